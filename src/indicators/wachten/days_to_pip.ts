import { firstSet, pipClock, tenWeeks, type CountedIndicator } from '../indicator.ts';

export const daysToPip: CountedIndicator = {
  id: 'days_to_pip',
  name: 'Duur tot het plan (PIP), in klassen',
  place: 70,
  theme: 'wachten',
  compact: false,
  definition:
    'Mensen van wie de eerste 10 weken om zijn, naar de tijd tot hun plan of de tijd dat zij wachten.',
  numerator: 'Mensen per klasse: plan gemaakt na zoveel weken, of nog zonder plan na zoveel weken.',
  denominator: 'Alle mensen van wie de eerste 10 weken om zijn.',
  unit: 'persons',
  direction: 'none',
  norm: tenWeeks,
  owner: ['gemeente'],
  clock: pipClock,
  rationale: 'Alleen klassen laten eerlijk zien wie nog te kort is gevolgd.',
  risk: 'Snelle plannen zonder gesprek halen de termijn ook.',
  caveat: 'Mensen die er nog geen 10 weken zijn, tellen niet mee. Mensen in de opvang ook niet.',
  requests: [],
  state: 'counted',
  isStock: false,
  needs: ['clock', 'pip'],
  choices: ['cohort', 'group'],
  sql: `SELECT cohort, state::VARCHAR AS state, sum(count)::INTEGER AS numerator
FROM pip_time
WHERE municipality IN ($municipality)
  AND cohort IN ($cohort)
  AND "group" IN ($group)
  AND state IN ('d00_04', 'd04_08', 'd08_10', 'd10_13', 'd13_17', 'd17_26', 'd26_39', 'd39p',
    'w13', 'w26', 'w52', 'w52p')
GROUP BY cohort, pip_time.state
ORDER BY cohort, pip_time.state`,
  columns: [
    { name: 'cohort', label: 'instroomjaar' },
    { name: 'state', label: 'tijdstand' },
    { name: 'numerator', label: 'mensen' },
  ],
  ...firstSet,
};
