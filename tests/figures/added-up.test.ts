import { expect, it } from 'vitest';
import { addedUp } from '../../src/figures/added-up.ts';
import type { Answer } from '../../src/figures/figure.ts';

const answer = (name: string, w10: number, blocks: number): Answer => ({
  name,
  rows: {
    without_pip_by_wait: [
      { state: 'w10', numerator: w10 },
      { state: 'w13', numerator: 5 },
    ],
    inflow_cohort: [{ cohort: 2025, detail: 'yes', numerator: 50, blocks }],
  },
});

it('adds counts of equal rows, and the blocks behind them', () => {
  const sum = addedUp([answer('a', 10, 1), answer('b', 20, 1)], 'samen');
  expect(sum).toEqual({
    name: 'samen',
    rows: {
      without_pip_by_wait: [
        { state: 'w10', numerator: 30 },
        { state: 'w13', numerator: 10 },
      ],
      inflow_cohort: [{ cohort: 2025, detail: 'yes', numerator: 100, blocks: 2 }],
    },
  });
});

it('keeps rows apart that only one municipality has', () => {
  const small: Answer = {
    name: 'c',
    rows: { inflow_cohort: [{ cohort: 2025, detail: 'no', numerator: 5, blocks: 1 }] },
  };
  expect(addedUp([answer('a', 10, 1), small], 'samen').rows['inflow_cohort']).toHaveLength(2);
});

it('refuses medians: those of several municipalities say nothing together', () => {
  const median = { name: 'a', rows: { median_days_to_pip: [{ cohort: 2024, class: 'd08_10', weeks: 9 }] } };
  expect(() => addedUp([median], 'samen')).toThrow('median_days_to_pip holds medians');
});
