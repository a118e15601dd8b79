import type { Protection } from '../protection.ts';
import { AuditError, inputFault } from './fault.ts';

/** The rules that shape a block. */
export type Shape = Pick<
  Protection,
  'dimensies' | 'tabellen' | 'deeltotalen' | 'gelijk' | 'sommen' | 'regels' | 'structureleNullen'
>;

/** The count without cohort that a block is of, from its name; undefined for a cohort. */
export function countOf(block: string): string | undefined {
  const period = block.split('/')[1] ?? '';
  return /^\d{4}$/.test(period) ? undefined : period;
}

/** The cell `total` counts the people of all `parts` together; cells by name. */
export interface NamedSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** All people of the cells in `smaller` are among those of `larger`; cells by name. */
export interface NamedRule {
  readonly smaller: readonly string[];
  readonly larger: readonly string[];
}

/** Every cell of a block by name, how cells add up, which cells are the same, and what else anybody can know. */
export interface NamedCells {
  readonly names: ReadonlySet<string>;
  readonly sums: readonly NamedSum[];
  readonly equal: readonly (readonly [string, string])[];
  readonly rules: readonly NamedRule[];
}

/** The name of a cell from its `dimension=code` parts, in any order; the total has the empty name. */
export const cellNamed = (...parts: readonly string[]): string => parts.toSorted().join(';');

/** The dimensions of a cell, alphabetical. */
export function dimensionsOf(name: string): string[] {
  return name === '' ? [] : name.split(';').map((part) => part.replace(/(>=|=|:).*$/, ''));
}

/** `stage` → `stage=notified`, `stage=registered`, … in the order of the rules. */
export function marginsOf(shape: Shape, dimension: string): string[] {
  return (shape.dimensies[dimension] ?? []).map((code) => `${dimension}=${code}`);
}

/**
 * Names every cell that the rules publish, and the margins and subtotals that follow from them. A cumulative count is
 * `stage>=pip`, a subtotal `state:waiting`, one crossed with another dimension `group=asylum;state:waiting`.
 * @param tables dimensions of the tables that are not cumulative
 * @param cumulative dimensions of the cumulative tables
 */
export function namedCells(
  shape: Shape,
  tables: readonly (readonly string[])[],
  cumulative: readonly string[],
): NamedCells {
  const crosses = unique(tables.filter(({ length }) => length === 2));
  const dimensions = [...new Set(tables.flat())];
  const sums = [
    ...dimensions.map((dimension) => ({ total: '', parts: marginsOf(shape, dimension) })),
    ...crosses.flatMap(([one = '', other = '']) => [
      ...crossSums(shape, one, other),
      ...crossSums(shape, other, one),
    ]),
    ...cumulative.flatMap((dimension) => reachedSums(shape, dimension, dimensions)),
    ...shape.deeltotalen
      .filter(({ dimensie }) => dimensions.includes(dimensie))
      .flatMap((subtotal) => subtotalSums(shape, subtotal, crosses)),
  ];
  const names = new Set(['', ...sums.flatMap(({ total, parts }) => [total, ...parts])]);
  const further = shape.sommen
    .map(({ totaal, delen }) => ({ total: totaal, parts: delen }))
    .filter(({ total, parts }) => [total, ...parts].every((name) => names.has(name)));
  const rules = shape.regels
    .flatMap(({ klein, groot, per = [''] }) =>
      per.map((each) => ({ smaller: within(klein, each), larger: within(groot, each) })),
    )
    .filter(({ smaller, larger }) => [...smaller, ...larger].every((name) => names.has(name)));
  const equal = [
    ...cumulative.map((dimension) => ['', reachedCells(shape, dimension)[0] ?? ''] as const),
    ...shape.gelijk.filter(([one, other]) => names.has(one) && names.has(other)),
  ];
  return { names, sums: [...sums, ...further], equal, rules };
}

/** Cells within another one. */
const within = (cells: readonly string[], cell: string): string[] =>
  cells.map((each) => (cell === '' ? each : cellNamed(each, cell)));

function unique(tables: readonly (readonly string[])[]): (readonly string[])[] {
  return [...new Map(tables.map((dimensions) => [cellNamed(...dimensions), dimensions])).values()];
}

function crossSums(shape: Shape, of: string, over: string): NamedSum[] {
  return marginsOf(shape, of).map((total) => ({
    total,
    parts: marginsOf(shape, over).map((part) => cellNamed(total, part)),
  }));
}

/** Cells of a cumulative table: `stage>=pip` counts stage pip and every later one. */
export function reachedCells(shape: Shape, dimension: string): string[] {
  return (shape.dimensies[dimension] ?? []).map((code) => `${dimension}>=${code}`);
}

function reachedSums(shape: Shape, dimension: string, known: readonly string[]): NamedSum[] {
  if (!known.includes(dimension)) {
    const cause = `Een cumulatieve tabel met ${dimension} vraagt ook een gewone tabel met ${dimension}.`;
    throw new AuditError([inputFault(cause)]);
  }
  const margins = marginsOf(shape, dimension);
  return reachedCells(shape, dimension).map((total, at, all) => ({
    total,
    parts: [margins[at] ?? '', ...all.slice(at + 1, at + 2)],
  }));
}

function subtotalSums(
  shape: Shape,
  { naam, dimensie, codes }: Shape['deeltotalen'][number],
  crosses: readonly (readonly string[])[],
): NamedSum[] {
  const own = `${dimensie}:${naam}`;
  const parts = codes.map((code) => `${dimensie}=${code}`);
  const crossed = crosses
    .filter((cross) => cross.includes(dimensie))
    .flatMap((cross) => cross.filter((other) => other !== dimensie))
    .flatMap((other) => marginsOf(shape, other));
  return [
    { total: own, parts },
    ...crossed.map((cell) => ({
      total: cellNamed(own, cell),
      parts: parts.map((part) => cellNamed(part, cell)),
    })),
  ];
}
