import { describe, expect, test } from 'vitest';
import type { HistoryMoment } from '../../src/council/history.ts';
import { onTime, sinceAnswer } from '../../src/council/question-history.ts';

const moment = (referenceDate: string, entry: HistoryMoment['entry']): HistoryMoment => ({
  release: referenceDate,
  referenceDate,
  cohort: null,
  entry,
});
const tally = (count: number, of: number): HistoryMoment['entry'] => ({
  numerator: { count, rounded: 1 },
  denominator: { count: of, rounded: 1 },
});
const words = (answeredOn: string | null, ...moments: HistoryMoment[]) =>
  sinceAnswer({ answeredOn }, '‘zonder PIP’', moments).replaceAll('\u00a0', ' ');

describe('how a figure stands since the answer', () => {
  test('the newest share, with its day', () => {
    expect(
      words('2025-12-16', moment('2025-09-30', tally(50, 95)), moment('2026-09-30', tally(55, 120))),
    ).toBe('Nu, op 30 september 2026: ‘zonder PIP’, ongeveer 55 van de 120 (46%).');
  });

  test('too early until a figure of after the answer is there', () => {
    expect(words('2026-10-01', moment('2026-09-30', tally(55, 120)))).toContain('Te vroeg om effect te zien');
  });

  test('no percentage below 20 people, and the word of a blank', () => {
    expect(words('2025-12-16', moment('2026-09-30', tally(5, 15)))).toBe(
      'Nu, op 30 september 2026: ‘zonder PIP’, ongeveer 5 van de 15.',
    );
    expect(words('2025-12-16', moment('2026-09-30', 'not_delivered'))).toContain('niet geleverd');
    expect(words('2025-12-16', moment('2026-09-30', 'not_applicable'))).toBe(
      'Sinds de herindeling wordt ‘zonder PIP’ voor die gemeente niet meer apart geteld.',
    );
  });

  test('nothing without an answer, or without figures', () => {
    expect(words(null, moment('2026-09-30', tally(55, 120)))).toBe('');
    expect(words('2025-12-16')).toBe('');
  });
});

test('an answer is in time up to and including the last day of the term', () => {
  const asked = { date: '2026-05-01', answered_on: '2026-05-31' };
  expect(onTime(asked, 30)).toBe('ja');
  expect(onTime(asked, 29)).toBe('nee');
  expect(onTime(asked, null)).toBe('onbekend');
  expect(onTime({ ...asked, answered_on: null }, 30)).toBe('onbekend');
});
