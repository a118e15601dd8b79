/** The whole build for a country of invented municipalities, in a copy of the project: cold, one delivery new, unchanged. */
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { run } from '../run.ts';
import { writeNational, type NationalSize } from './national.ts';
import type { Measure } from './report.ts';

/** Municipalities of the Netherlands on 1 January 2026, and three years of quarters. */
export const wholeCountry: NationalSize = { municipalities: 342, releases: 12 };

interface Built {
  readonly seconds: number;
  /** Peak resident memory of the largest process, in MB. */
  readonly peak: number;
  /** Seconds per step, by its name in the output. */
  readonly steps: ReadonlyMap<string, number>;
}

/** Of the municipalities of a country, how many deliver in its first quarter. */
const firstDelivering = 30;

const peaks = path.resolve('scripts/bench/peak.mjs');
const copied = [
  'src',
  'scripts',
  'public',
  'fonts',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** A copy of the project that shares its packages and the compressed engine, with nothing published or built. */
function copyProject(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of copied) cpSync(name, path.join(folder, name), { recursive: true });
  rmSync(path.join(folder, 'public/data'), { recursive: true, force: true });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  if (existsSync('.cache/compressed'))
    cpSync('.cache/compressed', path.join(folder, '.cache/compressed'), { recursive: true });
}

async function built(folder: string, ...options: readonly string[]): Promise<Built> {
  const log = path.resolve(folder, 'peaks.tsv');
  rmSync(log, { force: true });
  const environment = { NODE_OPTIONS: `--import=${peaks}`, BENCH_PEAKS: log };
  const { code, output, seconds } = await run(['scripts/build.ts', ...options], environment, folder);
  if (code !== 0) throw new Error(output);
  console.log(output.trimEnd().replace(/^/gm, '        '));
  const noted = readFileSync(log, 'utf8').trimEnd().split('\n');
  return {
    seconds,
    peak: Math.max(...noted.map((line) => Number(line.split('\t')[0]))) / 1000,
    steps: new Map(
      [...output.matchAll(/^(\D+?) ([\d,]+) s$/gm)].map(
        ([, name = '', time = '']) => [name, Number(time.replace(',', '.'))] as const,
      ),
    ),
  };
}

const whenChanged = '--when-changed';

function newestIn(published: string): string {
  const releases = JSON.parse(readFileSync(path.join(published, 'releases.json'), 'utf8')) as {
    release: string;
  }[];
  return releases.at(-1)?.release ?? '';
}

const pages = (folder: string) => globSync(path.join(folder, 'dist/**/*.html')).length;

function sizeOf(pattern: string): number[] {
  return globSync(pattern).map((file) => statSync(file).size / 1000);
}

/**
 * Builds a country once from nothing, once more after one municipality delivered other counts, and once more after
 * nothing; a tenth of it from nothing, to see whether time grows with the number; and its first quarter, in which most
 * do not deliver yet. One run each: they take long.
 */
export async function countryMeasures(
  folder: string,
  { municipalities: country, releases }: NationalSize,
  say: (text: string) => void,
): Promise<Measure[]> {
  const tenth = Math.max(2, Math.round(country / 10));
  const [whole, part] = [path.join(folder, 'country'), path.join(folder, 'tenth')];
  copyProject(part);
  writeNational(path.join(part, 'data'), { municipalities: tenth, releases });
  say(`a tenth of a country: ${tenth} municipalities`);
  const small = await built(part);
  copyProject(whole);
  writeNational(path.join(whole, 'data'), { municipalities: country, releases });
  say(`a country: ${country} municipalities, ${releases} releases`);
  const cold = await built(whole);
  const made = pages(whole);
  writeNational(path.join(whole, 'data'), { municipalities: country, releases, changed: true });
  // A release that is out never changes: this is a delivery that is corrected before its release is.
  rmSync(path.join(whole, '.cache/vast', newestIn(path.join(whole, 'public/data'))), { recursive: true });
  say('a country, one delivery changed');
  const changed = await built(whole, whenChanged);
  say('a country, nothing changed');
  const unchanged = await built(whole, whenChanged);
  const delivering = Math.min(firstDelivering, country);
  say(`a country in its first quarter, ${delivering} of ${country} deliver`);
  const started = await firstQuarter(path.join(folder, 'first-quarter'), country, delivering);
  const section = `Build of ${country} municipalities, ${releases} releases, ${made} pages`;
  const line = (
    name: string,
    unit: Measure['unit'],
    value: number,
    rest: Partial<Measure> = {},
  ): Measure => ({
    ...{ section, name, unit, values: [value] },
    ...rest,
  });
  const steps = (name: string, { steps: own }: Built) =>
    [...own].map(([step, seconds]) => line(`${name}: ${step}`, 's', seconds));
  return [
    line('from nothing', 's', cold.seconds, { target: { on: 'median', most: 90 } }),
    ...steps('from nothing', cold),
    line('from nothing, peak memory of the largest process', 'MB', cold.peak, {
      target: { on: 'median', most: 1500 },
    }),
    line('per municipality', 'ms', (cold.seconds / country) * 1000, {
      reference: { name: `with ${tenth} municipalities`, values: [(small.seconds / tenth) * 1000] },
      target: { on: 'ratio', most: 1.1 },
    }),
    line('one delivery changed', 's', changed.seconds, { target: { on: 'median', most: 15 } }),
    ...steps('one delivery changed', changed),
    line(`first quarter, ${delivering} of ${country} deliver`, 's', started.seconds, {
      target: { on: 'median', most: 30 },
    }),
    ...steps('first quarter', started),
    line('nothing changed', 's', unchanged.seconds, { target: { on: 'median', most: 5 } }),
    ...dataFiles(whole).map(([name, size, most]) =>
      line(name, 'kB', size, { target: { on: 'median', most } }),
    ),
  ];
}

/** The largest files of a built country, with how many kB they may have. */
function dataFiles(folder: string): (readonly [string, number, number])[] {
  const largest = (name: string) => Math.max(...sizeOf(`${folder}/dist/data/*/${name}.br`));
  return [
    ['largest data file of a municipality, brotli', largest('GM*'), 40],
    ['national database, brotli', largest('national.duckdb'), 3000],
  ];
}

function firstQuarter(folder: string, municipalities: number, delivering: number): Promise<Built> {
  copyProject(folder);
  writeNational(path.join(folder, 'data'), { municipalities, delivering, releases: 1 });
  return built(folder);
}
