import { derive, firstContradiction, unknown } from './counts.ts';
import { groupDisclosures } from './group.ts';
import { candidatesOf, intervalOf } from './intervals.ts';
import type { Layout, LayoutTable } from './layout.ts';
import type { SelfTestResult } from './plan.ts';
import { SolverError, type Bounds, type Solver } from './solver.ts';
import { boundsOf } from './system.ts';
import { sha256 } from './sha256.ts';

/** A block to try faults on, as published. */
export interface Specimen {
  readonly solver: Solver;
  readonly layout: Layout;
  readonly counts: Int32Array;
  readonly basis: number;
  readonly deviation: number;
  /** Candidates that every cell must have. */
  readonly required: number;
  /** Makes the surrogate truth the same on every run. */
  readonly seed: string;
}

/** Whether a fault is found; null when a block this small has no place for it. */
type Trial = (specimen: Specimen, truth: Float64Array) => boolean | null;

const trials: Readonly<Record<string, Trial>> = {
  a: (specimen, truth) => exact(specimen, truth, [totalOf(specimen)]),
  b: (specimen, truth) => exact(specimen, truth, marginCells(specimen, 0), [totalOf(specimen)]),
  c: (specimen, truth) => exact(specimen, truth, marginCells(specimen, 1)),
  d: (specimen, truth) => exact(specimen, truth, leaves(specimen).slice(0, 1)),
  e: secondRounding,
  f: raisedCell,
  g: provenZero,
};

/**
 * Fault injection: what would happen if this block were published with a known fault? Exact means: the value in a
 * surrogate truth, a whole-number table that fits the published counts and reveals nothing.
 * (a) total exact; (b) total and first dimension exact; (c) second dimension exact; (d) one cell exact;
 * (e) a second, nearest rounding beside ours; (f) a published count raised by the basis; (g) a shown zero exact.
 */
export function selfTest(specimen: Specimen): SelfTestResult[] {
  const truth = surrogate(specimen);
  return Object.entries(trials).flatMap(([fault, trial]) => {
    const detected = trial(specimen, truth);
    return detected === null ? [] : [{ fault, detected }];
  });
}

/** A whole-number table inside the bounds: the optimum for random costs, with a total as low as can be. */
function surrogate({ solver, layout, counts, deviation, seed }: Specimen): Float64Array {
  solver.setBounds(boundsOf(counts, deviation));
  const costs = Float64Array.from(layout.names, (name) => {
    const first = sha256(`${seed}|${name}`).slice(0, 8);
    return Number.parseInt(first, 16) / 2 ** 32 - 0.5;
  });
  costs[totalOf({ layout })] = 2 * layout.names.length;
  const found = solver.minimise(costs);
  if (typeof found === 'string') throw new SolverError(`surrogate truth: ${found}`);
  const isWhole = found.every((value) => Math.abs(value - Math.round(value)) <= 1e-6);
  return (isWhole ? found : solver.wholeTable(() => solver.minimise(costs))).map(Math.round);
}

function totalOf({ layout }: Pick<Specimen, 'layout'>): number {
  return layout.variables.get('') ?? 0;
}

/** The table that faults are tried on: the first with two dimensions, otherwise with one. */
function stage({ layout }: Specimen): LayoutTable | undefined {
  const withDimensions = (number: number) =>
    layout.tables.find(({ dimensions }) => dimensions.length === number);
  return withDimensions(2) ?? withDimensions(1);
}

function leaves(specimen: Specimen): number[] {
  return [...(stage(specimen)?.cells.values() ?? [])];
}

/** One-way cells of a dimension of that table: the first or the last one. */
function marginCells(specimen: Specimen, place: 0 | 1): number[] {
  const dimensions = stage(specimen)?.dimensions ?? [];
  const dimension = place === 0 ? dimensions[0] : dimensions.at(-1);
  return specimen.layout.names.flatMap((name, cell) =>
    dimension !== undefined && name.startsWith(`${dimension}=`) && !name.includes(';') ? [cell] : [],
  );
}

/** Whether one of the cells has too few candidates under the bounds. */
function isTooNarrow({ solver, required }: Specimen, bounds: Bounds, cells: readonly number[]): boolean {
  solver.setBounds(bounds);
  return cells.some((cell) => candidatesOf(intervalOf(solver, cell)) < required);
}

/** Publishes cells exactly, and `also` others, and looks at the first. */
function exact(
  specimen: Specimen,
  truth: Float64Array,
  cells: readonly number[],
  also: readonly number[] = [],
): boolean | null {
  if (cells.length === 0) return null;
  const bounds = boundsOf(specimen.counts, specimen.deviation);
  for (const cell of [...cells, ...also]) bounds.lower[cell] = bounds.upper[cell] = truth[cell] ?? Number.NaN;
  return isTooNarrow(specimen, bounds, cells);
}

/** With a total under the basis the surrogate can be 0, and a nearest rounding then says nothing new at base 10. */
function secondRounding(specimen: Specimen, truth: Float64Array): boolean | null {
  const { counts, basis, deviation } = specimen;
  if ((counts[totalOf(specimen)] ?? 0) < basis) return null;
  const bounds = boundsOf(counts, deviation);
  truth.forEach((value, cell) => {
    const rounded = basis * Math.round(value / basis);
    bounds.lower[cell] = Math.max(bounds.lower[cell] ?? 0, rounded - Math.floor(basis / 2));
    bounds.upper[cell] = Math.min(bounds.upper[cell] ?? 0, rounded + Math.ceil(basis / 2) - 1);
  });
  const total = totalOf(specimen);
  return isTooNarrow(specimen, bounds, [total, ...truth.keys()]);
}

function raisedCell({ layout, counts, basis }: Specimen): boolean | null {
  const published = [...new Set(layout.tables.flatMap(({ cells }) => [...cells.values()]))];
  const raised = published.at(-1);
  if (raised === undefined || layout.relations.length === 0) return null;
  const changed = counts.map((count, cell) => (published.includes(cell) ? count : unknown));
  changed[raised] = (changed[raised] ?? 0) + basis;
  derive(layout, changed);
  return firstContradiction(layout, changed) !== null;
}

/** A shown zero under a sum that cannot be zero, declared exact: the group rule must see it. */
function provenZero({ solver, layout, counts, basis, deviation }: Specimen): boolean | null {
  for (const { total, parts } of layout.relations) {
    const zero = parts.find((part) => counts[part] === 0);
    if (zero === undefined || (counts[total] ?? 0) < basis) continue;
    const bounds = boundsOf(counts, deviation);
    bounds.upper[zero] = 0;
    solver.setBounds(bounds);
    const found = { [zero]: intervalOf(solver, zero), [total]: intervalOf(solver, total) };
    return groupDisclosures({ relations: [{ total, parts: [zero] }] }, found).has(zero);
  }
  return null;
}
