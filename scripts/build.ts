/** Publishes the deliveries, builds the site into `dist` and compresses it; `--when-changed` leaves what is up to date. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { compress } from './compress.ts';
import { freeze, FrozenError } from './freeze.ts';
import { hashOf, hashOfTimes, publishStamp } from './hash.ts';
import { packEngine } from './pack.ts';
import { buildPages } from './pages.ts';
import { duration, run } from './run.ts';
import type { Outcome } from './run.ts';

const published = 'public/data';
/** What the site is built from; the publish step notes the hash of the deliveries. */
const inputs = [
  'src/**',
  'public/**',
  publishStamp(published),
  'astro.config.mjs',
  'package-lock.json',
  'scripts/compress.ts',
  'scripts/compress-files.ts',
  'scripts/pack.ts',
  'scripts/page-part.mjs',
  'scripts/pages.ts',
];
const stamp = '.cache/build.json';

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
  const hash = hashOf(inputs, [`${published}/**`]) + hashOfTimes([`${published}/**`]);
  if (onlyWhenChanged && isBuilt(hash)) {
    console.log('Site bouwen: niet nodig, er is niets veranderd');
    return;
  }
  rmSync(stamp, { force: true });
  await step('Site bouwen', buildPages({ published, site: 'dist' }));
  const frozen = await keepReleases();
  const start = performance.now();
  await compress('dist', '.cache/compressed', frozen);
  packEngine('dist');
  console.log(`Bestanden inpakken ${duration((performance.now() - start) / 1000)}`);
  mkdirSync('.cache', { recursive: true });
  writeFileSync(stamp, JSON.stringify({ hash }));
}

/** Where frozen releases are kept between builds; a publisher sets a folder that is backed up. */
const archive = process.env['VAST'] ?? '.cache/vast';

async function keepReleases(): Promise<ReadonlyMap<string, string>> {
  const start = performance.now();
  const { site: origin = '' } = (await import('../astro.config.mjs')).default;
  const frozen = await freeze({ published, archive, site: 'dist', origin });
  console.log(`Vaste versies bewaren ${duration((performance.now() - start) / 1000)}`);
  return frozen;
}

async function step(name: string, running: Promise<Outcome>): Promise<void> {
  const outcome = await running;
  if (outcome.code !== 0) throw new BuildFailure(name, outcome);
  console.log(`${name} ${duration(outcome.seconds)}`);
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
