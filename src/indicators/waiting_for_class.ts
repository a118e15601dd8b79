import { firstSet, type UncountedIndicator } from './indicator.ts';

export const waitingForClass: UncountedIndicator = {
  id: 'waiting_for_class',
  name: 'Wachtend op taalles',
  place: 260,
  theme: 'start',
  compact: false,
  definition: 'Mensen met een plan (PIP) die nog geen taalles hebben, naar de tijd dat zij al wachten.',
  numerator: 'Mensen met een PIP en zonder taalles, per wachttijd en per leerroute.',
  denominator: null,
  unit: 'persons',
  direction: 'lower',
  norm: null,
  owner: ['gemeente', 'taalaanbieder'],
  clock: {
    start: 'De dagtekening van het eerste plan (PIP).',
    stop: 'De eerste taalles. Voor wie nog wacht: de peildatum.',
  },
  rationale: 'Laat zien hoeveel mensen een plan hebben en nog geen les.',
  risk: 'Het aantal daalt ook als er minder plannen worden gemaakt.',
  caveat: 'Soms stelt iemand de les zelf uit. Dat is pas te zien als de reden bekend is.',
  requests: [],
  state: 'not_in_delivery',
  reason: 'De levering heeft geen tabel met de wachttijd na het plan.',
  ...firstSet,
};
