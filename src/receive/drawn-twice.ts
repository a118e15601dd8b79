/** Whether the same people were rounded twice: under another key, or under another code. Each draw tells more of them. */
import type { ReleaseLines } from '../contract/release-lines.ts';
import { countTables } from '../contract/tables.ts';
import { codesIn, quarterOf } from './neighbours.ts';
import type { Part } from './part.ts';

/** Published counts of one municipality, by cohort, table and codes. */
type Cells = ReadonlyMap<string, number>;

/** Two roundings of one count differ by one step at most. */
const step = 5;
/** Cells in which somebody is shown, below which likeness says nothing. */
const fewest = 25;
/** Of those, the share that must be the same; a tenth is what unrelated municipalities of one size reach. */
const alike = 0.4;

/**
 * Sentences for who receives a part: a key that is not the one of before, and municipalities whose published cells are
 * so alike that they may be the same people. Nothing is refused for it: a lost key or a merger can be the reason.
 */
export function drawnTwice(part: Part, others: readonly Part[]): string[] {
  return [...otherKeys(part, others), ...sameBlocks(part, others)];
}

function otherKeys(part: Part, others: readonly Part[]): string[] {
  const own = new Set(codesIn(part.release));
  const print = part.release.manifest.sleutelAfdruk;
  const before = others.filter(
    (one) =>
      quarterOf(one) < quarterOf(part) &&
      one.release.manifest.sleutelAfdruk !== print &&
      (one.sender.id === part.sender.id || codesIn(one.release).some((code) => own.has(code))),
  );
  const last = before.toSorted((one, other) => (quarterOf(one) < quarterOf(other) ? -1 : 1)).at(-1);
  if (!last) return [];
  return [
    `Let op: een tweede sleutel. ${quarterOf(last)} van ${last.sender.naam} is afgerond met de sleutel met afdruk ${last.release.manifest.sleutelAfdruk}, dit deel met ${print}. Elke nieuwe sleutel rondt dezelfde mensen opnieuw af, en twee afrondingen zeggen meer dan één. Vraag ${part.sender.naam} naar de reden; vaker dan eens per jaar mag niet.`,
  ];
}

function sameBlocks(part: Part, others: readonly Part[]): string[] {
  const own = cellsByCode(part.release.lines);
  const sameQuarter = others
    .filter((one) => quarterOf(one) === quarterOf(part))
    .flatMap((one) => [...cellsByCode(one.release.lines)]);
  const pairs = [...own].flatMap(([code, cells], at) =>
    [...[...own].slice(at + 1), ...sameQuarter]
      .filter(([other, theirs]) => other !== code && areAlike(cells, theirs))
      .map(([other]) => [code, other] as const),
  );
  return pairs.map(
    ([one, other]) =>
      `Let op: ${one} en ${other} verschillen in ${quarterOf(part)} nergens meer dan één vijftal. Tellen zij dezelfde mensen, dan zijn die twee keer afgerond: vraag ${part.sender.naam} onder welke code zij horen.`,
  );
}

/** Whether two municipalities can be two roundings of the same people, and are too alike for chance. */
export function areAlike(one: Cells, other: Cells): boolean {
  const names = new Set([...one.keys(), ...other.keys()]);
  let [shown, same] = [0, 0];
  for (const name of names) {
    const [left, right] = [one.get(name), other.get(name)];
    if (left === undefined || right === undefined || Math.abs(left - right) > step) return false;
    if (left === 0 && right === 0) continue;
    shown += 1;
    same += left === right ? 1 : 0;
  }
  return shown >= fewest && same >= alike * shown;
}

type Row = Readonly<Record<string, string | number>>;

/** The cells of every municipality in a release. */
export function cellsByCode(lines: ReleaseLines): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>();
  const tables = lines as unknown as Readonly<Record<string, readonly { readonly row: Row }[]>>;
  for (const { name, key } of countTables)
    for (const { row } of tables[name] ?? []) {
      const cells = found.get(String(row['municipality'])) ?? new Map<string, number>();
      const codes = key.filter((column) => column !== 'municipality').map((column) => row[column]);
      found.set(String(row['municipality']), cells.set([name, ...codes].join('/'), Number(row['count'])));
    }
  return found;
}
