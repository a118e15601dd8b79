import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RefusedError } from '../../src/contract/fault.ts';
import { publish } from '../../src/publish/publish.ts';
import { readingNotes } from '../../src/publish/reading-notes.ts';

const root = path.resolve(import.meta.dirname, '../..');
let folder: string;
let data: string;
let out: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'raadsmonitor-'));
  data = path.join(folder, 'data');
  out = path.join(folder, 'out');
  cpSync(path.join(root, 'data'), data, { recursive: true });
  mkdirSync(out);
  writeFileSync(path.join(out, 'earlier.txt'), 'what was published before');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function spoil(file: string, change: (text: string) => string): void {
  const place = path.join(data, file);
  writeFileSync(place, change(readFileSync(place, 'utf8')));
}

const quiet = () => undefined;

/** Numbers are laid beside each other once nearly everything is written; a busy machine takes its time. */
const patience = 240_000;

test('faults in several files are refused together, and what was published stays', async () => {
  spoil('example/2026-K1/total.csv', (text) => text.replace(/\d+(,verzonnen\n)/, '7$1'));
  spoil('reference/national-figures.csv', (text) => text.replace(',yes\n', ',misschien\n'));
  spoil('example/municipalities.csv', (text) => text.replace('GM9001,', 'GM1,'));
  spoil('reference/steps.csv', (text) => text.replace('Vergunning,ind', 'Vergunning,ministerie'));
  const refusal = await publish({ data, out, work: path.join(folder, 'work'), say: quiet }).catch(
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(RefusedError);
  const { message } = refusal as RefusedError;
  expect(message).toContain('example/2026-K1/total.csv, regel 2, kolom count: ontvangen ‘7’');
  expect(message).toContain('reference/national-figures.csv, regel 2, kolom checked: ontvangen ‘misschien’');
  expect(message).toContain('example/municipalities.csv, regel 2, kolom code: ontvangen ‘GM1’');
  expect(message).toContain('reference/steps.csv, regel 2, kolom owners: ontvangen ‘ministerie’');
  expect(message).toMatch(/Er is niets geschreven\.$/);
  expect(readdirSync(folder).toSorted()).toEqual(['data', 'out']);
  expect(readdirSync(out)).toEqual(['earlier.txt']);
});

test('the command ends with exit code 2 and the same sentences', () => {
  spoil('example/2026-K3/quarter.csv', () => '');
  const { status, stderr } = spawnSync(process.execPath, ['scripts/publish.ts', data, out], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toContain('example/2026-K3/quarter.csv: ontvangen een leeg bestand');
  expect(readdirSync(out)).toEqual(['earlier.txt']);
});

test('a missing file and two municipalities of one name are refused', async () => {
  rmSync(path.join(data, 'reference/national-figures.csv'));
  spoil('example/municipalities.csv', (text) => text.replace('Brinkhorst', 'Beukenrade'));
  await expect(publish({ data, out, work: path.join(folder, 'work'), say: quiet })).rejects.toThrow(
    /national-figures\.csv: ontvangen geen bestand[\s\S]*Beukenrade \(GM9002\), gelijk aan GM9001/,
  );
});

test(
  'a changed number of a year that was over is refused without a reason',
  async () => {
    const file = 'example/2026-K3/revision.csv';
    spoil(file, (text) => `${text.split('\n')[0]!}\n`);
    const bytes = readFileSync(path.join(data, file));
    const checksum = createHash('sha256').update(bytes).digest('hex');
    spoil('example/2026-K3/manifest.json', (text) => {
      const manifest = JSON.parse(text) as { tabellen: { bestand: string; sha256: string; rijen: number }[] };
      Object.assign(
        manifest.tabellen.find(({ bestand }) => bestand === 'revision.csv')!,
        { sha256: checksum, rijen: 0 },
      );
      return JSON.stringify(manifest);
    });
    await expect(publish({ data, out, work: path.join(folder, 'work'), say: quiet })).rejects.toThrow(
      'total.csv, kolom count: ontvangen 245 voor Lindervoort (GM9014), instroomjaar 2024, dat in 2026-K1 nog 225 was, verwacht een regel met de reden in revision.csv',
    );
    expect(readdirSync(out)).toEqual(['earlier.txt']);
  },
  patience,
);

test('what was read though somebody should look at it is said', () => {
  expect(readingNotes(data)).toEqual([]);
  spoil('example/vragen.csv', (text) =>
    text.replaceAll(',written,', ',Written,').replace('Lijst Dorpen', 'MW Dorpen'),
  );
  spoil('example/municipalities.csv', (text) => text.replaceAll(/,yes(?=,|\n)/g, ',WAAR'));
  const notes = readingNotes(data);
  expect(notes).toHaveLength(3);
  expect(notes[0]).toMatch(
    /^Let op: example\/municipalities\.csv, regel 2, kolom fictitious: een ander woord voor ja/,
  );
  expect(notes[1]).toMatch(
    /^Let op: example\/vragen\.csv, regel \d+, kolom form: hoofdletters of spaties in een code/,
  );
  expect(notes[2]).toMatch(/kolom party: ‘MW Dorpen’ kan de naam van een persoon zijn\. Kijk dit na\.$/);
});

test('a folder where a file should be is named', async () => {
  rmSync(path.join(data, 'example/vragen.csv'));
  mkdirSync(path.join(data, 'example/vragen.csv'));
  await expect(publish({ data, out, work: path.join(folder, 'work'), say: quiet })).rejects.toThrow(
    /example\/vragen\.csv: ontvangen een map, verwacht Vragen van raadsleden/,
  );
});

test('a file of questions that cannot be read is one fault, not one for every promise', async () => {
  spoil('example/vragen.csv', (text) => text.replace('?"', '?'));
  const refusal = await publish({ data, out, work: path.join(folder, 'work'), say: quiet }).catch(
    (error: unknown) => error,
  );
  expect((refusal as RefusedError).faults).toMatchObject([
    { file: 'example/vragen.csv', line: 2, received: 'aanhalingstekens die niet kloppen' },
  ]);
});
