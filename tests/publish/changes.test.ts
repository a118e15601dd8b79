import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { comparedByDefault } from '../../src/site/comparison/page.ts';
import type { ChangeFile, ChangeRow } from '../../src/contract/changes.ts';
import { verdictWords } from '../../src/comparison/verdict.ts';
import { folded } from '../../src/format.ts';

/** The differences are found a second time here, by reading the published CSV files: no DuckDB, no code of the publish step. */

type Row = Readonly<Record<string, string>>;

const data = path.resolve(import.meta.dirname, '../../public/data');
const textOf = (file: string) => readFileSync(path.join(data, file), 'utf8');
const rowsOf = (file: string) => parse<Row>(textOf(file), { columns: true });

const releases = JSON.parse(textOf('releases.json')) as { release: string; peildatum: string }[];
const pairs = releases.slice(1).map((later, at) => ({ earlier: releases[at]!, later }));
const municipalities = rowsOf('municipality.csv');

const dimensions: Readonly<Record<string, readonly string[]>> = {
  total: [],
  group_stage: ['group', 'stage'],
  route_stage: ['route', 'stage'],
  quarter: ['quarter'],
  pip_time: ['group', 'state'],
  stage_reached: ['stage'],
  end_state: ['end_state'],
  intake_time: ['group', 'intake'],
  lesson_time: ['group', 'lesson'],
  housing_time: ['housing'],
  no_pip_reason: ['no_pip_reason'],
  lesson_wait_reason: ['lesson_wait_reason'],
  plan_change: ['plan_change'],
  contact: ['contact'],
  last_talk: ['last_talk'],
  term: ['term'],
  exams: ['exams'],
  done_time: ['done'],
  earlier_act_total: [],
  earlier_act: ['group', 'earlier'],
  known_total: [],
  known: ['known'],
  delivery: [],
  indicator_delivery: ['indicator'],
};

interface Found {
  readonly table: string;
  readonly municipality: string;
  readonly cohort: string;
  readonly cell: string;
  readonly column: string;
  readonly old: string;
  readonly new: string;
}

/** Every value of a release by its place: "total|GM9001|2022||count" → "50". */
function valuesOf(release: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const [table, own] of Object.entries(dimensions))
    for (const row of rowsOf(`${release}/${table}.csv`)) {
      const cell = own.map((name) => `${name}=${row[name]!}`).join(';');
      for (const column of ['count', 'detail', 'state'].filter((name) => name in row && !own.includes(name)))
        values.set([table, row['municipality'], row['cohort'] ?? '', cell, column].join('|'), row[column]!);
    }
  return values;
}

function differencesOf(earlier: string, later: string): Found[] {
  const [before, after] = [valuesOf(earlier), valuesOf(later)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((place) => before.get(place) !== after.get(place))
    .map((place) => {
      const [table = '', municipality = '', cohort = '', cell = '', column = ''] = place.split('|');
      const values = { old: before.get(place) ?? '', new: after.get(place) ?? '' };
      return { table, municipality, cohort, cell, column, ...values };
    });
}

/** A change as one line, as far as both ways of finding it must agree. */
const lineOf = (row: Row): string =>
  ['municipality', 'kind', 'cohort', 'table', 'cell', 'column', 'old', 'new', 'reason', 'cells']
    .map((name) => row[name] ?? '')
    .join('|');

function expectedLines({ earlier, later }: (typeof pairs)[number]): string[] {
  const found = differencesOf(earlier.release, later.release);
  const reasons = new Map(
    rowsOf(`${later.release}/revision.csv`).map((row) => [`${row['municipality']}/${row['cohort']}`, row]),
  );
  return municipalities.flatMap(({ code = '', valid_to = '', successor = '' }) => {
    const own = found.filter(({ municipality }) => municipality === code);
    const cells = String(own.length);
    const shared = { municipality: code, cohort: '', cell: '', reason: '', cells };
    if (own.length === 0) return [];
    if (valid_to !== '' && earlier.peildatum <= valid_to && valid_to < later.peildatum)
      return [
        lineOf({
          ...shared,
          kind: 'merger',
          table: 'municipality',
          column: 'successor',
          old: code,
          new: successor,
        }),
      ];
    const delivery = own.find(({ table }) => table === 'delivery');
    if (delivery)
      return [
        lineOf({
          ...delivery,
          ...shared,
          kind: delivery.new === 'delivered' ? 'delivered' : 'not_delivered',
        }),
      ];
    const deliveries = own
      .filter(({ table }) => table === 'indicator_delivery')
      .map((one) => {
        const kind = one.new === 'delivered' ? 'delivered' : 'not_delivered';
        return lineOf({ ...one, kind, reason: '', cells: '1' });
      });
    const counted = own.filter(({ table }) => table !== 'indicator_delivery');
    const blocks = [...new Set(counted.map(blockOf))];
    const changed = blocks.flatMap((name) => {
      const block = counted.filter((one) => blockOf(one) === name);
      const { cohort } = block[0]!;
      const totalTable = cohort === '' ? `${name}_total` : 'total';
      const reason = reasons.get(`${code}/${cohort}`)?.['reason'] ?? '';
      const total = block.find(({ table, column }) => table === totalTable && column === 'count');
      const detail = block.find((one) => one.column === 'detail' && one.old !== '' && one.new !== '');
      const whole = {
        ...shared,
        cohort,
        table: totalTable,
        column: 'count',
        reason,
        cells: String(block.length),
      };
      if (detail?.old === 'yes')
        return [lineOf({ ...whole, kind: 'protected', column: 'detail', new: detail.new })];
      if (detail?.new === 'yes') return [lineOf({ ...whole, kind: 'unprotected', new: total?.new ?? '' })];
      if (reason === '')
        return [lineOf({ ...whole, kind: 'new_period', old: total?.old ?? '', new: total?.new ?? '' })];
      return block.map((one) => lineOf({ ...one, kind: 'revised', reason, cells: '1' }));
    });
    return [...deliveries, ...changed];
  });
}

/** A year, or the count that knows no year: "2024", "known". */
const blockOf = ({ cohort, table }: Found): string => (cohort === '' ? table.replace('_total', '') : cohort);

const isCounted = ({ kind }: Row) => kind !== 'verdict' && kind !== 'definition';

describe.each(pairs)('from $earlier.release to $later.release', (pair) => {
  const { earlier, later } = pair;
  const published = rowsOf(`changes/${later.release}.csv`);
  const file = JSON.parse(textOf(`changes/${later.release}.json`)) as ChangeFile;

  test('an independent reading of the tables finds the same differences', () => {
    const lines = published.filter(isCounted).map(lineOf);
    expect(lines.toSorted()).toEqual(expectedLines(pair).toSorted());
    expect(lines.length).toBeGreaterThan(100);
  });

  test('every differing value is counted once', () => {
    const cells = published.filter(isCounted).reduce((sum, row) => sum + Number(row['cells']), 0);
    expect(cells).toBe(differencesOf(earlier.release, later.release).length);
  });

  test('no value is said that is not in the tables of either release', () => {
    const [before, after] = [valuesOf(earlier.release), valuesOf(later.release)];
    for (const row of published.filter((one) => isCounted(one) && one['kind'] !== 'merger')) {
      const { table, municipality, cohort, cell, column } = row;
      const place = [table, municipality, cohort, cell, column].join('|');
      if (row['old'] !== '') expect(row['old'], place).toBe(before.get(place));
      if (row['new'] !== '') expect(row['new'], place).toBe(after.get(place));
    }
  });

  test('a block that lost its detail has no number, and a revision has its reason', () => {
    for (const row of published.filter(({ kind }) => kind === 'protected')) {
      expect([row['old'], row['column']]).toEqual(['', 'detail']);
      expect(['no', 'withheld']).toContain(row['new']);
    }
    for (const row of published.filter(({ kind }) => kind === 'revised')) expect(row['reason']).not.toBe('');
  });

  test('JSON and CSV hold the same rows, by name, and say that they are invented', () => {
    const rows = [...file.shared, ...Object.values(file.municipalities).flat()];
    expect(rows.map((row) => lineOf(asText(row)))).toEqual(published.map(lineOf));
    expect(file).toMatchObject({
      ...{ release: later.release, earlier: earlier.release },
      voorbeeld: 'verzonnen',
    });
    expect(published.every(({ voorbeeld }) => voorbeeld === 'verzonnen')).toBe(true);
    const names = Object.keys(file.municipalities).map((code) =>
      municipalities.find((one) => one['code'] === code),
    );
    const sorted = names.map((one) => folded(one?.['name'] ?? ''));
    expect(sorted).toEqual(sorted.toSorted((one, other) => one.localeCompare(other, 'nl')));
  });
});

function asText(row: ChangeRow): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]: [string, string | number | null]) => [name, String(value ?? '')]),
  );
}

test('a changed verdict ends in the word that the page of the municipality says', () => {
  const { later } = pairs.at(-1)!;
  const found = rowsOf(`changes/${later.release}.csv`).filter(({ kind }) => kind === 'verdict');
  expect(found.length).toBeGreaterThan(0);
  for (const row of found) {
    const indicator = row['cell']!.replace('indicator=', '');
    const { judged, cohort } = comparedByDefault(row['municipality']!, indicator);
    expect(row['new']).toBe(judged.word);
    expect(row['cohort']).toBe(cohort === null ? '' : String(cohort));
    expect(row['old']).not.toBe(row['new']);
    expect(Object.values<string>(verdictWords)).toContain(row['old']);
  }
});

test('a verdict that stayed the same is not listed', () => {
  const { later } = pairs.at(-1)!;
  const found = rowsOf(`changes/${later.release}.csv`).filter(({ kind }) => kind === 'verdict');
  expect(found.filter(({ municipality }) => municipality === 'GM9029')).toEqual([]);
});

test('the first release has no list: there is nothing to lay it beside', () => {
  expect(existsSync(path.join(data, `changes/${releases[0]!.release}.csv`))).toBe(false);
});

test('the dictionary explains every column', () => {
  const dictionary = JSON.parse(textOf('dictionary.json')) as {
    table: string;
    columns: { column: string }[];
  }[];
  const columns = dictionary.find(({ table }) => table === 'change')?.columns.map(({ column }) => column);
  expect(textOf(`changes/${pairs[0]!.later.release}.csv`).split('\n')[0]).toBe(
    `${columns?.join(',')},voorbeeld`,
  );
});
