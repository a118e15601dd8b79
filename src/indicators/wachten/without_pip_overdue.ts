import { firstSet, pipClock, tenWeeks, type CountedIndicator } from '../indicator.ts';

export const withoutPipOverdue: CountedIndicator = {
  id: 'without_pip_overdue',
  name: 'Zonder plan (PIP), langer dan 10 weken',
  short: 'Boven 10 weken',
  place: 40,
  theme: 'wachten',
  compact: true,
  definition: 'Mensen die op de dag van de telling langer dan 10 weken op hun plan (PIP) wachten.',
  numerator: 'Mensen zonder plan (PIP) die meer dan 70 dagen wachten.',
  denominator: 'Alle mensen van wie de wachttijd is begonnen en die geen PIP hebben.',
  unit: 'percent',
  direction: 'lower',
  norm: tenWeeks,
  owner: ['gemeente'],
  clock: pipClock,
  rationale: 'Wie lang op een plan wacht, verliest tijd om te leren.',
  risk: 'Snelle plannen zonder gesprek verlagen dit aantal ook.',
  caveat:
    'De gemeente kan wachten op informatie van anderen. Dat staat bij ‘Reden zonder plan (PIP)’. Mensen in de opvang tellen hier nooit mee. De 10 weken tellen hier vanaf de melding van DUO. Die kan later komen dan de datum uit de wet; dan zijn het minder mensen boven de 10 weken. Welke datum volgens de wet telt, weten wij nog niet zeker.',
  requests: [{ code: 'o13', role: 'context' }],
  observes: ['o13'],
  state: 'counted',
  isStock: true,
  needs: ['clock', 'pip', 'end'],
  choices: ['cohort', 'group'],
  sql: `SELECT (sum(count) FILTER (state IN ('w13', 'w26', 'w52', 'w52p')))::INTEGER AS numerator,
  sum(count)::INTEGER AS denominator
FROM pip_time
WHERE municipality IN ($municipality)
  AND cohort IN ($cohort)
  AND "group" IN ($group)
  AND state IN ('w10', 'w13', 'w26', 'w52', 'w52p')`,
  columns: [
    { name: 'numerator', label: 'langer dan 10 weken' },
    { name: 'denominator', label: 'zonder PIP' },
  ],
  ...firstSet,
};
