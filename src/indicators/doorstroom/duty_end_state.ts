import { firstSet, type CountedIndicator } from '../indicator.ts';

export const dutyEndState: CountedIndicator = {
  id: 'duty_end_state',
  name: 'Stand van de plicht',
  place: 140,
  theme: 'doorstroom',
  compact: false,
  definition: 'Mensen die in hetzelfde jaar begonnen, naar de stand van hun plicht.',
  numerator: 'Mensen met deze stand.',
  denominator: 'Alle mensen die in dat jaar begonnen.',
  unit: 'persons',
  direction: 'none',
  norm: null,
  owner: ['DUO'],
  clock: null,
  rationale: 'Wie is vertrokken of vrijgesteld, wacht niet meer. Dat moet zichtbaar apart staan.',
  risk: 'Vrijgesteld en ontheven zijn verschillende dingen. Tel ze nooit op.',
  caveat:
    'Vervallen betekent: ander verblijfsdoel, lang vertrokken, overleden of overig. Die staan altijd samen. Een ontheffing om medische redenen tonen wij nooit apart.',
  requests: [],
  traps: ['eindstanden'],
  state: 'counted',
  isStock: false,
  needs: ['end'],
  choices: ['cohort'],
  sql: `SELECT end_state.end_state::VARCHAR AS end_state,
  sum(count)::INTEGER AS numerator,
  (sum(sum(count)) OVER ())::INTEGER AS denominator
FROM end_state
WHERE municipality IN ($municipality)
  AND cohort IN ($cohort)
GROUP BY end_state.end_state
ORDER BY end_state.end_state`,
  columns: [
    { name: 'end_state', label: 'stand' },
    { name: 'numerator', label: 'mensen' },
    { name: 'denominator', label: 'noemer' },
  ],
  ...firstSet,
};
