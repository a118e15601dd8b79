/** Publishes the deliveries, builds the site into `dist` and compresses it; `--when-changed` leaves what is up to date. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PublishedManifest, PublishedRelease } from '../src/contract/published.ts';
import { manifestFile } from '../src/contract/release.ts';
import { earlierRunIn } from '../src/publish/earlier-run.ts';
import { timesOf } from '../src/publish/times.ts';
import { compress } from './build/compress.ts';
import { freeze, FrozenError, type Frozen, type Notes } from './build/freeze.ts';
import { closureOf } from './build/closure.ts';
import { hashOf, hashOfFiles, publishStamp } from './build/hash.ts';
import { packEngine } from './build/pack.ts';
import { buildPages } from './build/pages.ts';
import { duration, run } from './run.ts';
import type { Outcome } from './run.ts';
import { bringBack, setAside } from './build/site-before.ts';

const published = 'public/data';
/** What the site is built from beside the code of this script; the publish step notes the hash of the deliveries. */
const inputs = ['src/**', 'public/**', publishStamp(published), 'package-lock.json'];
const stamp = '.cache/build.json';
/** Where the publish step notes what it made. */
const work = '.cache/work';
const site = 'dist';
/** Where the site before lies while a new one is made, and what was noted of its frozen releases. */
const aside = '.cache/site-before';
const notesFile = '.cache/vast-notes.json';

/** A step of the build went wrong; `code` 2 means that the publish script refused a delivery. */
export class BuildFailure extends Error {
  readonly code: number;

  constructor(step: string, { code, output }: Outcome) {
    super(`${output.trimEnd()}\n\n${step} is niet gelukt.`);
    this.code = code === 2 ? 2 : 1;
  }
}

/**
 * Makes `dist` from the deliveries and the sources, and prints one line per step.
 * With `onlyWhenChanged` a site that was built from the same files stays as it is.
 * @throws BuildFailure with the output of the step that failed
 */
export async function build({ onlyWhenChanged }: { onlyWhenChanged: boolean }): Promise<void> {
  await step('Gegevens publiceren', run(['scripts/publish.ts']));
  const hash = stampOf() + timesOf(published);
  if (onlyWhenChanged && isBuilt(hash)) {
    console.log('Site bouwen: niet nodig, er is niets veranderd');
    return;
  }
  const notes = onlyWhenChanged ? notesOfBefore() : {};
  rmSync(stamp, { force: true });
  rmSync(notesFile, { force: true });
  const frozen = await madeAside(async () => {
    await step('Site bouwen', buildPages({ published, site }));
    return keepReleases(notes);
  });
  const start = performance.now();
  await compress(site, '.cache/compressed', new Map([...frozen.sums, ...publishedSums()]), frozen.takenOver);
  packEngine(site);
  console.log(`Bestanden inpakken ${duration((performance.now() - start) / 1000)}`);
  mkdirSync('.cache', { recursive: true });
  writeFileSync(notesFile, JSON.stringify(frozen.notes));
  writeFileSync(stamp, JSON.stringify({ hash }));
}

/** Makes a site while the one before is aside; that one comes back when it fails, and goes when it does not. */
async function madeAside<T>(make: () => Promise<T>): Promise<T> {
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
function notesOfBefore(): Notes {
  try {
    return JSON.parse(readFileSync(notesFile, 'utf8')) as Notes;
  } catch {
    return {};
  }
}

/** SHA-256 of published files by their path in the site, of the releases to which nobody wrote since they were made. */
function publishedSums(): [string, string][] {
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

/** Where frozen releases are kept between builds; a publisher sets a folder that is backed up. */
const archive = process.env['VAST'] ?? '.cache/vast';

async function keepReleases(notes: Notes): Promise<Frozen> {
  const start = performance.now();
  const { site: origin = '' } = (await import('../astro.config.mjs')).default;
  const frozen = await freeze({ published, archive, site, origin, before: { site: aside, notes } });
  console.log(`Vaste versies bewaren ${duration((performance.now() - start) / 1000)}`);
  return frozen;
}

async function step(name: string, running: Promise<Outcome>): Promise<void> {
  const outcome = await running;
  if (outcome.code !== 0) throw new BuildFailure(name, outcome);
  console.log(`${name} ${duration(outcome.seconds)}`);
}

/** Changes when the pages, what they are made from, or any file that this script reaches changes. */
function stampOf(): string {
  return hashOf(inputs, [`${published}/**`]) + hashOfFiles(closureOf('scripts/build.ts'));
}

function isBuilt(hash: string): boolean {
  if (!existsSync('dist/index.html') || !existsSync(stamp)) return false;
  return (JSON.parse(readFileSync(stamp, 'utf8')) as { hash?: string }).hash === hash;
}

/** Runs a build for the command line: a failure prints its reason and sets the exit code. */
export async function buildOrExplain(options: { onlyWhenChanged: boolean }): Promise<boolean> {
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
  await buildOrExplain({ onlyWhenChanged: process.argv.includes('--when-changed') });
