import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PublishedManifest, PublishedRelease } from '../../src/contract/published.ts';
import { figures } from '../../src/figures/catalogue.ts';
import { ask, selectionOf } from '../../src/figures/ask.ts';
import { commonChoices, readCompact, type CompactFile } from '../../src/figures/compact.ts';
import { openNative } from '../../src/query/node.ts';
import { toCsv } from '../../src/contract/csv.ts';

const data = path.resolve(import.meta.dirname, '../../public/data');
const read = <T>(name: string) => JSON.parse(readFileSync(path.join(data, name), 'utf8')) as T;
const releases = read<PublishedRelease[]>('releases.json');

describe.each(releases)('release $release', ({ release }) => {
  const manifest = read<PublishedManifest>(`${release}/manifest.json`);

  test('every file has the checksum of the manifest, and no file is missing from it', () => {
    const files = readdirSync(path.join(data, release)).filter(
      (name) => !['manifest.json', 'answers', 'comparison'].includes(name),
    );
    expect(manifest.bestanden.map(({ bestand }) => bestand).toSorted()).toEqual(files.toSorted());
    for (const { bestand, sha256, bytes } of manifest.bestanden) {
      const content = readFileSync(path.join(data, release, bestand));
      expect(content.length, bestand).toBe(bytes);
      expect(createHash('sha256').update(content).digest('hex'), bestand).toBe(sha256);
    }
  });

  test('invented data say so in the manifest and in every line of every table', () => {
    expect(manifest.synthetisch).toBe(true);
    expect(manifest.toelichting).toMatch(/verzonnen|fictief/i);
    for (const name of readdirSync(path.join(data, release)).filter((file) => file.endsWith('.csv'))) {
      const [header, ...lines] = readFileSync(path.join(data, release, name), 'utf8')
        .trimEnd()
        .split(/\r?\n/);
      expect(header, name).toMatch(/[,;]voorbeeld$/);
      expect(
        lines.every((line) => /[,;]verzonnen$/.test(line)),
        name,
      ).toBe(true);
    }
  });
});

test.each(['GM9004', 'GM9008', 'GM9014', 'GM9026', 'GM9029'])(
  'a compact answer of %s is what the same SQL answers about it alone, row by row',
  async (code) => {
    const { release, instroomjaren } = releases.at(-1) ?? { release: '', instroomjaren: [] };
    const engine = await openNative(path.join(data, release, `${code}.duckdb`));
    for (const figure of figures) {
      const file = read<CompactFile>(`${release}/answers/${code}/${figure.id}.json`);
      for (const choice of commonChoices(figure, instroomjaren)) {
        const asked = await ask(engine, figure, selectionOf([code], choice, instroomjaren), code);
        expect(readCompact(file, choice, code), `${figure.id} ${JSON.stringify(choice)}`).toEqual(asked);
      }
    }
    await engine.close();
  },
);

test('a value with a comma, quote or line end is quoted', () => {
  expect(toCsv(['a', 'b'], [{ a: 'x, "y"\nz', b: null }])).toBe('a,b\n"x, ""y""\nz",\n');
});
