import { firstSet, pipClock, tenWeeks, type CountedIndicator } from '../indicator.ts';

export const p90DaysToPip: CountedIndicator = {
  id: 'p90_days_to_pip',
  name: 'Duur tot het plan (PIP) voor 9 van de 10 mensen',
  place: 270,
  theme: 'wachten',
  compact: false,
  definition: 'Van de mensen met een plan hadden 9 van de 10 het in deze klasse van weken, of eerder.',
  numerator: 'De klasse van weken waarbinnen 9 van de 10 mensen hun eerste eigen plan (PIP) hadden.',
  denominator: 'Mensen die een plan kregen en van wie de eerste 10 weken om zijn.',
  unit: 'weeks',
  direction: 'lower',
  norm: tenWeeks,
  owner: ['gemeente'],
  clock: pipClock,
  rationale: 'De middelste duur zegt niets over de mensen bij wie het het langst duurde.',
  risk: 'Wie lang wacht en nog geen plan heeft, telt niet mee: het cijfer valt dan te laag uit.',
  caveat: 'Alleen vanaf 50 mensen met een plan. Lees het altijd naast het aantal mensen dat nog wacht.',
  requests: [],
  state: 'counted',
  isStock: false,
  needs: ['clock', 'pip'],
  choices: ['cohort', 'group'],
  sql: `WITH class AS (
  SELECT cohort, state, sum(count) AS people
  FROM pip_time
  WHERE municipality IN ($municipality)
    AND cohort IN ($cohort)
    AND "group" IN ($group)
    AND state IN ('d00_04', 'd04_08', 'd08_10', 'd10_13', 'd13_17', 'd17_26', 'd26_39', 'd39p')
  GROUP BY cohort, state
), running AS (
  SELECT cohort, state, people,
    sum(people) OVER (PARTITION BY cohort ORDER BY state) AS until_here,
    sum(people) OVER (PARTITION BY cohort) AS denominator
  FROM class
)
SELECT cohort,
  denominator::INTEGER AS denominator,
  CASE WHEN denominator >= 50 THEN running.state::VARCHAR END AS class
FROM running
WHERE people > 0
  AND until_here >= denominator * 0.9
  AND until_here - people < denominator * 0.9
ORDER BY cohort`,
  columns: [
    { name: 'cohort', label: 'instroomjaar' },
    { name: 'denominator', label: 'mensen met PIP' },
    { name: 'class', label: 'klasse van het 90e percentiel' },
  ],
  ...firstSet,
};
