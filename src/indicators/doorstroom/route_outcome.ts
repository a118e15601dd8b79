import { firstSet, type CountedIndicator } from '../indicator.ts';

export const routeOutcome: CountedIndicator = {
  id: 'route_outcome',
  name: 'Voldaan per leerroute',
  place: 205,
  theme: 'doorstroom',
  compact: false,
  definition: 'Mensen met een plan (PIP) die aan hun plicht voldeden, per leerroute van hun huidige plan.',
  numerator: 'Mensen op deze leerroute die hebben voldaan.',
  denominator: 'Alle mensen met een plan (PIP) op deze leerroute.',
  unit: 'percent',
  direction: 'none',
  norm: null,
  owner: ['DUO'],
  clock: null,
  rationale: 'Laat zien of een leerroute ook tot het einde leidt.',
  risk: 'Wie mensen naar een makkelijke route duwt, haalt sneller een hoog aandeel.',
  caveat:
    'De onderwijsroute bereidt voor op een opleiding; de Z-route is voor mensen voor wie B1 (nog) niet haalbaar is. De routes hebben elk een eigen eind en zijn niet met elkaar te vergelijken. Wie van route wisselde, staat bij de route van nu. Wie later begon, had minder tijd.',
  requests: [{ code: 'o3', role: 'context' }],
  traps: ['jong-jaar', 'eindstanden'],
  state: 'counted',
  isStock: false,
  needs: ['pip', 'end'],
  choices: ['cohort'],
  sql: `SELECT route_stage.route::VARCHAR AS route,
  (sum(count) FILTER (stage = 'fulfilled'))::INTEGER AS numerator,
  sum(count)::INTEGER AS denominator
FROM route_stage
WHERE municipality IN ($municipality)
  AND cohort IN ($cohort)
  AND route <> 'none'
GROUP BY route_stage.route
ORDER BY route_stage.route`,
  columns: [
    { name: 'route', label: 'leerroute' },
    { name: 'numerator', label: 'voldaan' },
    { name: 'denominator', label: 'met PIP' },
  ],
  ...firstSet,
};
