import { planChanges } from '../../contract/codes.ts';
import { classQuery, codesOf } from '../class-query.ts';
import { firstSet, type CountedIndicator } from '../indicator.ts';

export const pipAdjustedShare: CountedIndicator = {
  id: 'pip_adjusted_share',
  name: 'Plan (PIP) aangepast',
  short: 'Plan aangepast',
  place: 420,
  theme: 'plan',
  compact: true,
  definition: 'Mensen van wie het plan (PIP) na de start ten minste één keer is aangepast.',
  numerator:
    'Mensen met een PIP naar wat ermee gebeurde: niet gewijzigd, één keer, vaker, een andere leerroute, of naar A2.',
  denominator: 'Alle mensen met een PIP.',
  unit: 'percent',
  direction: 'none',
  norm: null,
  owner: ['gemeente'],
  clock: {
    start: 'De dagtekening van het eerste plan (PIP).',
    stop: 'De dag van de telling.',
  },
  rationale: 'De ombudsman vroeg om in het plan ruimte te laten voor verandering.',
  risk: 'Een streefgetal zou plannen laten wijzigen om het cijfer.',
  caveat:
    'Meer is niet goed of slecht. Een jong plan kon nog weinig veranderen. Bijna nooit en bijna altijd vragen allebei om uitleg. Aanpassen mag (Wet inburgering 2021, artikel 15, wettekst nog te controleren).',
  requests: [
    { code: 'o16', role: 'subject' },
    { code: 'o3', role: 'context' },
  ],
  observes: ['o3', 'o16'],
  state: 'counted',
  isStock: true,
  needs: ['pip', 'plan_change'],
  ...classQuery(
    {
      table: 'plan_change',
      column: 'plan_change',
      codes: codesOf(planChanges).filter((code) => code !== 'no_plan'),
    },
    ['wijziging', 'mensen', 'met PIP'],
  ),
  ...firstSet,
};
