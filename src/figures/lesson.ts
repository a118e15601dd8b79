import { cohortShareFigure, reached, type Step } from './cohort-shares.ts';
import { peopleOf } from './figure.ts';

const step: Step = {
  id: 'taalles',
  indicator: 'lesson_started_share',
  question: 'Is de taalles begonnen?',
  title: 'Taalles begonnen',
  followUp: 'year',
  byGroup: true,
  before: (day) => `waren op ${day}`,
  after: ' met taalles begonnen.',
  part: 'met taalles',
  whole: (scope) => `${peopleOf(scope)} met een plan`,
  rounded: (group) => ({ part: reached('lesson', group), whole: reached('pip', group) }),
  notes: [
    'Deze stap is ook van de taalaanbieder. Daarom geven wij hier geen oordeel over de gemeente.',
    'Gezinsmigranten en overige migranten regelen hun lessen zelf. De gemeente weet vaak niet wanneer die beginnen.',
  ],
};

export const lessonFigure = cohortShareFigure(step, { theme: 'start', place: 20 });
