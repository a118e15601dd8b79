import { firstSet, pipClock, type CountedIndicator } from '../indicator.ts';

export const withoutPip: CountedIndicator = {
  id: 'without_pip',
  name: 'Zonder plan (PIP)',
  short: 'Zonder plan',
  place: 30,
  theme: 'wachten',
  compact: true,
  definition:
    'Mensen van wie de wachttijd is begonnen en die op de dag van de telling nog geen plan (PIP) hebben.',
  numerator: 'Mensen van wie de wachttijd is begonnen, zonder plan (PIP).',
  denominator: null,
  unit: 'persons',
  direction: 'lower',
  norm: null,
  owner: ['gemeente'],
  clock: pipClock,
  rationale: 'Zonder plan begint de inburgering niet.',
  risk: 'Het aantal daalt ook als er minder mensen komen.',
  caveat: 'Mensen in de opvang, of van wie niet bekend is wanneer de wachttijd begon, tellen hier niet mee.',
  requests: [{ code: 'o13', role: 'context' }],
  observes: ['o13'],
  state: 'counted',
  isStock: true,
  needs: ['clock', 'pip', 'end'],
  choices: ['cohort', 'group'],
  sql: `SELECT sum(count)::INTEGER AS numerator
FROM pip_time
WHERE municipality IN ($municipality)
  AND cohort IN ($cohort)
  AND "group" IN ($group)
  AND state IN ('w10', 'w13', 'w26', 'w52', 'w52p')`,
  columns: [{ name: 'numerator', label: 'mensen zonder PIP' }],
  ...firstSet,
};
