import { receptionBins } from '../../contract/codes.ts';
import { codesOf, countQuery } from '../class-query.ts';
import { firstSet, whoCounts, type CountedIndicator } from '../indicator.ts';

export const withoutPipInCoa: CountedIndicator = {
  id: 'without_pip_in_coa',
  name: 'Gekoppeld, nog in opvang, zonder plan (PIP)',
  place: 290,
  theme: 'wachten',
  compact: false,
  definition:
    'Mensen die aan de gemeente zijn gekoppeld, nog in de opvang (COA) wonen en geen plan (PIP) hebben.',
  numerator: 'Mensen in de opvang, gekoppeld aan de gemeente, zonder PIP.',
  denominator: null,
  unit: 'persons',
  direction: 'lower',
  norm: null,
  owner: ['COA', 'gemeente'],
  clock: null,
  rationale: 'Deze mensen komen nog naar de gemeente. Hun klok is nog niet gestart.',
  risk: 'Het aantal daalt ook als er minder mensen aan de gemeente worden gekoppeld.',
  caveat: `Tel dit aantal nooit op bij ‘Zonder PIP, langer dan 10 weken’. ${whoCounts}`,
  requests: [],
  traps: ['wie-telt'],
  state: 'counted',
  isStock: true,
  needs: ['housing', 'pip'],
  ...countQuery(
    { table: 'housing_time', column: 'housing', codes: codesOf(receptionBins) },
    'in de opvang zonder PIP',
  ),
  ...firstSet,
};
