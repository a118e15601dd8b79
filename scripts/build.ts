/**
 * Publishes an edition (`--editie=MAP`, else the example), builds its site and compresses it; `--uit=MAP` says where to,
 * `--when-changed` leaves what is up to date.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PublishedManifest, PublishedRelease } from '../src/contract/published.ts';
import { manifestFile } from '../src/contract/release.ts';
import { earlierRunIn } from '../src/publish/earlier-run.ts';
import { timesOf } from '../src/publish/times.ts';
import { argumentsOf, chosenEdition, type ChosenEdition } from './edition.ts';
import { compress } from './build/compress.ts';
import { closureOf } from './build/closure.ts';
import { freeze, FrozenError, type Notes } from './build/freeze.ts';
import { siteSettingsIn } from './build/site-settings.ts';
import { hashOf, hashOfFiles, publishStamp } from './build/hash.ts';
import { packEngine } from './build/pack.ts';
import { isPublished, publishHash, taskOf } from './build/publish-task.ts';
import { buildPages } from './build/pages.ts';
import { duration, run } from './run.ts';
import type { Outcome } from './run.ts';
import { bringBack, setAside } from './build/site-before.ts';

/** What every site is built from beside the code of this script; the publish step notes the hash of the deliveries. */
const inputs = ['src/**', 'public/**', 'package-lock.json'];
/** Every file of code that makes a site: of this script, and of what Astro reads by itself. */
export const builders = () => [...closureOf('scripts/build.ts'), ...closureOf('astro.config.mjs')];
/** Compressed files of every edition: each is named by the hash of what it was made from. */
const compressed = '.cache/compressed';

/** Where the build of one edition keeps what it needs next time. */
function placesOf({ paths: { published, work, site, archive, cache } }: ChosenEdition) {
  const own = (name: string) => path.join(cache, name);
  return {
    ...{ published, work, site, archive },
    stamp: own('build.json'),
    /** Where the site before lies while a new one is made, and what was noted of its frozen releases. */
    aside: own('site-before'),
    notesFile: own('vast-notes.json'),
    /** Pages of a second process. */
    partFolder: own('pages'),
  };
}

type Places = ReturnType<typeof placesOf>;

/** A step of the build went wrong; `code` 2 means that the publish script refused a delivery. */
export class BuildFailure extends Error {
  readonly code: number;

  constructor(step: string, { code, output }: Outcome) {
    super(`${output.trimEnd()}\n\n${step} is niet gelukt.`);
    this.code = code === 2 ? 2 : 1;
  }
}

export interface BuildOptions {
  readonly onlyWhenChanged: boolean;
  readonly edition: ChosenEdition;
  /** Said before every line, where more than one edition is built. */
  readonly name?: string;
}

/**
 * Makes the site of an edition from its deliveries and the sources, and prints one line per step.
 * With `onlyWhenChanged` a site that was built from the same files stays as it is.
 * @throws BuildFailure with the output of the step that failed
 */
export async function build({ onlyWhenChanged, edition, name }: BuildOptions): Promise<void> {
  const places = placesOf(edition);
  const { published, site, stamp, notesFile } = places;
  const say = (line: string) => {
    console.log(name === undefined ? line : `${name}: ${line}`);
  };
  const step = async (what: string, running: Promise<Outcome>): Promise<void> => {
    const outcome = await running;
    if (outcome.code !== 0) throw new BuildFailure(what, outcome);
    say(`${what} ${duration(outcome.seconds)}`);
  };
  if (isUnpublished(edition))
    await step('Gegevens publiceren', run(['scripts/publish.ts', ...argumentsOf(edition)]));
  else say('Gegevens publiceren: niet nodig, er is niets veranderd');
  const hash = stampOf(places);
  if (onlyWhenChanged && isBuilt(places, hash)) {
    say('Site bouwen: niet nodig, er is niets veranderd');
    return;
  }
  const notes = onlyWhenChanged ? notesOfBefore(notesFile) : {};
  rmSync(stamp, { force: true });
  rmSync(notesFile, { force: true });
  const frozen = await madeAside(places, async () => {
    await step('Site bouwen', buildPages(places));
    const start = performance.now();
    const earlierRun = await freeze({
      ...places,
      origin: originOf(published),
      before: { site: places.aside, notes },
    });
    say(`Vaste versies bewaren ${duration((performance.now() - start) / 1000)}`);
    return earlierRun;
  });
  const start = performance.now();
  await compress(site, compressed, new Map([...frozen.sums, ...publishedSums(places)]), frozen.takenOver);
  packEngine(site);
  say(`Bestanden inpakken ${duration((performance.now() - start) / 1000)}`);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(notesFile, JSON.stringify(frozen.notes));
  writeFileSync(stamp, JSON.stringify({ hash }));
}

/** The publish step itself says the same; asking here saves a start of Node. */
function isUnpublished(edition: ChosenEdition): boolean {
  const task = taskOf(argumentsOf(edition));
  return !isPublished(task, publishHash(task).hash);
}

/** The address of the site as frozen pages name it: without a slash at the end. */
const originOf = (published: string) => siteSettingsIn(published).address.replace(/\/$/, '');

/** Makes a site while the one before is aside; that one comes back when it fails, and goes when it does not. */
async function madeAside<T>({ site, aside }: Places, make: () => Promise<T>): Promise<T> {
  setAside(site, aside);
  try {
    const made = await make();
    rmSync(aside, { recursive: true, force: true });
    return made;
  } catch (error) {
    bringBack(site, aside);
    throw error;
  }
}

/** What the last build that succeeded noted of its frozen releases; a note that cannot be read counts for nothing. */
function notesOfBefore(notesFile: string): Notes {
  try {
    return JSON.parse(readFileSync(notesFile, 'utf8')) as Notes;
  } catch {
    return {};
  }
}

/** SHA-256 of published files by their path in the site, of the releases to which nobody wrote since they were made. */
function publishedSums({ published, site, work }: Places): [string, string][] {
  const earlierRun = earlierRunIn(work);
  const releases = JSON.parse(
    readFileSync(path.join(published, 'releases.json'), 'utf8'),
  ) as PublishedRelease[];
  return releases.flatMap(({ release }) => {
    if (earlierRun[release]?.times !== timesOf(path.join(published, release))) return [];
    const manifest = readFileSync(path.join(published, release, manifestFile), 'utf8');
    const { bestanden } = JSON.parse(manifest) as PublishedManifest;
    return bestanden.map(({ bestand, sha256 }): [string, string] => [
      path.join(site, 'data', release, bestand),
      sha256,
    ]);
  });
}

/** Changes when the pages, what they are made from, or any file that this script reaches changes. */
function stampOf({ published, archive }: Places): string {
  const given = hashOf([...inputs, publishStamp(published)], ['public/data/**']);
  return given + hashOfFiles(builders()) + timesOf(published) + archive;
}

function isBuilt({ site, stamp }: Places, hash: string): boolean {
  if (!existsSync(path.join(site, 'index.html')) || !existsSync(stamp)) return false;
  return (JSON.parse(readFileSync(stamp, 'utf8')) as { hash?: string }).hash === hash;
}

/** Runs a build for the command line: a failure prints its reason and sets the exit code. */
export async function buildOrExplain(options: BuildOptions): Promise<boolean> {
  try {
    await build(options);
    return true;
  } catch (error) {
    if (!(error instanceof BuildFailure || error instanceof FrozenError)) throw error;
    console.error(error.message);
    process.exitCode = error.code;
    return false;
  }
}

if (process.argv[1] === import.meta.filename)
  await buildOrExplain({
    onlyWhenChanged: process.argv.includes('--when-changed'),
    edition: chosenEdition(process.argv.slice(2)),
  });
