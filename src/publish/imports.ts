import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../checksum/files.ts';
import { tableCsv } from '../contract/csv.ts';
import type { Fault } from '../contract/fault.ts';
import type { PublishedSource } from '../contract/published.ts';
import type { Table } from '../contract/table.ts';
import { date } from '../format.ts';
import { ageOf } from '../import/age.ts';
import { importSources, type ImportedSource, type Imports } from '../import/import.ts';
import type { Place } from '../import/input.ts';
import { publicRowsFile } from '../sources/source.ts';

/** Name of the folder of an edition with the files of others. */
const folderName = 'bronnen';

const today = (): string => new Intl.DateTimeFormat('sv-SE').format(new Date());

const isHidden = (file: string): boolean => path.basename(file).startsWith('.');

/** Reads `bronnen/` of an edition, folders in it too; what the system hides there is no file of a source. */
export function importsIn(edition: string, name: string, places: readonly Place[]): Imports {
  const folder = path.join(edition, folderName);
  const names = existsSync(folder) ? filesBelow(folder).filter((file) => !isHidden(file)) : [];
  const files = new Map(names.map((file) => [file, readFileSync(path.join(folder, file))] as const));
  return importSources({ files, label: `${name}/${folderName}/`, places });
}

/** The same for the publish step: faults go with those of everything else that comes in. */
export function readImports(
  edition: string,
  name: string,
  places: readonly Place[],
  faults: Fault[],
): readonly ImportedSource[] {
  const { sources, faults: found } = importsIn(edition, name, places);
  faults.push(...found);
  return sources;
}

/** What was left out of files of others, and which are older than their rhythm; one sentence each. */
export function importNotes(
  edition: string,
  {
    municipalities,
    imports,
  }: { readonly municipalities: readonly Place[]; readonly imports: readonly ImportedSource[] },
  day = today(),
): string[] {
  const { notes } = importsIn(edition, path.basename(edition), municipalities);
  return [...notes, ...imports.flatMap((one) => oldNote(one, day))];
}

function oldNote({ source, published }: ImportedSource, day: string): string[] {
  if (!ageOf(source, published, day).isOld) return [];
  return [
    `Let op: ${folderName}/${source.place} is van ${date(published)}; een nieuwe komt ${source.rhythm}. Zie npm run bronnen.`,
  ];
}

/** Tables that anybody may reuse: a source without a licence is shown with its link, and not given away. */
export function openTables(imports: readonly ImportedSource[]): Table[] {
  return imports.filter(({ source }) => source.licence !== null).map(({ source }) => source.table);
}

/** Writes the rows of every source for the pages, those that may be reused as a table too, and which sources there are. */
export function writeImports(folder: string, imports: readonly ImportedSource[], day = today()): void {
  const write = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
  };
  for (const { source, rows } of imports) {
    if (source.licence !== null) write(`${source.table.name}.csv`, tableCsv(source.table, rows, null));
    write(publicRowsFile(source), `${JSON.stringify(rows)}\n`);
  }
  write(
    'bronnen.json',
    `${JSON.stringify(
      imports.map((one) => publishedSource(one, day)),
      null,
      1,
    )}\n`,
  );
}

function publishedSource({ source, rows, published }: ImportedSource, day: string): PublishedSource {
  const newest = rows.find((row) => cell(row, 'published') === published);
  return {
    id: source.id,
    edition: newest ? cell(newest, 'edition') || cell(newest, 'source') : '',
    published,
    ...ageOf(source, published, day),
  };
}

/** The text in a column; empty when the table has none, or when it holds something else. */
function cell(row: object, name: string): string {
  const value = (row as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : '';
}
