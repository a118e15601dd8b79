import { expect, test } from 'vitest';
import { bind } from '../../src/query/bind.ts';
import { explain, QueryError } from '../../src/query/error.ts';

const selection = { municipalities: ['GM9001', 'GM9002'], cohorts: [2024], groups: ['asylum'] } as const;

test('codes are written in place of their names', () => {
  expect(
    bind('municipality IN ($municipality) AND cohort IN ($cohort) AND "group" IN ($group)', selection),
  ).toBe(`municipality IN ('GM9001', 'GM9002') AND cohort IN (2024) AND "group" IN ('asylum')`);
});

test.each([
  ['a code with a quote', { ...selection, municipalities: ["GM9001' OR 1=1 --"] }],
  ['no municipality', { ...selection, municipalities: [] }],
  ['a year that is no year', { ...selection, cohorts: [20_245] }],
  ['an unknown group', { ...selection, groups: ['everybody' as 'asylum'] }],
])('%s is refused', (_, bad) => {
  expect(() => bind('$municipality $cohort $group', bad)).toThrow(/cannot be bound/);
});

test.each([
  [
    'Parser Error: syntax error at or near "SELEC"\n\nLINE 1: SELEC 1',
    'syntax',
    'De SQL klopt niet bij ‘SELEC’',
  ],
  [
    'Catalog Error: Table with name vragen does not exist!\nLINE 4: FROM vragen',
    'unknown',
    'regel 4. Er is geen tabel vragen',
  ],
  [
    'Binder Error: Referenced column "dag" not found in FROM clause!\nCandidate bindings: "state"\n\nLINE 2: dag',
    'unknown',
    'Er is geen kolom dag. Bedoelde u state?',
  ],
  ['Permission Error: Cannot access file "https://x"', 'forbidden', 'de werkbank leest alleen de tabellen'],
  [
    "Extension Autoloading Error: An error occurred while trying to automatically install the required extension 'json':",
    'forbidden',
    'de uitbreiding ‘json’ van DuckDB nodig, voor JSON.',
  ],
  ['Parser Error: errhint NOT IMPLEMENTED', 'syntax', 'De SQL klopt niet.'],
  ['Parser Error: syntax error at end of input', 'syntax', 'De SQL is niet volledig.'],
  [
    'Binder Error: Table "p" does not have a column named "dag"',
    'unknown',
    'De tabel p heeft geen kolom dag.',
  ],
  [
    'Binder Error: Ambiguous reference to column name "state" (use: "pip_time.state" or "delivery.state")',
    'unknown',
    'Schrijf de tabel ervoor, zoals pip_time.state.',
  ],
  [
    'Binder Error: column "name" must appear in the GROUP BY clause or must be part of an aggregate function.',
    'syntax',
    'De kolom name staat niet in GROUP BY.',
  ],
  [
    "Binder Error: No function matches the given name and argument types 'sum(VARCHAR)'. You might",
    'syntax',
    'De functie past niet bij deze waarden: sum(VARCHAR).',
  ],
  [
    "Conversion Error: Could not convert string 'Beukenrade' to INT32",
    'other',
    'De tekst ‘Beukenrade’ is geen getal',
  ],
  [
    'Out of Memory Error: failed to allocate data of size 16.0 MiB (946.3 MiB/953.6 MiB used)\nSee https://duckdb.org about the extension',
    'engine',
    'Vraag minder rijen',
  ],
  ['Conversion Error: Unimplemented type for cast', 'other', 'De query is niet gelukt.'],
])('%s is explained in Dutch', (message, fault, words) => {
  const explained = explain(new Error(message), 'SELECT 1');
  expect(explained).toMatchObject({ fault, sql: 'SELECT 1', original: message });
  expect(explained.message).toContain(words);
});

test('a system table is never suggested', () => {
  const message = 'Catalog Error: Table with name vragen does not exist!\nDid you mean "pg_enum"?';
  expect(explain(new Error(message), '').message).not.toContain('pg_enum');
});

test('an explained error stays as it is', () => {
  const error = new QueryError('deadline', 'te laat');
  expect(explain(error, 'x')).toBe(error);
});
