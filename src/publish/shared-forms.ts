import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { changes } from '../contract/changes.ts';
import { commitmentTable, councilQuestionTable, councilSettingTable } from '../contract/council.ts';
import { markIn } from '../contract/csv.ts';
import { executorTable, stepTable } from '../contract/steps.ts';
import type { Table } from '../contract/table.ts';
import { publishedMunicipalities } from '../contract/published-municipality.ts';
import { markOf } from '../edition/marks.ts';
import { sharedDescriptorOf, type SharedTable, type Origin } from '../open-data/data-package.ts';
import { sources } from '../sources/all.ts';
import type { Deliveries, SourceRows } from './deliveries.ts';
import { openTables } from './imports.ts';
import { fileNames, publishedFile, writeForms } from './table-forms.ts';

/** Tables that belong to no release; facts are never marked, the others as their edition is. */
const alwaysReal: readonly Table[] = [...sources.map(({ table }) => table), stepTable];
const mayBeInvented: readonly Table[] = [
  publishedMunicipalities,
  executorTable,
  councilQuestionTable,
  commitmentTable,
  councilSettingTable,
];

/**
 * Writes the other forms of every table outside the releases and of the changes, then their descriptor, and
 * `bestanden.json`: each of these files, and of `others` in the same folder, with its size and checksum.
 */
export function writeSharedForms(folder: string, deliveries: Deliveries, others: readonly string[]): void {
  const shared = sharedTables(deliveries);
  const published = deliveries.releases.at(-1)?.manifest.gepubliceerd ?? null;
  for (const { table, mark } of shared) writeForms(folder, { table, stem: table.name, mark }, null);
  const changed = writeChangeForms(folder, deliveries);
  const tables = shared.map(({ table }) => publishedFile(folder, `${table.name}.csv`));
  write(folder, 'datapackage.json', sharedDescriptorOf(shared, { published, files: tables }));
  const names = [
    ...shared.flatMap(({ table }) => fileNames(table.name)),
    ...changed,
    'datapackage.json',
    ...others,
  ];
  write(
    folder,
    'bestanden.json',
    names.map((name) => publishedFile(folder, name)),
  );
}

/** Each page that rows of a source were read on, once. */
function originsOf({
  source,
  rows,
}: Pick<SourceRows, 'rows'> & { readonly source: Pick<SourceRows['source'], 'cites'> }): readonly Origin[] {
  const { title, path: address } = source.cites;
  const pages = rows.map((row) => ({ title: String(row[title]), path: String(row[address]) }));
  return [...new Map(pages.map((page) => [page.path, page])).values()];
}

function sharedTables({ settings, sources: read, imports }: Deliveries): SharedTable[] {
  const mark = markOf(settings.soort);
  const sourcesOf = (table: Table): readonly Origin[] =>
    [...read, ...imports].filter(({ source }) => source.table === table).flatMap(originsOf);
  return [...mayBeInvented, ...alwaysReal, ...openTables(imports)].map((table) => ({
    table,
    mark: mayBeInvented.includes(table) ? mark : null,
    sources: sourcesOf(table),
  }));
}

/** What changed has a file per release that has one before it. */
function writeChangeForms(folder: string, { releases }: Deliveries): string[] {
  const found = readdirSync(path.join(folder, 'changes'));
  return releases
    .filter(({ manifest }) => found.includes(`${manifest.release}.csv`))
    .flatMap(({ manifest }) => {
      writeForms(
        path.join(folder, 'changes'),
        { table: changes, stem: manifest.release, mark: markIn(manifest) },
        manifest,
      );
      return fileNames(manifest.release).map((name) => `changes/${name}`);
    });
}

function write(folder: string, name: string, value: unknown): void {
  writeFileSync(path.join(folder, name), `${JSON.stringify(value, null, 1)}\n`);
}
