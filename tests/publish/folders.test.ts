import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDeliveries } from '../../src/publish/deliveries.ts';
import { fewPlaces } from '../frozen/few-places.ts';

let data: string;

beforeEach(() => {
  data = path.join(mkdtempSync(path.join(os.tmpdir(), 'raadsmonitor-mappen-')), 'data');
  fewPlaces('data', data, ['GM9004']);
});

afterEach(() => {
  rmSync(path.dirname(data), { recursive: true });
});

const example = (...names: string[]) => path.join(data, 'example', ...names);

function spoil(file: string, change: (text: string) => string): void {
  const before = readFileSync(example(file), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(example(file), after);
}

test('whole releases that were put there by hand are one part each, in the order of their quarters', () => {
  const { releases } = readDeliveries(data);
  expect(releases.map(({ manifest }) => manifest.release)).toEqual(['2025-K3', '2026-K1', '2026-K3']);
  for (const { parts } of releases) expect(parts).toMatchObject([{ afzender: null, map: null }]);
});

test.each(['zz-eerste', '2026-K3 - kopie', '2026-k3', '2026-K5'])(
  'a folder called %s is no quarter',
  (name) => {
    cpSync(example('2025-K3'), example(name), { recursive: true });
    expect(() => readDeliveries(data)).toThrow(
      `example/${name}: ontvangen de map ‘${name}’, verwacht een kwartaal als 2026-K3. Haal kopieën en eigen mappen hier weg.`,
    );
  },
);

test('a folder that is not its quarter, a folder in a release, and early publication are refused together', () => {
  cpSync(example('2025-K3'), example('2024-K3'), { recursive: true });
  mkdirSync(example('2026-K1', 'sub'));
  spoil('2026-K3/manifest.json', (text) =>
    text.replace(/"gepubliceerd": "[^"]*"/, '"gepubliceerd": "2026-09-29"'),
  );
  expect(() => readDeliveries(data)).toThrow(
    /2024-K3\/manifest\.json, kolom release: ontvangen 2025-K3, verwacht 2024-K3[\s\S]*2026-K1\/sub: ontvangen een map in een release[\s\S]*kolom gepubliceerd: ontvangen 2026-09-29, verwacht een dag vanaf 2026-09-30, de peildatum/,
  );
});

test('a release that nobody signed has no place in a rehearsal', () => {
  spoil('edition.yaml', (text) => text.replace('soort: verzonnen', 'soort: proef'));
  expect(() => readDeliveries(data)).toThrow(
    'example/2026-K3: ontvangen een release die niemand ondertekende, verwacht een zip van een afzender uit afzenders.yaml, ontvangen met npm run ontvang: de editie is van soort proef. Haal de map weg.',
  );
});

test('a quarter that lies there whole cannot come in parts as well', () => {
  cpSync(example('2026-K3'), example('ontvangen', 'duinhaven', '2026-K3'), { recursive: true });
  expect(() => readDeliveries(data)).toThrow('2026-K3 als map in de editie en ook in ontvangen');
  rmSync(example('2026-K3'), { recursive: true });
  const { releases } = readDeliveries(data);
  expect(releases.at(-1)).toMatchObject({
    manifest: { release: '2026-K3' },
    parts: [{ afzender: 'duinhaven', gemeenten: ['GM9004'], ondertekendMet: null, map: null }],
  });
});
