/**
 * `release-into.ts <folder>`: the release command on a case file in that folder, started by the bench in its own
 * process. Prints the seconds of each part of the work as JSON, after `parts `.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { makeRelease } from '../../src/release/release.ts';
import { referenceRules } from '../reference-rules.ts';

const [folder, workers = '2'] = process.argv.slice(2);
if (folder === undefined) throw new Error('release-into.ts needs a folder');
for (const name of ['geheim', 'releases']) rmSync(path.join(folder, name), { recursive: true, force: true });

const last: { name: string; at: number } = { name: 'start', at: performance.now() };
const parts: Record<string, number> = {};

/** The parts follow each other: what passes until a part first reports belongs to it as well. */
function progress(name: string): void {
  const now = performance.now();
  parts[name] = (parts[name] ?? 0) + (now - last.at) / 1000;
  last.at = now;
}

const code = await makeRelease({
  cases: path.join(folder, 'dossiers.csv'),
  referenceDate: '2026-09-30',
  config: path.join(folder, 'config.yaml'),
  reference: referenceRules(),
  secret: path.join(folder, 'geheim'),
  out: path.join(folder, 'releases'),
  check: false,
  first: true,
  workers: Number(workers),
  say: () => undefined,
  progress,
});
if (code !== 0) throw new Error(`the release ended with code ${code}`);
console.log(`parts ${JSON.stringify(parts)}`);
