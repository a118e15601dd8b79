/**
 * `npm run attack -- --aanval NAAM`: attacks what is published, with nothing but that and the public rules. Attacks of
 * which the truth must be known to score them use invented people. Without a name: the releases of a folder.
 *
 *   releases [MAP]   recovers counts from published releases, per belief (stacked and merged too), and counts moves
 *   logica [MAP]     values left of each cell of the newest release, for who knows the rules of counting; beside the audit's
 *   trekkingen       several roundings of the same people, under other keys or codes
 *   nullen           names the count behind a shown 0, learned from the margins beside it
 *   kleine           values left in small blocks, alone and over four releases with people who move
 *   totaal           values left in blocks of 12 for who knows how many people they count
 *   bekende          names route or time class of a person one knows, between two releases, per way to protect
 *
 * `--schrijf` writes the tables into docs/protection-evidence.md; `--mensen=200` takes fewer people, `--blokken=10`
 * fewer blocks, `--keuze=chosen` only the ways to protect with that word in their name.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { attack, beliefs, flips } from './attack/attack.ts';
import { classifierReport, drawsReport, type Behind, type Draws } from './attack/draws.ts';
import { logicReport, type LogicReport } from './attack/logic.ts';
import { mergedTotals } from './attack/merged-totals.ts';
import { mergersIn } from './attack/mergers.ts';
import { knownTotal, type TotalTold } from './attack/known-total.ts';
import { knownReport } from './attack/known/report.ts';
import { readReleases } from './attack/published.ts';
import { smallBlocks, type SmallBlocks } from './attack/small.ts';
import { writeEvidence } from './attack/written.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    aanval: { type: 'string', default: 'releases' },
    mensen: { type: 'string', default: '1000' },
    seed: { type: 'string', default: 'raadsmonitor-1' },
    blokken: { type: 'string', default: '100000' },
    keuze: { type: 'string', default: '' },
    schrijf: { type: 'boolean', default: false },
  },
});

/** One municipality in so many is rounded where several keys are tried. */
const oneIn = 12;

const attacks: Readonly<Record<string, () => Promise<void> | void>> = {
  releases: () => onReleases(positionals[0] ?? path.join('data', 'example')),
  logica: () => shown('logic', onLogic(positionals[0] ?? path.join('data', 'example'))),
  trekkingen: () => shown('draws', drawsReport(values.seed, oneIn).then(drawsTable)),
  nullen: () => shown('zeros', classifierReport(values.seed, oneIn).then(zerosTable)),
  kleine: () =>
    shown('small', smallBlocks(values.seed, Math.min(1000, Number(values.blokken))).then(smallTable)),
  totaal: () =>
    shown('total', knownTotal(values.seed, Math.min(60, Number(values.blokken))).then(totalTable)),
  bekende: () => shown('known', knownReport({ ...run(), sizes: [12, 20, 50], choice: values.keuze })),
};

function run() {
  const say = (line: string) => {
    console.error(line);
  };
  return { seed: values.seed, howMany: Number(values.mensen), say };
}

async function shown(name: string, report: Promise<string>): Promise<void> {
  const tables = await report;
  if (values.schrijf) await writeEvidence(name, tables);
  console.log(tables);
}

function onReleases(folder: string): void {
  const releases = readReleases(folder);
  const recovered = attack(releases, { mergers: mergersIn(folder) });
  console.log(`${folder}: ${releases.map(({ id }) => id).join(', ')}`);
  for (const belief of beliefs)
    console.log(`${belief}: ${recovered.filter((found) => found.belief === belief).length} cells recovered`);
  const merged = mergedTotals(releases, mergersIn(folder)).map(({ left }) => left);
  if (merged.length > 0)
    console.log(`fewest values left of ${merged.length} totals around a merger: ${Math.min(...merged)}`);
  console.log(`counts that moved up one step: ${flips(releases).length}`);
}

async function onLogic(folder: string): Promise<string> {
  const release = readReleases(folder).at(-1);
  if (!release) throw new Error(`no release in ${folder}`);
  const report = await logicReport(path.join(folder, release.id), Number(values.blokken), (done, of) => {
    if (done % 10 === 0 || done === of) console.error(`${done} of ${of} blocks`);
  });
  for (const line of report.differing) console.error(line);
  return logicTable(release.id, report);
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

const drawsTable = (all: readonly Draws[]): string =>
  [
    '| draws | cells with fewer than 5 values left | counts of 1 to 4 named right |',
    '| --- | --- | --- |',
    ...all.map(({ draws, narrow, guessed }) => `| ${draws} | ${percent(narrow)} | ${percent(guessed)} |`),
  ].join('\n');

const logicTable = (release: string, { blocks, cells, byValues, differing, told }: LogicReport): string =>
  [
    '| release | blocks with detail | cells | fewest values, attack | fewest values, manifest | cells with as few | cells on which attack and audit differ |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    `| ${release} | ${blocks} | ${cells.toLocaleString('en-GB')} | ${Math.min(...byValues.keys())} | ${told} | ${percent((byValues.get(Math.min(...byValues.keys())) ?? 0) / cells)} | ${differing.length} |`,
  ].join('\n');

const byFewest = (blocks: ReadonlyMap<number, number>): string =>
  [...blocks].map(([values, number]) => `${values}: ${number}`).join(', ');

const totalTable = ({ blocks, narrow, certain }: TotalTold): string =>
  [
    '| blocks of 11 to 13 people | cells with fewer than 5 values left | cells with one value left |',
    '| --- | --- | --- |',
    `| ${blocks} | ${percent(narrow)} | ${percent(certain)} |`,
  ].join('\n');

const smallTable = ({ blocks, withoutDetail, single, stacked }: SmallBlocks): string =>
  [
    '| blocks of 10 to 50 people | without detail | by fewest values, newest release | by fewest values, four releases |',
    '| --- | --- | --- | --- |',
    `| ${blocks} | ${withoutDetail} | ${byFewest(single)} | ${byFewest(stacked)} |`,
  ].join('\n');

const zerosTable = ({ zeros, always, learned }: Behind): string =>
  [
    '| shown zeros | always saying 0 is right | learned from margins |',
    '| --- | --- | --- |',
    `| ${zeros.toLocaleString('en-GB')} | ${percent(always)} | ${percent(learned)} |`,
  ].join('\n');

const chosen = attacks[values.aanval];
if (!chosen) throw new Error(`--aanval: ${Object.keys(attacks).join(', ')}`);
await chosen();
