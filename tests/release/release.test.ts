import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manifestSchema } from '../../src/contract/manifest.ts';
import { readRelease } from '../../src/contract/release.ts';
import { releaseOf } from '../../src/release/make.ts';
import { sha256 } from '../../src/checksum/node.ts';
import { codeOf, municipalityRows } from '../../scripts/example/places.ts';
import { Workplace } from './workplace.ts';

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
});

afterEach(() => {
  place.remove();
});

describe('a first release', () => {
  it('is a folder that the site accepts, with a manifest that says how it was audited', async () => {
    const { code, text } = await place.release('2025-K3');
    expect(text).toMatch(/Release 2025-K3 staat in .*2025-K3\.$/m);
    expect(code).toBe(0);
    const folder = path.join(place.out, '2025-K3');
    const files = new Map(
      readdirSync(folder).map((name) => {
        const bytes = readFileSync(path.join(folder, name));
        return [name, { bytes, sha256: sha256(bytes) }];
      }),
    );
    const own = municipalityRows().filter(({ name }) => ['Rietkerke', 'Terpmeer'].includes(name));
    expect(readRelease('2025-K3', files, own).faults).toEqual([]);
    const manifest = manifestSchema.parse(
      JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')),
    );
    expect(manifest.audit).toMatchObject({
      kandidatenMin: 5,
      eerdereReleases: 0,
      zelftest: '7/7 fouten ontdekt',
    });
  });

  it('names in its descriptor the dimensions and the measure of every file', async () => {
    await place.release('2025-K3');
    const { resources } = JSON.parse(
      readFileSync(path.join(place.out, '2025-K3', 'datapackage.json'), 'utf8'),
    ) as {
      resources: {
        path: string;
        dimensions: string[];
        measure: string | null;
        hash: string;
        schema: { fields: { name: string; type: string; categories?: { value: string }[] }[] };
      }[];
    };
    const files = readdirSync(path.join(place.out, '2025-K3')).filter((name) => name.endsWith('.csv'));
    expect(resources.map((resource) => resource.path).toSorted()).toEqual(files.toSorted());
    for (const { path: name, dimensions, measure, hash, schema } of resources) {
      const bytes = readFileSync(path.join(place.out, '2025-K3', name));
      const [header, ...lines] = bytes.toString('utf8').trimEnd().split('\n');
      const columns = schema.fields.map((field) => field.name);
      expect(header, name).toBe(columns.join(','));
      expect(hash, name).toBe(`sha256:${sha256(bytes)}`);
      expect(columns, name).toEqual(expect.arrayContaining(dimensions));
      if (measure === null) continue;
      // A stranger's program: every row is one cell, and its measure is a whole number.
      const cells = lines.map((line) => line.split(','));
      const key = (cell: string[]) => dimensions.map((dimension) => cell[columns.indexOf(dimension)]).join();
      expect(new Set(cells.map(key)).size, name).toBe(cells.length);
      expect(cells.every((cell) => /^\d+$/.test(cell[columns.indexOf(measure)]!))).toBe(true);
      for (const { name: column, categories } of schema.fields) {
        const values = new Set(cells.map((cell) => cell[columns.indexOf(column)]!));
        if (categories)
          expect(categories.map(({ value }) => value)).toEqual(expect.arrayContaining([...values]));
      }
    }
  });

  it('keeps nothing of a case outside the case file', async () => {
    const [header, ...rows] = readFileSync(place.cases('2025-K3'), 'utf8').trimEnd().split('\n');
    const at = header!.split(',').indexOf('record_key');
    const { text } = await place.release('2025-K3');
    const written = readdirSync(place.folder, { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(place.folder, name))
      .filter((file) => !path.basename(file).startsWith('dossiers-') || file.endsWith('.txt'))
      .map((file) => {
        try {
          return readFileSync(file, 'utf8');
        } catch {
          return '';
        }
      })
      .concat(text)
      .join('\n');
    const keys = rows.map((row) => row.split(',')[at]!);
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key) => written.includes(key))).toEqual([]);
  });
});

describe('the same input', () => {
  it('gives the same bytes, in any order of rows and on any number of workers', async () => {
    await place.release('2025-K3');
    const other = new Workplace();
    try {
      other.change(other.cases('2025-K3'), (text) => {
        const [header, ...rows] = text.trimEnd().split('\n');
        return `${[header, ...rows.toReversed()].join('\n')}\n`;
      });
      expect(await other.release('2025-K3', { workers: 3 })).toMatchObject({ code: 0 });
      expect(other.published()).toEqual(place.published());
    } finally {
      other.remove();
    }
  });

  it('made again says that nothing changed; other data under the same name are refused', async () => {
    await place.release('2025-K3');
    const before = place.published();
    expect(await place.release('2025-K3')).toMatchObject({
      code: 0,
      text: expect.stringContaining('stond er al, en is gelijk') as string,
    });
    place.change(place.cases('2025-K3'), (text) => text.trimEnd().split('\n').slice(0, -40).join('\n'));
    const { code, text } = await place.release('2025-K3');
    expect(code).toBe(3);
    expect(text).toContain('PUBLICATIE GEWEIGERD');
    expect(text).toContain('overTijd.herzien');
    expect(place.published()).toEqual(before);
  });
});

describe('--check', () => {
  it('does everything but publish', async () => {
    const { code, text } = await place.release('2025-K3', { check: true });
    expect(code).toBe(0);
    expect(text).toContain('Er is niets geschreven, want u vroeg om --check.');
    expect(place.published()).toEqual({});
  });
});

describe('a second release', () => {
  it('is stacked on the first, and keeps what did not change', async () => {
    await place.release('2025-K3');
    const { code, text } = await place.release('2026-K1');
    expect(code).toBe(0);
    expect(text).toContain('Samen met 1 eerdere release: ten minste 4.');
    const small = codeOf('Rietkerke');
    const totals = (release: string) =>
      readFileSync(path.join(place.out, release, 'total.csv'), 'utf8')
        .split('\n')
        .filter((line) => line.startsWith(small) && !/,202[56],/.test(line));
    expect(totals('2026-K1')).toEqual(totals('2025-K3'));
  });

  it('refuses a damaged memory of the first, and does without one that is gone', async () => {
    await place.release('2025-K3');
    place.change(path.join(place.secret, 'stand', '2025-K3.json'), () => 'geen json');
    expect(await place.release('2026-K1')).toMatchObject({
      code: 2,
      text: expect.stringContaining('een beschadigd bestand') as string,
    });
    rmSync(path.join(place.secret, 'stand', '2025-K3.json'));
    const { code, text } = await place.release('2026-K1', { check: true });
    expect(text).toContain('ontbreekt. Aantallen die gelijk bleven, kunnen nu een ander vijftal worden.');
    expect([0, 3]).toContain(code);
  });
});

describe('the reference date', () => {
  it('names the release', () => {
    expect(releaseOf('2026-09-30')).toBe('2026-K3');
    for (const wrong of ['2026-09-29', '30-09-2026', '2026-9-30', '', 'vandaag'])
      expect(() => releaseOf(wrong)).toThrow(/de laatste dag van een kwartaal/);
  });
});
