import { firstSet, type CountedIndicator } from '../indicator.ts';

export const funnelStageShare: CountedIndicator = {
  id: 'funnel_stage_share',
  name: 'Doorstroom per stap',
  place: 110,
  theme: 'doorstroom',
  compact: false,
  definition:
    'Hoeveel van de mensen die in hetzelfde jaar begonnen een stap hebben bereikt, ook als zij daarna verder gingen.',
  numerator: 'Mensen die de stap hebben bereikt.',
  denominator: 'Alle mensen die in dat jaar begonnen.',
  unit: 'percent',
  direction: 'higher',
  norm: null,
  owner: ['gemeente', 'DUO'],
  clock: null,
  rationale: 'Laat zien bij welke stap mensen blijven staan.',
  risk: 'Wie mensen die later begonnen naast mensen legt die eerder begonnen, ziet vooral het verschil in tijd.',
  caveat:
    'Wie later begon, had minder tijd. Vergelijk alleen jaren die even lang zijn gevolgd. Wie vertrekt, houdt de stap die al was bereikt.',
  requests: [],
  traps: ['jong-jaar'],
  state: 'counted',
  isStock: false,
  needs: ['intake', 'pip', 'lesson', 'pvt', 'route_done', 'end'],
  choices: ['cohort', 'group'],
  sql: `WITH furthest AS (
  SELECT stage, coalesce(sum(count) FILTER ("group" IN ($group)), 0) AS people
  FROM group_stage
  WHERE municipality IN ($municipality)
    AND cohort IN ($cohort)
  GROUP BY stage
)
SELECT furthest.stage::VARCHAR AS stage,
  (sum(people) OVER (ORDER BY furthest.stage DESC))::INTEGER AS numerator,
  (sum(people) OVER ())::INTEGER AS denominator
FROM furthest
ORDER BY furthest.stage`,
  columns: [
    { name: 'stage', label: 'fase' },
    { name: 'numerator', label: 'bereikt' },
    { name: 'denominator', label: 'noemer' },
  ],
  ...firstSet,
};
