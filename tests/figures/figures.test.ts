import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PublishedMunicipality, PublishedRelease } from '../../src/contract/published.ts';
import { figures } from '../../src/figures/catalogue.ts';
import { choiceFor, commonChoices, readCompact, type CompactFile } from '../../src/figures/compact.ts';
import { followedCohort } from '../../src/figures/followed.ts';
import type { Answer, Scope } from '../../src/figures/figure.ts';
import { durationsOf } from '../../src/figures/cohort-durations.ts';
import { onTimeFigure } from '../../src/figures/on-time.ts';
import { cellOf, cellText, cellValue, plain, type FigureView } from '../../src/figures/view.ts';
import { waitingFigure } from '../../src/figures/waiting.ts';

const data = path.resolve(import.meta.dirname, '../../public/data');
const read = <T>(name: string) => JSON.parse(readFileSync(path.join(data, name), 'utf8')) as T;
const release = read<PublishedRelease[]>('releases.json').at(-1);
if (!release) throw new Error('nothing is published');
const { release: id, instroomjaren, peildatum } = release;
const delivered = read<PublishedMunicipality[]>('municipalities.json').filter(({ deliveries }) =>
  deliveries.some((entry) => entry.release === id && entry.state === 'delivered'),
);

function answer(
  code: string,
  name: string,
  figure: string,
  choice: Pick<Scope, 'group' | 'cohorts'>,
): Answer {
  const file = read<CompactFile>(`${id}/answers/${code}/${figure}.json`);
  const found = readCompact(file, choice, name);
  if (!found) throw new Error(`no answer for ${figure}`);
  return found;
}

const scope = (choice: Pick<Scope, 'group' | 'cohorts'>): Scope => ({
  ...choice,
  referenceDate: peildatum,
  allCohorts: instroomjaren,
  invented: true,
});

function textsOf(view: FigureView): string[] {
  return [
    plain(view.sentence),
    ...view.more.map(plain),
    ...view.charts.flatMap(({ title, subtitle, description }) => [title, subtitle, description]),
    view.table.caption,
    view.table.note ?? '',
    ...view.table.columns.map(({ label }) => label),
    ...view.table.rows.flatMap(({ cells }) => cells.map(cellText)),
    ...view.notes,
  ];
}

const numeral = /^\d{1,3}(?:\.\d{3})*(?:,\d+)?%?$/;

/** "1.234,5" → 1234.5 and "46% (38 tot 53%)" → 46; null for words: how a reader understands a cell. */
function numberOf(cell: string): number | null {
  const text = cell.replace(/ \([^)]*%\)$/, '');
  return numeral.test(text) ? Number(text.replace('%', '').replaceAll('.', '').replace(',', '.')) : null;
}

describe.each(figures)('$id, in every municipality and for every common choice', (figure) => {
  const having = delivered.filter(({ missing }) => !missing.includes(figure.id));
  const neighbour = having[1];
  const views = having.flatMap(({ code, name }) =>
    commonChoices(figure, instroomjaren).map((choice) => {
      const compared = neighbour && answer(neighbour.code, neighbour.name, figure.id, choice);
      return figure.view(answer(code, name, figure.id, choice), compared ?? null, scope(choice));
    }),
  );

  test('no slot is left open', () => {
    for (const text of views.flatMap(textsOf)) {
      expect(text).not.toMatch(/undefined|NaN|null|\{|\}|\$|Infinity|\s{2}|\s\./);
    }
  });

  test('nothing reads 0% or 100%, and "niemand" or "alle inburgeraars" is never said', () => {
    for (const text of views.flatMap(textsOf))
      expect(text.replace('mogelijk niemand', '')).not.toMatch(/(^|[^\d])(0|100)%|niemand/i);
  });

  test('no percentage under a denominator of 20', () => {
    for (const text of views.flatMap(textsOf)) {
      for (const match of text.matchAll(/van\sde\s([\d.]+)\s\([^)]*%\)/g)) {
        expect(Number(match[1]?.replace('.', '')), text).toBeGreaterThanOrEqual(20);
      }
    }
  });

  test('every row has a cell for every column', () => {
    for (const { table } of views) {
      for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length);
    }
  });

  test('a cell carries the number that its words give, and only a share carries a denominator', () => {
    for (const { table } of views) {
      for (const cell of table.rows.flatMap(({ cells }) => cells.slice(1))) {
        const text = cellText(cell);
        expect(cellValue(cell), text).toBe(numberOf(text));
        expect(cellOf(cell) !== null, text).toBe(/%\)?$/.test(text));
      }
    }
  });

  test('a chart always has a description and a table beside it', () => {
    for (const { charts, table } of views) {
      expect(table.rows.length).toBeGreaterThan(0);
      for (const { description } of charts) expect(description.length).toBeGreaterThan(20);
    }
  });
});

test('the sentence of the example: number, denominator and reference date', () => {
  const choice = { group: null, cohorts: null };
  const view = waitingFigure.view(answer('GM9029', 'Waterdonk', 'zonder-plan', choice), null, scope(choice));
  expect(plain(view.sentence).replaceAll('\u00a0', ' ')).toBe(
    'Op 30 september 2026 hadden in Waterdonk ongeveer 120 inburgeraars van wie de wachttijd is begonnen, nog geen plan (PIP). Ongeveer 55 van hen (46%) wachtten toen al langer dan 10 weken. Niet meegeteld: ongeveer 35 mensen zonder plan in de opvang, en hooguit 20 zonder bekende startdatum.',
  );
});

test('a municipality of seven people gets the sum of its five totals or their bound, and no chart', () => {
  const choice = { group: null, cohorts: null };
  const view = waitingFigure.view(answer('GM9008', 'Grutterdam', 'zonder-plan', choice), null, scope(choice));
  expect(plain(view.sentence)).toMatch(/om (ongeveer|hooguit)\u00a0\d+ inburgeraars\./);
  expect(view.table.rows.map(({ cells }) => cellText(cells[1] ?? ''))).toEqual(
    Array(5).fill('minder dan\u00a010'),
  );
  expect(view.charts).toEqual([]);
});

describe('equal follow-up', () => {
  const rows = (counts: Record<string, number>) => ({
    name: 'X',
    rows: {
      days_to_pip: Object.entries(counts).map(([state, numerator]) => ({ cohort: 2025, state, numerator })),
      inflow_cohort: [{ cohort: 2025, detail: 'yes', numerator: 100, blocks: 1 }],
    },
  });

  test('who waits but was followed for less stays open at a later edge', () => {
    const { denominator, withinTerm, edges } = durationsOf(
      rows({ d00_04: 10, d08_10: 20, w13: 5, w26: 15 }),
      2025,
    );
    expect([denominator.count, withinTerm.count]).toEqual([50, 30]);
    expect(edges.map(({ week, made, open }) => [week, made.count, open])).toEqual([
      [4, 10, 0],
      [8, 10, 0],
      [10, 30, 0],
      [13, 30, 5],
      [17, 30, 20],
      [26, 30, 20],
      [39, 30, 20],
    ]);
  });

  test('the growing cohort is in no headline and has no percentage', () => {
    const own = answer('GM9029', 'Waterdonk', 'plan-op-tijd', { group: null, cohorts: null });
    const view = onTimeFigure.view(own, null, scope({ group: null, cohorts: null }));
    const growing = String(instroomjaren.at(-1));
    expect(plain(view.sentence)).not.toContain(growing);
    const row = view.table.rows.find(({ cells }) => cellText(cells[0] ?? '').startsWith(growing));
    expect(row?.cells.map(cellText).join(' ')).toContain('nog te vroeg');
    expect(row?.cells.map(cellText).join(' ')).not.toContain('%');
  });

  test('a page shows the youngest cohort that everybody was followed for a year', () => {
    const allCohorts = [2022, 2023, 2024, 2025, 2026];
    expect(followedCohort({ referenceDate: '2026-09-30', allCohorts })).toBe(2024);
    expect(followedCohort({ referenceDate: '2026-12-31', allCohorts })).toBe(2025);
    expect(followedCohort({ referenceDate: '2022-09-30', allCohorts: [2022] })).toBe(2022);
  });
});

test('a choice that a figure cannot make is left whole', () => {
  const [routes] = figures.filter(({ choices }) => !choices.group);
  if (!routes) throw new Error('no figure without groups');
  expect(choiceFor(routes, { group: 'asylum', cohorts: [2024] })).toEqual({ group: null, cohorts: [2024] });
});
