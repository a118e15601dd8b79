import { examStates } from '../../contract/codes.ts';
import { classFigure } from './class-figure.ts';
import type { Classes } from './classes.ts';

const withExams = examStates.filter(({ code }) => code !== 'no_plan' && code !== 'z_route');

const classes: Classes = {
  id: 'examens',
  question: 'Hoeveel examens zijn al gehaald?',
  indicator: 'exam_parts_passed',
  column: 'exams',
  title: 'Gehaalde onderdelen van het examen',
  rows: withExams.map(({ code, name }) => ({ label: name, codes: [code] })),
  whole: {
    label: 'Iedereen met een plan met examens',
    codes: withExams.map(({ code }) => code),
    said: ({ place, years }) => [
      `Het gaat in ${place} om `,
      ` mensen${years} en een plan met examens hebben.`,
    ],
  },
  parts: [
    { codes: ['all'], said: ({ day }) => ` hadden op ${day} alle onderdelen gehaald.` },
    { codes: ['none'], said: () => ' hadden nog geen onderdeel gehaald.' },
  ],
  followUp: 'year',
  numbers: { exam_parts_passed: { codes: ['all'], label: 'alle onderdelen gehaald: ' } },
  notes: [
    'DUO neemt de examens af. Daarom geven wij hier geen oordeel over de gemeente.',
    'De Z-route heeft geen examens en staat er niet bij. Onderdelen met vrijstelling of ontheffing tellen niet mee. Wie later begon, had minder tijd.',
  ],
};

export const examsFigure = classFigure(classes, { theme: 'doorstroom', place: 35 });
