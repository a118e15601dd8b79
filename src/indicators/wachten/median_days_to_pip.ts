import { firstSet, pipClock, tenWeeks, type CountedIndicator } from '../indicator.ts';

export const medianDaysToPip: CountedIndicator = {
  id: 'median_days_to_pip',
  name: 'Middelste duur tot het plan (PIP)',
  short: 'Duur tot plan',
  place: 80,
  theme: 'wachten',
  compact: true,
  definition:
    'De helft van de mensen met een plan had het na zoveel weken of eerder. Berekend uit klassen, nooit uit dagen van personen.',
  numerator:
    'Weken van het begin van de wachttijd tot het eerste eigen plan (PIP), van de middelste persoon.',
  denominator: 'Mensen die een plan kregen en van wie de eerste 10 weken om zijn.',
  unit: 'weeks',
  direction: 'lower',
  norm: tenWeeks,
  owner: ['gemeente'],
  clock: pipClock,
  rationale: 'Zegt in één getal hoelang het gewoonlijk duurt.',
  risk: 'Wie lang wacht en nog geen plan heeft, telt niet mee: het cijfer valt dan te laag uit.',
  caveat:
    'Wie nog wacht, telt niet mee. Lees dit cijfer altijd naast ‘Zonder plan (PIP), langer dan 10 weken’. Vanaf 50 mensen een getal, van 20 tot 50 alleen de klasse, daaronder niets.',
  requests: [
    { code: 'o9', role: 'context' },
    { code: 'o12', role: 'context' },
  ],
  observes: ['o12'],
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
  CASE WHEN denominator >= 20 THEN running.state::VARCHAR END AS class,
  CASE WHEN denominator >= 50 AND to_weeks IS NOT NULL
    THEN round(from_weeks + (to_weeks - from_weeks) * (denominator / 2 - (until_here - people)) / people, 1)::DOUBLE
  END AS weeks
FROM running
JOIN duration_class ON duration_class.code = running.state::VARCHAR
WHERE people > 0
  AND until_here >= denominator / 2
  AND until_here - people < denominator / 2
ORDER BY cohort`,
  columns: [
    { name: 'cohort', label: 'instroomjaar' },
    { name: 'denominator', label: 'mensen met PIP' },
    { name: 'class', label: 'klasse van de mediaan' },
    { name: 'weeks', label: 'mediaan in weken' },
  ],
  ...firstSet,
};
