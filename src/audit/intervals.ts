import { SolverError, type Bounds, type Outcome, type Solver } from './solver.ts';

/** Numerical noise of the solver; well below the distance between whole numbers. */
const noise = 1e-6;

/** The whole values that a cell can have: all from `lower` to `upper`. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** How many whole values an outsider cannot exclude. */
export const candidatesOf = ({ lower, upper }: Interval): number => upper - lower + 1;

/** Rounds inward: only whole numbers of people exist. */
function inward(lower: number, upper: number): Interval {
  return { lower: Math.ceil(lower - noise) + 0, upper: Math.floor(upper + noise) };
}

/** A table that may be the truth, such as the published one, and people who can be added to it. */
export interface Start {
  readonly table: Float64Array;
  /** Each the columns of one person; together they are in every column for which one was found. */
  readonly people: readonly (readonly number[])[];
}

/**
 * The interval of every column under the bounds: what an outsider can work out from all sums together.
 * `null` when no table meets the bounds and rows at all.
 * @param required candidates at which a column passes; one that just passes is proven with whole-number tables
 * @param start saves work when its table meets the bounds and rows; does not change the result
 */
export function intervalsOf(solver: Solver, bounds: Bounds, required = 0, start?: Start): Interval[] | null {
  solver.setBounds(bounds);
  const seen = new Seen(bounds, solver);
  if (!start || !seen.addWithPeople(start)) {
    const first = solver.optimise([], 1);
    if (first === 'infeasible') return null;
    seen.add(first);
  }
  for (const sign of [1, -1] as const) seen.spread(sign);
  for (let column = 0; column < solver.columns; column += 1) {
    for (const sign of [1, -1] as const) {
      if (!seen.isReached(column, sign)) seen.reach(column, sign);
    }
  }
  return Array.from(bounds.lower, (_, column) => seen.interval(column, required));
}

/** The interval of one column, with the bounds that the solver has; nothing is skipped. */
export function intervalOf(solver: Solver, column: number): Interval {
  const value = (found: Outcome) => {
    if (typeof found === 'string') throw new SolverError(`interval of one cell: ${found}`);
    return found[column] ?? Number.NaN;
  };
  return inward(value(solver.optimise([column], 1)), value(solver.optimise([column], -1)));
}

/** The smallest and largest value of every column over all tables that the solver has found. */
class Seen {
  readonly #bounds: Bounds;
  readonly #solver: Solver;
  readonly #lower: Float64Array;
  readonly #upper: Float64Array;
  readonly #wholeLower: Float64Array;
  readonly #wholeUpper: Float64Array;

  constructor(bounds: Bounds, solver: Solver) {
    this.#bounds = bounds;
    this.#solver = solver;
    this.#lower = new Float64Array(solver.columns).fill(Infinity);
    this.#upper = new Float64Array(solver.columns).fill(-Infinity);
    this.#wholeLower = this.#lower.slice();
    this.#wholeUpper = this.#upper.slice();
  }

  add(table: Outcome): void {
    if (typeof table === 'string') throw new SolverError(`after a first table: ${table}`);
    extend(table, this.#lower, this.#upper);
    const whole = wholeTable(table, this.#bounds, this.#solver);
    if (whole) extend(whole, this.#wholeLower, this.#wholeUpper);
  }

  /**
   * Adds a whole table, and it with as many more of each person as the bounds allow: sums and rules that hold for
   * a table and for a person hold for both together. False when the table does not meet the bounds and rows.
   */
  addWithPeople({ table, people }: Start): boolean {
    if (!wholeTable(table, this.#bounds, this.#solver)) return false;
    this.add(table);
    for (const person of people) {
      const more = Math.min(...person.map((at) => (this.#bounds.upper[at] ?? 0) - (table[at] ?? 0)));
      for (const at of person) {
        const value = (table[at] ?? 0) + more;
        this.#upper[at] = Math.max(this.#upper[at] ?? 0, value);
        this.#wholeUpper[at] = Math.max(this.#wholeUpper[at] ?? 0, value);
      }
    }
    return true;
  }

  /** The bound is attained, so no table goes further. Sign 1 is the lower side. */
  isReached(column: number, sign: 1 | -1): boolean {
    const { lower, upper } = this.#bounds;
    return sign === 1
      ? (this.#lower[column] ?? 0) <= (lower[column] ?? 0) + noise
      : (this.#upper[column] ?? 0) >= (upper[column] ?? 0) - noise;
  }

  /** Solves for one column and side. */
  reach(column: number, sign: 1 | -1): void {
    const found = this.#solver.optimise([column], sign);
    if (found === 'unbounded') (sign === 1 ? this.#lower : this.#upper)[column] = -sign * Infinity;
    else this.add(found);
  }

  /** Pushes all columns that are not there yet at once, as long as that brings some of them to their bound. */
  spread(sign: 1 | -1): void {
    let open = this.#open(sign);
    while (open.length > 0) {
      this.add(this.#solver.optimise(open, sign));
      const left = this.#open(sign);
      if (left.length === open.length) return;
      open = left;
    }
  }

  #open(sign: 1 | -1): number[] {
    return [...this.#lower.keys()].filter(
      (column) => Number.isFinite(this.#bounds.upper[column]) && !this.isReached(column, sign),
    );
  }

  interval(column: number, required: number): Interval {
    const at = (side: Float64Array) => side[column] ?? Number.NaN;
    const found = inward(at(this.#lower), at(this.#upper));
    const whole = { lower: at(this.#wholeLower), upper: at(this.#wholeUpper) };
    if (candidatesOf(found) !== required || candidatesOf(whole) >= required) return found;
    return {
      lower: this.#solver.wholeExtreme(column, 1),
      upper: this.#solver.wholeExtreme(column, -1),
    };
  }
}

/** The columns of one person who is in it, for every column for which the solver finds one in whole numbers. */
export function peopleIn(solver: Solver, total: number): number[][] {
  const [lower, upper] = [new Float64Array(solver.columns), new Float64Array(solver.columns).fill(1)];
  lower[total] = 1;
  const bounds = { lower, upper };
  solver.setBounds(bounds);
  return Array.from(lower, (_, column) => {
    const found = solver.optimise([column], -1);
    const whole = typeof found === 'string' ? null : wholeTable(found, bounds, solver);
    return [...(whole ?? [])].flatMap((value, at) => (value === 1 ? [at] : []));
  }).filter((person) => person.length > 0);
}

function extend(table: Float64Array, lower: Float64Array, upper: Float64Array): void {
  table.forEach((value, column) => {
    if (value < (lower[column] ?? 0)) lower[column] = value;
    if (value > (upper[column] ?? 0)) upper[column] = value;
  });
}

/** The table in whole numbers when it is one, checked exactly against bounds and rows; otherwise null. */
function wholeTable(table: Float64Array, bounds: Bounds, solver: Solver): Float64Array | null {
  const whole = table.map((value) => Math.round(value) + 0);
  const isWhole = table.every(
    (value, column) =>
      Math.abs(value - (whole[column] ?? 0)) <= noise &&
      (whole[column] ?? 0) >= (bounds.lower[column] ?? 0) &&
      (whole[column] ?? 0) <= (bounds.upper[column] ?? 0),
  );
  return isWhole && solver.holdsFor(whole) ? whole : null;
}
