import { countQuery } from '../class-query.ts';
import { firstSet, termClock, threeYears, type CountedIndicator } from '../indicator.ts';

export const overduePersons: CountedIndicator = {
  id: 'overdue_persons',
  name: 'Termijn overschreden',
  place: 350,
  theme: 'doorstroom',
  compact: false,
  definition: 'Mensen van wie de termijn om is en van wie de plicht nog loopt.',
  numerator: 'Mensen van wie de termijn op de dag van de telling om is, met een plicht die loopt.',
  denominator: null,
  unit: 'persons',
  direction: 'lower',
  norm: threeYears,
  owner: ['DUO'],
  clock: termClock,
  rationale: 'Voor deze mensen is de tijd om en staat de uitkomst nog open.',
  risk: 'Het aantal daalt ook als mensen worden ontheven of vertrekken.',
  caveat: 'Er kan nog een besluit van DUO komen.',
  requests: [],
  state: 'counted',
  isStock: true,
  needs: ['term'],
  ...countQuery({ table: 'term', column: 'term', codes: ['over'] }, 'termijn voorbij'),
  ...firstSet,
};
