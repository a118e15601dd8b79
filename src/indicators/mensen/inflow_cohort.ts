import { firstSet, type CountedIndicator } from '../indicator.ts';

export const inflowCohort: CountedIndicator = {
  id: 'inflow_cohort',
  name: 'Mensen die begonnen, per jaar',
  place: 20,
  theme: 'mensen',
  compact: false,
  definition: 'Mensen van wie de inburgeringsplicht in een jaar begon.',
  numerator: 'Mensen van wie de plicht in dat jaar begon.',
  denominator: null,
  unit: 'persons',
  direction: 'none',
  norm: null,
  owner: ['DUO'],
  clock: null,
  rationale: 'Hoeveel mensen er zijn, bepaalt hoeveel plannen en lessen er nodig zijn.',
  risk: 'Een groter aantal zegt niets over de uitvoering.',
  caveat: 'Het nieuwste jaar is voorlopig. Ook oudere jaren veranderen, omdat mensen verhuizen.',
  requests: [],
  traps: ['herzien'],
  observes: ['o6'],
  state: 'counted',
  isStock: false,
  needs: [],
  choices: ['cohort'],
  sql: `SELECT cohort, detail::VARCHAR AS detail, sum(count)::INTEGER AS numerator,
  count(*)::INTEGER AS blocks
FROM total
WHERE municipality IN ($municipality)
  AND cohort IN ($cohort)
GROUP BY cohort, detail
ORDER BY cohort, total.detail`,
  columns: [
    { name: 'cohort', label: 'instroomjaar' },
    { name: 'detail', label: 'uitsplitsing' },
    { name: 'numerator', label: 'mensen' },
    { name: 'blocks', label: 'aantal blokken' },
  ],
  ...firstSet,
};
