import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { workbenchExamples } from '../../src/site/workbench/examples.ts';
import { explain, placeIn } from '../../src/query/error.ts';
import type { Engine } from '../../src/query/port.ts';
import { limited, refusal } from '../../src/query/refusal.ts';
import { placeOf, tokens } from '../../src/query/tokens.ts';
import { startWasm } from './wasm.ts';

const file = path.resolve(import.meta.dirname, '../../public/data/2026-K3/national.duckdb');

let browser: Engine;

beforeAll(async () => {
  browser = (await startWasm()).open(file);
});

describe('tokens', () => {
  test('are the text without its white space, whatever the text', () => {
    const pieces = fc.array(
      fc.constantFrom(
        'SELECT',
        ' ',
        '\n',
        "'",
        '"',
        '--',
        '/*',
        '*/',
        '$$',
        '$a$',
        "E'",
        '\\',
        '(',
        ';',
        'é',
        '1.5e3',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          pieces.map((parts) => parts.join('')),
        ),
        (sql) => {
          const found = tokens(sql);
          let end = 0;
          for (const { text, at } of found) {
            expect(text.length).toBeGreaterThan(0);
            expect(sql.slice(end, at).trim()).toBe('');
            expect(sql.slice(at, at + text.length)).toBe(text);
            end = at + text.length;
          }
          expect(sql.slice(end).trim()).toBe('');
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each([
    ['\'it\'\'s\' "a""b" 1.5e3', ['text', 'name', 'number']],
    ["E'it\\'s' x", ['text', 'word']],
    ['$$a;b$$ $x$a$$b$x$', ['text', 'text']],
    ['/* a /* b */ c */ d -- e', ['remark', 'word', 'remark']],
    ["'open", ['open']],
    ['/* /* */', ['open']],
    ['état_2 = $1', ['word', 'sign', 'word']],
  ])('%s is cut as the engine reads it', (sql, kinds) => {
    expect(tokens(sql).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('a query that cannot run', () => {
  test.each([
    ["COPY total TO 'x.csv'", 'COPY kan hier niet. Dat schrijft of leest een bestand.'],
    [
      "  -- eerst\n/* dan */ attach 'x.duckdb' AS x",
      'Regel 2: ATTACH kan hier niet. Dat opent een andere database.',
    ],
    ['INSTALL httpfs', 'haalt een uitbreiding op'],
    ['LOAD httpfs', 'haalt een uitbreiding op'],
    ['SET memory_limit = 1', 'wijzigt een instelling'],
    ['PRAGMA version', 'wijzigt een instelling'],
    ['RESET lock_configuration', 'wijzigt een instelling'],
    ['CREATE TABLE mijn AS SELECT 1', 'Een tussenstap schrijft u met WITH.'],
    ['DELETE FROM total', 'wijzigt een tabel'],
    ['WITH a AS (SELECT 1) INSERT INTO total SELECT * FROM a', 'INSERT kan hier niet'],
    ['VACUUM', '‘VACUUM’ kan hier niet vooraan staan. Een query begint met SELECT'],
    [
      "SELECT *\nFROM read_csv('https://elders.example/x.csv')",
      'Regel 2: read_csv opent een bestand of een adres.',
    ],
    ["SELECT * FROM 'https://elders.example/x.parquet'", 'een bestand of een adres in plaats van een tabel'],
    ["FROM 'x.csv'", 'een bestand of een adres in plaats van een tabel'],
    ['SELECT 1;\nSELECT 2', 'Regel 2: hier begint een tweede query.'],
    ['SELECT current_date', 'de werkbank kent geen dag van vandaag'],
    ['SELECT today()', 'de werkbank kent geen dag van vandaag'],
    ['SELECT ?', '? is een open plek.'],
    ['SELECT * FROM total WHERE municipality = $municipality', '$municipality is een open plek.'],
    ["SELECT 'open", 'hier staat een aanhalingsteken dat niet wordt gesloten'],
    ['SELECT 1 /* open', 'hier begint commentaar (/*) dat niet wordt gesloten'],
    ['SELECT (1', 'dit haakje (() wordt niet gesloten'],
    ['SELECT 1) UNION SELECT (2', 'bij dit haakje ()) hoort geen haakje ervoor'],
    ['', 'Er staat nog geen query.'],
    [' ; ', 'Er staat nog geen query.'],
    ['-- alleen een opmerking', 'Er staat nog geen query.'],
    [`SELECT '${'a'.repeat(50_000)}'`, 'langer dan 50.000 tekens'],
  ])('%s is refused in words', (sql, words) => {
    expect(refusal(sql)?.message).toContain(words);
  });

  test('is refused at its place', () => {
    expect(refusal('SELECT 1,\n  now()')?.place).toEqual({ line: 2, column: 3 });
  });

  test('never breaks the refusal itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (sql) => {
        expect(() => [refusal(sql), limited(sql, 1)]).not.toThrow();
      }),
    );
  });
});

/** Each has a word in it that would be refused elsewhere. */
const allowed = [
  'SELECT \'COPY; ATTACH\' AS a, "INSTALL" FROM (SELECT 1 AS "INSTALL")',
  'SELECT 1 AS load -- ; COPY\n;;',
  'WITH stap AS (SELECT 1 AS update) SELECT stap.update FROM stap',
  "SELECT state IS DISTINCT FROM 'w10' AS anders FROM pip_time",
  "SELECT extract(year FROM DATE '2026-09-30') AS jaar",
  'SELECT 1 AS current_date',
  'FROM total',
  '((SELECT 1) UNION (SELECT 2))',
  'TABLE total',
  'VALUES (1), (2)',
  'DESCRIBE total',
  'SHOW TABLES',
  'SUMMARIZE total',
  'EXPLAIN SELECT 1',
  'PIVOT total ON detail USING sum(count)',
  'UNPIVOT total ON count',
  'SELECT /* /* */ ) */ $$)$$ AS a',
];

test('what may run is not refused, and runs with a limit', async () => {
  for (const sql of [...allowed, ...workbenchExamples.map((example) => example.sql)]) {
    expect(refusal(sql), sql).toBeNull();
    const { rows } = await browser.run(limited(sql, 7).sql);
    expect(rows.length, sql).toBeGreaterThan(0);
    if (!/^(DESC|SHOW|EXPL)/.test(sql)) expect(rows.length, sql).toBeLessThanOrEqual(7);
  }
});

test('ten million rows and a recursion without end stop at the limit', async () => {
  const recursion = 'WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT n FROM t';
  for (const sql of ['SELECT * FROM range(10000000)', recursion])
    expect((await browser.run(limited(sql, 501).sql)).rows).toHaveLength(501);
});

test.each([
  ['SELECT name,\n  nam\nFROM municipality', { line: 2, column: 3 }],
  ['SELECT nam FROM municipality', { line: 1, column: 8 }],
  [
    'SELECT name FROM municipality m JOIN total t ON m.code = t.municipality WHERE population > 1 AND geen = 1',
    { line: 1, column: 98 },
  ],
])('a mistake in %s is found at its place', async (sql, place) => {
  const run = limited(sql, 10);
  const error = explain(await browser.run(run.sql).catch((thrown: unknown) => thrown), sql);
  const found = placeIn(error.original, run.sql);
  expect(found && { ...found, column: found.column - (found.line === 1 ? run.before : 0) }).toEqual(place);
});

test('a message without a place has none', () => {
  expect(placeIn('Parser Error: syntax error at end of input', 'SELECT')).toBeNull();
  expect(placeIn('LINE 9: x\n        ^', 'SELECT')).toBeNull();
  expect(placeOf('a\nbc', 3)).toEqual({ line: 2, column: 2 });
});
