import { firstSet, type CountedIndicator } from '../indicator.ts';

export const b1DownscaledShare: CountedIndicator = {
  id: 'b1_downscaled_share',
  name: 'Afgeschaald naar A2',
  place: 310,
  theme: 'plan',
  compact: false,
  definition: 'Mensen op de B1-route die hun examens op het lagere niveau A2 mogen doen.',
  numerator: 'Mensen op de B1-route met niveau A2.',
  denominator: 'Alle mensen op de B1-route.',
  unit: 'percent',
  direction: 'none',
  norm: {
    kind: 'statutory',
    text: 'ten minste 600 uur les voordat het niveau lager mag',
    source: 'Besluit inburgering 2021, artikel 5.5',
    settled: false,
  },
  owner: ['gemeente'],
  clock: null,
  rationale: 'Laat zien voor hoeveel mensen het doel lager werd.',
  risk: 'Een streefgetal zou mensen op een niveau houden dat niet past.',
  caveat: 'Een laag aandeel bewijst niet dat mensen slagen.',
  requests: [],
  state: 'counted',
  isStock: true,
  needs: ['pip', 'level', 'plan_change'],
  choices: ['cohort'],
  sql: `SELECT (SELECT sum(count) FROM plan_change
    WHERE municipality IN ($municipality) AND cohort IN ($cohort) AND plan_change.plan_change = 'to_a2')::INTEGER AS numerator,
  (SELECT sum(count) FROM route_stage
    WHERE municipality IN ($municipality) AND cohort IN ($cohort) AND route = 'b1')::INTEGER AS denominator`,
  columns: [
    { name: 'numerator', label: 'nu op niveau A2' },
    { name: 'denominator', label: 'B1-route' },
  ],
  ...firstSet,
};
