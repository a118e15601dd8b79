import { classQuery } from '../class-query.ts';
import { firstSet, termClock, type CountedIndicator } from '../indicator.ts';

export const stageShareAtAge: CountedIndicator = {
  id: 'stage_share_at_age',
  name: 'Voldaan na 12, 18, 24, 30 en 36 maanden',
  place: 210,
  theme: 'doorstroom',
  compact: false,
  definition: 'Hoeveel mensen voldeden binnen een vast aantal maanden na de start van hun termijn.',
  numerator: 'Mensen die binnen zoveel maanden voldeden.',
  denominator:
    'Mensen van wie de termijn ten minste 36 maanden geleden begon, en die voldeden of nog bezig zijn.',
  unit: 'percent',
  direction: 'higher',
  norm: null,
  owner: ['DUO'],
  clock: { ...termClock, stop: 'De laatste dag van de plicht, van wie heeft voldaan.' },
  rationale: 'Zo vergelijkt u mensen die even lang zijn gevolgd.',
  risk: 'Wie snelle leerders voortrekt, haalt een hoger aandeel.',
  caveat:
    'Wie nog niet zoveel maanden is gevolgd, telt niet mee. Vóór 2025 kon bijna niemand zo lang zijn gevolgd. Hoe snel mensen eerdere stappen zetten, staat bij de wachttijden.',
  requests: [],
  traps: ['eindstanden'],
  state: 'counted',
  isStock: true,
  needs: ['term_start', 'end', 'end_date'],
  ...classQuery(
    { table: 'done_time', column: 'done', codes: ['f12', 'f18', 'f24', 'f30', 'f36', 'f36p', 'n36p'] },
    ['tijd tot voldaan', 'mensen', 'termijn 36 maanden geleden begonnen'],
  ),
  ...firstSet,
};
