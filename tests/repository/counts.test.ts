import { describe, expect, it } from 'vitest';
import { countsOf, playwrightCounts, vitestCounts } from '../../scripts/check/counts.ts';

const passing = { status: 'passed', assertionResults: [{ status: 'passed' }] };

describe('vitestCounts', () => {
  it('counts tests, and a file that did not load as one failure', () => {
    const testResults = [passing, { status: 'failed', assertionResults: [] }];
    expect(vitestCounts({ numPassedTests: 1, numFailedTests: 0, testResults })).toEqual({
      passed: 1,
      failed: 1,
    });
  });

  it('counts a failed test once', () => {
    const testResults = [
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
    ];
    expect(vitestCounts({ numPassedTests: 1, numFailedTests: 1, testResults })).toEqual({
      passed: 1,
      failed: 1,
    });
  });
});

describe('playwrightCounts', () => {
  it('counts flaky tests and errors outside tests as failed', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
    expect(playwrightCounts(report)).toEqual({ passed: 5, failed: 3 });
  });
});

describe('countsOf', () => {
  const read = (report: unknown) => report as { passed: number; failed: number };

  it.each([
    ['a good run', { passed: 3, failed: 0 }, 0, { passed: 3, failed: 0 }],
    ['an exit code without a failed test', { passed: 3, failed: 0 }, 1, { passed: 3, failed: 1 }],
    ['a run without tests', { passed: 0, failed: 0 }, 0, { passed: 0, failed: 1 }],
    ['no report', null, 1, { passed: 0, failed: 1 }],
    ['failed tests', { passed: 3, failed: 2 }, 1, { passed: 3, failed: 2 }],
  ])('%s', (_, report, code, expected) => {
    expect(countsOf(read, report, code)).toEqual(expected);
  });
});
