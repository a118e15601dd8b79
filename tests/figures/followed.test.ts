import { describe, expect, it } from 'vitest';
import { durationFigure } from '../../src/figures/duration.ts';
import { fulfilledFigure } from '../../src/figures/fulfilled.ts';
import { intakeFigure } from '../../src/figures/intake.ts';
import { followedCohort, comparableFrom, isEarly, latestComparable } from '../../src/figures/followed.ts';
import type { Answer, Figure, Scope } from '../../src/figures/figure.ts';
import { routesFigure } from '../../src/figures/learning-routes.ts';
import { throughputFigure } from '../../src/figures/throughput.ts';
import { cellText, plain } from '../../src/figures/view.ts';
import { waitingFigure } from '../../src/figures/waiting.ts';
import { defaultAnswer } from '../../src/published/answers.ts';
import { published } from '../../src/published/municipalities.ts';
import { compactFile, currentRelease, municipalities } from '../../src/published/files.ts';
import { readCompact } from '../../src/figures/compact.ts';

const allCohorts = [2022, 2023, 2024, 2025, 2026];
const scope: Scope = { group: null, cohorts: null, referenceDate: '2026-09-30', invented: true, allCohorts };

describe('how long a cohort must have been followed', () => {
  it.each([
    ['term', 2025, '2026-03-11'],
    ['year', 2024, '2025-12-31'],
    ['duty', 2022, '2025-12-31'],
  ] as const)('%s of %i: from %s', (followUp, cohort, from) => {
    expect(comparableFrom(followUp, cohort)).toBe(from);
    expect(isEarly(followUp, cohort, { referenceDate: from })).toBe(false);
    expect(isEarly(followUp, cohort + 1, { referenceDate: from })).toBe(true);
  });

  it('gives the youngest cohort that can be compared, or none', () => {
    expect(latestComparable('term', scope)).toBe(2025);
    expect(latestComparable('year', scope)).toBe(2024);
    expect(latestComparable('duty', scope)).toBe(2022);
    expect(latestComparable('duty', { ...scope, allCohorts: [2025, 2026] })).toBeNull();
    expect(followedCohort({ ...scope, allCohorts: [2026] })).toBe(2026);
  });
});

const waterdonk = municipalities().find(({ name }) => name === 'Waterdonk')!;

function answerOf(figure: Figure, cohort: number): Answer {
  const file = compactFile(currentRelease().release, waterdonk.code, figure.id);
  return readCompact(file, { group: null, cohorts: [cohort] }, 'Waterdonk')!;
}

describe.each([throughputFigure, routesFigure, durationFigure] as readonly Figure[])('$id', (figure) => {
  const view = (cohort: number) =>
    figure.view(answerOf(figure, cohort), null, { ...scope, cohorts: [cohort] });

  it.each([2025, 2026])(
    'of %i has the state and its date for a headline, no drawing and no share',
    (cohort) => {
      const { sentence, charts, table, blank } = view(cohort);
      expect(plain(sentence)).toBe(
        `Over de mensen die in ${cohort} begonnen, is het nog te vroeg om te vergelijken; vergelijkbaar vanaf 31 december ${cohort + 1}.`,
      );
      expect([charts.length, blank]).toEqual([0, 'nog te vroeg om te vergelijken']);
      expect(table.caption).toContain('(voorlopig)');
      expect(table.rows.flatMap(({ cells }) => cells.map(cellText)).join(' ')).not.toContain('%');
    },
  );

  it('of a year that was followed has its figure', () => {
    const { charts, blank } = view(2024);
    expect([charts.length, blank]).toEqual([1, undefined]);
  });
});

it('who waits now has no percentage when only one growing year is chosen', () => {
  const said = (cohort: number) =>
    plain(
      waitingFigure.view(answerOf(waitingFigure, cohort), null, { ...scope, cohorts: [cohort] }).sentence,
    );
  expect(said(2026)).not.toContain('%');
  expect(said(2026)).toMatch(/Ongeveer\s\d+\svan\shen wachtten/);
});

describe('shares per cohort', () => {
  it('speak in the headline about the youngest year that was followed, and leave out the share of the others', () => {
    const view = intakeFigure.view(defaultAnswer(intakeFigure, published(waterdonk.code)), null, scope);
    expect(plain(view.sentence)).toContain('In 2024 begonnen in Waterdonk');
    const rows = view.table.rows.map(({ cells }) => cells.map(cellText));
    expect(rows.map(([year]) => year)).toEqual(['2022', '2023', '2024', '2025*', '2026*']);
    expect(rows.slice(3).every((cells) => cells.at(-1) === 'nog te vroeg')).toBe(true);
    expect(view.charts[0]?.data.rows.filter(({ isOpen }) => isOpen).map(({ label }) => label)).toEqual([
      '2025',
      '2026',
    ]);
  });

  it('of the duty wait for three years', () => {
    const answer = defaultAnswer(fulfilledFigure, published(waterdonk.code));
    expect(plain(fulfilledFigure.view(answer, null, scope).sentence)).toContain('In 2022 begonnen');
    const young = { ...scope, allCohorts: [2025, 2026] };
    expect(plain(fulfilledFigure.view(answer, null, young).sentence)).toBe(
      'Alle jaren zijn nog te vroeg om te vergelijken; vergelijkbaar vanaf 31 december 2028.',
    );
  });
});
