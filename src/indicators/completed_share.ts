import { firstSet, threeYears, type Indicator } from './indicator.ts';

export const completedShare: Indicator = {
  id: 'completed_share',
  name: 'Aandeel voldaan',
  definition: 'Mensen uit een instroomjaar die aan hun inburgeringsplicht hebben voldaan.',
  numerator: 'Mensen met de stand voldaan. Vrijstelling en ontheffing tellen niet als voldaan.',
  denominator: 'Alle mensen uit het instroomjaar, zonder mensen van wie de plicht is vervallen.',
  unit: 'percent',
  direction: 'higher',
  norm: threeYears,
  owner: ['DUO'],
  clock: 'De termijn van drie jaar begint de dag na het eerste plan.',
  rationale: 'Dit is het doel van de inburgering.',
  risk: 'Wie snelle leerders voortrekt, haalt een hoger aandeel.',
  caveat: 'Vóór 2025 kon bijna niemand voldoen: de termijn is drie jaar. Dat is geen tekortkoming.',
  needs: ['end'],
  choices: ['cohort'],
  sql: `SELECT cohort,
  (sum(count) FILTER (end_state = 'fulfilled'))::INTEGER AS numerator,
  (sum(count) FILTER (end_state <> 'lapsed'))::INTEGER AS denominator
FROM end_state
WHERE municipality IN ($municipality)
  AND cohort IN ($cohort)
GROUP BY cohort
ORDER BY cohort`,
  columns: [
    { name: 'cohort', label: 'instroomjaar' },
    { name: 'numerator', label: 'voldaan' },
    { name: 'denominator', label: 'noemer' },
  ],
  ...firstSet,
};
