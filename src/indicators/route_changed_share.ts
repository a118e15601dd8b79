import { firstSet, type UncountedIndicator } from './indicator.ts';

export const routeChangedShare: UncountedIndicator = {
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
  caveat: 'Het cijfer zegt niet of de wisseling maatwerk was of een verkeerd advies.',
  requests: [],
  state: 'not_in_delivery',
  reason: 'De levering kent alleen de leerroute van nu.',
  ...firstSet,
};
