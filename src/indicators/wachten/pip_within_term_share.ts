import { firstSet, pipClock, tenWeeks, type CountedIndicator } from '../indicator.ts';

export const pipWithinTermShare: CountedIndicator = {
  id: 'pip_within_term_share',
  name: 'Aandeel met plan (PIP) binnen 10 weken',
  short: 'Binnen 10 weken',
  place: 60,
  theme: 'wachten',
  compact: true,
  definition: 'Mensen die binnen 10 weken na het begin van de wachttijd een plan hadden.',
  numerator: 'Mensen met een eerste plan (PIP) binnen 70 dagen na het begin van de wachttijd.',
  denominator: 'Alle mensen van wie die 70 dagen om zijn, met of zonder plan.',
  unit: 'percent',
  direction: 'higher',
  norm: tenWeeks,
  owner: ['gemeente'],
  clock: pipClock,
  rationale: 'Zonder plan begint de inburgering niet.',
  risk: 'Snelle plannen zonder gesprek halen de termijn ook.',
  caveat:
    'Mensen die er nog geen 10 weken zijn, tellen niet mee. Zo volgen wij mensen van elk jaar even lang. Wacht de gemeente op informatie van anderen, dan tellen die mensen gewoon mee. Dat deel is nog niet apart te zien. De 10 weken tellen hier vanaf de melding van DUO. Die kan later komen dan de datum uit de wet; dan zijn het minder mensen boven de 10 weken. Welke datum volgens de wet telt, weten wij nog niet zeker.',
  requests: [],
  state: 'counted',
  isStock: false,
  needs: ['clock', 'pip'],
  choices: ['cohort', 'group'],
  sql: `SELECT cohort,
  (sum(count) FILTER (state IN ('d00_04', 'd04_08', 'd08_10')))::INTEGER AS numerator,
  (sum(count) FILTER (state IN ('d00_04', 'd04_08', 'd08_10', 'd10_13', 'd13_17', 'd17_26', 'd26_39', 'd39p',
    'w13', 'w26', 'w52', 'w52p')))::INTEGER AS denominator
FROM pip_time
WHERE municipality IN ($municipality)
  AND cohort IN ($cohort)
  AND "group" IN ($group)
GROUP BY cohort
ORDER BY cohort`,
  columns: [
    { name: 'cohort', label: 'instroomjaar' },
    { name: 'numerator', label: 'binnen 10 weken' },
    { name: 'denominator', label: 'noemer' },
  ],
  ...firstSet,
};
