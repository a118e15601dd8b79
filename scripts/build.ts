/** Publishes the deliveries, builds the site into `dist` and compresses it. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import config from '../astro.config.mjs';
import { compress } from './compress.ts';
import { freeze, FrozenError } from './freeze.ts';
import { packEngine } from './pack.ts';
import { duration, run, tool } from './run.ts';
import type { Outcome } from './run.ts';

const inputs = [
  'src/**',
  'public/**',
  'data/**',
  'astro.config.mjs',
  'package-lock.json',
  'scripts/compress.ts',
  'scripts/compress-files.ts',
  'scripts/pack.ts',
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
  await step('Gegevens publiceren', ['scripts/publish.ts']);
  const hash = hashOf(inputs);
  if (onlyWhenChanged && isBuilt(hash)) {
    console.log('Site bouwen: niet nodig, er is niets veranderd');
    return;
  }
  rmSync(stamp, { force: true });
  await step('Site bouwen', tool('astro', 'build'));
  await keepReleases();
  const start = performance.now();
  await compress('dist', '.cache/compressed');
  packEngine('dist');
  console.log(`Bestanden inpakken ${duration((performance.now() - start) / 1000)}`);
  mkdirSync('.cache', { recursive: true });
  writeFileSync(stamp, JSON.stringify({ hash }));
}

/** Where frozen releases are kept between builds; a publisher sets a folder that is backed up. */
const archive = process.env['VAST'] ?? '.cache/vast';

async function keepReleases(): Promise<void> {
  const start = performance.now();
  const { site: origin = '' } = config;
  await freeze({ data: 'data', published: 'public/data', archive, site: 'dist', origin });
  console.log(`Vaste versies bewaren ${duration((performance.now() - start) / 1000)}`);
}

async function step(name: string, args: readonly string[]): Promise<void> {
  const outcome = await run(args);
  if (outcome.code !== 0) throw new BuildFailure(name, outcome);
  console.log(`${name} ${duration(outcome.seconds)}`);
}

/** One hash over the names and contents of all files that the patterns find. */
export function hashOf(patterns: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of globSync(patterns).sort()) {
    if (!statSync(file).isFile()) continue;
    const content = createHash('sha256').update(readFileSync(file)).digest('hex');
    hash.update(`${file}\n${content}\n`);
  }
  return hash.digest('hex');
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

if (process.argv[1] === import.meta.filename) await buildOrExplain({ onlyWhenChanged: false });
