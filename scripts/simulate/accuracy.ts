import type { Layout } from '../../src/disclosure/layout.ts';
import type { Shown, SimulatedRelease } from './releases.ts';

export interface Accuracy {
  readonly kind: string;
  readonly cells: number;
  readonly meanError: number;
  readonly meanAbsolute: number;
  readonly maximum: number;
}

export interface SizeClass {
  readonly name: string;
  /** Share of all blocks. */
  readonly share: number;
  /** Absolute error of the published total as a share of the true one. */
  readonly median: number;
  readonly p95: number;
}

/** Cells that are measured together, by the shape of their name. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ['total', /^$/],
  ['stage', /^stage=\w+$|^end_state=fulfilled$/],
  ['stage reached', /^stage>=/],
  ['group', /^group=\w+$/],
  ['route', /^route=\w+$/],
  ['quarter', /^quarter=/],
  ['time state', /^state=/],
  ['subtotal of time states', /^state:/],
  ['subtotal per group', /;state:/],
  ['leaf of a two-way table', /=\w+;\w+=\w+$/],
];

/** How far published counts are from the truth, per kind of cell, over blocks with detail. */
export function accuracyOf({ variables }: Layout, { blocks }: SimulatedRelease): Accuracy[] {
  return kinds.map(([kind, pattern]) => {
    const places = variables.flatMap(({ name }, at) => (pattern.test(name) ? [at] : []));
    const errors = [...blocks.values()].flatMap(({ truth, shown }) =>
      places.flatMap((at) => (shown[at] === undefined ? [] : [shown[at] - truth[at]!])),
    );
    return {
      kind,
      cells: errors.length,
      meanError: mean(errors),
      meanAbsolute: mean(errors.map(Math.abs)),
      maximum: errors.reduce((most, error) => Math.max(most, Math.abs(error)), 0),
    };
  });
}

const edges = [1, 10, 20, 50, 100, Infinity] as const;

/** Relative error of the total by true size of the block. */
export function errorBySize({ total }: Layout, { blocks }: SimulatedRelease): SizeClass[] {
  const all = [...blocks.values()];
  return edges.slice(1).map((to, at) => {
    const from = edges[at]!;
    const inside = all.filter(({ truth }) => truth[total]! >= from && truth[total]! < to);
    const errors = inside.map((block) => relativeError(block, total)).toSorted((one, other) => one - other);
    return {
      name: to === Infinity ? `${from} and more` : `${from}-${to - 1}`,
      share: inside.length / all.length,
      median: quantile(errors, 0.5),
      p95: quantile(errors, 0.95),
    };
  });
}

function relativeError({ truth, shown }: Shown, total: number): number {
  return Math.abs(shown[total]! - truth[total]!) / truth[total]!;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The smallest value that a share of all sorted values does not exceed. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
