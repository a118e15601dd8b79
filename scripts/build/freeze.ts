/**
 * The pages of every release as they were published, kept apart so that they never change. A release that lies in the
 * archive is linked into the site after its checksums were compared; one that does not is made from its published tables.
 * A build that only makes what changed takes over what the build before laid, when nothing was written there since.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PublishedRelease } from '../../src/contract/published.ts';
import { releaseTables } from '../../src/contract/release.ts';
import { checksums, sha256Of } from '../../src/frozen/checksums.ts';
import { inParallel } from '../../src/publish/parallel.ts';
import { timesOf } from '../../src/publish/times.ts';
import { linkFiles } from './link.ts';
import { run } from '../run.ts';

export interface FreezeOptions {
  /** Folder with the published tables of now. */
  readonly published: string;
  /** Folder that keeps frozen releases between builds. */
  readonly archive: string;
  /** The built site, into which they are linked. */
  readonly site: string;
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
  const missing = releases.filter(({ release }) => !existsSync(path.join(archive, release, 'vast.json')));
  const newest = releases.at(-1)?.release;
  await inParallel(missing, atOnce, ({ release }) => make(release, release === newest, options));
  const checked = releases.map(({ release }) => {
    const folder = path.join(archive, release);
    const note = `${timesOf(folder)} ${timesOf(path.join(published, release))}`;
    const laid = before && path.join(before.site, 'vast', release);
    if (laid && before.notes[release] === note && existsSync(path.join(laid, 'vast.json')))
      return { release, note, laid };
    const isNew = missing.some((one) => one.release === release);
    return { release, note, found: whole(release, folder, path.join(published, release), isNew) };
  });
  rmSync(path.join(site, 'vast'), { recursive: true, force: true });
  mkdirSync(path.join(site, 'vast'), { recursive: true });
  const sums = new Map<string, string>();
  const takenOver = new Set<string>();
  for (const { release, laid, found = {} } of checked) {
    const place = path.join(site, 'vast', release);
    if (laid === undefined) {
      linkFiles(path.join(archive, release), place, [...Object.keys(found), 'vast.json']);
      for (const [name, sum] of Object.entries(found)) sums.set(path.join(place, name), sum);
    } else {
      renameSync(laid, place);
      takenOver.add(place);
    }
  }
  const { code, output } = await run([maker, site], { PUBLISHED_DATA: published });
  if (code !== 0) throw new Error(output);
  return { sums, takenOver, notes: Object.fromEntries(checked.map(({ release, note }) => [release, note])) };
}

type Sums = Readonly<Record<string, string>>;

/** The checksums of a frozen release that is whole; one made a moment ago is not read back. Throws a FrozenError. */
function whole(release: string, folder: string, tables: string, isNew: boolean): Sums {
  const listed = sumsIn(folder);
  const found = isNew ? listed : checksums(folder);
  const fault = faultIn(listed, found, tables);
  if (fault === null) return found;
  throw new FrozenError(
    `Vaste versie ${release}: ${fault} Zet ${folder} terug, of haal die map weg om haar opnieuw te maken.`,
  );
}

/** The checksums that a frozen release says it has. */
function sumsIn(folder: string): Sums {
  const list = readFileSync(path.join(folder, 'vast.json'), 'utf8');
  return (JSON.parse(list) as { readonly bestanden: Sums }).bestanden;
}

/** What is wrong with a frozen release, as a sentence; null when it is whole and holds the published tables. */
function faultIn(listed: Sums, found: Sums, tables: string): string | null {
  const names = new Set([...Object.keys(listed), ...Object.keys(found)]);
  for (const name of names)
    if (listed[name] !== found[name]) return `het bestand ${name} is niet meer zoals het was.`;
  const other = releaseTables.find(
    ({ name }) => sha256Of(path.join(tables, `${name}.csv`)) !== found[`data/${name}.csv`],
  );
  return other === undefined ? null : `de tabel ${other.name}.csv is na publicatie veranderd.`;
}

/** Makes one release; pages of an earlier one read what it was on its own day, those of the newest what is published. */
async function make(release: string, isNewest: boolean, options: FreezeOptions): Promise<void> {
  const { published, archive, site, origin } = options;
  mkdirSync(archive, { recursive: true });
  const work = mkdtempSync(path.join(archive, '.maak-'));
  try {
    const out = path.join(work, 'vast');
    const tables = isNewest ? published : path.join(work, 'data');
    const args = [maker, site, published, release, out, origin];
    const { code, output } = await run(args, { PUBLISHED_DATA: tables });
    if (code === notWhole)
      throw new FrozenError(
        `Vaste versie ${release}: in ${path.join(published, release)} is een bestand niet zoals het manifest zegt. Haal ${published} weg en bouw opnieuw.`,
      );
    if (code !== 0) throw new Error(output);
    renameSync(out, path.join(archive, release));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
