import { firstSet, type UncountedIndicator } from './indicator.ts';

export const stageShareAtAge: UncountedIndicator = {
  id: 'stage_share_at_age',
  name: 'Doorstroom na 6, 12, 18, 24 en 36 maanden',
  place: 210,
  theme: 'doorstroom',
  compact: false,
  definition: 'Hoeveel mensen een stap bereikten binnen een vast aantal maanden na het begin van hun plicht.',
  numerator: 'Mensen die de stap binnen zoveel maanden na het begin van hun plicht bereikten.',
  denominator: 'Mensen uit het instroomjaar die zoveel maanden zijn gevolgd.',
  unit: 'percent',
  direction: 'higher',
  norm: null,
  owner: ['gemeente', 'DUO'],
  clock: { start: 'Het begin van de inburgeringsplicht.', stop: 'De dag waarop de stap is bereikt.' },
  rationale: 'Zo vergelijkt u instroomjaren die even lang zijn gevolgd.',
  risk: 'Een stap kan worden gezet om te tellen, en daarna blijven liggen.',
  caveat:
    'Wie nog niet zoveel maanden is gevolgd, telt niet mee. Een jong instroomjaar heeft dan nog geen cijfer.',
  requests: [],
  state: 'not_in_delivery',
  reason: 'De levering zegt hoever iemand is op de peildatum, en niet na hoeveel maanden dat was.',
  ...firstSet,
};
