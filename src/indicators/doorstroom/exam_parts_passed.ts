import { examStates } from '../../contract/codes.ts';
import { classQuery, codesOf } from '../class-query.ts';
import { firstSet, type CountedIndicator } from '../indicator.ts';

export const examPartsPassed: CountedIndicator = {
  id: 'exam_parts_passed',
  name: 'Behaalde examenonderdelen',
  place: 390,
  theme: 'doorstroom',
  compact: false,
  definition:
    'Welk deel van hun verplichte examenonderdelen mensen met een plan (PIP) hebben gehaald, in klassen.',
  numerator:
    'Mensen per klasse: geen onderdeel, minder dan de helft, de helft of meer, of alle onderdelen gehaald.',
  denominator:
    'Mensen met een plan (PIP), zonder de Z-route: die is voor mensen voor wie B1 (nog) niet haalbaar is.',
  unit: 'persons',
  direction: 'higher',
  norm: null,
  owner: ['DUO'],
  clock: {
    start: 'De dag na de dagtekening van het eerste plan (PIP).',
    stop: 'De dag van de telling.',
  },
  rationale: 'Laat zien hoever mensen zijn voordat hun termijn om is.',
  risk: 'Wie eerst de onderdelen doet die snel gaan, staat tijdelijk hoger.',
  caveat:
    'Wij tonen een klasse en geen gemiddelde. De Z-route (voor mensen voor wie B1 (nog) niet haalbaar is) heeft geen examenonderdelen. Wie later begon, had minder tijd.',
  requests: [],
  traps: ['jong-jaar'],
  state: 'counted',
  isStock: false,
  needs: ['pip', 'exams'],
  ...classQuery(
    {
      table: 'exams',
      column: 'exams',
      codes: codesOf(examStates).filter((code) => code !== 'no_plan' && code !== 'z_route'),
    },
    ['examens', 'mensen', 'met examens'],
  ),
  ...firstSet,
};
