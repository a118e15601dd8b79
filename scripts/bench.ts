/**
 * `npm run bench`: how heavy and how fast the built site is, beside hand-written pages and a bare DuckDB in the
 * same run. `npm run bench -- --runs=9` takes more runs; 5 is the default; `--country` builds a whole country instead,
 * once, `--desk` measures the desk alone, and `--all` everything and serving in one run. Prints a table and writes `.cache/bench.json` and
 * `.cache/bench.md`. It says what was found and never fails on a time.
 */
import type { Browser } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { buildInto, pagesIn, publishInto, publishWhenChanged } from './bench/building.ts';
import type { BuildRun } from './bench/building.ts';
import { fullSpeed, openChromium, slowPhone } from './bench/chromium.ts';
import { commonChoices, ownChoices } from './bench/choice.ts';
import { countryMeasures, wholeCountry } from './bench/country.ts';
import { deskMeasures } from './bench/desk.ts';
import { engineMeasures } from './bench/engine.ts';
import { firstViews, speeds, weights } from './bench/first-view.ts';
import { releaseMeasures } from './bench/disclosure.ts';
import { lineOf, table } from './bench/report.ts';
import type { Line, Measure } from './bench/report.ts';
import type { NationalSize } from './bench/national.ts';
import { servingMeasures } from './bench/serving.ts';
import { chosenEdition } from './edition.ts';
import { furnish, furnishPapers, paperUrls } from './bench/site.ts';
import { build } from './build.ts';
import { serve } from './serve.ts';

const folder = '.cache/bench';
const site = `${folder}/site`;
const themePage = '/gemeente/waterdonk/zonder-plan/';
const pages = [
  { name: 'home', url: '/' },
  { name: 'overview', url: '/gemeente/waterdonk/' },
  { name: 'municipality', url: themePage },
] as const;

/** A municipality that never delivered, in the edition of the real ones. */
const firstDay = { name: 'first-day', url: '/gemeente/utrecht/' } as const;

/** Largest paint against the hand-written page with the same fonts. */
const goodRatio = 1.05;

const began = performance.now();
const say = (text: string): void => {
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${text}`);
};

function chosenRuns(): number {
  const given = process.argv.find((argument) => argument.startsWith('--runs='));
  const runs = given === undefined ? 5 : Number(given.slice('--runs='.length));
  if (Number.isInteger(runs) && runs > 0) return runs;
  throw new Error('--runs takes a whole number above 0');
}

/** Publishes and builds `runs` times, in processes and folders of their own. The last build is what is measured next. */
async function buildMeasures(runs: number): Promise<Measure[]> {
  const published: BuildRun[] = [];
  const built: BuildRun[] = [];
  for (let run = 0; run < runs; run++) {
    published.push(await publishInto(`${folder}/data`));
    built.push(await buildInto(site));
  }
  const count = pagesIn(site);
  const section = `Build, ${count} pages`;
  const lines = (name: string, made: readonly BuildRun[]): Measure[] => [
    { section, name: `${name}: time`, unit: 's', values: made.map(({ seconds }) => seconds) },
    { section, name: `${name}: peak memory`, unit: 'MB', values: made.map(({ peak }) => peak) },
  ];
  return [
    ...lines('publish', published),
    ...lines('pages', built),
    {
      section,
      name: 'pages: time per page',
      unit: 'ms',
      values: built.map(({ seconds }) => (seconds * 1000) / count),
    },
    {
      section,
      name: 'pages: peak memory per page',
      unit: 'MB',
      values: built.map(({ peak }) => peak / count),
    },
  ];
}

async function viewMeasures(
  browser: Browser,
  runs: number,
  origin: string,
  subjects: readonly { readonly name: string; readonly url: string }[],
): Promise<Measure[]> {
  const at = (path: string): string => new URL(path, origin).href;
  const measures: Measure[] = [];
  for (const { name, url } of subjects) {
    const { preloaded, inStyle, bare } = paperUrls(name);
    for (const condition of [fullSpeed, slowPhone]) {
      const paper = condition === slowPhone ? inStyle : preloaded;
      const subject = { url: at(url), paper: at(paper), paperWithoutFonts: at(bare) };
      say(`${name}, ${condition.name}`);
      const views = await firstViews(browser, subject, condition, runs);
      if (condition === fullSpeed) measures.push(...weights(`Weight of ${name}, as sent, cold`, views));
      measures.push(...speeds(`First view of ${name}, cold, ${condition.name}`, views, goodRatio));
    }
  }
  return measures;
}

/** The page of a municipality on its first day, in the edition of the real ones. */
async function firstDayMeasures(runs: number): Promise<Measure[]> {
  const site = `${folder}/first-day`;
  await build({
    onlyWhenChanged: false,
    edition: chosenEdition(['--editie=data/nederland', `--uit=${site}`]),
  });
  await furnishPapers(site, [firstDay]);
  const { url, close } = await serve(site, 0);
  const browser = await openChromium();
  try {
    return await viewMeasures(browser, runs, url, [firstDay]);
  } finally {
    await browser.close();
    await close();
  }
}

async function pageMeasures(runs: number, origin: string): Promise<Measure[]> {
  const browser = await openChromium();
  const at = (path: string): string => new URL(path, origin).href;
  const measures: Measure[] = [];
  try {
    measures.push(...(await viewMeasures(browser, runs, origin, pages)));
    say('common choices');
    measures.push(...(await commonChoices(browser, at(themePage), runs)));
    say('own combinations');
    measures.push(...(await ownChoices(browser, at(themePage), runs)));
    say('DuckDB at 50 k and 500 k rows');
    measures.push(...(await engineMeasures(browser, origin, runs)));
    return measures;
  } finally {
    await browser.close();
  }
}

async function siteMeasures(times: number): Promise<Measure[]> {
  say('publish, when something changed');
  await publishWhenChanged();
  say('publish and build, measured');
  const built = await buildMeasures(times);
  say('release: from case file to protected and audited tables');
  const released = await releaseMeasures(`${folder}/release`, times);
  say('the desk in Chromium');
  const desk = await deskMeasures(`${folder}/desk`, times);
  say('the edition of the real municipalities');
  const first = await firstDayMeasures(times);
  say('hand-written pages, invented rows, compressing');
  await furnish(site, pages);
  const { url, close } = await serve(site, 0);
  try {
    return [...(await pageMeasures(times, url)), ...first, ...built, ...released, ...desk];
  } finally {
    await close();
  }
}

interface Machine {
  readonly cores: number;
  readonly node: string;
  /** Average number of busy processes in the minute before the run; above the number of cores times are unreliable. */
  readonly loadBefore: number;
}

function report(runs: number, machine: Machine, lines: readonly Line[]): void {
  const date = new Date().toISOString();
  const { cores, node, loadBefore } = machine;
  writeFileSync('.cache/bench.json', `${JSON.stringify({ date, runs, machine, lines }, null, 1)}\n`);
  const head = `${date.slice(0, 10)}, ${runs} runs, ${cores} cores, Node ${node}, load before ${loadBefore.toFixed(1)}.`;
  const written = `${head}\n\n${table(lines)}\n`;
  writeFileSync('.cache/bench.md', written);
  console.log(`\n${written}`);
}

/** `--country` builds 342 municipalities × 12 releases and nothing else, which takes an hour; `--country=34x3` fewer. */
function chosenCountry(): NationalSize | null {
  const given = process.argv.find((argument) => argument.startsWith('--country'));
  if (given === undefined) return null;
  if (given === '--country') return wholeCountry;
  const size = /^--country=(\d+)x(\d+)$/.exec(given);
  const [municipalities = 0, releases = 0] = (size ?? []).slice(1).map(Number);
  if (municipalities < 2 || municipalities > 800 || releases < 1 || releases > 80)
    throw new Error('--country takes municipalities × releases, such as 342x12');
  return { municipalities, releases };
}

const runs = chosenRuns();
const country = chosenCountry();
const machine = { cores: availableParallelism(), node: process.versions.node, loadBefore: loadavg()[0]! };
const measures = await (async () => {
  if (process.argv.includes('--all')) {
    const found = await siteMeasures(runs);
    say('serving');
    await build({ onlyWhenChanged: true, edition: chosenEdition([]) });
    found.push(...(await servingMeasures('dist')));
    return [...found, ...(await countryMeasures(folder, wholeCountry, say))];
  }
  if (process.argv.includes('--desk')) return deskMeasures(`${folder}/desk`, runs);
  return country ? countryMeasures(folder, country, say) : siteMeasures(runs);
})();
report(country ? 1 : runs, machine, measures.map(lineOf));
say('done; .cache/bench.json and .cache/bench.md');
