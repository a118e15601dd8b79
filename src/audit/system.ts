import type { Protection } from '../protection.ts';
import { unknown } from './counts.ts';
import type { Layout } from './layout.ts';
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

/** Stacks the layouts of one block. */
export function stackOf(layouts: readonly Layout[], overTime: OverTime = nothing): Stack {
  const offsets = layouts.map((_, at) =>
    layouts.slice(0, at).reduce((columns, { names }) => columns + names.length, 0),
  );
  const columns = layouts.reduce((sum, { names }) => sum + names.length, 0);
  const rows = layouts.flatMap((layout, at) => [
    ...sumRows(layout, offsets[at] ?? 0),
    ...ruleRows(layout, offsets[at] ?? 0),
  ]);
  const beliefs: Belief[] = [];
  for (let at = layouts.length - 1; at > 0; at -= 1) {
    const link = linkOf(layouts, offsets, at);
    const frozen = link.filter(({ name }) => isFrozen(name, overTime.bevroren));
    rows.push(...frozen.map(({ pair }) => difference(pair, 0)));
    const growing = growingCells(layouts[at], overTime.cumulatief);
    rows.push(...link.filter(({ name }) => growing.has(name)).map(({ pair }) => difference(pair, Infinity)));
    for (const dimension of overTime.veronderstelling) {
      const believed = link.filter(({ name }) => isMargin(name, dimension));
      beliefs.push(believed.map((_, place) => rows.length + place));
      rows.push(...believed.map(({ pair }) => difference(pair, 0)));
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

type Pair = readonly [later: number, earlier: number];

interface LinkedCell {
  readonly name: string;
  readonly pair: Pair;
}

/** The cells that a release shares with the one before it in the stack, by name. */
function linkOf(layouts: readonly Layout[], offsets: readonly number[], at: number): LinkedCell[] {
  const [earlier, later] = [layouts[at - 1], layouts[at]];
  const linked = new Map<string, LinkedCell>();
  for (const [name, variable] of later?.variables ?? []) {
    const before = earlier?.variables.get(name);
    if (before === undefined) continue;
    linked.set(name, { name, pair: [variable + (offsets[at] ?? 0), before + (offsets[at - 1] ?? 0)] });
  }
  return [...linked.values()];
}

function difference([later, earlier]: Pair, upper: number): Row {
  return { columns: [later, earlier], values: [1, -1], lower: 0, upper };
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

/**
 * How far each published count may be from the truth; an unknown cell has no upper bound. A subtotal stands in no
 * table: where a block cannot be rounded otherwise, it may be one step of the base further off.
 */
export function boundsOf({ names, variables }: Layout, counts: Int32Array, deviation: number): Bounds {
  const near = new Set([...variables].flatMap(([name, variable]) => (name.includes(':') ? [] : [variable])));
  const far = names.map((_, variable) => (near.has(variable) ? deviation : 2 * deviation + 1));
  return { ...around(counts, (at) => far[at] ?? deviation), enough: around(counts, () => deviation) };
}

function around(counts: Int32Array, deviationOf: (at: number) => number): Pick<Bounds, 'lower' | 'upper'> {
  return {
    lower: Float64Array.from(counts, (count, at) =>
      count === unknown ? 0 : Math.max(0, count - deviationOf(at)),
    ),
    upper: Float64Array.from(counts, (count, at) => (count === unknown ? Infinity : count + deviationOf(at))),
  };
}

/** The bounds of a stack from those of its releases. */
export function joinBounds(bounds: readonly Bounds[]): Bounds {
  const joined = (sides: readonly Pick<Bounds, 'lower' | 'upper'>[]) => ({
    lower: Float64Array.from(sides.flatMap(({ lower }) => [...lower])),
    upper: Float64Array.from(sides.flatMap(({ upper }) => [...upper])),
  });
  return { ...joined(bounds), enough: joined(bounds.map((one) => one.enough ?? one)) };
}
