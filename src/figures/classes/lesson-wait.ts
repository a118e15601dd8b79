import { waitingBins } from '../../contract/codes.ts';
import { classFigure } from './class-figure.ts';
import type { Classes } from './classes.ts';

const waiting = waitingBins.map(({ code }) => code);
const long = ['w26', 'w52', 'w52p'];

const classes: Classes = {
  id: 'wachtend-op-les',
  question: 'Hoeveel mensen wachten nu op les?',
  indicator: 'waiting_for_class',
  column: 'lesson',
  title: 'Wachtend op taalles, naar wachttijd',
  rows: waitingBins.map(({ code, name }) => ({ label: name, codes: [code] })),
  whole: {
    label: 'Iedereen die op les wacht',
    codes: waiting,
    said: ({ day, place, people, years }) => [
      `Op ${day} wachtten in ${place} `,
      ` ${people} met een plan (PIP)${years === '' ? '' : `${years},`} op taalles.`,
    ],
  },
  parts: [{ codes: long, said: () => ' wachtten toen langer dan 13 weken.' }],
  byGroup: true,
  numbers: { waiting_for_class: { codes: waiting, of: false } },
  notes: [
    'Een wettelijke termijn is er niet. De grens van 13 weken is een kwartaal en geen norm.',
    'Deze stap is ook van de taalaanbieder. Soms stelt iemand de les zelf uit: zie de redenen.',
  ],
};

export const lessonWaitFigure = classFigure(classes, { theme: 'start', place: 30 });
