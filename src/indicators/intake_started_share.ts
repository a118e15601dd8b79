import { firstSet, type CountedIndicator } from './indicator.ts';

export const intakeStartedShare: CountedIndicator = {
  id: 'intake_started_share',
  name: 'Aandeel met brede intake',
  short: 'Brede intake',
  place: 90,
  theme: 'start',
  compact: true,
  definition: 'Mensen uit een instroomjaar bij wie het eerste gesprek, de brede intake, is gestart.',
  numerator: 'Mensen bij wie de start van de brede intake bekend is.',
  denominator: 'Alle mensen uit het instroomjaar.',
  unit: 'percent',
  direction: 'higher',
  norm: null,
  owner: ['gemeente'],
  clock: null,
  rationale: 'De ombudsman vroeg om met inburgeraars in gesprek te gaan.',
  risk: 'Een gesprek kan worden gestart om te tellen, niet om iemand te leren kennen.',
  caveat:
    'Gestart is niet afgerond. Een jonger instroomjaar heeft minder tijd gehad. Vergelijk alleen instroomjaren die even lang zijn gevolgd.',
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
