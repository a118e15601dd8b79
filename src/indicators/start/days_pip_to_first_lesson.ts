import { lessonStates } from '../../contract/codes.ts';
import { classQuery, codesOf } from '../class-query.ts';
import { firstSet, localNorm, type CountedIndicator } from '../indicator.ts';

export const daysPipToFirstLesson: CountedIndicator = {
  id: 'days_pip_to_first_lesson',
  name: 'Wachttijd tot eerste les',
  short: 'Tijd tot les',
  place: 250,
  theme: 'start',
  compact: true,
  definition: 'Hoelang mensen na hun plan (PIP) wachten op de eerste taalles, in klassen.',
  numerator: 'Mensen per klasse van weken tussen het eerste PIP en de eerste taalles.',
  denominator: 'Alle mensen met een PIP.',
  unit: 'weeks',
  direction: 'lower',
  norm: localNorm,
  owner: ['gemeente', 'taalaanbieder'],
  clock: { start: 'De dagtekening van het eerste plan (PIP).', stop: 'De eerste taalles.' },
  rationale: 'Een plan helpt pas als de lessen beginnen.',
  risk: 'Een plan dat pas wordt getekend als er een klas is, verbergt wachten.',
  caveat:
    'Gezinsmigranten en overige migranten regelen hun lessen zelf. De gemeente weet vaak niet wanneer die beginnen.',
  requests: [
    { code: 'o9', role: 'context' },
    { code: 'o12', role: 'context' },
  ],
  observes: ['o9', 'o12'],
  traps: ['jong-jaar'],
  state: 'counted',
  isStock: false,
  needs: ['pip', 'lesson'],
  ...classQuery(
    {
      table: 'lesson_time',
      column: 'lesson',
      codes: codesOf(lessonStates).filter((code) => code !== 'no_plan'),
      byGroup: true,
    },
    ['tijdstand les', 'mensen', 'met PIP'],
  ),
  ...firstSet,
};
