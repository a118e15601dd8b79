import { firstSet, pipClock, type UncountedIndicator } from '../indicator.ts';

export const withoutPipReason: UncountedIndicator = {
  id: 'without_pip_reason',
  name: 'Reden zonder PIP',
  place: 280,
  theme: 'wachten',
  compact: false,
  definition: 'Waarom mensen van wie de wachttijd is begonnen nog geen plan (PIP) hebben.',
  numerator: 'Mensen zonder PIP met deze reden.',
  denominator: 'Alle mensen van wie de wachttijd is begonnen en die op de peildatum geen PIP hebben.',
  unit: 'percent',
  direction: 'none',
  norm: null,
  owner: ['gemeente'],
  clock: pipClock,
  rationale: 'De reden zegt of de gemeente zelf iets kan doen, of op anderen wacht.',
  risk: 'Een reden kan worden gekozen omdat die goed uitkomt.',
  caveat: 'Ook ‘onbekend’ is een uitkomst. Daar kunt u naar vragen.',
  requests: [],
  state: 'not_in_delivery',
  reason: 'De levering heeft geen tabel met redenen.',
  ...firstSet,
};
