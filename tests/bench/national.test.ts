import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeNational } from '../../scripts/bench/national.ts';
import { readDeliveries } from '../../src/publish/deliveries.ts';

const root = mkdtempSync(path.join(os.tmpdir(), 'raadsmonitor-national-'));
const size = { municipalities: 10, releases: 6 };
const data = path.join(root, 'data');

afterAll(() => {
  rmSync(root, { recursive: true });
});

/** The total rows of a release as text, by municipality. */
function totalsOf(release: ReturnType<typeof readDeliveries>['releases'][number]): Map<string, string> {
  const rows = Map.groupBy(release.lines.total, ({ row }) => row.municipality);
  return new Map([...rows].map(([code, lines]) => [code, JSON.stringify(lines.map(({ row }) => row))]));
}

test('a national set is a delivery like any other: quarters in a row, every municipality in each', () => {
  writeNational(data, size);
  const { municipalities, releases } = readDeliveries(data);
  expect(municipalities).toHaveLength(size.municipalities);
  expect(municipalities.every(({ fictitious }) => fictitious === 'yes')).toBe(true);
  expect(releases.map(({ manifest }) => manifest.release)).toEqual([
    '2025-K2',
    '2025-K3',
    '2025-K4',
    '2026-K1',
    '2026-K2',
    '2026-K3',
  ]);
  for (const release of releases) expect(totalsOf(release).size).toBe(size.municipalities);
});

test('with one delivery changed, one municipality differs, in the newest release only', () => {
  const before = readDeliveries(data).releases.map(totalsOf);
  writeNational(data, { ...size, changed: true });
  const after = readDeliveries(data).releases.map(totalsOf);
  const differing = before.map(
    (totals, at) => [...totals].filter(([code, rows]) => after[at]?.get(code) !== rows).length,
  );
  expect(differing).toEqual([0, 0, 0, 0, 0, 1]);
});
