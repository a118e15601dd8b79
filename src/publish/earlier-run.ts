import { existsSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../checksum/files.ts';
import type { PublishedManifest } from '../contract/published.ts';
import { manifestFile } from '../contract/release.ts';
import { sha256 } from '../checksum/node.ts';
import type { Deliveries } from './deliveries.ts';
import { timesOf } from './times.ts';

/** Per release: what it was published from, as one hash. */
export type Keys = Readonly<Record<string, string>>;

/** What each release is published from: the code, its delivery and the list of municipalities. */
export function keysOf(
  { releases }: Pick<Deliveries, 'releases'>,
  code: string,
  municipalityFile: string,
): Keys {
  const names = sha256(readFileSync(municipalityFile));
  return Object.fromEntries(
    releases.map(({ manifest, parts, closed }) => [
      manifest.release,
      sha256(
        [code, names, closed ?? '', manifest.gepubliceerd, ...parts.map((part) => part.manifest)].join(),
      ),
    ]),
  );
}

/** What stands in place of a release: its key, the checksum of the manifest that was written then, and `timesOf` it. */
export interface EarlierRelease {
  readonly key: string;
  readonly manifest: string;
  readonly times: string;
}

/** The same per release. */
export type EarlierRun = Readonly<Record<string, EarlierRelease>>;

const noteOf = (work: string) => path.join(work, 'published.json');

/** What an earlier run noted; nothing when there is no readable note. */
export function earlierRunIn(work: string): EarlierRun {
  if (!existsSync(noteOf(work))) return {};
  try {
    return JSON.parse(readFileSync(noteOf(work), 'utf8')) as EarlierRun;
  } catch {
    return {};
  }
}

/** Notes what was published, after it was put in place in `out`. */
export function noteRun(work: string, out: string, keys: Keys): void {
  const entries = Object.entries(keys).map(([release, key]) => {
    const place = path.join(out, release);
    const earlierRelease: EarlierRelease = {
      key,
      manifest: sha256(readFileSync(path.join(place, manifestFile))),
      times: timesOf(place),
    };
    return [release, earlierRelease];
  });
  writeFileSync(noteOf(work), `${JSON.stringify(Object.fromEntries(entries), null, 1)}\n`);
}

/**
 * Takes a release over from an earlier run, file by file as a hard link, when nothing was written there since, or when its
 * manifest is the one that was noted and every file still has the checksum in it. Returns false, and writes nothing, when
 * one is missing or differs.
 */
export function takeOver(from: string, to: string, { manifest, times }: EarlierRelease): boolean {
  const place = path.join(from, manifestFile);
  const isNoted = existsSync(place) && sha256(readFileSync(place)) === manifest;
  if (!isNoted || (timesOf(from) !== times && !isWhole(from))) return false;
  mkdirSync(to, { recursive: true });
  for (const name of namesIn(from)) {
    mkdirSync(path.dirname(path.join(to, name)), { recursive: true });
    linkSync(path.join(from, name), path.join(to, name));
  }
  return true;
}

/** Files of a release and of its parts; answers and comparisons are made anew in every run. */
function namesIn(folder: string): string[] {
  return filesBelow(folder).filter((name) => !name.includes('/') || name.startsWith('delen/'));
}

/** Whether a published release holds the files of its manifest and no others, each with its checksum. */
export function isWhole(folder: string): boolean {
  const place = path.join(folder, manifestFile);
  if (!existsSync(place)) return false;
  const { bestanden } = JSON.parse(readFileSync(place, 'utf8')) as PublishedManifest;
  const names = [manifestFile, ...bestanden.map(({ bestand }) => bestand)].toSorted();
  return (
    names.join() === namesIn(folder).join() &&
    bestanden.every(({ bestand, sha256: hash }) => sha256(readFileSync(path.join(folder, bestand))) === hash)
  );
}
