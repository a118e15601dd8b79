import { firstSet, type UncountedIndicator } from './indicator.ts';

export const examPartsPassed: UncountedIndicator = {
  id: 'exam_parts_passed',
  name: 'Behaalde examenonderdelen',
  place: 390,
  theme: 'doorstroom',
  compact: false,
  definition:
    'Hoeveel verplichte examenonderdelen mensen hebben gehaald na ten minste 24 maanden in hun termijn.',
  numerator: 'Gehaalde examenonderdelen.',
  denominator:
    'Verplichte examenonderdelen van mensen die ten minste 24 maanden in hun termijn zijn, zonder de Z-route.',
  unit: 'ratio',
  direction: 'higher',
  norm: null,
  owner: ['DUO'],
  clock: {
    start: 'De dag na de dagtekening van het eerste plan (PIP).',
    stop: 'De peildatum, ten minste 24 maanden later.',
  },
  rationale: 'Laat zien hoever mensen zijn voordat hun termijn om is.',
  risk: 'Wie eerst de onderdelen doet die snel gaan, staat tijdelijk hoger.',
  caveat: 'Wij tonen een klasse en geen gemiddelde. De Z-route heeft geen examenonderdelen.',
  requests: [],
  state: 'not_in_delivery',
  reason: 'De uitslagen van examens komen van DUO en staan niet in de levering.',
  ...firstSet,
};
