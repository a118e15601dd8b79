import { firstSet, type CountedIndicator } from '../indicator.ts';

export const exemptedShare: CountedIndicator = {
  id: 'exempted_share',
  name: 'Vrijgesteld of ontheven',
  place: 330,
  theme: 'doorstroom',
  compact: false,
  definition:
    'Twee aandelen naast elkaar: mensen met een hele vrijstelling, en mensen met een hele ontheffing.',
  numerator: 'Apart geteld: vrijgestelde mensen, en ontheven mensen.',
  denominator: 'Alle mensen die in dat jaar begonnen.',
  unit: 'percent',
  direction: 'none',
  norm: {
    kind: 'statutory',
    text: 'wie vrijstelling of ontheffing kan krijgen',
    source: 'Wet inburgering 2021, artikelen 4 en 5',
    settled: false,
  },
  owner: ['DUO'],
  clock: null,
  rationale:
    'Vrijgesteld: hoeft niet (meer) in te burgeren, bijvoorbeeld door een diploma. Ontheven: hoeft niet, omdat het door ziekte of andere omstandigheden niet kan.',
  risk: 'Wie de twee optelt, telt twee heel verschillende groepen bij elkaar.',
  caveat:
    'Tel de twee nooit op. Een ontheffing om medische redenen tonen wij nooit apart: die is gevoelig, hoe groot het aantal ook is.',
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
QUALIFY end_state.end_state IN ('exempt', 'dispensed')
ORDER BY end_state.end_state`,
  columns: [
    { name: 'end_state', label: 'vrijgesteld of ontheven' },
    { name: 'numerator', label: 'mensen' },
    { name: 'denominator', label: 'alle mensen' },
  ],
  ...firstSet,
};
