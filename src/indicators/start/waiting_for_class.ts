import { waitingBins } from '../../contract/codes.ts';
import { classQuery, codesOf } from '../class-query.ts';
import { firstSet, type CountedIndicator } from '../indicator.ts';

export const waitingForClass: CountedIndicator = {
  id: 'waiting_for_class',
  name: 'Wachtend op taalles',
  place: 260,
  theme: 'start',
  compact: false,
  definition: 'Mensen met een plan (PIP) die nog geen taalles hebben, naar de tijd dat zij al wachten.',
  numerator: 'Mensen met een PIP en zonder taalles, per wachttijd.',
  denominator: 'Alle mensen met een PIP die op les wachten.',
  unit: 'persons',
  direction: 'lower',
  norm: null,
  owner: ['gemeente', 'taalaanbieder'],
  clock: {
    start: 'De dagtekening van het eerste plan (PIP).',
    stop: 'De eerste taalles. Voor wie nog wacht: de dag van de telling.',
  },
  rationale: 'Laat zien hoeveel mensen een plan hebben en nog geen les.',
  risk: 'Het aantal daalt ook als er minder plannen worden gemaakt.',
  caveat: 'Soms stelt iemand de les zelf uit. Dat staat bij ‘Reden nog geen taalles’.',
  requests: [{ code: 'o9', role: 'context' }],
  observes: ['o9'],
  state: 'counted',
  isStock: true,
  needs: ['pip', 'lesson'],
  ...classQuery({ table: 'lesson_time', column: 'lesson', codes: codesOf(waitingBins), byGroup: true }, [
    'wachttijd',
    'mensen',
    'wachtend op les',
  ]),
  ...firstSet,
};
