/** Everything that a counted indicator is made of, as somebody adds it: `CONTRIBUTING.md` names the same files. */

const id = 'declaration_reached_share';
const figure = 'participatieverklaring';

/** The files that are new, by their path. */
const added: Readonly<Record<string, string>> = {
  [`src/indicators/start/${id}.ts`]: `import { firstSet, type CountedIndicator } from '../indicator.ts';

export const declarationReachedShare: CountedIndicator = {
  id: '${id}',
  name: 'Aandeel met participatieverklaring',
  place: 105,
  theme: 'start',
  compact: false,
  definition: 'Mensen uit een instroomjaar die de participatieverklaring hebben bereikt.',
  numerator: 'Mensen die de participatieverklaring of een latere stap hebben bereikt.',
  denominator: 'Alle mensen uit het instroomjaar.',
  unit: 'percent',
  direction: 'higher',
  norm: null,
  owner: ['gemeente'],
  clock: null,
  rationale: 'De verklaring is een verplicht deel van het traject.',
  risk: 'Een handtekening zegt niet wat iemand heeft geleerd.',
  caveat: 'Vergelijk alleen instroomjaren die even lang zijn gevolgd.',
  requests: [],
  observes: ['o9'],
  traps: ['jong-jaar'],
  state: 'counted',
  isStock: false,
  needs: ['pvt'],
  choices: ['cohort', 'group'],
  sql: \`SELECT cohort,
  (sum(count) FILTER (stage IN ('pvt', 'route_done', 'fulfilled')))::INTEGER AS numerator,
  sum(count)::INTEGER AS denominator
FROM group_stage
WHERE municipality IN ($municipality)
  AND cohort IN ($cohort)
  AND "group" IN ($group)
GROUP BY cohort
ORDER BY cohort\`,
  columns: [
    { name: 'cohort', label: 'instroomjaar' },
    { name: 'numerator', label: 'met verklaring' },
    { name: 'denominator', label: 'noemer' },
  ],
  ...firstSet,
};
`,
  'src/figures/declaration.ts': `import { cohortShareFigure, cohortShareOf, reached, type Step } from './cohort-shares.ts';
import { peopleOf } from './figure.ts';
import { latestComparable } from './followed.ts';

const step: Step = {
  id: '${figure}',
  indicator: '${id}',
  question: 'Wie heeft de participatieverklaring?',
  title: 'Participatieverklaring bereikt',
  followUp: 'year',
  byGroup: true,
  group: ({ cohort, place, people }) => [\`In \${cohort} begonnen in \${place} \`, \` \${people}.\`],
  said: (day) => ['', \` hadden op \${day} de participatieverklaring (PVT).\`],
  part: 'met verklaring',
  whole: peopleOf,
  rounded: (group) => ({ part: reached('pvt', group), whole: 1 }),
  notes: [],
};

export const declarationFigure = cohortShareFigure(step, {
  theme: 'start',
  place: 30,
  overview: 6,
  compared: {
    indicator: step.indicator,
    title: 'Participatieverklaring bereikt',
    part: 'participatieverklaring bereikt',
    whole: 'mensen uit het instroomjaar',
    isStock: false,
    cohortOf: (_, scope) => latestComparable('year', scope),
    followUp: 'year',
    tally(answer, cohort, scope) {
      if (cohort === null) return null;
      const { part, whole } = cohortShareOf(step, answer, cohort, scope);
      return whole.rounded === 0 ? null : { numerator: part, denominator: whole };
    },
  },
});
`,
  [`src/site/figure/drawings/${figure}.ts`]: `import { cohortBars } from '../../../charts/cohort-bars.ts';
import { declarationFigure } from '../../../figures/declaration.ts';
import { drawnFigure } from '../drawn.ts';

export const drawn = drawnFigure(declarationFigure, ({ rows }, canvas) => cohortBars(rows, canvas));
`,
  [`src/questions/bank/${id}.ts`]: `import { anybodyWaiting, effect, measuresTaken, recognise, target, targetDate } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const declarationReachedShare: Sheet = {
  ...firstBank,
  indicator: '${id}',
  subject: 'de participatieverklaring',
  occasion:
    'In {instroomjaar} begonnen in onze gemeente {groep} mensen.',
  part: '{deelZin} hadden op {peildatum} de participatieverklaring (PVT).',
  now: anybodyWaiting,
  questions: {
    fact: [recognise],
    cause: [recognise],
    goal: [recognise, target, targetDate],
    check: [measuresTaken, effect],
  },
};
`,
};

/** The files that exist, with what is put before a text in them. */
const changed: Readonly<Record<string, { readonly before: string; readonly put: string }>> = {
  'tests/indicators/values.test.ts': {
    before: '  lesson_started_share: perCohort(',
    put: `  ${id}: perCohort((cohort, chosen) => ({
    numerator: reached(chosen, 'pvt', cohort),
    denominator: reached(chosen, 'notified', cohort),
  })),
`,
  },
  'CHANGELOG.md': {
    before: '- ',
    put: '- Nieuw cijfer: het aandeel met een participatieverklaring, per instroomjaar en per groep.\n',
  },
};

export const newIndicator = { id, figure, added, changed } as const;
