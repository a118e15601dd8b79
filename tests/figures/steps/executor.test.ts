import { expect, test } from 'vitest';
import { executorSentences } from '../../../src/figures/steps/executor.ts';

const place = { code: 'GM9026', name: 'Vaartland' };
const former = { code: 'GM9028', name: 'Wallemeer' };
const row = {
  municipality: 'GM9026',
  body: 'Werkplein Wallevaart',
  steps: 'intake|pip',
  from: '2026-01-01',
  to: null,
  source: 'verzonnen',
};
const old = {
  ...row,
  municipality: 'GM9028',
  body: 'Dienst Wallemeer',
  from: '2022-01-01',
  to: '2025-12-31',
};

test('the body that is valid on the day is named with its first day', () => {
  expect(executorSentences(place, [], [row], '2026-09-30')).toEqual([
    'De uitvoering doet Werkplein Wallevaart (eerste gesprek en plan), vanaf 1 januari 2026.',
  ]);
});

test('a former body keeps its last day, and a merged municipality its name', () => {
  expect(executorSentences(place, [former], [row, old], '2026-09-30')[1]).toBe(
    'Tot en met 31 december 2025 deed in Wallemeer Dienst Wallemeer de uitvoering (eerste gesprek en plan).',
  );
});

test('the last day itself still counts, and the next body is not named before its first day', () => {
  expect(executorSentences(former, [], [old, { ...row, municipality: 'GM9028' }], '2025-12-31')).toEqual([
    'De uitvoering doet Dienst Wallemeer (eerste gesprek en plan), vanaf 1 januari 2022 tot en met 31 december 2025.',
  ]);
});

test('without a row nothing is claimed', () => {
  expect(executorSentences(place, [], [old], '2026-09-30')).toEqual([
    'Over een andere uitvoerder is bij ons niets bekend.',
  ]);
});
