import { cohortShareFigure, type Step } from './cohort-shares.ts';

const step: Step = {
  id: 'voldaan',
  indicator: 'completed_share',
  question: 'Wie heeft voldaan?',
  title: 'Voldaan aan de plicht',
  followUp: 'duty',
  byGroup: false,
  group: ({ cohort, place, people }) => [
    `In ${cohort} begonnen in ${place} `,
    ` ${people} van wie de plicht niet verviel door vertrek, overlijden of een ander verblijfsdoel.`,
  ],
  said: (day) => ['', ` hadden op ${day} aan de inburgeringsplicht voldaan.`],
  part: 'voldaan',
  whole: () => 'mensen van wie de plicht niet verviel',
  rounded: () => ({ part: 1, whole: 2 }),
  notes: [
    'DUO stelt vast wie heeft voldaan. Wij tellen de plichten die om die reden zijn beëindigd. Daarom vergelijken wij dit cijfer niet met andere gemeenten.',
    'De termijn van drie jaar loopt vanaf het plan. Een laat plan schuift die termijn op. Vóór 2025 was voldoen nog nauwelijks mogelijk: dat is geen tekortkoming.',
  ],
};

export const fulfilledFigure = cohortShareFigure(step, { theme: 'doorstroom', place: 20 });
