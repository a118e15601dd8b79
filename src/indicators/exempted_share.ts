import { firstSet, type UncountedIndicator } from './indicator.ts';

export const exemptedShare: UncountedIndicator = {
  id: 'exempted_share',
  name: 'Vrijgesteld of ontheven',
  place: 330,
  theme: 'doorstroom',
  compact: false,
  definition:
    'Twee aandelen naast elkaar: mensen met een hele vrijstelling, en mensen met een hele ontheffing.',
  numerator: 'Apart geteld: vrijgestelde mensen, en ontheven mensen.',
  denominator: 'Alle mensen uit het instroomjaar.',
  unit: 'percent',
  direction: 'none',
  norm: {
    kind: 'statutory',
    text: 'wie vrijstelling of ontheffing kan krijgen',
    source: 'Wet inburgering 2021, artikelen 4 en 5',
    settled: false,
  },
  owner: ['DUO'],
  clock: null,
  rationale: 'Vrijgesteld betekent: iemand kan het al. Ontheven betekent: iemand kan het niet.',
  risk: 'Wie de twee optelt, telt kunnen en niet kunnen bij elkaar.',
  caveat:
    'Tel de twee nooit op. Een ontheffing om medische redenen tonen wij nooit apart: die is gevoelig, hoe groot het aantal ook is.',
  requests: [],
  traps: ['eindstanden'],
  state: 'not_computed',
  reason: 'De aantallen staan bij ‘Stand van de plicht’. Deze aandelen worden er nog niet uit berekend.',
  ...firstSet,
};
