import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { configOf } from '../example/delivery.ts';
import { caseFiles } from '../example/files.ts';
import { editions } from '../example/releases.ts';
import { measured, type BuildRun } from './building.ts';
import type { Measure } from './report.ts';

const rules = 'data/reference/protection.yaml';
const edition = editions.at(-1)!;
/** Invented codes run from GM9001; a country has this many municipalities, with five cohort years each. */
const country = 342;
const cohorts = 5;

interface CaseFile {
  readonly header: string;
  /** Rows of each invented municipality, the largest first. */
  readonly towns: readonly (readonly string[])[];
}

function caseFile(): CaseFile {
  const [header = '', ...rows] = caseFiles().get(`${edition.release}/dossiers.csv`)!.trimEnd().split('\n');
  const byTown = Map.groupBy(rows, (row) => row.split(',')[1]);
  return { header, towns: [...byTown.values()].toSorted((one, other) => other.length - one.length) };
}

/** Of eight people of the invented municipalities this many: then 342 municipalities count 124,000, as the country does. */
const staying = 5;

/** A case file of many municipalities: the invented ones over and over, each time under a code and keys of their own. */
function furnish(folder: string, { header, towns }: CaseFile, municipalities: number): void {
  mkdirSync(folder, { recursive: true });
  const codes = Array.from({ length: municipalities }, (_, at) => `GM${9001 + at}`);
  const rows = codes.flatMap((code, at) =>
    towns[at % towns.length]!.flatMap((row, person) => {
      const [key, , ...others] = row.split(',');
      return municipalities > 1 && person % 8 >= staying ? [] : [[`${key}-${at}`, code, ...others].join(',')];
    }),
  );
  writeFileSync(path.join(folder, 'dossiers.csv'), `${[header, ...rows].join('\n')}\n`);
  const config = parse(configOf(edition, readFileSync(rules, 'utf8'))) as {
    levering: Record<string, unknown>;
    bescherming: { overTijd: Record<string, unknown> };
  };
  config.levering['gemeenten'] = codes.map((code) => ({ code }));
  config.levering['verklaringen'] = [];
  config.bescherming.overTijd['herzien'] = [];
  config.bescherming.overTijd['samengevoegd'] = [];
  writeFileSync(path.join(folder, 'config.yaml'), stringify(config));
}

/** What `npm run release` asks of Node: a small place for new objects, or they take 100 MB in the same time. */
const forNode = manifest.scripts.release.match(/(?<= )--\S+/g) ?? [];

interface ReleaseRun extends BuildRun {
  readonly protecting: number;
  readonly auditing: number;
}

async function releaseRun(folder: string): Promise<ReleaseRun> {
  const found = await measured([...forNode, 'scripts/bench/release-into.ts', folder]);
  const parts = JSON.parse(/^parts (.*)$/m.exec(found.output)?.[1] ?? '{}') as Record<string, number>;
  return { ...found, protecting: parts['Beschermen'] ?? NaN, auditing: parts['Toetsen'] ?? NaN };
}

/**
 * The release command from case file to release: a country, a tenth of it, and one municipality of about 200 people.
 * @param folder to work in
 */
export async function releaseMeasures(folder: string, runs: number): Promise<Measure[]> {
  const whole = caseFile();
  const town = whole.towns.find(({ length }) => length <= 200) ?? whole.towns.at(-1)!;
  const sizes = { country, tenth: Math.round(country / 10), town: 1 };
  furnish(path.join(folder, 'country'), whole, sizes.country);
  furnish(path.join(folder, 'tenth'), whole, sizes.tenth);
  furnish(path.join(folder, 'town'), { ...whole, towns: [town] }, sizes.town);
  const made = { country: [] as ReleaseRun[], tenth: [] as ReleaseRun[], town: [] as ReleaseRun[] };
  for (let run = 0; run < runs; run++)
    for (const name of ['country', 'tenth', 'town'] as const)
      made[name].push(await releaseRun(path.join(folder, name)));
  return measuresOf(made, sizes, town.length);
}

type Made = Readonly<Record<'country' | 'tenth' | 'town', readonly ReleaseRun[]>>;

function measuresOf(made: Made, sizes: Record<keyof Made, number>, people: number): Measure[] {
  const section = `Release of ${sizes.country} municipalities × ${cohorts} cohort years`;
  const work = ({ protecting, auditing }: ReleaseRun) => protecting + auditing;
  const perBlock = (name: keyof Made) =>
    made[name].map((run) => (work(run) * 1000) / (sizes[name] * cohorts));
  return [
    { section, name: 'protect', unit: 's', values: made.country.map(({ protecting }) => protecting) },
    { section, name: 'audit', unit: 's', values: made.country.map(({ auditing }) => auditing) },
    {
      section,
      name: 'protect and audit',
      unit: 's',
      values: made.country.map(work),
      target: { on: 'median', most: 30 },
    },
    { section, name: 'whole command', unit: 's', values: made.country.map(({ seconds }) => seconds) },
    {
      section,
      name: 'peak memory',
      unit: 'MB',
      values: made.country.map(({ peak }) => peak),
      target: { on: 'median', most: 500 },
    },
    {
      section,
      name: `time per block, ${sizes.country * cohorts} blocks`,
      unit: 'ms',
      values: perBlock('country'),
      reference: { name: `with ${sizes.tenth * cohorts} blocks`, values: perBlock('tenth') },
      target: { on: 'ratio', most: 1.1 },
    },
    {
      section: `Release of one municipality, ${people} people`,
      name: 'whole command',
      unit: 's',
      values: made.town.map(({ seconds }) => seconds),
      target: { on: 'median', most: 3 },
    },
  ];
}
