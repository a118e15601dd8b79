import { lessonStates } from '../../contract/codes.ts';
import { classFigure } from './class-figure.ts';
import type { Classes } from './classes.ts';

const quick = ['d00_04', 'd04_08', 'd08_10', 'd10_13', 'early'];
const waiting = ['w10', 'w13', 'w26', 'w52', 'w52p'];

const classes: Classes = {
  id: 'tijd-tot-les',
  question: 'Hoelang na het plan begint de les?',
  indicator: 'days_pip_to_first_lesson',
  column: 'lesson',
  title: 'Tijd van het plan (PIP) tot de eerste les',
  rows: [
    { label: 'les binnen 13 weken', codes: quick },
    { label: 'les na 14 tot en met 26 weken', codes: ['d13_17', 'd17_26'] },
    { label: 'les na meer dan 26 weken', codes: ['d26_39', 'd39p'] },
    { label: 'les begonnen, wachttijd onbekend', codes: ['undated'] },
    { label: 'wacht nog, 13 weken of korter', codes: ['w10', 'w13'] },
    { label: 'wacht nog, langer dan 13 weken', codes: ['w26', 'w52', 'w52p'] },
    { label: 'plicht geëindigd zonder les', codes: ['ended'] },
  ],
  whole: {
    label: 'Iedereen met een plan (PIP)',
    codes: lessonStates.map(({ code }) => code).filter((code) => code !== 'no_plan'),
    said: ({ place, people, years }) => [
      `Het gaat in ${place} om `,
      ` ${people}${years} en een plan (PIP) hebben.`,
    ],
  },
  parts: [
    { codes: quick, said: () => ' begonnen binnen 13 weken met taalles.' },
    { codes: waiting, said: ({ day }) => ` wachtten daar op ${day} nog op.` },
  ],
  followUp: 'year',
  byGroup: true,
  numbers: { days_pip_to_first_lesson: { codes: quick, label: 'binnen 13 weken: ' } },
  notes: [
    'Een wettelijke termijn is er niet. De grens van 13 weken is een kwartaal en geen norm; een gemeente kan er zelf een afspreken.',
    'Deze stap is ook van de taalaanbieder. Daarom geven wij hier geen oordeel over de gemeente.',
    'Gezinsmigranten en overige migranten regelen hun lessen zelf. De gemeente weet vaak niet wanneer die beginnen.',
  ],
};

export const lessonTimeFigure = classFigure(classes, { theme: 'start', place: 25 });
