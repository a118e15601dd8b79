import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Schema } from '../../../src/site/workbench/schema.ts';
import { insertion, meanings, suggestions } from '../../../src/site/workbench/sql-suggestions.ts';
import { tableDocs } from '../../../src/site/workbench/table-docs.page.ts';
import { dictionary } from '../../../src/published/files.ts';

const schema: Schema = {
  tables: tableDocs('2026-K3', dictionary()),
  municipalities: [
    { code: 'GM9029', name: 'Waterdonk' },
    { code: 'GM9004', name: 'Duinhaven' },
  ],
};

/** What is suggested at the bar in a query, as the query would then read. */
function after(marked: string, wanted = false): string[] {
  const caret = marked.indexOf('|');
  const sql = marked.replace('|', '');
  return suggestions(sql, caret, schema, wanted).map(
    ({ text, from, to }) => sql.slice(0, from) + text + sql.slice(to),
  );
}

describe('while typing', () => {
  test('a keyword, and a column of a table that the query names', () => {
    expect(after('SEL|')).toEqual(['SELECT']);
    expect(after('SELECT coh| FROM pip_time')).toEqual(['SELECT cohort FROM pip_time']);
    expect(after('SELECT mu| FROM pip_time')[0]).toBe('SELECT municipality FROM pip_time');
    expect(after('SELECT prov| FROM pip_time')).toEqual([]);
  });

  test('only tables after FROM and JOIN, also by a later part of the name', () => {
    expect(after('SELECT 1 FROM pi|')).toEqual(['SELECT 1 FROM pip_time', 'SELECT 1 FROM no_pip_reason']);
    expect(after('FROM total JOIN sta|').slice(0, 2)).toEqual([
      'FROM total JOIN stage_reached',
      'FROM total JOIN group_stage',
    ]);
    expect(after('FROM total JOIN sta|')).not.toContain('FROM total JOIN state');
  });

  test('the columns of a table or of its other name after a point', () => {
    expect(after('SELECT p.st| FROM pip_time AS p')).toEqual(['SELECT p.state FROM pip_time AS p']);
    expect(after('SELECT t.| FROM total t WHERE 1 = 1')).toHaveLength(4);
    expect(after('SELECT delivery.re| FROM delivery')).toEqual(['SELECT delivery.reason FROM delivery']);
    expect(after('SELECT x.| FROM total t')).toEqual([]);
  });

  test('a name that SQL would misread gets its quotes', () => {
    expect(after('SELECT gro| FROM pip_time')[0]).toBe('SELECT "group" FROM pip_time');
  });

  test('a code of the column that it is compared with, also by what it means', () => {
    expect(after("FROM pip_time WHERE state = 'w1|'")).toEqual([
      "FROM pip_time WHERE state = 'w10'",
      "FROM pip_time WHERE state = 'w13'",
    ]);
    expect(after("FROM pip_time WHERE state NOT IN ('w10', 'langer dan 5|")).toEqual([
      "FROM pip_time WHERE state NOT IN ('w10', 'w52p'",
    ]);
    expect(after("FROM total t WHERE t.municipality <> 'water|'")).toEqual([
      "FROM total t WHERE t.municipality <> 'GM9029'",
    ]);
    expect(after('FROM pip_time WHERE "group" = \'|')).toHaveLength(2);
    expect(after("FROM municipality WHERE name = 'W|")).toEqual([]);
    expect(after("SELECT 'w1|")).toEqual([]);
  });

  test('nothing in a remark, after a finished word or before two letters, unless asked for', () => {
    expect(after('-- sel|')).toEqual([]);
    expect(after('/* sel| */ SELECT 1')).toEqual([]);
    expect(after('SELECT|')).toEqual([]);
    expect(after('SELECT c| FROM total')).toEqual([]);
    expect(after('SELECT | FROM total')).toEqual([]);
    expect(after('SELECT | FROM total', true)[0]).toBe('SELECT municipality FROM total');
    expect(after('|', true).length).toBe(8);
  });

  test('never breaks, whatever is typed, and only replaces what stands before the caret', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.boolean(), (sql, at, wanted) => {
        const caret = at % (sql.length + 1);
        const found = suggestions(sql, caret, schema, wanted);
        expect(found.filter(({ from, to }) => from > caret || to > caret + 1)).toEqual([]);
        insertion(sql, caret, 'total');
        meanings(sql, schema);
      }),
    );
  });
});

test('codes in a query are explained once, in their order', () => {
  const sql =
    "SELECT 'w10' FROM pip_time WHERE municipality = 'GM9029' AND state IN ('w13', 'w10') AND 'xx' = 'd39p'";
  expect(meanings(sql, schema)).toMatchObject([
    { code: 'w10', name: '10 weken of korter' },
    { code: 'GM9029', name: 'Waterdonk' },
    { code: 'w13' },
    { code: 'd39p' },
  ]);
});

test('a pressed name is set apart from what stands before the caret', () => {
  expect(insertion('', 0, 'total')).toBe('total');
  expect(insertion('SELECT', 6, 'count')).toBe(' count');
  expect(insertion('SELECT ', 7, 'count')).toBe('count');
  expect(insertion('SELECT cohort', 13, 'count')).toBe(', count');
  expect(insertion('SELECT sum(', 11, 'count')).toBe('count');
  expect(insertion('SELECT sum(count)', 17, 'cohort')).toBe(', cohort');
  expect(insertion('SELECT t.', 9, 'cohort')).toBe('cohort');
});
