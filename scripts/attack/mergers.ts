import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Merger } from './attack.ts';

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
