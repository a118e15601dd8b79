import { durationClasses } from '../../contract/codes.ts';
import { off } from '../../format.ts';
import { classFigure } from './class-figure.ts';
import { inClasses, type Classes } from './classes.ts';
import { detailBlocks, type Answer } from '../figure.ts';
import { counted, ofPageCohort } from '../reading.ts';
import type { Sentence } from '../view.ts';

const made = durationClasses.map(({ code }) => code);

/** With fewer people the class of the ninth in ten is as often wrong as right. */
const wordsFrom = 50;

/**
 * Between which weeks nine in ten had their plan, whatever the rounding was: each edge is looked at with the deviation
 * that its sum can have. Null below 50 people.
 */
export function nineInTen(answer: Answer): string | null {
  const all = inClasses(classes, answer, made);
  if (all.count < wordsFrom) return null;
  const until = durationClasses.map(({ to }, at) => ({
    week: to,
    ...inClasses(classes, answer, made.slice(0, at + 1)),
  }));
  const from = until.findLast((edge) => edge.count + off(edge) < 0.9 * (all.count - off(all)))?.week ?? 0;
  const to = until.find((edge) => edge.count - off(edge) >= 0.9 * (all.count + off(all)))?.week ?? null;
  if (to === null) return from === 0 ? null : `meer dan ${from} weken`;
  return from === 0 ? `hooguit ${to} weken` : `tussen ${from} en ${to} weken`;
}

function sentence(answer: Answer): Sentence {
  const weeks = nineInTen(answer);
  if (weeks === null)
    return [' Bij hoeveel weken 9 van de 10 een plan hadden, is met zo weinig mensen niet te zeggen.'];
  return [' De grens waarbinnen 9 van de 10 van hen een plan hadden: ', { figure: weeks }, '.'];
}

const classes: Classes = {
  id: 'langste-duur',
  question: 'Hoelang duurde het voor de langste wachters?',
  indicator: 'days_to_pip',
  column: 'state',
  others: ['p90_days_to_pip'],
  asks: 'p90_days_to_pip',
  title: 'Weken tot het plan (PIP), van kort naar lang',
  rows: durationClasses.map(({ code, name }) => ({ label: name, codes: [code] })),
  whole: {
    label: 'Iedereen die een plan kreeg',
    codes: made,
    said: ({ place, people, years }) => [
      `In ${place} kregen `,
      ` ${people}${years === '' ? '' : `${years},`} een plan (PIP) en zijn hun eerste 10 weken voorbij.`,
    ],
  },
  parts: [],
  also: sentence,
  followUp: 'year',
  byGroup: true,
  notes: [
    'Wie nog wacht, telt hier niet mee. Lees dit daarom naast het aantal mensen dat nog zonder plan is.',
  ],
};

export const slowestPlansFigure = classFigure(
  classes,
  { theme: 'wachttijd', place: 30 },
  {
    p90_days_to_pip: ofPageCohort((answer) => {
      const text = detailBlocks(answer) === 0 ? null : nineInTen(answer);
      return text === null ? null : { ...counted(inClasses(classes, answer, made)), text };
    }),
  },
);
