import { noPipReasons } from '../../contract/codes.ts';
import { classFigure } from './class-figure.ts';
import type { Classes } from './classes.ts';

const reasons = noPipReasons.filter(({ code }) => code !== 'not_waiting');

const classes: Classes = {
  id: 'reden-zonder-plan',
  question: 'Waarom is er nog geen plan?',
  indicator: 'without_pip_reason',
  column: 'no_pip_reason',
  title: 'Redenen dat er nog geen plan (PIP) is',
  rows: reasons.map(({ code, name }) => ({ label: name, codes: [code] })),
  whole: {
    label: 'Iedereen die op een plan wacht',
    codes: reasons.map(({ code }) => code),
    said: ({ day, place, years }) => [
      `Op ${day} wachtten in ${place} `,
      ` mensen${years === '' ? '' : `${years} en`} van wie de 10 weken lopen, op een plan (PIP).`,
    ],
  },
  parts: [
    { codes: ['third_party'], said: () => ' wachtten op informatie van derden.' },
    { codes: ['capacity'], said: () => ' wachtten doordat de gemeente te weinig mensen had.' },
    { codes: ['unknown'], said: () => ' wachtten zonder dat de reden bekend is.' },
  ],
  numbers: { without_pip_reason: { codes: ['unknown'], label: 'reden onbekend bij ' } },
  notes: [
    'De gemeente schrijft de reden zelf op. Ook ‘onbekend’ is een uitkomst waar u naar kunt vragen.',
    'Wacht de gemeente op informatie van derden, dan heeft zij volgens de regels nog 2 weken nadat die er is. Wij lazen die regel nog niet zelf na in de wet.',
  ],
};

export const noPlanReasonsFigure = classFigure(classes, { theme: 'aanpak', place: 40 });
