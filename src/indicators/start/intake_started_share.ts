import { firstSet, type CountedIndicator } from '../indicator.ts';

export const intakeStartedShare: CountedIndicator = {
  id: 'intake_started_share',
  name: 'Aandeel met eerste gesprek (brede intake)',
  short: 'Eerste gesprek',
  place: 90,
  theme: 'start',
  compact: true,
  definition:
    'Bij hoeveel van de mensen die in hetzelfde jaar begonnen het eerste gesprek (brede intake) is gestart.',
  numerator: 'Mensen bij wie de start van het eerste gesprek bekend is.',
  denominator: 'Alle mensen die in dat jaar begonnen.',
  unit: 'percent',
  direction: 'higher',
  norm: null,
  owner: ['gemeente'],
  clock: null,
  rationale: 'De ombudsman vroeg om met inburgeraars in gesprek te gaan.',
  risk: 'Een gesprek kan worden gestart om te tellen, niet om iemand te leren kennen.',
  caveat:
    'Gestart is niet afgerond. Wie later begon, had minder tijd. Vergelijk alleen jaren die even lang zijn gevolgd.',
  requests: [{ code: 'o8', role: 'context' }],
  traps: ['jong-jaar'],
  observes: ['o6', 'o8'],
  state: 'counted',
  isStock: false,
  needs: ['intake'],
  choices: ['cohort', 'group'],
  sql: `SELECT cohort,
  (sum(count) FILTER (stage IN ('intake', 'pip', 'lesson', 'pvt', 'route_done', 'fulfilled')))::INTEGER AS numerator,
  sum(count)::INTEGER AS denominator
FROM group_stage
WHERE municipality IN ($municipality)
  AND cohort IN ($cohort)
  AND "group" IN ($group)
GROUP BY cohort
ORDER BY cohort`,
  columns: [
    { name: 'cohort', label: 'instroomjaar' },
    { name: 'numerator', label: 'intake gestart' },
    { name: 'denominator', label: 'noemer' },
  ],
  ...firstSet,
};
