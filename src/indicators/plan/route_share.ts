import { firstSet, type CountedIndicator } from '../indicator.ts';

export const routeShare: CountedIndicator = {
  id: 'route_share',
  name: 'Verdeling over leerroutes',
  short: 'Leerroute',
  place: 120,
  theme: 'plan',
  compact: true,
  definition: 'Mensen met een plan (PIP), naar de leerroute in dat plan.',
  numerator: 'Mensen met een PIP op deze leerroute.',
  denominator: 'Alle mensen met een PIP.',
  unit: 'percent',
  direction: 'none',
  norm: null,
  owner: ['gemeente'],
  clock: null,
  rationale: 'De leerroute bepaalt welk examen en welk werk later binnen bereik ligt.',
  risk: 'Een streefgetal per route zou mensen in het verkeerde plan duwen.',
  caveat:
    'Veel mensen op de Z-route (voor wie B1 (nog) niet haalbaar is) kan passend zijn, of een te snelle keuze. Het cijfer zegt niet of het plan past.',
  requests: [{ code: 'o3', role: 'context' }],
  observes: ['o3'],
  state: 'counted',
  isStock: false,
  needs: ['pip'],
  choices: ['cohort'],
  sql: `SELECT route_stage.route::VARCHAR AS route,
  sum(count)::INTEGER AS numerator,
  (sum(sum(count)) OVER ())::INTEGER AS denominator
FROM route_stage
WHERE municipality IN ($municipality)
  AND cohort IN ($cohort)
  AND route <> 'none'
GROUP BY route_stage.route
ORDER BY route_stage.route`,
  columns: [
    { name: 'route', label: 'leerroute' },
    { name: 'numerator', label: 'mensen' },
    { name: 'denominator', label: 'met PIP' },
  ],
  ...firstSet,
};
