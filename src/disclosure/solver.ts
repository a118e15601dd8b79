import loadHighs, { type Highs, type Model } from 'highs';
import { NoRoundingError, ProtectionError } from './error.ts';
import type { Layout } from './layout.ts';
import type { Rounding } from './preference.ts';

export interface Solved {
  /** One whole number of steps of the base per variable. */
  readonly steps: readonly number[];
  /** Whether the linear optimum was fractional, so that it was solved again with whole numbers only. */
  readonly isMip: boolean;
}

/** Chooses the cheapest roundings that still add up. Holds memory outside JavaScript until `dispose`. */
export interface Solver {
  solve(block: string, roundings: readonly Rounding[]): Solved;
  dispose(): void;
}

export interface SolverOptions {
  readonly mipAllowed: boolean;
  /** How far a step may be from a whole number and still count as one. */
  readonly tolerance?: number;
}

type Shape = Pick<Layout, 'relations' | 'rules'> & { readonly variables: { readonly length: number } };

/** One model for all blocks of a layout. Every block starts from the same basis, so none depends on another. */
export async function openSolver(layout: Shape, options: SolverOptions): Promise<Solver> {
  const highs = await loadHighs();
  const model = highs.createModel(emptyModel(layout));
  model.options.set({ output_flag: false, solver: 'simplex', presolve: 'off' });
  return {
    solve: (block, roundings) => {
      setRoundings(model, roundings);
      model.setLogicalBasis();
      const steps = run(highs, model, block);
      const tolerance = options.tolerance ?? 1e-6;
      if (steps.every((step) => Math.abs(step - Math.round(step)) <= tolerance))
        return { steps: verified(layout, block, roundings, steps), isMip: false };
      if (!options.mipAllowed)
        throw new ProtectionError(block, 'de afronding is niet geheel en mipToegestaan is false');
      return {
        steps: verified(layout, block, roundings, solveWhole(highs, layout, block, roundings)),
        isMip: true,
      };
    },
    dispose: () => model.dispose(),
  };
}

/** A model of its own, so that the one of the layout keeps its options. */
function solveWhole(highs: Highs, layout: Shape, block: string, roundings: readonly Rounding[]): number[] {
  return highs.withModel(emptyModel(layout), (model) => {
    model.options.set({ output_flag: false, presolve: 'choose', mip_rel_gap: 0, time_limit: 20 });
    setRoundings(model, roundings);
    for (const at of roundings.keys()) model.changeColIntegrality(at, highs.constants.variableType.integer);
    return run(highs, model, block);
  });
}

function emptyModel({ variables, relations, rules }: Shape) {
  const rows = [
    ...relations.map(({ total, parts }) => rowOf([total], parts)),
    ...rules.map(({ smaller, larger }) => rowOf(larger, smaller)),
  ];
  const entries = rows.flat();
  const columns = new Float64Array(variables.length);
  let end = 0;
  return {
    numCols: variables.length,
    numRows: rows.length,
    colCost: columns,
    colLower: columns,
    colUpper: columns,
    rowLower: new Float64Array(rows.length),
    rowUpper: Float64Array.from(rows, (_, at) => (at < relations.length ? 0 : Infinity)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: variables.length,
      starts: [0, ...rows.map((row) => (end += row.length))],
      indices: entries.map(({ at }) => at),
      values: entries.map(({ value }) => value),
    },
  } as const;
}

/** One sum less another, each variable once. */
function rowOf(plus: readonly number[], minus: readonly number[]) {
  const values = new Map<number, number>();
  for (const at of plus) values.set(at, (values.get(at) ?? 0) + 1);
  for (const at of minus) values.set(at, (values.get(at) ?? 0) - 1);
  return [...values].filter(([, value]) => value !== 0).map(([at, value]) => ({ at, value }));
}

function setRoundings(model: Model, roundings: readonly Rounding[]): void {
  const all = { kind: 'range', from: 0, to: roundings.length - 1 } as const;
  model.changeColsBounds(
    all,
    roundings.map(({ lower }) => lower),
    roundings.map(({ upper }) => upper),
  );
  model.changeColsCost(
    all,
    roundings.map(({ cost }) => cost),
  );
}

function run(highs: Highs, model: Model, block: string): number[] {
  const { modelStatus } = model.run();
  if (modelStatus === highs.constants.modelStatus.infeasible) throw new NoRoundingError(block);
  if (modelStatus !== highs.constants.modelStatus.optimal)
    throw new ProtectionError(block, `er is geen afronding gevonden (HiGHS-status ${modelStatus})`);
  return [...model.getSolution().colValue];
}

/** The steps as whole numbers, after checking without the solver that they stay in their bounds and add up. */
function verified(
  { relations, rules }: Shape,
  block: string,
  roundings: readonly Rounding[],
  found: readonly number[],
): number[] {
  const steps = found.map((step) => Math.round(step) + 0);
  const isNear = roundings.every(({ lower, upper }, at) => lower <= steps[at]! && steps[at]! <= upper);
  const sum = (places: readonly number[]) => places.reduce((all, at) => all + steps[at]!, 0);
  const addsUp =
    relations.every(({ total, parts }) => steps[total] === sum(parts)) &&
    rules.every(({ smaller, larger }) => sum(smaller) <= sum(larger));
  if (!isNear || !addsUp) throw new ProtectionError(block, 'de gevonden afronding telt niet op');
  return steps;
}
