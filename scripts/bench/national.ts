/**
 * A national set for the bench: invented municipalities as many as there are in the Netherlands, over quarters in a
 * row. Every municipality is a copy of one of the example under a name and code of its own; nothing here is published.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tableCsv } from '../../src/contract/csv.ts';
import type { Manifest } from '../../src/contract/manifest.ts';
import { readTable } from '../../src/contract/read.ts';
import { releaseTables, rulesFile } from '../../src/contract/release.ts';
import type { RowOf, Table } from '../../src/contract/table.ts';
import { municipalities as municipalityTable, type Municipality } from '../../src/contract/tables.ts';
import type { Protection } from '../../src/protection.ts';
import type { Delivery } from '../../src/release/config.ts';
import { json, releaseFiles } from '../../src/release/files.ts';
import type { ReleaseRows } from '../../src/release/tables.ts';

export interface NationalSize {
  readonly municipalities: number;
  /** How many of them ever delivered; absent = all. */
  readonly delivering?: number;
  /** Whether one municipality delivers other counts in the newest release than it would have. */
  readonly changed?: boolean;
  /** Quarters in a row, the last of them the newest release of the example, or as many as there are since the law. */
  readonly releases: number;
}

/** Where the people of a quarter come from: spring or autumn of the example. */
const sources = { 1: '2026-K1', 2: '2026-K1', 3: '2026-K3', 4: '2026-K3' } as const;
const firstCohort = 2022;
const newest = { year: 2026, quarter: 3 };
const lastDays = { 1: '03-31', 2: '06-30', 3: '09-30', 4: '12-31' } as const;
type Quarter = keyof typeof sources;

interface Moment {
  readonly year: number;
  readonly quarter: Quarter;
}

type Row = Readonly<Record<string, string | number | null>>;
type Rows = Readonly<Record<string, readonly Row[]>>;

interface Example {
  readonly rows: Rows;
  readonly manifest: Manifest;
}

/** Writes a data folder like that of the project: `example/` with every release, and `reference/` as it is. */
export function writeNational(
  folder: string,
  { municipalities, delivering = municipalities, releases, changed }: NationalSize,
): void {
  const example = path.join(folder, 'example');
  mkdirSync(example, { recursive: true });
  cpSync('data/reference', path.join(folder, 'reference'), { recursive: true });
  cpSync('data/example/edition.yaml', path.join(example, 'edition.yaml'));
  const places = copies(municipalities);
  writeFileSync(
    path.join(example, 'municipalities.csv'),
    tableCsv(
      municipalityTable,
      places.map(({ municipality }) => municipality),
      null,
    ),
  );
  const delivered = places.slice(0, delivering);
  const originals = new Set(places.map(({ municipality }) => municipality.code));
  for (const name of ['executors', 'vragen', 'toezeggingen', 'raden'])
    writeFileSync(path.join(example, `${name}.csv`), remainingLines(`data/example/${name}.csv`, originals));
  const newestRelease = quarters(releases).at(-1);
  const examples = new Map(Object.values(sources).map((release) => [release, exampleOf(release)]));
  for (const moment of quarters(releases)) {
    const isChanged =
      changed === true && moment.year === newestRelease?.year && moment.quarter === newestRelease.quarter;
    writeRelease(
      example,
      moment,
      { delivered: isChanged ? withOneChanged(delivered) : delivered, absent: places.slice(delivering) },
      examples.get(sources[moment.quarter])!,
    );
  }
}

interface Copy {
  readonly municipality: Municipality;
  /** Code in the example of the municipality whose counts it has. */
  readonly from: string;
}

function copies(count: number): Copy[] {
  const whole = exampleOf(sources[3]);
  const delivered = new Set(
    (whole.rows['delivery'] ?? [])
      .filter(({ state }) => state === 'delivered')
      .map(({ municipality }) => municipality),
  );
  const revised = new Set((whole.rows['revision'] ?? []).map(({ municipality }) => municipality));
  const bases = rowsOf(municipalityTable, 'data/example/municipalities.csv').filter(
    ({ code, valid_to: end }) => delivered.has(code) && !revised.has(code) && end === null,
  );
  const named = (at: number) => {
    const base = bases[at % bases.length]!;
    const round = Math.floor(at / bases.length);
    const code = round === 0 ? base.code : `GM${9100 + at}`;
    const name = round === 0 ? base.name : `${base.name} ${round + 1}`;
    return { from: base.code, municipality: { ...base, code, name, aliases: null } };
  };
  return Array.from({ length: count }, (_, at) => named(at)).toSorted((a, b) =>
    a.municipality.code.localeCompare(b.municipality.code),
  );
}

/** The last municipality gets the counts of another one. */
function withOneChanged(places: readonly Copy[]): Copy[] {
  const other = places.find(({ from }) => from !== places.at(-1)?.from);
  return places.map((place, at) =>
    at === places.length - 1 && other ? { ...place, from: other.from } : place,
  );
}

/** Twenty years of them end in the future: the calendar of invented data is its own. */
function quarters(count: number): Moment[] {
  const last = Math.max(newest.year * 4 + newest.quarter - 1, firstCohort * 4 + count - 1);
  return Array.from({ length: count }, (_, at) => {
    const serial = last - count + 1 + at;
    return { year: Math.floor(serial / 4), quarter: ((serial % 4) + 1) as Quarter };
  });
}

function rowsOf<T extends Table>(table: T, file: string): RowOf<T>[] {
  const { lines, faults } = readTable(table, file, readFileSync(file));
  if (faults.length > 0) throw new Error(`${file} cannot be read`);
  return lines.map(({ row }) => row);
}

function exampleOf(release: string): Example {
  const folder = path.join('data/example', release);
  return {
    rows: Object.fromEntries(
      releaseTables.map((table) => [
        table.name,
        rowsOf(table as Table, path.join(folder, `${table.name}.csv`)) as readonly Row[],
      ]),
    ),
    manifest: JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Manifest,
  };
}

/** The lines of a file kept by hand about municipalities that have their own name here. */
function remainingLines(file: string, codes: ReadonlySet<string>): string {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const remaining = lines.filter((line) => codes.has(/GM\d{4}/.exec(line)?.[0] ?? ''));
  return `${[head, ...remaining].join('\n')}\n`;
}

/**
 * The example's newest cohort years stand for those of another year; years before 2022 do not exist. In a later year its
 * oldest stands for all that came before.
 */
function shifted({ year }: Moment, row: Row): Row[] {
  const { cohort, date } = row;
  // A day in February has no 29th here, so that it exists in every year.
  if (typeof date === 'string')
    return [{ ...row, date: `${year}${date.slice(4).replace('-02-29', '-02-28')}` }];
  if (typeof cohort !== 'number') return [row];
  const moved = cohort - (newest.year - year);
  if (moved < firstCohort) return [];
  const first = cohort === firstCohort ? firstCohort : moved;
  return Array.from({ length: moved - first + 1 }, (_, at) => ({ ...row, cohort: first + at }));
}

interface Senders {
  readonly delivered: readonly Copy[];
  readonly absent: readonly Copy[];
}

function writeRelease(
  example: string,
  moment: Moment,
  { delivered, absent }: Senders,
  { rows, manifest }: Example,
): void {
  const release = `${moment.year}-K${moment.quarter}`;
  const referenceDate = `${moment.year}-${lastDays[moment.quarter]}`;
  const national = Object.fromEntries(
    Object.entries(rows).map(([name, own]) => {
      const copied = copiedRows(name, own, moment, delivered);
      return [name, name === 'delivery' ? [...copied, ...absent.map(notDelivered)] : copied];
    }),
  );
  const delivery = {
    maker: manifest.maker,
    synthetisch: true,
    toelichting: manifest.toelichting,
    gepubliceerd: `${moment.year + 1}-01-15`,
    volgendeUpdate: `${moment.year + 1}-06-15`,
  };
  const source = path.join('data/example', manifest.release);
  const { files, manifest: draft } = releaseFiles(
    {
      release,
      referenceDate,
      fingerprint: manifest.sleutelAfdruk,
      delivery: delivery as unknown as Delivery,
      rules: JSON.parse(readFileSync(path.join(source, rulesFile), 'utf8')) as Protection,
      chain: {},
    },
    ((table: string) => national[table]) as unknown as ReleaseRows,
  );
  const folder = path.join(example, release);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(path.join(folder, name), text);
  writeFileSync(path.join(folder, 'manifest.json'), json({ ...draft, audit: manifest.audit }));
}

const notDelivered = ({ municipality: { code } }: Copy): Row => ({
  municipality: code,
  state: 'not_delivered',
  reason: 'Nog niet begonnen met leveren.',
});

function copiedRows(table: string, rows: readonly Row[], moment: Moment, places: readonly Copy[]): Row[] {
  const own = new Map<unknown, Row[]>();
  for (const row of rows) {
    const remaining = shifted(moment, row);
    own.set(row['municipality'], [...(own.get(row['municipality']) ?? []), ...remaining]);
  }
  const copied = places.flatMap(({ municipality: { code }, from }) =>
    (own.get(from) ?? []).map((row) => ({ ...row, municipality: code })),
  );
  return table === 'revision' ? revisedBlocks(moment, places) : copied;
}

/** A copied year shows other people every year; the contract asks a reason for that. */
function revisedBlocks({ year }: Moment, places: readonly Copy[]): Row[] {
  return places.flatMap(({ municipality: { code } }) =>
    Array.from({ length: year - firstCohort }, (_, at) => ({
      municipality: code,
      cohort: firstCohort + at,
      reason: 'late_data',
      note: 'Deze verzonnen gegevens zijn gekopieerd.',
    })),
  );
}
