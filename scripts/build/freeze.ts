/**
 * The pages of every release as they were published, kept apart so that they never change. A release that lies in the
 * archive is linked into the site after its checksums were compared; one that does not is made from its published tables.
 * A build that only makes what changed takes over what the build before laid, when nothing was written there since.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PublishedRelease } from '../../src/contract/published.ts';
import { releaseTables } from '../../src/contract/release.ts';
import { checksums, sha256Of } from '../../src/frozen/checksums.ts';
import { firstPublication, type Publication } from '../../src/frozen/publication.ts';
import { inParallel } from '../../src/publish/parallel.ts';
import { timesOf } from '../../src/publish/times.ts';
import { linkFiles } from '../../src/publish/link.ts';
import { move } from './move.ts';
import {
  addPublication,
  clearUnlisted,
  listedIn,
  missingPublication,
  withdrawnReleases,
  type FrozenFiles,
} from './publications.ts';
import { environmentOf } from './site-settings.ts';
import { run } from '../run.ts';

export interface FreezeOptions {
  /** Folder with the published tables of now. */
  readonly published: string;
  /** Folder that keeps frozen releases between builds. */
  readonly archive: string;
  /** The built site, into which they are linked. */
  readonly site: string;
  /** Address of the site, without a slash at the end; it stands in every frozen page. */
  readonly origin: string;
  /** Folder of the site before, and what it noted; absent = compare every checksum. */
  readonly before?: { readonly site: string; readonly notes: Notes };
}

/** Per release that was laid: `timesOf` its folder in the archive and that of its published tables. */
export type Notes = Readonly<Record<string, string>>;

export interface Frozen {
  /** SHA-256 of every frozen file that was checked, by its path in the site. */
  readonly sums: ReadonlyMap<string, string>;
  /** Folders in the site that were taken over whole, compressed files and all. */
  readonly takenOver: ReadonlySet<string>;
  readonly notes: Notes;
}

/** A frozen release was touched, or its figures are no longer those that were published. */
export class FrozenError extends Error {
  readonly code = 1;
}

/** Releases made at the same time, each in a process of its own. */
const atOnce = 2;
const maker = fileURLToPath(new URL('./frozen-release.ts', import.meta.url));
/** The exit code of the maker for published files that are not as their manifest says. */
const notWhole = 3;

/**
 * Fills `site/vast` with every release, after all of them were checked.
 * @throws FrozenError naming the release and the first file that differs
 */
export async function freeze(options: FreezeOptions): Promise<Frozen> {
  const { published, archive, site, before } = options;
  const releases = JSON.parse(
    readFileSync(path.join(published, 'releases.json'), 'utf8'),
  ) as PublishedRelease[];
  requireAddress(archive, options.origin, releases.length > 0);
  const newest = releases.at(-1)?.release;
  const missing = releases.flatMap((one) => {
    const { release } = one;
    const publication = missingPublication(path.join(archive, release), one);
    return publication ? [{ release, publication, isNewest: release === newest }] : [];
  });
  for (const { release, publication } of missing) {
    if (publication === firstPublication) continue;
    clearUnlisted(path.join(archive, release));
    requireWhole(release, path.join(archive, release));
  }
  await inParallel(missing, atOnce, (one) => make(one, options));
  const checked = releases.map(({ release }) => {
    const folder = path.join(archive, release);
    const note = `${timesOf(folder)} ${timesOf(path.join(published, release))}`;
    const laid = before && path.join(before.site, 'vast', release);
    if (laid && before.notes[release] === note && existsSync(path.join(laid, 'vast.json')))
      return { release, note, laid };
    const isNew = missing.some((one) => one.release === release);
    const tables = path.join(published, release);
    return { release, note, found: isNew ? listedIn(folder) : requireWhole(release, folder, tables) };
  });
  const withdrawn = withdrawnReleases(
    archive,
    releases.map(({ release }) => release),
  ).map((release) => ({
    ...{ release, note: '', laid: undefined },
    found: requireWhole(release, path.join(archive, release)),
  }));
  rmSync(path.join(site, 'vast'), { recursive: true, force: true });
  mkdirSync(path.join(site, 'vast'), { recursive: true });
  const known = new Map<string, string>();
  const takenOver = new Set<string>();
  for (const { release, laid, found } of [...checked, ...withdrawn]) {
    const place = path.join(site, 'vast', release);
    if (laid === undefined) {
      const { sums, lists } = found;
      linkFiles(path.join(archive, release), place, [...Object.keys(sums), ...lists]);
      for (const [name, sum] of Object.entries(sums)) known.set(path.join(place, name), sum);
    } else {
      move(laid, place);
      takenOver.add(place);
    }
  }
  if (releases.length === 0) return { sums: known, takenOver, notes: {} };
  const { code, output } = await run([maker, site], environmentOf(published));
  if (code !== 0) throw new Error(output);
  return {
    sums: known,
    takenOver,
    notes: Object.fromEntries(checked.map(({ release, note }) => [release, note])),
  };
}

/** Where an archive says for which address its pages were made. */
const addressFile = 'adres.txt';

/** Frozen pages name their own address: an archive made for another one would send readers there. Throws a FrozenError. */
function requireAddress(archive: string, origin: string, isUsed: boolean): void {
  if (!isUsed) return;
  const file = path.join(archive, addressFile);
  if (!existsSync(file)) {
    mkdirSync(archive, { recursive: true });
    writeFileSync(file, `${origin}/\n`);
    return;
  }
  const made = readFileSync(file, 'utf8').trim();
  if (made === `${origin}/`) return;
  throw new FrozenError(
    `De vaste versies in ${archive} zijn gemaakt voor ${made}, en deze site komt op ${origin}/: zet in edition.yaml het adres van toen, of geef een ander archief (VAST).`,
  );
}

/**
 * What a frozen release holds, after every file was compared with its list, and the newest tables with those that are
 * published, where `tables` names their folder. Throws a FrozenError.
 */
function requireWhole(release: string, folder: string, tables?: string): FrozenFiles {
  const listed = listedIn(folder);
  const fault = faultIn(listed, checksums(folder), tables);
  if (fault === null) return listed;
  throw new FrozenError(
    `Vaste versie ${release}: ${fault} Zet ${folder} terug, of haal die map weg om haar opnieuw te maken.`,
  );
}

/** What is wrong with a frozen release, as a sentence; null when it is whole and holds the published tables. */
function faultIn(
  { sums: listed, tables: place }: FrozenFiles,
  found: FrozenFiles['sums'],
  tables?: string,
): string | null {
  const names = new Set([...Object.keys(listed), ...Object.keys(found)]);
  for (const name of names)
    if (listed[name] !== found[name]) return `het bestand ${name} is niet meer zoals het was.`;
  if (tables === undefined) return null;
  const other = releaseTables.find(
    ({ name }) => sha256Of(path.join(tables, `${name}.csv`)) !== found[`${place}/${name}.csv`],
  );
  return other === undefined ? null : `de tabel ${other.name}.csv is na publicatie veranderd.`;
}

interface Making {
  readonly release: string;
  readonly publication: Publication;
  readonly isNewest: boolean;
}

/** Makes one release; pages of an earlier one read what it was on its own day, those of the newest what is published. */
async function make({ release, publication, isNewest }: Making, options: FreezeOptions): Promise<void> {
  const { published, archive, site, origin } = options;
  mkdirSync(archive, { recursive: true });
  const work = mkdtempSync(path.join(archive, '.maak-'));
  try {
    const out = path.join(work, 'vast');
    const tables = isNewest ? published : path.join(work, 'data');
    const args = [maker, site, published, release, out, origin, JSON.stringify(publication)];
    const { code, output } = await run(args, {
      ...environmentOf(published),
      PUBLISHED_DATA: tables,
    });
    if (code === notWhole)
      throw new FrozenError(
        `Vaste versie ${release}: in ${path.join(published, release)} is een bestand niet zoals het manifest zegt. Haal ${published} weg en bouw opnieuw.`,
      );
    if (code !== 0) throw new Error(output);
    const place = path.join(archive, release);
    if (publication === firstPublication) renameSync(out, place);
    else addPublication(place, out, publication);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
