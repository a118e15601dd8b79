import type { Mark } from '../contract/csv.ts';
import { releaseTables } from '../contract/release.ts';
import type { Table } from '../contract/table.ts';
import { ccZero } from '../sources/licences.ts';
import { licenceText, profile, type DescribedFile } from './data-package.ts';
import { fieldsOf, titleMark } from './fields.ts';
import { resourceName } from './foreign-keys.ts';

/** Folder with every table over all releases, partitioned as Hive does: `total/release=2026-K3/total.parquet`. */
export const treeFolder = 'parquet';

/** The list of its files, for a program that cannot list a folder: what it asks over HTTP. */
export const treeList = `${treeFolder}/bestanden.json`;

/** Its description (Data Package). */
export const treeDescriptor = `${treeFolder}/datapackage.json`;

/** A file of the folder, named within it. */
export interface TreeFile extends DescribedFile {
  readonly tabel: string;
  readonly release: string;
}

/** Where the rows of a table and a release lie, within the folder; every table has its own schema, so its own folder. */
export const treePath = (table: string, release: string): string =>
  `${table}/release=${release}/${table}.parquet`;

/** What the descriptor says of the folder as a whole. */
export interface DescribedTree {
  /** How its rows are marked; null = they are not. */
  readonly mark: Mark | null;
  /** ISO day on which the newest release was published. */
  readonly published: string;
  readonly files: readonly TreeFile[];
}

/**
 * The Data Package descriptor of all releases together (Data Package, version 2): a table is one resource of as many
 * files as there are releases, each with the same columns. Which release a row is of stands in the name of the folder.
 */
export function treeDescriptorOf({ mark, published, files }: DescribedTree): object {
  const pathsOf = (table: Table) =>
    files.flatMap(({ tabel, bestand }) => (tabel === table.name ? [bestand] : []));
  return {
    $schema: profile,
    name: 'raadsmonitor-inburgering-alle-releases',
    title: `${titleMark(mark)}inburgering, alle releases`,
    description:
      'Elke tabel over alle releases, als Parquet. De release staat in de naam van de map: release=2026-K3 (Hive).',
    created: `${published}T00:00:00Z`,
    synthetic: mark !== null,
    licenses: [licenceText(ccZero)],
    contributors: [{ title: 'Raadsmonitor Inburgering', roles: ['publisher'] }],
    resources: (releaseTables as readonly Table[]).map((table) => ({
      name: resourceName(table),
      type: 'table',
      path: pathsOf(table),
      title: table.title,
      description: table.description,
      format: 'parquet',
      mediatype: 'application/vnd.apache.parquet',
      schema: { fields: fieldsOf(table, mark) },
    })),
  };
}
