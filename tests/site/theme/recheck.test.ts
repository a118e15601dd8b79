import { expect, test } from 'vitest';
import { differences } from '../../../src/site/theme/recheck.ts';
import { indicatorOf } from '../../../src/figures/ask.ts';

const indicators = [indicatorOf('without_pip_by_wait')];
const answer = (count: number) => ({
  name: 'Waterdonk',
  rows: {
    without_pip_by_wait: [
      { state: 'w10', numerator: 65 },
      { state: 'w26', numerator: count },
    ],
  },
});

test('equal answers have no difference', () => {
  expect(differences(indicators, answer(20), answer(20))).toEqual([]);
});

test('one count more is named in the words of the page', () => {
  expect(differences(indicators, answer(20), answer(21))).toEqual([
    {
      indicator: 'Zonder plan (PIP), naar wachttijd',
      row: 'wachttijd 14 tot en met 26 weken',
      column: 'mensen',
      shown: '20',
      computed: '21',
    },
  ]);
});

test('a row that is gone is a difference in every column', () => {
  const less = { name: 'Waterdonk', rows: { without_pip_by_wait: [{ state: 'w10', numerator: 65 }] } };
  expect(differences(indicators, answer(20), less).map(({ computed }) => computed)).toEqual([
    'niets',
    'niets',
  ]);
});
