import { firstSet, termClock, threeYears, type CountedIndicator } from '../indicator.ts';

export const completedShare: CountedIndicator = {
  id: 'completed_share',
  name: 'Aandeel voldaan',
  short: 'Voldaan',
  place: 130,
  theme: 'doorstroom',
  compact: true,
  definition:
    'Hoeveel van de mensen die in hetzelfde jaar begonnen aan hun inburgeringsplicht hebben voldaan.',
  numerator: 'Mensen met de stand voldaan. Vrijstelling en ontheffing tellen niet als voldaan.',
  denominator: 'Alle mensen die in dat jaar begonnen, zonder mensen van wie de plicht is vervallen.',
  unit: 'percent',
  direction: 'higher',
  norm: threeYears,
  owner: ['DUO'],
  clock: termClock,
  rationale: 'Dit is het doel van de inburgering.',
  risk: 'Wie snelle leerders voortrekt, haalt een hoger aandeel.',
  caveat:
    'Vóór 2025 kon bijna niemand voldoen: de termijn is drie jaar. Dat is geen tekortkoming. Vergelijk alleen jaren die even lang zijn gevolgd. DUO zet voldaan, vrijgesteld en ontheven onder één kop; wij tellen alleen wie heeft voldaan. Wie vertrekt of overlijdt, telt niet mee en blijft zichtbaar bij ‘Stand van de plicht’.',
  requests: [],
  traps: ['jong-jaar', 'duo-levert-niet', 'eindstanden'],
  state: 'counted',
  isStock: false,
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
