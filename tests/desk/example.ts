/** The example releases as an officer hands them in, and what must come out. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { configOf } from '../../scripts/example/delivery.ts';
import { caseFiles } from '../../scripts/example/files.ts';
import { editions } from '../../scripts/example/releases.ts';
import type { Quarter } from './chains.ts';

const signature = 'ondertekening.json';

/** Every release of the example, oldest first. */
export function exampleQuarters(): Quarter[] {
  const cases = caseFiles();
  const rules = readFileSync('data/reference/protection.yaml', 'utf8');
  return editions.map((edition) => ({
    release: edition.release,
    referenceDate: edition.referenceDate,
    cases: cases.get(`${edition.release}/dossiers.csv`)!,
    config: configOf(edition, rules),
  }));
}

/** Names of files that are another than those of the example, or are not there. It is not signed and stands in no chain. */
export function unlikeExample(files: ReadonlyMap<string, string>, release: string): string[] {
  const folder = path.join('data/example', release);
  const names = new Set([...files.keys(), ...readdirSync(folder)]);
  names.delete(signature);
  return [...names].filter((name) => {
    const [made, expected] = [files.get(name), textIn(folder, name)];
    if (made === undefined || expected === undefined) return true;
    return name === 'manifest.json' ? withoutChain(made) !== withoutChain(expected) : made !== expected;
  });
}

function textIn(folder: string, name: string): string | undefined {
  return readdirSync(folder).includes(name) ? readFileSync(path.join(folder, name), 'utf8') : undefined;
}

function withoutChain(manifest: string): string {
  return JSON.stringify({ ...(JSON.parse(manifest) as object), vorige: undefined });
}
