import { firstSet, type UncountedIndicator } from './indicator.ts';

export const wi2013Remaining: UncountedIndicator = {
  id: 'wi2013_remaining',
  name: 'Nog plichtig onder de eerdere wet (Wi2013)',
  place: 380,
  theme: 'mensen',
  compact: true,
  definition: 'Mensen die nog moeten inburgeren volgens de Wet inburgering 2013.',
  numerator:
    'Mensen met een plicht die loopt onder de Wet inburgering 2013. Daarvan apart: wie over de termijn is, en van wie de lening op is terwijl de plicht nog loopt (ELIP).',
  denominator: null,
  unit: 'persons',
  direction: 'lower',
  norm: { kind: 'statutory', text: 'binnen 3 jaar', source: 'Wet inburgering 2013', settled: false },
  owner: ['DUO'],
  clock: null,
  rationale: 'De ombudsman vroeg om de mensen onder het stelsel van toen nu te helpen.',
  risk: 'Het aantal daalt ook als mensen vertrekken of worden ontheven.',
  caveat:
    'Onder deze wet heeft de gemeente niet de leiding. U kunt toch vragen wat zij aanbiedt. Zet deze mensen nooit in één lijn of één noemer met mensen onder de wet van nu.',
  requests: [{ code: 'o1', role: 'subject' }],
  traps: ['twee-wetten'],
  observes: ['o1'],
  state: 'external',
  reason: 'DUO kent landelijke aantallen. Per gemeente staan zij niet in de levering.',
  ...firstSet,
};
