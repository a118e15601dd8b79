import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Deliveries of a few municipalities only, so that publishing and freezing take seconds. */
export function fewPlaces(from: string, to: string, codes: readonly string[]): void {
  cpSync(from, to, { recursive: true });
  const example = path.join(to, 'example');
  for (const name of readdirSync(example).filter((one) => one.endsWith('.csv')))
    keep(path.join(example, name), codes);
  for (const release of releasesIn(to)) {
    for (const name of readdirSync(release).filter((one) => one.endsWith('.csv')))
      keep(path.join(release, name), codes);
    describe(release);
  }
}

/** Adds a release that repeats the counts of another, as of another day, with a reason for every year. */
export function addRelease(
  data: string,
  of: string,
  {
    release,
    peildatum,
    gepubliceerd,
    after,
  }: {
    readonly release: string;
    readonly peildatum: string;
    readonly gepubliceerd: string;
    readonly after: string;
  },
): void {
  const folder = path.join(data, 'example', release);
  cpSync(path.join(data, 'example', of), folder, { recursive: true });
  const manifest = readJson(folder, 'manifest.json');
  writeJson(folder, 'manifest.json', {
    ...manifest,
    release,
    peildatum,
    gepubliceerd,
    volgendeUpdate: '2027-11-01',
  });
  const total = readFileSync(path.join(folder, 'total.csv'), 'utf8').trim().split('\n').slice(1);
  const reasons = total.map(
    (line) => `${line.split(',').slice(0, 2).join(',')},error_corrected,Teruggedraaid.,verzonnen`,
  );
  const revision = path.join(folder, 'revision.csv');
  const [head = ''] = readFileSync(path.join(data, 'example', after, 'revision.csv'), 'utf8').split('\n');
  writeFileSync(revision, `${[head, ...reasons].join('\n')}\n`);
  const text = readFileSync(path.join(folder, 'datapackage.json'), 'utf8').replaceAll(of, release);
  writeFileSync(path.join(folder, 'datapackage.json'), text);
  describe(folder);
}

function releasesIn(data: string): string[] {
  const example = path.join(data, 'example');
  return readdirSync(example)
    .map((name) => path.join(example, name))
    .filter((folder) => existsSync(path.join(folder, 'manifest.json')));
}

/** Keeps the rows that name none but these municipalities. */
function keep(file: string, codes: readonly string[]): void {
  const [head = '', ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const own = rows.filter((row) => (row.match(/GM9\d{3}/g) ?? []).every((code) => codes.includes(code)));
  writeFileSync(file, `${[head, ...own].join('\n')}\n`);
}

type Json = Record<string, unknown>;
const readJson = (folder: string, name: string) =>
  JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Json;
const writeJson = (folder: string, name: string, value: unknown) => {
  writeFileSync(path.join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
};

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Makes checksums, sizes and numbers of rows true again. */
function describe(folder: string): void {
  const descriptor = readJson(folder, 'datapackage.json');
  const resources = (descriptor['resources'] as { path: string }[]).map((one) => {
    const file = path.join(folder, one.path);
    return { ...one, bytes: readFileSync(file).byteLength, hash: `sha256:${sha256(file)}` };
  });
  writeJson(folder, 'datapackage.json', { ...descriptor, resources });
  const manifest = readJson(folder, 'manifest.json');
  const tabellen = (manifest['tabellen'] as { bestand: string }[]).map((one) => {
    const file = path.join(folder, one.bestand);
    const rijen = readFileSync(file, 'utf8').trimEnd().split('\n').length - 1;
    return { ...one, sha256: sha256(file), rijen };
  });
  const beschrijving = {
    ...(manifest['beschrijving'] as Json),
    sha256: sha256(path.join(folder, 'datapackage.json')),
  };
  writeJson(folder, 'manifest.json', { ...manifest, tabellen, beschrijving });
}
