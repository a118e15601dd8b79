import loadHighs, { type Highs, type Model, type ModelStatusCode } from 'highs';

/** A linear row: `lower <= sum(values[i] * x[columns[i]]) <= upper`. */
export interface Row {
  readonly columns: readonly number[];
  readonly values: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

export interface System {
  readonly columns: number;
  readonly rows: readonly Row[];
}

/** Bounds of every column; `Infinity` where there is none. */
export interface Bounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

export type Outcome = Float64Array | 'infeasible' | 'unbounded';

/** The solver gave no answer that the audit can trust. */
export class SolverError extends Error {
  override readonly name = 'SolverError';
}

/** Model statuses of HiGHS. */
const [optimal, infeasible, unbounded] = [7, 8, 10] as const;

const mipSeconds = 20;
const unlimitedSeconds = 1e9;

export class Engine {
  readonly #highs: Highs;

  private constructor(highs: Highs) {
    this.#highs = highs;
  }

  static async load(): Promise<Engine> {
    return new Engine(await loadHighs());
  }

  /** Name and version of the solver. */
  get version(): string {
    return `HiGHS ${this.#highs.version.string}`;
  }

  /** A solver for every block with this system; the caller disposes it. */
  solverOf(system: System): Solver {
    return new Solver(this.#highs, system);
  }
}

/**
 * One model in HiGHS that is solved again and again with other bounds and costs.
 * Primal simplex without presolve: when only costs change, the last basis stays feasible.
 */
export class Solver {
  readonly columns: number;
  readonly #rows: readonly Row[];
  readonly #off = new Set<number>();
  readonly #model: Model;
  readonly #costs: Float64Array;
  #priced: readonly number[] = [];
  #crossed = false;

  constructor(highs: Highs, { columns, rows }: System) {
    this.columns = columns;
    this.#rows = rows;
    this.#costs = new Float64Array(columns);
    this.#model = highs.createModel({
      numCols: columns,
      numRows: rows.length,
      colCost: this.#costs,
      colLower: new Float64Array(columns),
      colUpper: new Float64Array(columns),
      rowLower: rows.map(({ lower }) => lower),
      rowUpper: rows.map(({ upper }) => upper),
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: columns,
        starts: startsOf(rows),
        indices: rows.flatMap((row) => row.columns),
        values: rows.flatMap((row) => row.values),
      },
    });
    this.#model.options.set({ output_flag: false });
    this.#linear();
  }

  /** Bounds that cross leave no table; HiGHS would refuse them. */
  setBounds({ lower, upper }: Bounds): void {
    this.#crossed = lower.some((low, column) => low > (upper[column] ?? Infinity));
    if (this.#crossed) return;
    this.#model.changeColsBounds({ kind: 'range', from: 0, to: this.columns - 1 }, lower, upper);
  }

  /** Switches a row on (its own bounds) or off (no bounds). */
  setRow(row: number, on: boolean): void {
    const { lower, upper } = this.#rows[row] ?? { lower: 0, upper: 0 };
    if (on) this.#off.delete(row);
    else this.#off.add(row);
    this.#model.changeRowBounds(row, on ? lower : -Infinity, on ? upper : Infinity);
  }

  /** Minimises `sign * sum of the columns`; the column values of the optimum, or why there is none. */
  optimise(columns: readonly number[], sign: 1 | -1): Outcome {
    this.#price(columns, () => sign);
    return this.#run();
  }

  /** Minimises the given costs, one per column. */
  minimise(costs: Float64Array): Outcome {
    this.#price([...costs.keys()], (column) => costs[column] ?? 0);
    return this.#run();
  }

  /** The smallest (`sign` 1) or largest (-1) whole-number value of a column, over whole-number tables only. */
  wholeExtreme(column: number, sign: 1 | -1): number {
    const found = this.wholeTable(() => this.optimise([column], sign));
    return Math.round(found[column] ?? 0);
  }

  /** Runs `solve` with every column a whole number. */
  wholeTable(solve: () => Outcome): Float64Array {
    const all = { kind: 'range', from: 0, to: this.columns - 1 } as const;
    this.#model.options.set({ solver: 'choose', presolve: 'choose', mip_rel_gap: 0, time_limit: mipSeconds });
    this.#model.zeroAllClocks();
    this.#model.changeColsIntegrality(all, new Int32Array(this.columns).fill(1));
    try {
      const found = solve();
      if (typeof found === 'string') throw new SolverError(`whole numbers: ${found}`);
      return found;
    } finally {
      this.#model.clearIntegrality();
      this.#linear();
    }
  }

  /** Whether a table of whole numbers meets every row that is on, exactly. */
  holdsFor(table: Float64Array): boolean {
    return this.#rows.every(({ columns, values, lower, upper }, row) => {
      const sum = columns.reduce((all, column, at) => all + (values[at] ?? 0) * (table[column] ?? 0), 0);
      return this.#off.has(row) || (sum >= lower && sum <= upper);
    });
  }

  dispose(): void {
    this.#model.dispose();
  }

  #linear(): void {
    this.#model.options.set({
      solver: 'simplex',
      presolve: 'off',
      simplex_strategy: 4,
      time_limit: unlimitedSeconds,
    });
  }

  #price(columns: readonly number[], cost: (column: number) => number): void {
    for (const column of this.#priced) this.#costs[column] = 0;
    for (const column of columns) this.#costs[column] = cost(column);
    const changed = [...this.#priced, ...columns];
    this.#priced = columns;
    if (changed.length > 4) {
      this.#model.changeColsCost({ kind: 'range', from: 0, to: this.columns - 1 }, this.#costs);
      return;
    }
    for (const column of changed) this.#model.changeColCost(column, this.#costs[column] ?? 0);
  }

  #run(): Outcome {
    if (this.#crossed) return 'infeasible';
    const status = this.#status();
    if (status === optimal) return this.#model.getSolution().colValue;
    if (status === infeasible) return 'infeasible';
    if (status === unbounded) return 'unbounded';
    throw new SolverError(`model status ${status}`);
  }

  /** Anything but an optimum is only believed without a starting point from an earlier solve. */
  #status(): ModelStatusCode {
    this.#model.run();
    if (this.#model.getModelStatus() === optimal) return optimal;
    this.#model.clearSolver();
    this.#model.run();
    return this.#model.getModelStatus();
  }
}

function startsOf(rows: readonly Row[]): number[] {
  const starts = [0];
  for (const { columns } of rows) starts.push((starts.at(-1) ?? 0) + columns.length);
  return starts;
}
