import type { Mark } from '../contract/csv.ts';
import { releaseTables } from '../contract/release.ts';
import type { Table } from '../contract/table.ts';
import { allCountTables } from '../contract/count-tables.ts';
import { date } from '../format.ts';
import { fieldsOf, titleMark } from './fields.ts';
import { foreignKeysOf, resourceName } from './foreign-keys.ts';
import { ccZero, type Licence } from '../sources/licences.ts';
import { licenceOf } from './licence-of.ts';

export interface DescribedFile {
  readonly bestand: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What the descriptor says about the release as a whole. */
export interface Described {
  readonly release: string;
  readonly referenceDate: string;
  readonly published: string;
  readonly maker: string;
  /** How its rows are marked; null = they are not. */
  readonly mark: Mark | null;
  readonly explanation: string;
  readonly files: readonly DescribedFile[];
}

/** Where the rows of a package or a table come from. */
export interface Origin {
  readonly title: string;
  readonly path?: string;
}

export const profile = 'https://datapackage.org/profiles/2.0/datapackage.json';
const counted = new Set<string>(allCountTables.map(({ name }) => name));

export const licenceText = ({ name, title, path }: Licence) => ({ name, title, path });

/**
 * The Data Package descriptor of a release (Data Package, version 2: https://datapackage.org/standard/data-package/).
 * Every table has a `schema` and also `dimensions` and `measure`: the columns that say which cell a row is, and
 * the one that counts. A table without counts has measure null.
 * @throws Error when the file of a table is not among `files`
 */
export function descriptorOf(about: Described): object {
  return {
    $schema: profile,
    name: `raadsmonitor-inburgering-${about.release.toLowerCase()}`,
    title: `${titleMark(about.mark)}inburgering op ${date(about.referenceDate)}`,
    description: about.explanation,
    version: about.release,
    created: `${about.published}T00:00:00Z`,
    synthetic: about.mark !== null,
    licenses: [licenceText(ccZero)],
    sources: [sourceOf(about)],
    contributors: [{ title: about.maker, roles: ['creator'] }],
    resources: releaseTables.map((table: Table) => ({
      ...resourceOf(table, about, releaseTables),
      dimensions: table.key,
      measure: counted.has(table.name) ? 'count' : null,
    })),
  };
}

function sourceOf({ maker, mark }: Described): Origin {
  return {
    title:
      mark === 'verzonnen'
        ? `Verzonnen dossiers van ${maker}`
        : `Dossiers van gemeenten, geteld en beschermd door ${maker}`,
  };
}

const markNotes: Readonly<Record<Mark, string>> = {
  verzonnen: ' Rijen met ‘verzonnen’ zijn voorbeeldgegevens.',
  proef: ' Rijen met ‘proef’ zijn er om te oefenen. Gebruik ze niet.',
};

/** A table that belongs to no release, with what its descriptor says of it. */
export interface SharedTable {
  readonly table: Table;
  /** How its rows are marked; null = they are not. */
  readonly mark: Mark | null;
  readonly sources: readonly Origin[];
}

/**
 * The Data Package descriptor of the tables that belong to no release: municipalities, national figures, steps and what
 * councils asked. `created` is the day on which the newest release was published, and absent before the first one.
 */
export function sharedDescriptorOf(
  shared: readonly SharedTable[],
  about: { readonly published: string | null; readonly files: readonly DescribedFile[] },
): object {
  const mark = shared.map((one) => one.mark).find((one) => one !== null) ?? null;
  return {
    $schema: profile,
    name: 'raadsmonitor-inburgering-gedeeld',
    title: 'Gemeenten, landelijke cijfers, stappen en raadsvragen',
    description: `Tabellen die bij alle releases horen.${mark === null ? '' : markNotes[mark]}`,
    ...(about.published === null ? {} : { created: `${about.published}T00:00:00Z` }),
    synthetic: mark !== null,
    licenses: [licenceText(ccZero)],
    contributors: [{ title: 'Raadsmonitor Inburgering', roles: ['publisher'] }],
    resources: shared.map(({ table, mark: own, sources }) => ({
      ...resourceOf(
        table,
        { mark: own, files: about.files },
        shared.map((one) => one.table),
      ),
      licenses: [licenceText(licenceOf(table.name))],
      ...(sources.length > 0 ? { sources } : {}),
    })),
  };
}

function resourceOf(
  table: Table,
  { mark, files }: Pick<Described, 'mark' | 'files'>,
  siblings: readonly Table[],
) {
  const foreignKeys = foreignKeysOf(table, siblings);
  const file = files.find(({ bestand }) => bestand === `${table.name}.csv`);
  if (!file) throw new Error(`no file for table ${table.name}`);
  return {
    name: resourceName(table),
    type: 'table',
    path: file.bestand,
    title: table.title,
    description: table.description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    schema: {
      fields: fieldsOf(table, mark),
      primaryKey: table.key,
      ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
      missingValues: [''],
    },
  };
}
