/**
 * `npm run verdicts`: invents national sets of municipalities, rounds their counts as they are published, and measures how
 * often a verdict is a false alarm and how often a planted difference is found.
 * Writes the tables into docs/verdict.md, between the two marks. `-- --seed=other` takes other people; one seed
 * always gives the same tables. Takes a few minutes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { falseAlarmsOf, powerOf, protectedAlarmsOf } from './verdicts/measure.ts';
import { municipalities, type Shares } from './verdicts/nation.ts';
import { reportOf } from './verdicts/report.ts';
import type { Peering } from './verdicts/rules.ts';

const file = 'docs/verdict.md';
const marks = { from: '<!-- measured: from here -->', to: '<!-- measured: to here -->' };
const given = process.argv.find((argument) => argument.startsWith('--seed='));
const seed = given?.slice('--seed='.length) ?? 'raadsmonitor-1';
const sets = { quick: 24, protector: 10, power: 20 };

const alike: readonly Shares[] = [0.1, 0.3, 0.5, 0.8].map((share) => ({ share, deviation: 0 }));
const differing: readonly Shares[] = [
  { share: 0.1, deviation: 0.05 },
  { share: 0.3, deviation: 0.1 },
  { share: 0.5, deviation: 0.1 },
  { share: 0.8, deviation: 0.1 },
];
const peerGroups: readonly Peering[] = ['all others', '8 of like size', '5 of like size'];

const quick = [...alike, ...differing].flatMap((shares) => {
  console.log(`share ${shares.share}, differs by ${shares.deviation}`);
  return [1, 3].flatMap((blocks) =>
    peerGroups.map((peering) =>
      falseAlarmsOf({ seed, shares, blocks, peering, delivering: municipalities }, sets.quick),
    ),
  );
});
for (const delivering of [12, 30, 100])
  for (const shares of [alike[2]!, differing[2]!]) {
    const scenario = { seed, shares, blocks: 1, peering: 'all others', delivering } as const;
    quick.push(falseAlarmsOf(scenario, Math.round((sets.quick * municipalities) / delivering / 2)));
  }
const released = [];
for (const shares of [...alike, ...differing]) {
  console.log(`real protector: share ${shares.share}, differs by ${shares.deviation}`);
  released.push(await protectedAlarmsOf(seed, shares, sets.protector));
}
const powers = [20, 50, 120].flatMap((size) =>
  [0, 0.1].flatMap((deviation) => {
    console.log(`power: ${size} people, differs by ${deviation}`);
    return [0.1, 0.2, 0.3].map((difference) =>
      powerOf(seed, { share: 0.5, deviation }, difference, size, sets.power),
    );
  }),
);

const report = reportOf({
  quick,
  released: released.map(({ alarms }) => alarms),
  roundings: released.map(({ rounding }) => rounding),
  powers,
});
const text = readFileSync(file, 'utf8');
const [from, to] = [text.indexOf(marks.from), text.indexOf(marks.to)];
if (from < 0 || to < from) throw new Error(`${file} has no place for the tables`);
const written = `${text.slice(0, from)}${marks.from}\n\nSeed: \`${seed}\`.\n\n${report}\n\n${text.slice(to)}`;
writeFileSync(file, await format(written, { ...(await resolveConfig(file)), parser: 'markdown' }));
console.log(`written: ${file}`);
