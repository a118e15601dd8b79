import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type * as Comparisons from '../../src/publish/comparisons.ts';
import { publish } from '../../src/publish/publish.ts';
import { fewPlaces } from '../frozen/few-places.ts';

const root = mkdtempSync(path.join(os.tmpdir(), 'raadsmonitor-kept-'));
const [data, out, work] = ['data', 'out', 'work'].map((name) => path.join(root, name)) as [
  string,
  string,
  string,
];
// An earlier test file may have loaded the real ones, and a later one needs them.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());

/** Answers and comparisons are made anew in every run, and take most of its time: nothing of them is kept. */
vi.mock('../../src/publish/answers.ts', () => ({ writeAnswers: () => Promise.resolve() }));
vi.mock('../../src/publish/comparisons.ts', async (original) => ({
  ...(await original<typeof Comparisons>()),
  writeComparisons: () => undefined,
}));

/** Publishing takes seconds, and more on a busy machine. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const earlier = ['2025-K3', '2026-K1'];
const newest = '2026-K3';

/** The releases that a run made anew. */
async function made(code: string | undefined, into = out): Promise<string[]> {
  const lines: string[] = [];
  await publish({
    ...{ data, out: into, work, say: (line: string) => lines.push(line) },
    ...(code === undefined ? {} : { code }),
  });
  return lines.map((line) => /^Release (\S+):/.exec(line)?.[1] ?? line);
}

beforeAll(async () => {
  fewPlaces('data', data, ['GM9004', 'GM9029']);
  expect(await made('code')).toEqual([...earlier, newest]);
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

test('with the same code and deliveries only the newest release is made anew', async () => {
  const before = readFileSync(path.join(out, '2025-K3', 'GM9029.duckdb'));
  expect(await made('code')).toEqual([newest]);
  expect(readFileSync(path.join(out, '2025-K3', 'GM9029.duckdb')).equals(before)).toBe(true);
});

test('other code makes every release anew, and so does no code', async () => {
  expect(await made('other code')).toEqual([...earlier, newest]);
  expect(await made(undefined)).toEqual([...earlier, newest]);
  expect(await made('code')).toEqual([...earlier, newest]);
});

test('a release of which a byte was changed is made anew, and is whole again', async () => {
  const file = path.join(out, '2026-K1', 'GM9029.duckdb');
  const before = readFileSync(file);
  appendFileSync(file, 'x');
  expect(await made('code')).toEqual(['2026-K1', newest]);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a release that is missing a file, or has one too many, is made anew', async () => {
  rmSync(path.join(out, '2025-K3', 'total.csv'));
  writeFileSync(path.join(out, '2026-K1', 'extra.csv'), 'x');
  expect(await made('code')).toEqual([...earlier, newest]);
});

test('a folder that an other run did not write is not taken over', async () => {
  expect(await made('code', path.join(root, 'elsewhere'))).toEqual([...earlier, newest]);
});

test('a note that cannot be read counts for nothing', async () => {
  writeFileSync(path.join(work, 'published.json'), '{');
  expect(await made('code')).toEqual([...earlier, newest]);
});
