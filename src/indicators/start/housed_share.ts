import { housingClasses, housingStates } from '../../contract/codes.ts';
import { codesOf, shareQuery } from '../class-query.ts';
import { firstSet, whoCounts, type CountedIndicator } from '../indicator.ts';

export const housedShare: CountedIndicator = {
  id: 'housed_share',
  name: 'Aandeel gevestigd',
  place: 220,
  theme: 'start',
  compact: false,
  definition:
    'Asielstatushouders die in de gemeente wonen, van iedereen die er woont of aan de gemeente is gekoppeld.',
  numerator: 'Asielstatushouders die in de gemeente staan ingeschreven (BRP).',
  denominator: 'Asielstatushouders die aan de gemeente zijn gekoppeld of er staan ingeschreven.',
  unit: 'percent',
  direction: 'higher',
  norm: {
    kind: 'statutory',
    text: 'de taakstelling voor huisvesting',
    source: 'Huisvestingswet',
    settled: false,
  },
  owner: ['COA', 'gemeente'],
  clock: null,
  rationale: 'Voor mensen in de opvang beginnen de 10 weken voor het plan pas bij de vestiging.',
  risk: 'Een hoger aandeel zegt niets over het plan of de lessen.',
  caveat: `Een tekort aan woningen is maar voor een deel een zaak van de gemeente. ${whoCounts}`,
  requests: [],
  traps: ['wie-telt'],
  state: 'counted',
  isStock: false,
  needs: ['housing'],
  ...shareQuery(
    {
      table: 'housing_time',
      column: 'housing',
      codes: codesOf(housingStates).filter((code) => code !== 'other_group'),
    },
    [...codesOf(housingClasses), 'undated'],
    ['gevestigd', 'asielstatushouders'],
  ),
  ...firstSet,
};
