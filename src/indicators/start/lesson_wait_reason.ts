import { lessonWaitReasons } from '../../contract/codes.ts';
import { classQuery, codesOf } from '../class-query.ts';
import { firstSet, type CountedIndicator } from '../indicator.ts';

export const lessonWaitReason: CountedIndicator = {
  id: 'lesson_wait_reason',
  name: 'Reden nog geen taalles',
  place: 265,
  theme: 'start',
  compact: false,
  definition: 'Waarom mensen met een plan (PIP) nog geen taalles hebben, volgens de gemeente.',
  numerator: 'Mensen met een PIP en zonder taalles, met deze reden.',
  denominator: 'Alle mensen met een PIP die op les wachten.',
  unit: 'percent',
  direction: 'none',
  norm: null,
  owner: ['gemeente', 'taalaanbieder'],
  clock: null,
  rationale: 'De reden zegt of er plaats ontbreekt, of dat iemand zelf wacht.',
  risk: 'Een reden kan worden gekozen omdat die goed uitkomt.',
  caveat: 'Ook ‘onbekend’ is een uitkomst. Daar kunt u naar vragen.',
  requests: [{ code: 'o9', role: 'context' }],
  observes: ['o9'],
  state: 'counted',
  isStock: true,
  needs: ['pip', 'lesson', 'lesson_wait_reason'],
  ...classQuery(
    {
      table: 'lesson_wait_reason',
      column: 'lesson_wait_reason',
      codes: codesOf(lessonWaitReasons).filter((code) => code !== 'not_waiting'),
    },
    ['reden', 'mensen', 'wachtend op les'],
  ),
  ...firstSet,
};
