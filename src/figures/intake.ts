import { cohortShareFigure, cohortShareOf, reached, type Step } from './cohort-shares.ts';
import { peopleOf } from './figure.ts';
import { latestComparable } from './followed.ts';

const step: Step = {
  id: 'intake',
  indicator: 'intake_started_share',
  question: 'Bij hoeveel mensen is het eerste gesprek gestart?',
  title: 'Eerste gesprek (brede intake) gestart',
  followUp: 'year',
  byGroup: true,
  group: ({ cohort, place, people }) => [`In ${cohort} begonnen in ${place} `, ` ${people}.`],
  said: (day) => ['Bij ', ` was op ${day} het eerste gesprek (brede intake) gestart.`],
  part: 'intake gestart',
  whole: peopleOf,
  rounded: (group) => ({ part: reached('intake', group), whole: 1 }),
  notes: [
    'Gestart is niet afgerond. Wie later begon, heeft minder tijd gehad; daarom staat daar geen aandeel.',
  ],
};

export const intakeFigure = cohortShareFigure(step, {
  theme: 'start',
  place: 10,
  overview: 4,
  compared: {
    indicator: step.indicator,
    title: 'Eerste gesprek (brede intake) gestart',
    part: 'eerste gesprek gestart',
    said: 'bij wie het eerste gesprek is gestart',
    whole: 'mensen die in dat jaar begonnen',
    isStock: false,
    cohortOf: (_, scope) => latestComparable('year', scope),
    followUp: 'year',
    tally(answer, cohort, scope) {
      if (cohort === null) return null;
      const { part, whole } = cohortShareOf(step, answer, cohort, scope);
      return whole.rounded === 0 ? null : { numerator: part, denominator: whole };
    },
  },
});
