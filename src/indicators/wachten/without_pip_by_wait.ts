import { firstSet, pipClock, tenWeeks, type CountedIndicator } from '../indicator.ts';

export const withoutPipByWait: CountedIndicator = {
  id: 'without_pip_by_wait',
  name: 'Zonder plan (PIP), naar wachttijd',
  place: 50,
  theme: 'wachten',
  compact: false,
  definition:
    'Mensen van wie de wachttijd is begonnen en die nog geen plan (PIP) hebben, naar de tijd dat zij al wachten. Apart: mensen in de opvang, of zonder bekende startdatum.',
  numerator:
    'Mensen zonder PIP per wachttijd, en apart wie in de opvang is, en wie geen bekende startdatum heeft.',
  denominator: null,
  unit: 'persons',
  direction: 'lower',
  norm: tenWeeks,
  owner: ['gemeente'],
  clock: pipClock,
  rationale: 'Laat zien hoelang mensen al wachten.',
  risk: 'Het aantal daalt ook als er minder mensen komen.',
  caveat:
    'Mensen in de opvang, of zonder bekende startdatum, staan apart: van hen is de wachttijd niet te zeggen.',
  requests: [],
  state: 'counted',
  isStock: true,
  needs: ['clock', 'pip', 'end'],
  choices: ['cohort', 'group'],
  sql: `SELECT pip_time.state::VARCHAR AS state, sum(count)::INTEGER AS numerator
FROM pip_time
WHERE municipality IN ($municipality)
  AND cohort IN ($cohort)
  AND "group" IN ($group)
  AND state IN ('w10', 'w13', 'w26', 'w52', 'w52p', 'reception', 'no_clock')
GROUP BY pip_time.state
ORDER BY pip_time.state`,
  columns: [
    { name: 'state', label: 'wachttijd' },
    { name: 'numerator', label: 'mensen' },
  ],
  ...firstSet,
};
