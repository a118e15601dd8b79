import { firstSet, type CountedIndicator } from '../indicator.ts';

export const lessonStartedShare: CountedIndicator = {
  id: 'lesson_started_share',
  name: 'Aandeel gestart met taalles',
  short: 'Taalles',
  place: 100,
  theme: 'start',
  compact: true,
  definition: 'Mensen met een plan (PIP) die met taalles zijn begonnen.',
  numerator: 'Mensen met een plan (PIP) en een eerste taalles of gevolgde lesuren.',
  denominator: 'Mensen met een plan (PIP).',
  unit: 'percent',
  direction: 'higher',
  norm: null,
  owner: ['gemeente', 'taalaanbieder'],
  clock: null,
  rationale: 'Een plan helpt pas als de lessen beginnen.',
  risk: 'Een plan dat pas wordt getekend als er een klas is, verbergt wachten.',
  caveat:
    'Gezinsmigranten en overige migranten regelen hun lessen zelf. De gemeente weet vaak niet wanneer die beginnen. Vergelijk alleen jaren die even lang zijn gevolgd.',
  requests: [{ code: 'o9', role: 'context' }],
  traps: ['jong-jaar'],
  observes: ['o9'],
  state: 'counted',
  isStock: false,
  needs: ['pip', 'lesson'],
  choices: ['cohort', 'group'],
  sql: `SELECT cohort,
  (sum(count) FILTER (stage IN ('lesson', 'pvt', 'route_done', 'fulfilled')))::INTEGER AS numerator,
  (sum(count) FILTER (stage IN ('pip', 'lesson', 'pvt', 'route_done', 'fulfilled')))::INTEGER AS denominator
FROM group_stage
WHERE municipality IN ($municipality)
  AND cohort IN ($cohort)
  AND "group" IN ($group)
GROUP BY cohort
ORDER BY cohort`,
  columns: [
    { name: 'cohort', label: 'instroomjaar' },
    { name: 'numerator', label: 'met taalles' },
    { name: 'denominator', label: 'met PIP' },
  ],
  ...firstSet,
};
