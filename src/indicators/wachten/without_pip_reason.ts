import { noPipReasons } from '../../contract/codes.ts';
import { classQuery, codesOf } from '../class-query.ts';
import { firstSet, pipClock, type CountedIndicator } from '../indicator.ts';

export const withoutPipReason: CountedIndicator = {
  id: 'without_pip_reason',
  name: 'Reden zonder plan (PIP)',
  place: 280,
  theme: 'wachten',
  compact: false,
  definition: 'Waarom mensen van wie de wachttijd is begonnen nog geen plan (PIP) hebben.',
  numerator: 'Mensen zonder plan (PIP) met deze reden.',
  denominator:
    'Alle mensen van wie de wachttijd is begonnen en die op de dag van de telling geen plan (PIP) hebben.',
  unit: 'percent',
  direction: 'none',
  norm: null,
  owner: ['gemeente'],
  clock: pipClock,
  rationale: 'De reden zegt of de gemeente zelf iets kan doen, of op anderen wacht.',
  risk: 'Een reden kan worden gekozen omdat die goed uitkomt.',
  caveat: 'Ook ‘onbekend’ is een uitkomst. Daar kunt u naar vragen.',
  requests: [
    { code: 'o13', role: 'context' },
    { code: 'o7', role: 'context' },
  ],
  observes: ['o7', 'o13'],
  state: 'counted',
  isStock: true,
  needs: ['clock', 'pip', 'end', 'no_pip_reason'],
  ...classQuery(
    {
      table: 'no_pip_reason',
      column: 'no_pip_reason',
      codes: codesOf(noPipReasons).filter((code) => code !== 'not_waiting'),
    },
    ['reden', 'mensen', 'zonder PIP'],
  ),
  ...firstSet,
};
