import { shareQuery } from '../class-query.ts';
import { firstSet, termClock, threeYears, type CountedIndicator } from '../indicator.ts';

export const passedWithinTermShare: CountedIndicator = {
  id: 'passed_within_term_share',
  name: 'Op tijd voldaan',
  place: 320,
  theme: 'doorstroom',
  compact: false,
  definition: 'Mensen die binnen 36 maanden na de start van hun termijn aan hun inburgeringsplicht voldeden.',
  numerator:
    'Mensen die binnen 36 maanden hebben voldaan. Vrijstelling en ontheffing tellen niet als voldaan.',
  denominator:
    'Mensen van wie de termijn ten minste 36 maanden geleden begon, en die voldeden of nog bezig zijn.',
  unit: 'percent',
  direction: 'higher',
  norm: threeYears,
  owner: ['DUO'],
  clock: { ...termClock, stop: '36 maanden later, zonder verlenging.' },
  rationale: 'Zegt voor hoeveel mensen drie jaar genoeg was.',
  risk: 'Wie snelle leerders voortrekt, haalt een hoger aandeel.',
  caveat:
    'Dit cijfer zegt pas iets vanaf 2025. DUO zet voldaan, vrijgesteld en ontheven onder één kop; wij tellen alleen wie heeft voldaan. Wie vertrekt of overlijdt, telt niet mee en blijft zichtbaar bij ‘Stand van de plicht’.',
  requests: [],
  state: 'counted',
  isStock: true,
  needs: ['term_start', 'end', 'end_date'],
  ...shareQuery(
    { table: 'done_time', column: 'done', codes: ['f12', 'f18', 'f24', 'f30', 'f36', 'f36p', 'n36p'] },
    ['f12', 'f18', 'f24', 'f30', 'f36'],
    ['binnen 36 maanden voldaan', 'termijn 36 maanden geleden begonnen'],
  ),
  ...firstSet,
};
