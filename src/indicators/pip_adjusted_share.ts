import { firstSet, type UncountedIndicator } from './indicator.ts';

export const pipAdjustedShare: UncountedIndicator = {
  id: 'pip_adjusted_share',
  name: 'PIP aangepast',
  place: 420,
  theme: 'plan',
  compact: true,
  definition: 'Mensen van wie het plan (PIP) na de start ten minste één keer is aangepast.',
  numerator: 'Mensen met ten minste één wijziging van het PIP.',
  denominator: 'Mensen met een PIP van 12 maanden of ouder.',
  unit: 'percent',
  direction: 'none',
  norm: null,
  owner: ['gemeente'],
  clock: {
    start: 'De dagtekening van het eerste plan (PIP).',
    stop: 'De peildatum, ten minste 12 maanden later.',
  },
  rationale: 'De ombudsman vroeg om in het plan ruimte te laten voor verandering.',
  risk: 'Een streefgetal zou plannen laten wijzigen om het cijfer.',
  caveat:
    'Meer is niet goed of slecht. Bijna nooit en bijna altijd vragen allebei om uitleg. Aanpassen mag (Wet inburgering 2021, artikel 15, wettekst nog te controleren).',
  requests: [
    { code: 'o16', role: 'subject' },
    { code: 'o3', role: 'context' },
  ],
  observes: ['o3', 'o16'],
  state: 'not_in_delivery',
  reason: 'Het aantal wijzigingen van een plan staat niet in de levering.',
  ...firstSet,
};
