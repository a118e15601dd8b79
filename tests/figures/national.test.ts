import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { NationalFigure } from '../../src/contract/tables.ts';
import { byTopic, growthView, revised, sourceText, valueText } from '../../src/figures/national.ts';
import { plain } from '../../src/figures/view.ts';

const file = path.resolve(import.meta.dirname, '../../public/data/national-figures.json');
const figures = JSON.parse(readFileSync(file, 'utf8')) as NationalFigure[];

test('the lesson of follow-up is told with counts first', () => {
  expect(plain(growthView(figures).sentence).replaceAll('\u00a0', ' ')).toBe(
    'Van de asielstatushouders die in 2022 moesten gaan inburgeren, was eind 2022 bij 6.700 van de 19.000 (35%) het eerste gesprek (brede intake) gestart. Bij dezelfde mensen was dat een jaar later bij 16.600 van de 18.900 (88%).',
  );
});

test('a figure in several editions is a revision, oldest first', () => {
  const cohort = revised(figures).find(([first]) => first?.figure === 'cohort_size-2022-all');
  expect(cohort?.map(({ edition, value }) => [edition, value])).toEqual([
    ['SWI 2022', 26.5],
    ['SWI 2023', 26.2],
    ['SWI 2024', 25.9],
  ]);
});

test('the same cohort a year later is no revision', () => {
  expect(
    revised(figures)
      .flat()
      .some(({ figure }) => figure.startsWith('intake')),
  ).toBe(false);
});

test('what was read in the press says so', () => {
  const unchecked = figures.filter(({ checked }) => checked === 'no');
  expect(unchecked).toHaveLength(25);
  for (const row of unchecked) expect(sourceText(row)).toContain('volgens berichtgeving');
});

test('every figure stands under exactly one topic', () => {
  const topics = byTopic(figures);
  expect(topics.flatMap(({ rows }) => rows)).toHaveLength(figures.length);
  for (const { rows } of topics) expect(rows.length).toBeGreaterThan(0);
});

test('values are Dutch and carry their unit', () => {
  expect(valueText({ value: 26.5, unit: 'thousand_persons' })).toBe('26,5\u00a0duizend');
  expect(valueText({ value: 0.6, unit: 'percent' })).toBe('0,6%');
  expect(valueText({ value: 84459, unit: 'persons' })).toBe('84.459');
  expect(valueText({ value: 40, unit: 'weeks' })).toBe('40\u00a0weken');
});
