import { planChanges } from '../../contract/codes.ts';
import { codesOf, shareQuery } from '../class-query.ts';
import { firstSet, type CountedIndicator } from '../indicator.ts';

export const routeChangedShare: CountedIndicator = {
  id: 'route_changed_share',
  name: 'Wisseling van leerroute',
  place: 300,
  theme: 'plan',
  compact: false,
  definition: 'Mensen met een plan (PIP) die nu een andere leerroute hebben dan in hun eerste plan.',
  numerator: 'Mensen van wie de leerroute nu anders is dan in het eerste PIP.',
  denominator: 'Alle mensen met een PIP.',
  unit: 'percent',
  direction: 'none',
  norm: null,
  owner: ['gemeente'],
  clock: null,
  rationale: 'Een andere leerroute kan beter passen. Het eerste advies kan ook niet hebben geklopt.',
  risk: 'Een streefgetal zou wisselen tegenhouden, ook als dat past.',
  caveat:
    'Het cijfer zegt niet of de wisseling maatwerk was of een verkeerd advies. Wie op de B1-route naar A2 ging, telt hier niet mee.',
  requests: [{ code: 'o3', role: 'context' }],
  observes: ['o3', 'o16'],
  state: 'counted',
  isStock: true,
  needs: ['pip', 'plan_change'],
  ...shareQuery(
    {
      table: 'plan_change',
      column: 'plan_change',
      codes: codesOf(planChanges).filter((code) => code !== 'no_plan'),
    },
    ['route_changed'],
    ['andere leerroute', 'met PIP'],
  ),
  ...firstSet,
};
