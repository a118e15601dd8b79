import type { Protection } from '../protection.ts';
import { unknown } from './counts.ts';
import type { Layout } from './layout.ts';
import type { Since } from './plan.ts';
import type { Bounds, Row, System } from './solver.ts';
import { dimensionsOf } from './sums.ts';

/** What is assumed about a block over time: the part of the rules that stacks releases. */
export type OverTime = Pick<Protection['overTijd'], 'bevroren' | 'cumulatief' | 'veronderstelling'>;

/** Rows that hold only if an outsider believes that a dimension did not change between two releases. */
export type Belief = readonly number[];

/**
 * One block in one or more releases, oldest first, as a linear system: the columns of each release's layout after
 * those of the one before, the sums of each layout, and what links releases.
 */
export interface Stack {
  readonly system: System;
  readonly layouts: readonly Layout[];
  /** First column of each layout. */
  readonly offsets: readonly number[];
  /** Newest pair of releases first; the dimensions of a pair in the order of the rules. */
  readonly beliefs: readonly Belief[];
}

const nothing: OverTime = { bevroren: [], cumulatief: [], veronderstelling: [] };

/** Each layout follows the one before it. */
const inOrder = (layouts: readonly Layout[]): Since[] =>
  layouts.map((_, at) => ({ whole: at === 0 ? [] : [at - 1], part: [], isComplete: true }));

/**
 * Stacks the layouts of one block and of what went up in it.
 * @param since per layout whose people it counts; of the earlier ones, the one before it unless a merger says otherwise
 */
export function stackOf(
  layouts: readonly Layout[],
  overTime: OverTime = nothing,
  since: readonly Since[] = inOrder(layouts),
): Stack {
  const offsets = layouts.map((_, at) =>
    layouts.slice(0, at).reduce((columns, { names }) => columns + names.length, 0),
  );
  const columns = layouts.reduce((sum, { names }) => sum + names.length, 0);
  const rows = layouts.flatMap((layout, at) => [
    ...sumRows(layout, offsets[at] ?? 0),
    ...ruleRows(layout, offsets[at] ?? 0),
  ]);
  const beliefs: Belief[] = [];
  for (let at = layouts.length - 1; at >= 0; at -= 1) {
    const link = linkOf({ layouts, offsets }, at, since[at]);
    if (link.length === 0) continue;
    const frozen = link.filter(({ name }) => isFrozen(name, overTime.bevroren));
    rows.push(...frozen.flatMap(samePeople));
    const growing = growingCells(layouts[at], overTime.cumulatief);
    rows.push(...link.filter(({ name }) => growing.has(name)).flatMap(atLeast));
    for (const dimension of overTime.veronderstelling) {
      const believed = link.filter(({ name }) => isMargin(name, dimension)).flatMap(samePeople);
      beliefs.push(believed.map((_, place) => rows.length + place));
      rows.push(...believed);
    }
  }
  return { system: { columns, rows }, layouts, offsets, beliefs };
}

function sumRows({ relations }: Layout, offset: number): Row[] {
  return relations.map(({ total, parts }) => rowOf([total], parts, offset, 0));
}

function ruleRows({ rules }: Layout, offset: number): Row[] {
  return rules.map(({ smaller, larger }) => rowOf(larger, smaller, offset, Infinity));
}

/** One sum less another: from 0 to `upper`. */
function rowOf(plus: readonly number[], minus: readonly number[], offset: number, upper: number): Row {
  const values = new Map<number, number>();
  for (const column of plus) values.set(column + offset, (values.get(column + offset) ?? 0) + 1);
  for (const column of minus) values.set(column + offset, (values.get(column + offset) ?? 0) - 1);
  return { columns: [...values.keys()], values: [...values.values()], lower: 0, upper };
}

/** A cell of a release, with the same cell of the publications whose people it counts; as columns. */
interface LinkedCell {
  readonly name: string;
  readonly later: number;
  readonly whole: readonly number[];
  readonly part: readonly number[];
  readonly isComplete: boolean;
}

/** The cells that a release shares with those that it counts the people of, by name. */
function linkOf(
  { layouts, offsets }: Pick<Stack, 'layouts' | 'offsets'>,
  at: number,
  since: Since | undefined,
): LinkedCell[] {
  const columnsOf = (places: readonly number[], name: string) =>
    places.flatMap((place) => {
      const variable = layouts[place]?.variables.get(name);
      return variable === undefined ? [] : [variable + (offsets[place] ?? 0)];
    });
  const linked = new Map<string, LinkedCell>();
  for (const name of since ? (layouts[at]?.variables.keys() ?? []) : []) {
    const [whole, part] = [columnsOf(since!.whole, name), columnsOf(since!.part, name)];
    if (whole.length + part.length === 0) continue;
    const isComplete =
      since!.isComplete && whole.length + part.length === since!.whole.length + since!.part.length;
    linked.set(name, { name, later: columnsOf([at], name)[0] ?? 0, whole, part, isComplete });
  }
  return [...linked.values()];
}

/** Nobody came or went: as many as all that it counts, at least those of the whole ones, at most with the others. */
function samePeople(cell: LinkedCell): Row[] {
  const { later, whole, part, isComplete } = cell;
  if (!isComplete) return atLeast(cell);
  if (part.length === 0) return [rowOf([later], whole, 0, 0)];
  return [...atLeast(cell), rowOf([...whole, ...part], [later], 0, Infinity)];
}

function atLeast({ later, whole }: LinkedCell): Row[] {
  return whole.length === 0 ? [] : [rowOf([later], whole, 0, Infinity)];
}

function isFrozen(name: string, frozen: readonly string[]): boolean {
  const dimensions = name === '' ? ['total'] : dimensionsOf(name);
  return dimensions.every((dimension) => frozen.includes(dimension));
}

function isMargin(name: string, dimension: string): boolean {
  return name === '' ? dimension === 'total' : !name.includes(';') && name.startsWith(`${dimension}=`);
}

/** Names of the cells in tables that cannot fall; tables are named without `.csv`. */
function growingCells(layout: Layout | undefined, tables: readonly string[]): Set<string> {
  const growing = (layout?.tables ?? []).filter(({ file }) => tables.includes(file.replace(/\.csv$/, '')));
  const variables = new Set(growing.flatMap(({ cells }) => [...cells.values()]));
  return new Set(layout?.names.filter((_, variable) => variables.has(variable)));
}

/** How far each published or derived count may be from the truth; an unknown cell has no upper bound. */
export function boundsOf(counts: Int32Array, deviation: number): Bounds {
  return {
    lower: Float64Array.from(counts, (count) => (count === unknown ? 0 : Math.max(0, count - deviation))),
    upper: Float64Array.from(counts, (count) => (count === unknown ? Infinity : count + deviation)),
  };
}

/** The bounds of a stack from those of its releases. */
export function joinBounds(bounds: readonly Bounds[]): Bounds {
  return {
    lower: Float64Array.from(bounds.flatMap(({ lower }) => [...lower])),
    upper: Float64Array.from(bounds.flatMap(({ upper }) => [...upper])),
  };
}
