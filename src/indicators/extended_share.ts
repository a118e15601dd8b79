import { firstSet, termClock, type UncountedIndicator } from './indicator.ts';

export const extendedShare: UncountedIndicator = {
  id: 'extended_share',
  name: 'Termijn verlengd',
  place: 340,
  theme: 'doorstroom',
  compact: false,
  definition: 'Mensen van wie DUO de termijn ten minste één keer heeft verlengd.',
  numerator: 'Mensen met ten minste één verlenging.',
  denominator: 'Mensen van wie de termijn loopt of om is.',
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
    'Een deel van de verlengingen komt van anderen. Volgens een bericht uit juli 2026 kan het nakijken van een examen tot 16 weken duren; mensen krijgen dan vanzelf 6 maanden erbij. Een stijging ligt dus niet aan de gemeente, behalve als zij geen school regelde.',
  requests: [],
  traps: ['duo-levert-niet', 'verlenging'],
  state: 'not_in_delivery',
  reason:
    'De verlengingen komen van DUO en staan niet in de levering. De beoordeling van een verlenging is niet beschikbaar: DUO levert dit nog niet.',
  ...firstSet,
};
