/**
 * `npm run attack -- --aanval NAAM`: attacks what is published, with nothing but that and the public rules. Attacks of
 * which the truth must be known to score them use invented people. Without a name: the releases of a folder.
 *
 *   releases [MAP]   recovers counts from published releases, per belief, and counts moves of one step
 *   bekende          names route or time class of a person one knows, between two releases, per way to protect
 *
 * `--schrijf` writes the tables into docs/protection-evidence.md; `--mensen=200` takes fewer people.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { attack, beliefs, flips } from './attack/attack.ts';
import { knownReport } from './attack/known/report.ts';
import { readReleases } from './attack/published.ts';
import { writeEvidence } from './attack/written.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    aanval: { type: 'string', default: 'releases' },
    mensen: { type: 'string', default: '1000' },
    seed: { type: 'string', default: 'raadsmonitor-1' },
    schrijf: { type: 'boolean', default: false },
  },
});

const attacks: Readonly<Record<string, () => Promise<void> | void>> = {
  releases: () => onReleases(positionals[0] ?? path.join('data', 'example')),
  bekende: () => shown('known', knownReport({ ...run(), sizes: [12, 20, 50] })),
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
  const recovered = attack(releases);
  console.log(`${folder}: ${releases.map(({ id }) => id).join(', ')}`);
  for (const belief of beliefs)
    console.log(`${belief}: ${recovered.filter((found) => found.belief === belief).length} cells recovered`);
  console.log(`counts that moved up one step: ${flips(releases).length}`);
}

const chosen = attacks[values.aanval];
if (!chosen) throw new Error(`--aanval: ${Object.keys(attacks).join(', ')}`);
await chosen();
