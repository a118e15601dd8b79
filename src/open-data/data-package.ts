import { releaseTables } from '../contract/release.ts';
import type { Table } from '../contract/table.ts';
import { allCountTables } from '../contract/count-tables.ts';
import { date } from '../format.ts';
import { fieldsOf } from './fields.ts';
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
  readonly invented: boolean;
  readonly explanation: string;
  readonly files: readonly DescribedFile[];
}

/** Where the rows of a package or a table come from. */
export interface Origin {
  readonly title: string;
  readonly path?: string;
}

const profile = 'https://datapackage.org/profiles/2.0/datapackage.json';
const counted = new Set<string>(allCountTables.map(({ name }) => name));

const licence = ({ name, title, path }: Licence) => ({ name, title, path });

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
    title: `${about.invented ? 'VERZONNEN: ' : ''}inburgering op ${date(about.referenceDate)}`,
    description: about.explanation,
    version: about.release,
    created: `${about.published}T00:00:00Z`,
    synthetic: about.invented,
    licenses: [licence(ccZero)],
    sources: [sourceOf(about)],
    contributors: [{ title: about.maker, roles: ['creator'] }],
    resources: releaseTables.map((table: Table) => ({
      ...resourceOf(table, about.invented, about.files),
      dimensions: table.key,
      measure: counted.has(table.name) ? 'count' : null,
    })),
  };
}

function sourceOf({ maker, invented }: Described): Origin {
  return {
    title: invented
      ? `Verzonnen dossiers van ${maker}`
      : `Dossiers van gemeenten, geteld en beschermd door ${maker}`,
  };
}

/** A table that belongs to no release, with what its descriptor says of it. */
export interface SharedTable {
  readonly table: Table;
  readonly invented: boolean;
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
  const isInvented = shared.some(({ invented }) => invented);
  return {
    $schema: profile,
    name: 'raadsmonitor-inburgering-gedeeld',
    title: 'Gemeenten, landelijke cijfers, stappen en raadsvragen',
    description: `Tabellen die bij alle releases horen.${isInvented ? ' Rijen met ‘verzonnen’ zijn voorbeeldgegevens.' : ''}`,
    ...(about.published === null ? {} : { created: `${about.published}T00:00:00Z` }),
    synthetic: isInvented,
    licenses: [licence(ccZero)],
    contributors: [{ title: 'Raadsmonitor Inburgering', roles: ['publisher'] }],
    resources: shared.map(({ table, invented, sources }) => ({
      ...resourceOf(table, invented, about.files),
      licenses: [licence(licenceOf(table.name))],
      ...(sources.length > 0 ? { sources } : {}),
    })),
  };
}

function resourceOf(table: Table, invented: boolean, files: readonly DescribedFile[]) {
  const file = files.find(({ bestand }) => bestand === `${table.name}.csv`);
  if (!file) throw new Error(`no file for table ${table.name}`);
  return {
    name: table.name.replaceAll('_', '-'),
    type: 'table',
    path: file.bestand,
    title: table.title,
    description: table.description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    schema: { fields: fieldsOf(table, invented), primaryKey: table.key, missingValues: [''] },
  };
}
