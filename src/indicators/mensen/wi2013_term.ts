import { firstSet, type CountedIndicator } from '../indicator.ts';

export const wi2013Term: CountedIndicator = {
  id: 'wi2013_term',
  name: 'Eerdere wet (Wi2013), naar termijn',
  place: 385,
  theme: 'mensen',
  compact: false,
  definition: 'Mensen die nog moeten inburgeren volgens de Wet inburgering 2013, naar hun termijn.',
  numerator:
    'Mensen met een plicht die loopt onder de Wet inburgering 2013: lening op en nog plichtig (ELIP), over de termijn, binnen de termijn, of onbekend.',
  denominator: 'Alle mensen met een plicht die loopt onder de Wet inburgering 2013.',
  unit: 'persons',
  direction: 'lower',
  norm: { kind: 'statutory', text: 'binnen 3 jaar', source: 'Wet inburgering 2013', settled: false },
  owner: ['DUO'],
  clock: null,
  rationale: 'De ombudsman vroeg om de mensen onder het stelsel van toen nu te helpen.',
  risk: 'Het aantal daalt ook als mensen vertrekken of worden ontheven.',
  caveat:
    'Onder deze wet heeft de gemeente niet de leiding. Tel deze mensen nooit in hetzelfde cijfer als mensen onder de wet van nu.',
  requests: [{ code: 'o1', role: 'subject' }],
  traps: ['twee-wetten'],
  observes: ['o1'],
  state: 'counted',
  isStock: true,
  needs: ['earlier_act'],
  choices: ['group'],
  sql: `SELECT earlier_act.earlier::VARCHAR AS earlier,
  sum(count)::INTEGER AS numerator,
  count(DISTINCT municipality)::INTEGER AS blocks,
  (sum(sum(count)) OVER ())::INTEGER AS denominator
FROM earlier_act
WHERE municipality IN ($municipality)
  AND "group" IN ($group)
GROUP BY earlier_act.earlier
ORDER BY earlier_act.earlier`,
  columns: [
    { name: 'earlier', label: 'termijn' },
    { name: 'numerator', label: 'mensen' },
    { name: 'blocks', label: 'gemeenten' },
    { name: 'denominator', label: 'onder de eerdere wet' },
  ],
  ...firstSet,
};
