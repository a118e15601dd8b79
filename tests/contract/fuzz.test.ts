import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableCsv } from '../../src/contract/csv.ts';
import { describe as say, type Fault } from '../../src/contract/fault.ts';
import { manifestFile, readRelease } from '../../src/contract/release.ts';
import { readTable } from '../../src/contract/read.ts';
import { revisions } from '../../src/contract/tables.ts';
import { totals } from '../../src/contract/count-tables.ts';
import { exampleFiles, municipalities, textOf, withFile } from './release-files.ts';

/** The same cases on every run, so that a red build can be repeated. */
const budget = { numRuns: 400, seed: 20261127 } as const;
const files = exampleFiles();
const encoder = new TextEncoder();

/** A file as it may arrive after a bad copy, a spreadsheet, or somebody who tries: the original with a few blows. */
const blow = fc.oneof(
  fc.record({
    kind: fc.constant('byte' as const),
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    byte: fc.nat(255),
  }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.double({ min: 0, max: 0.999, noNaN: true }) }),
  fc.record({
    kind: fc.constant('text' as const),
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    text: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '"',
        '""',
        '\n',
        '\r',
        '\r\n',
        ';',
        ',',
        '\t',
        '\u0000',
        '\uFEFF',
        '=1+1',
        '-5',
        '1e9',
        '٥',
        '\u202e',
      ),
    ),
  }),
  fc.record({
    kind: fc.constant('remove' as const),
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    length: fc.integer({ min: 1, max: 40 }),
  }),
);
type Blow = typeof blow extends fc.Arbitrary<infer B> ? B : never;

function struck(bytes: Uint8Array, one: Blow): Uint8Array {
  const at = Math.floor(one.at * bytes.length);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (one.kind) {
    case 'byte':
      return Uint8Array.from([...before, one.byte, ...after.subarray(1)]);
    case 'cut':
      return before;
    case 'text':
      return Uint8Array.from([...before, ...encoder.encode(one.text), ...after]);
    case 'remove':
      return Uint8Array.from([...before, ...after.subarray(one.length)]);
  }
}

const small = (name: string) =>
  encoder.encode(textOf(files, name).split('\n').slice(0, 12).join('\n') + '\n');

function expectSayable(faults: readonly Fault[], lines: number): void {
  for (const fault of faults) {
    expect(fault.file).not.toBe('');
    expect(fault.received.trim()).not.toBe('');
    expect(fault.expected.trim()).not.toBe('');
    expect(say(fault)).not.toMatch(/[\p{Cc}]|undefined|\[object/u);
    if (fault.line !== undefined) expect(fault.line).toBeLessThanOrEqual(lines + 1);
  }
}

test.each([
  { table: totals, name: 'total.csv' },
  { table: revisions, name: 'revision.csv' },
])('$name after blows: read as it means, or refused with a place; never a crash', ({ table, name }) => {
  const whole = small(name);
  fc.assert(
    fc.property(fc.array(blow, { minLength: 1, maxLength: 4 }), (blows) => {
      const bytes = blows.reduce(struck, whole);
      const { lines, faults, mark } = readTable(table, name, bytes);
      expectSayable(faults, new TextDecoder().decode(bytes).split(/\r\n|\r|\n/).length);
      if (faults.length > 0) return;
      // What was accepted is a table: written and read again it is the same.
      const rows = lines.map(({ row }) => row);
      const again = readTable(table, name, encoder.encode(tableCsv(table, rows, mark)));
      expect(again.faults).toEqual([]);
      expect(again.lines.map(({ row }) => row)).toEqual(rows);
    }),
    budget,
  );
});

test('any bytes at all: never a crash, and always a reason', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { lines, faults } = readTable(totals, 'total.csv', bytes);
      expect(lines).toEqual([]);
      expect(faults.length).toBeGreaterThan(0);
      expectSayable(faults, 200);
    }),
    budget,
  );
});

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Puts a value somewhere in the manifest: in place of a part, as an extra part, or nothing in its place. */
function replaced(json: Json, path: readonly number[], value: Json | undefined): Json {
  const [step, ...rest] = path;
  if (step === undefined || json === null || typeof json !== 'object') return value ?? null;
  const entries = Object.entries(json);
  const at = step % (entries.length + 1);
  const made = entries.flatMap(([key, own], index): [string, Json][] => {
    if (index !== at) return [[key, own]];
    if (rest.length === 0 && value === undefined) return [];
    return [[key, replaced(own, rest, value)]];
  });
  if (at === entries.length) made.push(['extra', value ?? null]);
  return Array.isArray(json) ? made.map(([, own]) => own) : Object.fromEntries(made);
}

test('a manifest with any part replaced: accepted only when it says the same, else refused with the part', () => {
  const manifest = JSON.parse(textOf(files, manifestFile)) as Json;
  fc.assert(
    fc.property(
      fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
      fc.option(fc.jsonValue({ maxDepth: 2 }), { nil: undefined }),
      (path, value) => {
        const changed = replaced(manifest, path, value as Json | undefined);
        const given = withFile(files, manifestFile, JSON.stringify(changed));
        const { release, faults } = readRelease('2026-K3', given, municipalities);
        expect(release === null).toBe(faults.length > 0);
        expectSayable(faults, Infinity);
        if (release)
          expect(Object.keys(release.manifest).toSorted()).toEqual(
            Object.keys(manifest as object).toSorted(),
          );
      },
    ),
    { ...budget, numRuns: 60 },
  );
});

test('a manifest that is not JSON: never a crash', () => {
  fc.assert(
    fc.property(fc.array(blow, { minLength: 1, maxLength: 3 }), (blows) => {
      const bytes = blows.reduce(struck, files.get(manifestFile)!.bytes);
      const given = withFile(files, manifestFile, bytes);
      const { release, faults } = readRelease('2026-K3', given, municipalities);
      expect(release === null).toBe(faults.length > 0);
      expectSayable(faults, Infinity);
    }),
    { ...budget, numRuns: 60 },
  );
});
