import { cohortShareFigure, type Step } from './cohort-shares.ts';

const step: Step = {
  id: 'voldaan',
  indicator: 'completed_share',
  question: 'Wie heeft voldaan?',
  title: 'Voldaan aan de plicht',
  followUp: 'duty',
  byGroup: false,
  before: (day) => `hadden op ${day}`,
  after: ' aan de plicht voldaan.',
  part: 'voldaan',
  whole: () => 'mensen zonder vervallen plicht',
  rounded: () => ({ part: 1, whole: 2 }),
  notes: [
    'DUO stelt vast wie heeft voldaan. Daarom geven wij hier geen oordeel over de gemeente.',
    'De termijn van drie jaar loopt vanaf het plan. Een laat plan schuift die termijn op. Vóór 2025 was voldoen nog nauwelijks mogelijk: dat is geen tekortkoming.',
  ],
};

export const fulfilledFigure = cohortShareFigure(step, { theme: 'doorstroom', place: 20 });
