import type { PublishedFile, PublishedRelease } from '../../contract/published.ts';
import { releaseTables } from '../../contract/release.ts';
import { databaseFormat, formats, csvwEnding } from '../../open-data/formats.ts';
import { treeDescriptor } from '../../open-data/tree.ts';
import { licenceOf } from '../../open-data/licence-of.ts';
import type { Licence } from '../../sources/licences.ts';
import { dictionary, manifest, releases, sharedFiles, type DictionaryTable } from '../../published/files.ts';

/** A file of a table, with the path it has within the site. */
export interface DataFileLink {
  readonly path: string;
  readonly name: string;
  readonly mediaType: string;
  readonly fileType: string | null;
  readonly bytes: number;
  readonly sha256: string;
}

/** A table with all its files. */
export interface DataTable {
  readonly table: DictionaryTable;
  readonly licence: Licence;
  readonly files: readonly DataFileLink[];
  /** Path of the description of its CSV (CSV on the Web). */
  readonly schema: string;
}

/** The tables of a release, in the order of the dictionary. */
export function releaseData({ release }: Pick<PublishedRelease, 'release'>): DataTable[] {
  const { bestanden } = manifest(release);
  return releaseTables.map(({ name }) => tableOf(name, name, `/data/${release}/`, bestanden));
}

/** The tables that belong to no release. */
export function sharedData(): DataTable[] {
  const inReleases = new Set<string>(releaseTables.map(({ name }) => name));
  return dictionary()
    .filter(({ table }) => !inReleases.has(table) && table !== 'change')
    .map(({ table }) => tableOf(table, table, '/data/', sharedFiles()));
}

/** What changed, per release that has one before it. */
export function changeData({ release }: Pick<PublishedRelease, 'release'>): DataTable | null {
  return releases()[0]?.release === release
    ? null
    : tableOf('change', `changes/${release}`, '/data/', sharedFiles());
}

/** The database with all tables of a release. */
export function databaseFile({ release }: Pick<PublishedRelease, 'release'>): DataFileLink {
  const file = `national${databaseFormat.ending}`;
  return linkOf(file, `/data/${release}/`, databaseFormat, manifest(release).bestanden);
}

/** The description of every table over all releases, which names their files. */
export function treeDescription(): DataFileLink {
  const json = { name: 'Data Package', mediaType: 'application/json', fileType: 'JSON' };
  return linkOf(treeDescriptor, '/data/', json, sharedFiles());
}

function tableOf(name: string, stem: string, folder: string, files: readonly PublishedFile[]): DataTable {
  const table = dictionary().find((one) => one.table === name);
  if (!table) throw new Error(`the dictionary does not explain ${name}`);
  return {
    table,
    licence: licenceOf(name),
    files: formats.map((format) => linkOf(`${stem}${format.ending}`, folder, format, files)),
    schema: `${folder}${stem}${csvwEnding}`,
  };
}

function linkOf(
  file: string,
  folder: string,
  { name, mediaType, fileType }: Pick<DataFileLink, 'name' | 'mediaType' | 'fileType'>,
  files: readonly PublishedFile[],
): DataFileLink {
  const found = files.find(({ bestand }) => bestand === file);
  if (!found) throw new Error(`${folder}${file} was not published`);
  return { path: `${folder}${file}`, name, mediaType, fileType, bytes: found.bytes, sha256: found.sha256 };
}
