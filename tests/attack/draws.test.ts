import { expect, it } from 'vitest';
import { classifierReport, drawsReport } from '../../scripts/attack/draws.ts';

it('every draw of the same people leaves less', { timeout: 120_000 }, async () => {
  const [one, two, , twelve] = await drawsReport('short', 57);
  expect(one).toMatchObject({ draws: 1, narrow: 0 });
  expect(two!.narrow).toBeGreaterThan(0.1);
  expect(twelve!.guessed).toBeGreaterThan(two!.guessed);
});

it('a count behind a shown 0 is not learned from the margins', { timeout: 120_000 }, async () => {
  const { zeros, always, learned } = await classifierReport('short', 57);
  expect(zeros).toBeGreaterThan(200);
  expect(learned).toBeLessThan(always + 0.05);
});
