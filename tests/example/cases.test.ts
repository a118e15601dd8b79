import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseReading } from '../../src/cases/read.ts';
import { readCaseFile } from '../../src/cases/source.ts';
import { columnNames, type ColumnName } from '../../src/cases/columns.ts';
import { blockName, cellName } from '../../src/contract/block.ts';
import { caseFiles } from '../../scripts/example/files.ts';
import { codeOf } from '../../scripts/example/places.ts';
import { deliveredCodes, editions, type Edition } from '../../scripts/example/releases.ts';
import { countAgain } from '../cases/second-count.ts';
import { peopleIn, releaseIds, type Counted } from './true-counts.ts';

const files = caseFiles();
const textOf = ({ release }: Pick<Edition, 'release'>) => files.get(`${release}/dossiers.csv`)!;

type Row = Readonly<Record<ColumnName, string>>;
const parsed = new Map(
  editions.map((edition) => [edition.release, parse<Row>(textOf(edition), { columns: true })]),
);
const rowsOf = ({ release }: Pick<Edition, 'release'>) => parsed.get(release)!;

describe('the case files', () => {
  it('have the same bytes on every run', () => {
    expect([...caseFiles()].every(([name, text]) => files.get(name) === text)).toBe(true);
    expect([...files.keys()]).toEqual(releaseIds.map((id) => `${id}/dossiers.csv`));
  });

  it('keep the key of a person from release to release, also after a merger and under the earlier law', () => {
    const [first, ...later] = editions.map(
      (edition) => new Map(rowsOf(edition).map((row) => [row.record_key, row])),
    );
    const merged = [...first!.values()].filter(
      ({ municipality_code }) => municipality_code === codeOf('Wallemeer'),
    );
    expect(new Set(merged.map(({ act }) => act))).toEqual(new Set(['wi2013', 'wi2021']));
    for (const release of later)
      expect(new Set(merged.map(({ record_key }) => release.get(record_key)?.municipality_code))).toEqual(
        new Set([codeOf('Vaartland')]),
      );
    const changed = [...first!.values()].filter((row) => {
      const next = later[0]!.get(row.record_key);
      return next !== undefined && next.duty_start_date !== row.duty_start_date;
    });
    expect(changed).toEqual([]);
  });
});

describe.each(editions)('the case file of $release', (edition) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dossiers-'));
  const file = path.join(folder, 'dossiers.csv');
  let reading: CaseReading;

  beforeAll(async () => {
    writeFileSync(file, textOf(edition));
    const { referenceDate, absent } = edition;
    reading = await readCaseFile({
      file,
      referenceDate,
      absent,
      municipalities: [...deliveredCodes(edition)],
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has every column of the template, but for those with a reason', () => {
    expect(Object.keys(rowsOf(edition)[0]!)).toEqual(columnNames.filter((name) => !(name in edition.absent)));
    expect(reading.absentColumns.toSorted()).toEqual(Object.keys(edition.absent).toSorted());
  });

  it('is accepted, with warnings in Kolkwijk only', () => {
    const rows = rowsOf(edition);
    const warned = reading.warnings.map(
      ({ line, rule }) => [rows[line! - 2]!.municipality_code, rule] as const,
    );
    expect(new Set(warned.map(([code]) => code))).toEqual(new Set([codeOf('Kolkwijk')]));
    expect([...new Set(warned.map(([, rule]) => rule))].toSorted()).toEqual([
      'V10',
      'V11',
      'V14',
      'V16',
      'V4',
    ]);
    expect(reading.warningCount).toBeLessThan(60);
  });

  it('counts as the lives do', () => {
    const expected = countsOf(peopleIn(edition.release));
    const found = reading.blocks
      .filter(({ cohort }) => typeof cohort === 'number')
      .map((block) => [blockName(block), nonZero(block.counts, isOfLives)] as const);
    expect(Object.fromEntries(found)).toEqual({
      ...Object.fromEntries(found.map(([name]) => [name, {}])),
      ...expected,
    });
  });

  it('counts in every table as a second reading of its rows does', () => {
    const expected = countAgain(rowsOf(edition), edition.referenceDate);
    const found = reading.blocks.filter(({ counts }) => counts.size > 0);
    expect(new Map(found.map((block) => [blockName(block), block.counts]))).toEqual(expected);
  });

  it('also lists people who are not counted by year: elsewhere in two municipalities, or under the earlier law', () => {
    const others = rowsOf(edition).filter(({ act, relation }) => act === 'wi2013' || relation === 'pip_only');
    const elsewhere = others.filter(({ relation }) => relation === 'pip_only');
    expect(new Set(elsewhere.map((row) => row.municipality_code))).toEqual(
      new Set([codeOf('Brinkhorst'), codeOf('Polderhaven')]),
    );
    expect(elsewhere.length).toBeGreaterThan(10);
    expect(others.filter(({ act }) => act === 'wi2013').length).toBeGreaterThan(100);
    expect(reading.records).toBe(peopleIn(edition.release).length + others.length);
  });
});

const nonZero = (counts: ReadonlyMap<string, number>, isWanted: (cell: string) => boolean) =>
  Object.fromEntries([...counts].filter(([cell, count]) => count > 0 && isWanted(cell)));

const ofLives = ['group', 'stage', 'route', 'quarter', 'state', 'end_state'];

/** Whether a cell is of a table about which the lives tell everything. */
const isOfLives = (cell: string) =>
  cell === '' || cell.split(';').every((part) => ofLives.includes(part.split('=')[0] ?? ''));

/** Cells of the tables about which the lives tell everything, per block, counted from the lives. */
function countsOf(people: readonly Counted[]): Record<string, Record<string, number>> {
  const blocks: Record<string, Record<string, number>> = {};
  for (const person of people) {
    const { group, stage, route, quarter, state, endState: end_state } = person;
    const cells = [{}, { group, stage }, { route, stage }, { quarter }, { group, state }, { end_state }];
    const block = (blocks[blockName(person)] ??= {});
    for (const name of cells.map(cellName)) block[name] = (block[name] ?? 0) + 1;
  }
  return blocks;
}
