import { lessonWaitReasons } from '../../contract/codes.ts';
import { classFigure } from './class-figure.ts';
import type { Classes } from './classes.ts';

const reasons = lessonWaitReasons.filter(({ code }) => code !== 'not_waiting');

const classes: Classes = {
  id: 'reden-geen-les',
  question: 'Waarom is er nog geen les?',
  indicator: 'lesson_wait_reason',
  column: 'lesson_wait_reason',
  title: 'Redenen dat er nog geen taalles is',
  rows: reasons.map(({ code, name }) => ({ label: name, codes: [code] })),
  whole: {
    label: 'Iedereen die op les wacht',
    codes: reasons.map(({ code }) => code),
    said: ({ day, place, years }) => [
      `Op ${day} wachtten in ${place} `,
      ` mensen met een plan (PIP)${years === '' ? '' : `${years},`} op taalles.`,
    ],
  },
  parts: [
    { codes: ['no_place'], said: () => ' wachtten op een plaats.' },
    { codes: ['unknown'], said: () => ' wachtten zonder dat de reden bekend is.' },
  ],
  numbers: { lesson_wait_reason: { codes: ['unknown'], label: 'reden onbekend bij ' } },
  notes: ['De gemeente schrijft de reden zelf op. Ook ‘onbekend’ is een uitkomst waar u naar kunt vragen.'],
};

export const lessonWaitReasonsFigure = classFigure(classes, { theme: 'aanpak', place: 50 });
