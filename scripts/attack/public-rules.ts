import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Merger } from './attack.ts';
import type { JointRules } from './joint.ts';

interface Rules {
  readonly dimensies: Readonly<Record<string, readonly string[]>>;
  readonly tabellen: readonly {
    readonly bestand: string;
    readonly dimensies: readonly string[];
    readonly cumulatief: boolean;
  }[];
}

/** Dimensions of which everybody knows how they hang together. */
const known = ['group', 'route', 'stage', 'state', 'end_state'];

/** The tables of a release folder that hold these dimensions only, as its published rules describe them. */
export function jointRulesOf(folder: string): JointRules {
  const rules = JSON.parse(readFileSync(path.join(folder, 'bescherming.json'), 'utf8')) as Rules;
  const tables = rules.tabellen.filter(
    ({ dimensies, cumulatief }) => !cumulatief && dimensies.every((name) => known.includes(name)),
  );
  return {
    dimensions: Object.fromEntries(known.map((name) => [name, rules.dimensies[name] ?? []])),
    tables: Object.fromEntries(
      tables.map(({ bestand, dimensies }) => [bestand.replace('.csv', ''), dimensies]),
    ),
  };
}

/** Which municipality went up in which, from the list of an edition. */
export function mergersIn(folder: string): Merger[] {
  const file = path.join(folder, 'municipalities.csv');
  if (!existsSync(file)) return [];
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const at = (name: string) => head.split(',').indexOf(name);
  return lines.flatMap((line) => {
    const cells = line.split(',');
    const [from = '', into = ''] = [cells[at('code')], cells[at('successor')]];
    return /^GM\d{4}$/.test(into) ? [{ from, into }] : [];
  });
}
