import { intakeStates } from '../../contract/codes.ts';
import { classFigure } from './class-figure.ts';
import type { Classes } from './classes.ts';

const quick = ['d00_04', 'd04_08', 'd08_10', 'early'];
const waiting = ['w10', 'w13', 'w26', 'w52', 'w52p'];

const classes: Classes = {
  id: 'tijd-tot-intake',
  question: 'Hoelang wachten mensen op het eerste gesprek?',
  indicator: 'days_registration_to_intake',
  column: 'intake',
  title: 'Tijd tot het eerste gesprek (brede intake)',
  rows: [
    { label: 'gesprek binnen 10 weken', codes: quick },
    { label: 'gesprek na 11 tot en met 26 weken', codes: ['d10_13', 'd13_17', 'd17_26'] },
    { label: 'gesprek na meer dan 26 weken', codes: ['d26_39', 'd39p'] },
    { label: 'gesprek gehad, wachttijd onbekend', codes: ['undated'] },
    { label: 'wacht nog, 10 weken of korter', codes: ['w10'] },
    { label: 'wacht nog, langer dan 10 weken', codes: ['w13', 'w26', 'w52', 'w52p'] },
    { label: 'zonder gesprek, in de opvang of start onbekend', codes: ['reception', 'no_clock'] },
    { label: 'plicht geëindigd zonder gesprek', codes: ['ended'] },
  ],
  whole: {
    label: 'Iedereen',
    codes: intakeStates.map(({ code }) => code),
    said: ({ place, people, years }) => [`Het gaat in ${place} om `, ` ${people}${years}.`],
  },
  parts: [
    { codes: quick, said: () => ' hadden het eerste gesprek binnen 10 weken.' },
    { codes: waiting, said: ({ day }) => ` wachtten daar op ${day} nog op.` },
  ],
  followUp: 'year',
  byGroup: true,
  numbers: { days_registration_to_intake: { codes: quick, label: 'binnen 10 weken: ' } },
  notes: [
    'De wet geeft voor dit gesprek geen eigen termijn. De 10 weken zijn die van het plan (PIP), dat erna komt.',
    'Wie een plan heeft, had ook een gesprek. Staat er geen datum bij, dan is de wachttijd onbekend.',
  ],
};

export const intakeTimeFigure = classFigure(classes, { theme: 'start', place: 15 });
