import { firstSet, type CountedIndicator } from '../indicator.ts';

export const waitingPerStep: CountedIndicator = {
  id: 'waiting_per_step',
  name: 'Wachtend per stap',
  place: 215,
  theme: 'start',
  compact: false,
  definition:
    'Hoeveel mensen op de dag van de telling wachten op een huis, op het eerste gesprek (brede intake), op het plan (PIP) en op de eerste les.',
  numerator:
    'Mensen die lang wachten: op een huis langer dan 26 weken, op gesprek of plan langer dan 10 weken, op les langer dan 13 weken.',
  denominator: 'Alle mensen die op deze stap wachten.',
  unit: 'persons',
  direction: 'lower',
  norm: null,
  owner: ['gemeente', 'COA', 'taalaanbieder'],
  clock: null,
  rationale: 'Laat in één keer zien waar mensen wachten, en wie over die stap gaat.',
  risk: 'Een stap kan worden gezet om te tellen, en daarna blijven liggen.',
  caveat:
    'Tel de stappen niet op: wie op het gesprek wacht, wacht ook op het plan. Alleen voor het plan staat een termijn in de regels; de andere grenzen zijn van deze site.',
  requests: [
    { code: 'o9', role: 'context' },
    { code: 'o12', role: 'context' },
  ],
  observes: ['o12'],
  state: 'counted',
  isStock: true,
  needs: ['housing', 'clock', 'intake', 'pip', 'lesson', 'end'],
  choices: ['cohort'],
  sql: `SELECT stage, numerator, denominator
FROM (
  SELECT 1 AS step, 'registered' AS stage,
    (sum(count) FILTER (housing IN ('r52', 'r52p')))::INTEGER AS numerator, sum(count)::INTEGER AS denominator
  FROM housing_time
  WHERE municipality IN ($municipality) AND cohort IN ($cohort) AND housing IN ('r13', 'r26', 'r52', 'r52p')
  UNION ALL
  SELECT 2 AS step, 'intake' AS stage,
    (sum(count) FILTER (intake <> 'w10'))::INTEGER AS numerator, sum(count)::INTEGER AS denominator
  FROM intake_time
  WHERE municipality IN ($municipality) AND cohort IN ($cohort) AND intake IN ('w10', 'w13', 'w26', 'w52', 'w52p')
  UNION ALL
  SELECT 3 AS step, 'pip' AS stage,
    (sum(count) FILTER (state <> 'w10'))::INTEGER AS numerator, sum(count)::INTEGER AS denominator
  FROM pip_time
  WHERE municipality IN ($municipality) AND cohort IN ($cohort) AND state IN ('w10', 'w13', 'w26', 'w52', 'w52p')
  UNION ALL
  SELECT 4 AS step, 'lesson' AS stage,
    (sum(count) FILTER (lesson IN ('w26', 'w52', 'w52p')))::INTEGER AS numerator, sum(count)::INTEGER AS denominator
  FROM lesson_time
  WHERE municipality IN ($municipality) AND cohort IN ($cohort) AND lesson IN ('w10', 'w13', 'w26', 'w52', 'w52p')
) AS waits
ORDER BY step`,
  columns: [
    { name: 'stage', label: 'stap waarop mensen wachten' },
    { name: 'numerator', label: 'wacht lang' },
    { name: 'denominator', label: 'wacht' },
  ],
  ...firstSet,
};
