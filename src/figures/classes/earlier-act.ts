import { earlierStates } from '../../contract/codes.ts';
import { classFigure } from './class-figure.ts';
import { smallPlaceView } from './class-view.ts';
import { type Classes, type ClassData } from './classes.ts';
import { cellIn, hasDetail, rowsOf, total, type Answer, type Figure } from '../figure.ts';
import { counted } from '../reading.ts';

const classes: Classes = {
  id: 'eerdere-wet',
  question: 'Wie valt nog onder de eerdere wet?',
  indicator: 'wi2013_term',
  column: 'earlier',
  others: ['wi2013_remaining'],
  asks: 'wi2013_remaining',
  title: 'Nog plichtig onder de wet van 2013, naar termijn',
  rows: earlierStates.map(({ code, name }) => ({ label: name, codes: [code] })),
  whole: {
    label: 'Iedereen onder de wet van 2013',
    codes: earlierStates.map(({ code }) => code),
    said: ({ day, place, people }) => [
      `Op ${day} liep in ${place} van `,
      ` ${people} nog een plicht onder de eerdere wet (Wet inburgering 2013).`,
    ],
  },
  parts: [
    { codes: ['elip'], said: () => ' hadden hun lening op, en moeten nog inburgeren.' },
    { codes: ['over'], said: () => ' waren over hun termijn heen.' },
  ],
  isPlace: true,
  numbers: { wi2013_term: { codes: ['elip', 'over'], label: 'lening op of over de termijn: ' } },
  byGroup: true,
  notes: [
    'Over deze mensen ging de eerste oproep van de ombudsman, in 2018. Onder die wet heeft de gemeente niet de leiding; u kunt wel vragen wat zij aanbiedt.',
    'Tel deze mensen nooit op bij wie onder de wet van nu valt.',
  ],
};

/** People under the earlier act, with or without detail. */
function everybody(answer: Answer) {
  const rows = rowsOf(answer, 'wi2013_remaining');
  return { count: total(rows), rounded: Math.max(1, total(rows, 'blocks')) };
}

const isSplit = (answer: Answer) =>
  rowsOf(answer, 'wi2013_remaining').some((row) => cellIn(row, 'detail') === 'yes');

const whole = classFigure(
  classes,
  { theme: 'mensen', place: 20 },
  { wi2013_remaining: { read: (answer) => ({ ...counted(everybody(answer)), cohort: null }) } },
);

export const earlierActFigure: Figure<ClassData> = {
  ...whole,
  view: (own, compared, scope) =>
    isSplit(own) && hasDetail(own)
      ? whole.view(own, compared, scope)
      : smallPlaceView(classes, own, everybody(own)),
};
