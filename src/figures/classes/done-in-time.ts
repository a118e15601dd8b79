import { doneStates } from '../../contract/codes.ts';
import { classFigure } from './class-figure.ts';
import type { Classes } from './classes.ts';

const inTime = ['f12', 'f18', 'f24', 'f30', 'f36'];
const followed: readonly string[] = [...inTime, 'f36p', 'n36p'];

const classes: Classes = {
  id: 'op-tijd-voldaan',
  question: 'Wie voldeed binnen drie jaar?',
  indicator: 'stage_share_at_age',
  column: 'done',
  others: ['passed_within_term_share'],
  asks: 'passed_within_term_share',
  title: 'Tijd van de start van de termijn tot voldaan',
  rows: doneStates
    .filter(({ code }) => followed.includes(code))
    .map(({ code, name }) => ({ label: name, codes: [code] })),
  whole: {
    label: 'Iedereen van wie de termijn zo lang geleden begon',
    codes: followed,
    said: ({ place, years }) => [
      `In ${place} begon van `,
      ` mensen${years === '' ? '' : `${years},`} de termijn ten minste 36 maanden geleden.`,
    ],
  },
  parts: [
    { codes: inTime, said: () => ' voldeden binnen 36 maanden.' },
    { codes: ['n36p'], said: ({ day }) => ` waren op ${day} nog bezig.` },
  ],
  numbers: {
    passed_within_term_share: { codes: inTime },
    stage_share_at_age: { codes: ['f12', 'f18', 'f24'], label: 'binnen 24 maanden: ' },
  },
  notes: [
    'Iedereen in dit cijfer is even lang gevolgd: 36 maanden vanaf de start van de termijn. Wie later begon, telt nog niet mee.',
    'DUO stelt vast wie heeft voldaan. Daarom geven wij hier geen oordeel over de gemeente. Vrijgesteld, ontheven en vertrokken tellen niet mee.',
  ],
};

export const doneInTimeFigure = classFigure(classes, { theme: 'doorstroom', place: 25 });
