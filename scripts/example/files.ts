import { createHash } from 'node:crypto';
import type { Manifest } from '../../src/contract/manifest.ts';
import type { RowOf, Table } from '../../src/contract/table.ts';
import { countTables, deliveries, municipalities, revisions } from '../../src/contract/tables.ts';
import { allLives } from './lives.ts';
import { municipalityRows } from './places.ts';
import { editions, releaseRows, type Edition, type ReleaseRows } from './releases.ts';

type ReleaseTable = (typeof countTables)[number] | typeof deliveries | typeof revisions;

const releaseTables: readonly ReleaseTable[] = [...countTables, deliveries, revisions];

const explanation =
  'Verzonnen aantallen van verzonnen gemeenten, geijkt op de landelijke orde van grootte. ' +
  'Elk verzonnen leven staat voor vijf mensen. Daarom is elk aantal een veelvoud van vijf en is er niets afgerond.';

/** All files of data/example, as text by path inside that folder. Equal on every run. */
export function exampleFiles(): Map<string, string> {
  const lives = allLives();
  return new Map([
    ['municipalities.csv', csv(municipalities, municipalityRows())],
    ...editions.flatMap((edition) => releaseFiles(edition, releaseRows(edition, lives))),
  ]);
}

function releaseFiles(edition: Edition, rows: ReleaseRows): [string, string][] {
  const tables = releaseTables.map((table) => ({
    name: `${table.name}.csv`,
    text: csv(table, rows[table.name as keyof ReleaseRows] as readonly RowOf<ReleaseTable>[]),
    rows: rows[table.name as keyof ReleaseRows].length,
  }));
  const manifest: Manifest = {
    release: edition.release,
    peildatum: edition.referenceDate,
    gepubliceerd: edition.published,
    volgendeUpdate: edition.nextUpdate,
    methode: 'voorbeeld-in-vijftallen',
    basis: 5,
    maxAfwijking: 4,
    synthetisch: true,
    toelichting: explanation,
    tabellen: tables.map(({ name, text, rows: rijen }) => ({ bestand: name, sha256: sha256(text), rijen })),
  };
  return [
    ...tables.map(({ name, text }): [string, string] => [`${edition.release}/${name}`, text]),
    [`${edition.release}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`],
  ];
}

/** The rows of a table as CSV: UTF-8, comma, LF, quoted only where RFC 4180 asks for it; null is an empty cell. */
function csv<T extends Table>(table: T, rows: readonly RowOf<T>[]): string {
  const columns = Object.keys(table.columns);
  const lines = rows.map((row) =>
    columns.map((name) => cell((row as Record<string, string | number | null>)[name])),
  );
  return [columns, ...lines].map((line) => `${line.join(',')}\n`).join('');
}

function cell(value: string | number | null | undefined): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
