import { firstSet, type CountedIndicator } from '../indicator.ts';

export const wi2013Remaining: CountedIndicator = {
  id: 'wi2013_remaining',
  name: 'Nog plichtig onder de eerdere wet (Wi2013)',
  short: 'Eerdere wet',
  place: 380,
  theme: 'mensen',
  compact: true,
  definition: 'Mensen die nog moeten inburgeren volgens de Wet inburgering 2013.',
  numerator: 'Mensen met een plicht die loopt onder de Wet inburgering 2013.',
  denominator: null,
  unit: 'persons',
  direction: 'lower',
  norm: { kind: 'statutory', text: 'binnen 3 jaar', source: 'Wet inburgering 2013', settled: false },
  owner: ['DUO'],
  clock: null,
  rationale: 'De ombudsman vroeg om de mensen onder het stelsel van toen nu te helpen.',
  risk: 'Het aantal daalt ook als mensen vertrekken of worden ontheven.',
  caveat:
    'Onder deze wet heeft de gemeente niet de leiding. U kunt toch vragen wat zij aanbiedt. Tel deze mensen nooit in hetzelfde cijfer als mensen onder de wet van nu.',
  requests: [{ code: 'o1', role: 'subject' }],
  traps: ['twee-wetten'],
  observes: ['o1'],
  state: 'counted',
  isStock: true,
  needs: ['earlier_act'],
  choices: [],
  sql: `SELECT detail::VARCHAR AS detail,
  sum(count)::INTEGER AS numerator,
  count(*)::INTEGER AS blocks
FROM earlier_act_total
WHERE municipality IN ($municipality)
GROUP BY detail
ORDER BY earlier_act_total.detail`,
  columns: [
    { name: 'detail', label: 'uitsplitsing' },
    { name: 'numerator', label: 'mensen' },
    { name: 'blocks', label: 'gemeenten' },
  ],
  ...firstSet,
};
