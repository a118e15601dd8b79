import { firstSet, type UncountedIndicator } from './indicator.ts';

export const complaintsObjections: UncountedIndicator = {
  id: 'complaints_objections',
  name: 'Klachten en bezwaren',
  place: 470,
  theme: 'aanpak',
  compact: false,
  definition: 'Klachten en bezwaren over inburgering, en welk deel gegrond was.',
  numerator: 'Klachten en bezwaren. Daarnaast apart: het deel dat gegrond was.',
  denominator: 'Trajecten, per 100 gerekend.',
  unit: 'per_hundred',
  direction: 'none',
  norm: {
    kind: 'statutory',
    text: 'de termijnen voor klacht en bezwaar',
    source: 'Algemene wet bestuursrecht',
    settled: false,
  },
  owner: ['gemeente'],
  clock: null,
  rationale: 'Een klacht kan laten zien waar het voor inburgeraars vastloopt.',
  risk: 'Een streefgetal zou klagen ontmoedigen.',
  caveat: 'Weinig klachten kan ook betekenen dat mensen de weg niet kennen.',
  requests: [],
  state: 'self_declared',
  reason: 'De gemeente geeft dit zelf op. De levering heeft er nog geen plek voor.',
  ...firstSet,
};
