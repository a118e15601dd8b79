import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PublishedManifest } from '../contract/published.ts';
import { manifestFile, releaseTables } from '../contract/release.ts';
import { markOf } from '../edition/marks.ts';
import {
  treeDescriptor,
  treeDescriptorOf,
  treeFolder,
  treeList,
  treePath,
  type TreeFile,
} from '../open-data/tree.ts';
import type { Deliveries } from './deliveries.ts';
import { linkFile } from './link.ts';

/**
 * Lays the Parquet of every release together in one folder, partitioned by release, with a list and a description. The
 * files are those of the releases under a second name. Without a release there is no folder.
 * @returns the names of the list and the description
 */
export function writeTree(
  folder: string,
  { releases, settings }: Pick<Deliveries, 'releases' | 'settings'>,
): string[] {
  const published = releases.at(-1)?.manifest.gepubliceerd;
  if (published === undefined) return [];
  const all = releases.flatMap(({ manifest }) => filesOf(folder, manifest.release));
  const files = releaseTables.flatMap(({ name }) => all.filter(({ tabel }) => tabel === name));
  for (const file of files) lay(folder, file);
  write(path.join(folder, treeList), files);
  write(
    path.join(folder, treeDescriptor),
    treeDescriptorOf({ mark: markOf(settings.soort), published, files }),
  );
  return [treeList, treeDescriptor];
}

/** The Parquet of a release that lies in place, by its manifest. */
function filesOf(folder: string, release: string): TreeFile[] {
  const manifest = readFileSync(path.join(folder, release, manifestFile), 'utf8');
  const { bestanden } = JSON.parse(manifest) as PublishedManifest;
  return releaseTables.flatMap(({ name }) =>
    bestanden
      .filter(({ bestand }) => bestand === `${name}.parquet`)
      .map(({ bytes, sha256 }) => ({
        bestand: treePath(name, release),
        tabel: name,
        release,
        bytes,
        sha256,
      })),
  );
}

function lay(folder: string, { bestand, tabel, release }: TreeFile): void {
  const place = path.join(folder, treeFolder, bestand);
  mkdirSync(path.dirname(place), { recursive: true });
  linkFile(path.join(folder, release, `${tabel}.parquet`), place);
}

function write(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 1)}\n`);
}
