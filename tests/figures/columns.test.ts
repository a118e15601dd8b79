import { describe, expect, test } from 'vitest';
import { peopleFigure } from '../../src/figures/people.ts';
import { cellIn, numberIn, total, type Scope } from '../../src/figures/figure.ts';

const row = { cohort: 2024, class: 'w10', weeks: null, numerator: 0 };

describe('a column of an answer', () => {
  test('that is missing or misspelt is named, with the columns there are', () => {
    const words = 'no column numerater in this answer; it has cohort, class, weeks, numerator';
    expect(() => numberIn(row, 'numerater')).toThrow(words);
    expect(() => cellIn(row, 'numerater')).toThrow(words);
    expect(() => total([row], 'numerater')).toThrow(words);
  });

  test('with text where a number is asked is named too', () => {
    expect(() => numberIn(row, 'class')).toThrow('column class of this answer holds no number but "w10"');
  });

  test('zero, nothing and no row stay what they are', () => {
    expect([cellIn(row, 'numerator'), cellIn(row, 'weeks'), cellIn(undefined, 'weeks')]).toEqual([
      0,
      null,
      null,
    ]);
    expect([numberIn(row, 'numerator'), numberIn(row, 'weeks'), numberIn(undefined, 'weeks')]).toEqual([
      0, 0, 0,
    ]);
  });

  test('that a figure reads and the answer lacks is no zero on the page', () => {
    const scope: Scope = {
      group: null,
      cohorts: null,
      referenceDate: '2026-09-30',
      invented: true,
      allCohorts: [2024],
    };
    const inflow = { cohort: 2024, detail: 'yes', numerator: 60, blocks: 1 };
    const rows = { inflow_cohort: [inflow], obliged_persons: [{ cohort: 2024, people: 40 }] };
    expect(() => peopleFigure.view({ name: 'Proefdorp', rows }, null, scope)).toThrow('no column numerator');
  });
});
