import { termStates } from '../../contract/codes.ts';
import { classFigure } from './class-figure.ts';
import type { Classes } from './classes.ts';

const busy = termStates.filter(({ code }) => code !== 'not_running');

const classes: Classes = {
  id: 'termijn',
  question: 'Wie is over de termijn heen?',
  indicator: 'extended_share',
  column: 'term',
  others: ['overdue_persons'],
  asks: 'overdue_persons',
  title: 'Waar mensen in hun termijn zijn',
  rows: busy.map(({ code, name }) => ({ label: name, codes: [code] })),
  whole: {
    label: 'Iedereen met een plan (PIP) die nog bezig is',
    codes: busy.map(({ code }) => code),
    said: ({ day, place, years }) => [
      `Op ${day} waren in ${place} `,
      ` mensen met een plan (PIP)${years === '' ? '' : `${years},`} nog bezig.`,
    ],
  },
  parts: [
    { codes: ['over'], said: () => ' zijn over hun termijn heen.' },
    { codes: ['extended'], said: () => ' kregen meer tijd, en zijn daar nog binnen.' },
  ],
  numbers: {
    overdue_persons: { codes: ['over'], of: false },
    extended_share: { codes: ['extended'] },
  },
  notes: [
    'De termijn is 3 jaar vanaf het plan. DUO beslist over verlengen; er kan nog een besluit komen.',
    'Waarom een termijn is verlengd, staat er niet bij: welke code van DUO bij welke grond hoort, is ons nog niet bekend. Een deel gaat vanzelf, doordat het nakijken van examens lang duurt.',
  ],
};

export const termFigure = classFigure(classes, { theme: 'doorstroom', place: 40 });
