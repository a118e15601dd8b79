import { firstSet, type UncountedIndicator } from './indicator.ts';

export const partnersConsulted: UncountedIndicator = {
  id: 'partners_consulted',
  name: 'Gesprekken met partners',
  theme: 'aanpak',
  compact: false,
  definition: 'Met welke soorten partners de gemeente sprak over een goede start, en wanneer.',
  numerator: 'Per soort partner: ja of nee, met de datum.',
  denominator: null,
  unit: 'date',
  direction: 'higher',
  norm: null,
  owner: ['gemeente'],
  clock: null,
  rationale: 'De ombudsman vroeg om met partners te spreken over een goede start.',
  risk: 'Een gesprek is nog geen afspraak.',
  caveat: 'Dit is een lijst met data en geen grafiek.',
  requests: [{ code: 'o9', role: 'subject' }],
  state: 'self_declared',
  reason: 'De gemeente verklaart dit zelf, met een datum en een link. Dat wordt niet gecontroleerd.',
  ...firstSet,
};
