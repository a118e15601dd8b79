import { classQuery } from '../class-query.ts';
import { firstSet, termClock, type CountedIndicator } from '../indicator.ts';

export const extendedShare: CountedIndicator = {
  id: 'extended_share',
  name: 'Termijn verlengd',
  place: 340,
  theme: 'doorstroom',
  compact: false,
  definition: 'Mensen van wie de plicht loopt en die nu in een verlengde termijn zijn.',
  numerator: 'Mensen naar hun termijn: binnen de eerste, binnen een verlengde, voorbij, of onbekend.',
  denominator: 'Mensen met een plan (PIP) van wie de plicht loopt.',
  unit: 'percent',
  direction: 'none',
  norm: {
    kind: 'statutory',
    text: 'wanneer de termijn langer mag worden',
    source: 'Wet inburgering 2021, artikel 12',
    settled: false,
  },
  owner: ['DUO'],
  clock: termClock,
  rationale: 'Laat zien hoe vaak mensen meer tijd kregen.',
  risk: 'Een streefgetal zou mensen tijd onthouden die zij nodig hebben.',
  caveat:
    'Wie na een verlenging toch over de termijn ging, of al voldeed, telt niet als verlengd. Waarom er is verlengd, staat er niet bij: die code van DUO is nog niet bekend. Een deel van de verlengingen komt van anderen. Volgens een bericht uit juli 2026 kan het nakijken van een examen tot 16 weken duren; mensen krijgen dan vanzelf 6 maanden erbij. Een stijging ligt dus niet aan de gemeente, behalve als zij geen school regelde.',
  requests: [],
  traps: ['duo-levert-niet', 'verlenging'],
  state: 'counted',
  isStock: true,
  needs: ['term'],
  ...classQuery({ table: 'term', column: 'term', codes: ['within', 'extended', 'over', 'unknown'] }, [
    'termijn',
    'mensen',
    'met PIP en lopende plicht',
  ]),
  ...firstSet,
};
