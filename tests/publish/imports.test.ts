import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RefusedError } from '../../src/contract/fault.ts';
import type { PublishedSource } from '../../src/contract/published.ts';
import { readTable } from '../../src/contract/read.ts';
import { councilSeatTable, housingTaskTable } from '../../src/contract/source-tables.ts';
import { publish } from '../../src/publish/publish.ts';
import { writeInvented } from '../import/edition.ts';
import { everything, housing, type Files } from '../import/fixtures.ts';

const root = mkdtempSync(path.join(tmpdir(), 'raadsmonitor-bronnen-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const editionWith = (name: string, files: Files) => writeInvented(path.join(root, name), files);

const said: string[] = [];
const publishTo = (edition: string, out: string, today = '2026-12-01') =>
  publish({
    ...{ data: 'data', edition, out, today, work: path.join(root, 'werk') },
    say: (line) => said.push(line),
  });

describe('an edition with files of every source', () => {
  const out = path.join(root, 'uit');
  const read = (name: string) => readFileSync(path.join(out, name), 'utf8');
  const json = <T>(name: string) => JSON.parse(read(name)) as T;
  beforeAll(() => publishTo(editionWith('alles', everything), out));

  it('publishes a table of each, which reads back as it came in', () => {
    const seats = readTable(councilSeatTable, 'council_seat.csv', Buffer.from(read('council_seat.csv')));
    expect(seats.faults).toEqual([]);
    expect(seats.lines.map(({ row }) => row)).toEqual(json('bron-council_seat.json'));
    const tasks = readTable(housingTaskTable, 'housing_task.csv', Buffer.from(read('housing_task.csv')));
    expect(tasks.lines.map(({ row }) => [row.municipality, row.task, row.start, row.left])).toEqual([
      ['GM9001', 80, 12, 52],
      ['GM9002', 20, -3, 7],
    ]);
  });

  it('gives each the licence of its source, in every form and in the dictionary', () => {
    const tables = json<{ table: string }[]>('dictionary.json').map(({ table }) => table);
    const { resources } = json<{
      resources: { path: string; licenses: { name: string }[]; sources?: { title: string }[] }[];
    }>('datapackage.json');
    const population = resources.find(({ path: file }) => file === 'population.csv');
    expect(population?.licenses.map(({ name }) => name)).toEqual(['CC-BY-4.0']);
    expect(population?.sources?.[0]?.title).toContain('StatLine 03759ned');
    for (const name of ['population', 'register_municipality', 'area', 'council_seat', 'housing_task']) {
      expect(tables).toContain(name);
      for (const ending of ['.csv', '.excel.csv', '.parquet', '.csv-metadata.json'])
        expect(existsSync(path.join(out, `${name}${ending}`)), name + ending).toBe(true);
    }
  });

  it('keeps papers, which have no licence, out of what may be reused', () => {
    expect(existsSync(path.join(out, 'council_paper.csv'))).toBe(false);
    expect(json<{ paper: string }[]>('bron-council_paper.json').map(({ paper }) => paper)).toEqual([
      'doc-1',
      'doc-2',
    ]);
  });

  it('says of each of which day it is and when the next comes', () => {
    const found = json<PublishedSource[]>('bronnen.json');
    expect(found.find(({ id }) => id === 'cbs-03759ned')).toEqual({
      id: 'cbs-03759ned',
      edition: 'versie 2026-06-23',
      published: '2026-06-23',
      next: '2027-06-23',
      isOld: false,
    });
  });
});

describe('an edition with files of others', () => {
  it('is refused whole when one is wrong', async () => {
    const wrong = String(housing['huisvestingstaak.csv']).replace(',40,52,', ',40,50,');
    const out = path.join(root, 'geweigerd');
    const refusal = await publishTo(editionWith('fout', { 'huisvestingstaak.csv': wrong }), out).catch(
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(RefusedError);
    expect((refusal as RefusedError).message).toContain('fout/bronnen/huisvestingstaak.csv, kolom stand_nu');
    expect(existsSync(out)).toBe(false);
  });

  it('is told which file is older than its rhythm', async () => {
    said.length = 0;
    await publishTo(editionWith('oud', housing), path.join(root, 'uit-oud'), '2027-02-01');
    expect(said).toContain(
      'Let op: bronnen/huisvestingstaak.csv is van 15 oktober 2026; een nieuwe komt elke maand. Zie npm run bronnen.',
    );
  });

  it('hears from the command what is there, how old, and what to fetch from where', () => {
    const edition = path.join(root, 'oud');
    const { status, stdout } = spawnSync(
      process.execPath,
      ['scripts/bronnen.ts', '--editie', edition, '--vandaag', '2027-02-01'],
      { encoding: 'utf8' },
    );
    expect(status).toBe(0);
    expect(stdout).toContain('huisvestingstaak.csv: van 15 oktober 2026, 2 rijen. Te oud; een nieuwe wordt');
    expect(stdout).toContain('verwacht vanaf 15 november 2026');
    expect(stdout).toContain('cbs-03759ned/: niet aanwezig');
    expect(stdout).toContain('https://datasets.cbs.nl/odata/v1/CBS/03759ned/Properties');
  });

  it('hears every fault from the command too, with code 2', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['scripts/bronnen.ts', '--editie', path.join(root, 'fout')],
      { encoding: 'utf8' },
    );
    expect(status).toBe(2);
    expect(stdout).toContain('kolom stand_nu: ontvangen 50 voor GM9001');
  });
});
