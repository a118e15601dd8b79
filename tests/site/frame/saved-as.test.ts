import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { savedName } from '../../../src/site/frame/saved-as.ts';

test.each([
  ['/gemeente/waterdonk/cijfer/zonder-plan.csv', 'waterdonk-zonder-plan-2026-K3.csv'],
  ['/gemeente/waterdonk/vergelijking/intake.csv', 'waterdonk-vergelijking-intake-2026-K3.csv'],
  ['/data/2025-K3/total.csv', 'raadsmonitor-total-2025-K3.csv'],
  ['/data/2026-K3/total.excel.csv', 'raadsmonitor-total-2026-K3.excel.csv'],
  ['/data/changes/2026-K1.json', 'raadsmonitor-changes-2026-K1.json'],
  ['/data/commitment.csv', 'raadsmonitor-commitment-2026-K3.csv'],
  ['/ombudsman/o6.csv', 'raadsmonitor-ombudsman-o6-2026-K3.csv'],
  ['/levering.csv', 'raadsmonitor-levering-2026-K3.csv'],
])('%s is saved as %s', (path, name) => {
  expect(savedName(path, '2026-K3')).toBe(name);
});

test('before anybody delivers a file is named without a release', () => {
  expect(savedName('/data/national_figure.csv', null)).toBe('raadsmonitor-national_figure.csv');
});

test('no two files of one site are saved under one name', () => {
  const paths = ['waterdonk', 'duinhaven'].flatMap((slug) =>
    ['intake.csv', 'intake.svg', 'taalles.csv'].map((file) => `/gemeente/${slug}/cijfer/${file}`),
  );
  const tables = ['2026-K1', '2026-K3'].flatMap((release) =>
    ['total.csv', 'total.parquet', 'step.csv'].map((file) => `/data/${release}/${file}`),
  );
  const names = [...paths, ...tables].map((path) => savedName(path, '2026-K3'));
  expect(new Set(names).size).toBe(names.length);
});

test('every link that saves a file gives it a name', () => {
  const bare = globSync('src/**/*.{astro,ts}').filter((file) =>
    /<a\b[^>]*\sdownload(?=[\s>])(?!=)/s.test(readFileSync(file, 'utf8')),
  );
  expect(bare).toEqual([]);
});
