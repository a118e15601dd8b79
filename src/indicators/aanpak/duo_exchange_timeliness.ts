import { firstSet, localNorm, type UncountedIndicator } from '../indicator.ts';

export const duoExchangeTimeliness: UncountedIndicator = {
  id: 'duo_exchange_timeliness',
  name: 'Tijdig aan DUO gemeld',
  place: 450,
  theme: 'aanpak',
  compact: false,
  definition: 'Plannen (PIP) die de gemeente binnen een afgesproken aantal dagen naar DUO stuurde.',
  numerator: 'Plannen die binnen dat aantal dagen naar DUO zijn gestuurd.',
  denominator: 'Alle plannen die zijn gemaakt.',
  unit: 'percent',
  direction: 'higher',
  norm: localNorm,
  owner: ['gemeente'],
  clock: {
    start: 'De dagtekening van het plan (PIP).',
    stop: 'De dag waarop het plan naar DUO is gestuurd.',
  },
  rationale: 'De ombudsman vroeg om samen te werken met anderen, zoals DUO.',
  risk: 'Snel sturen zegt niet dat het plan klopt.',
  caveat: 'Het aantal dagen is een afspraak. Die kan per gemeente verschillen.',
  requests: [{ code: 'o12', role: 'subject' }],
  observes: ['o12'],
  state: 'not_in_delivery',
  reason:
    'De datum waarop een plan naar DUO ging, kan in het dossierbestand staan. Een termijn om aan te toetsen is er niet: het aantal dagen is een afspraak per gemeente. Daarom is er nog geen tabel van.',
  ...firstSet,
};
