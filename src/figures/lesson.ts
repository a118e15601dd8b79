import { cohortShareFigure, reached, type Step } from './cohort-shares.ts';
import { peopleOf } from './figure.ts';

const step: Step = {
  id: 'taalles',
  indicator: 'lesson_started_share',
  question: 'Is de taalles begonnen?',
  title: 'Taalles begonnen',
  followUp: 'year',
  byGroup: true,
  group: ({ cohort, place, people }) => [
    `Van de ${people} die in ${cohort} in ${place} begonnen, hebben `,
    ' een plan (PIP).',
  ],
  said: (day) => ['', ` waren op ${day} met taalles begonnen.`],
  part: 'met taalles',
  whole: (scope) => `${peopleOf(scope)} met een plan`,
  rounded: (group) => ({ part: reached('lesson', group), whole: reached('pip', group) }),
  notes: [
    'Voor asielstatushouders regelt en betaalt de gemeente de lessen; de taalaanbieder geeft ze. Gezinsmigranten en overige migranten regelen hun lessen zelf: de gemeente weet vaak niet wanneer die beginnen. Daarom vergelijken wij dit cijfer niet met andere gemeenten.',
  ],
};

export const lessonFigure = cohortShareFigure(step, { theme: 'start', place: 20 });
