/** Which publications of a quarter an archive holds, and how one is added without changing what is frozen. */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { PublishedRelease } from '../../src/contract/published.ts';
import { frozenList, listFile, publicationFolders, type FrozenList } from '../../src/frozen/list.ts';
import { firstPublication, signedParts, type Publication } from '../../src/frozen/publication.ts';

/** Files of all publications of a release with their checksums, and where the tables of the newest one lie. */
export interface FrozenFiles {
  readonly sums: Readonly<Record<string, string>>;
  readonly lists: readonly string[];
  /** "data" or "2026-11-09/data". */
  readonly tables: string;
}

/** What the lists of a frozen release say that it holds. */
export function listedIn(place: string): FrozenFiles {
  const folders = publicationFolders(place);
  const lists = folders.map((folder) => frozenList(path.join(place, folder)));
  return {
    sums: Object.assign({}, ...lists.map(({ bestanden }) => bestanden)) as Record<string, string>,
    lists: folders.map((folder) => path.posix.join(folder, listFile)),
    tables: path.posix.join(folders.at(-1) ?? '.', 'data'),
  };
}

/**
 * The publication that an archive lacks: the first, or one with parts that came or went since, or after closing.
 * null when it holds what is published now.
 */
export function missingPublication(
  place: string,
  release: Pick<PublishedRelease, 'delen' | 'gesloten' | 'gepubliceerd'>,
): Publication | null {
  const folders = publicationFolders(place);
  const last = folders.at(-1);
  if (last === undefined) return firstPublication;
  const { delen = [], gesloten = null } = frozenList(path.join(place, last));
  const isSame = isDeepStrictEqual(delen, signedParts(release)) && gesloten === release.gesloten;
  if (isSame) return null;
  const lists = folders.map((folder) => frozenList(path.join(place, folder)));
  return { folder: `${freeName(release.gepubliceerd, folders)}/`, frozenBefore: lists.flatMap(frozenIn) };
}

function freeName(day: string, taken: readonly string[]): string {
  const names = [day, ...taken.map((_, at) => `${day}-${at + 2}`)];
  return names.find((name) => !taken.includes(name)) ?? day;
}

/** Municipalities with pages that show figures, or say that there are none; a page that was withdrawn can be replaced. */
function frozenIn({ bestanden, ingetrokken = [] }: FrozenList): string[] {
  const slugs = new Set(Object.keys(bestanden).flatMap((name) => slugOf(name) ?? []));
  return [...slugs].filter((slug) => !ingetrokken.includes(slug));
}

const slugOf = (name: string): string | undefined => /^gemeente\/([^/]+)\//.exec(name)?.[1];

/**
 * Moves a publication that was made in `made` into the archive: pages of municipalities first, its own folder with the
 * list last. What a stopped run left without a list is cleared.
 */
export function addPublication(place: string, made: string, { folder }: Publication): void {
  mkdirSync(path.join(place, 'gemeente'), { recursive: true });
  const slugs = foldersIn(path.join(made, 'gemeente'));
  for (const slug of slugs) {
    const target = path.join(place, 'gemeente', slug);
    rmSync(target, { recursive: true, force: true });
    renameSync(path.join(made, 'gemeente', slug), target);
  }
  for (const earlier of publicationFolders(place)) dropPages(path.join(place, earlier), slugs);
  renameSync(path.join(made, folder), path.join(place, folder));
}

const foldersIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** Pages that were replaced stand in the list of the publication that holds them now. */
function dropPages(folder: string, slugs: readonly string[]): void {
  const file = path.join(folder, listFile);
  const list = JSON.parse(readFileSync(file, 'utf8')) as FrozenList;
  const kept = Object.entries(list.bestanden).filter(([name]) => !slugs.includes(slugOf(name) ?? ''));
  if (kept.length === Object.keys(list.bestanden).length) return;
  const ingetrokken = list.ingetrokken?.filter((slug) => !slugs.includes(slug));
  const fresh: FrozenList = {
    ...list,
    ...(ingetrokken === undefined ? {} : { ingetrokken }),
    bestanden: Object.fromEntries(kept),
  };
  writeFileSync(`${file}.nieuw`, `${JSON.stringify(fresh, null, 1)}\n`);
  renameSync(`${file}.nieuw`, file);
}

/** Pages of municipalities that no list names: what a run left that was stopped while it added a publication. */
export function clearUnlisted(place: string): void {
  const listed = new Set(Object.keys(listedIn(place).sums).flatMap((name) => slugOf(name) ?? []));
  for (const slug of foldersIn(path.join(place, 'gemeente')))
    if (!listed.has(slug)) rmSync(path.join(place, 'gemeente', slug), { recursive: true });
}

/** Releases in an archive that are published no more, because all of their parts were withdrawn. */
export function withdrawnReleases(archive: string, published: readonly string[]): string[] {
  return foldersIn(archive)
    .filter((name) => /^20\d{2}-K[1-4]$/.test(name) && !published.includes(name))
    .filter((name) => {
      const place = path.join(archive, name);
      return publicationFolders(place).some((folder) => frozenList(path.join(place, folder)).ingetrokken);
    });
}
