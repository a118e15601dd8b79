/**
 * What the published counts of a block leave of each cell for whoever knows the rules of counting: a linear programme
 * over joint types of person, of which only those exist that the public rules allow. It knows nothing of the audit's
 * relations; both must find the same.
 */
import { Engine, type Bounds, type Row, type Solver } from '../../src/audit/solver.ts';
import type { PublishedBlock } from './published.ts';

/** A code for every dimension that takes part. */
export type PersonType = Readonly<Record<string, string>>;

export interface JointRules {
  readonly dimensions: Readonly<Record<string, readonly string[]>>;
  /** Dimensions of each table by its name. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
}

const waitsForPlan = /^w\d/;
const beforePlan = ['notified', 'registered', 'intake'];

/**
 * Whether the counting can put somebody in these codes together (docs/protection-method.md): who has a plan has a route
 * and stands in `pip` or later; who waits does not; only who ended can have ended without a plan; only asylum migrants
 * in reception are merely notified, and their ten weeks do not run.
 */
export function canBe({ group, route, stage = '', state = '', end_state: end }: PersonType): boolean {
  const hasPlan = !beforePlan.includes(stage);
  const isOut = ['no_clock', 'reception', 'ended_no_pip'].includes(state);
  return (
    (route === 'none') !== hasPlan &&
    (stage === 'fulfilled') === (end === 'fulfilled') &&
    !(waitsForPlan.test(state) && (hasPlan || end !== 'running')) &&
    !(/^d\d|^early$|^former_pip$|^no_clock_plan$/.test(state) && !hasPlan) &&
    !(state === 'ended_no_pip' && (hasPlan || end === 'running')) &&
    !(stage === 'notified' && !(group === 'asylum' && isOut)) &&
    !(!hasPlan && end !== 'running' && state !== 'ended_no_pip')
  );
}

/** Every type that can be. */
export function typesOf({ dimensions }: JointRules): PersonType[] {
  return Object.entries(dimensions)
    .reduce<PersonType[]>(
      (all, [name, codes]) => all.flatMap((type) => codes.map((code) => ({ ...type, [name]: code }))),
      [{}],
    )
    .filter(canBe);
}

/** Whole values left of a cell. */
export interface Left {
  readonly cell: string;
  readonly candidates: number;
}

export interface JointAttack {
  /** What is left of every published cell; null when no people fit the counts. */
  readonly attack: (block: PublishedBlock) => Left[] | null;
  readonly dispose: () => void;
}

/** Prepares the attack for blocks with these tables. `deviation` = how far a count may be from the truth. */
export async function openJoint(rules: JointRules, deviation = 4): Promise<JointAttack> {
  const types = typesOf(rules);
  const cells = cellsOf(rules, types);
  const names = [...cells.keys()];
  const rows = names.map((name, at): Row => {
    const members = cells.get(name)!;
    return {
      columns: [at, ...members.map((member) => names.length + member)],
      values: [1, ...members.map(() => -1)],
      lower: 0,
      upper: 0,
    };
  });
  const engine = await Engine.load();
  const solver = engine.solverOf({ columns: names.length + types.length, rows });
  return {
    attack: (block) => leftIn(solver, names, boundsOf(names, types.length, block, deviation)),
    dispose: () => {
      solver.dispose();
    },
  };
}

/** Cells by name, `group_stage:asylum/pip`, with the types that count in them. */
function cellsOf({ tables }: JointRules, types: readonly PersonType[]): Map<string, number[]> {
  const cells = new Map<string, number[]>();
  for (const [table, dimensions] of Object.entries(tables))
    types.forEach((type, at) => {
      const name = `${table}:${dimensions.map((dimension) => type[dimension]!).join('/')}`;
      cells.set(name, [...(cells.get(name) ?? []), at]);
    });
  return cells;
}

function boundsOf(names: readonly string[], types: number, block: PublishedBlock, deviation: number): Bounds {
  const shown = names.map((name) => block.get(name) ?? 0);
  return {
    lower: Float64Array.from([
      ...shown.map((count) => Math.max(0, count - deviation)),
      ...Array<number>(types).fill(0),
    ]),
    upper: Float64Array.from([
      ...shown.map((count) => count + deviation),
      ...Array<number>(types).fill(Infinity),
    ]),
  };
}

function leftIn(solver: Solver, names: readonly string[], bounds: Bounds): Left[] | null {
  solver.setBounds(bounds);
  if (solver.optimise([], 1) === 'infeasible') return null;
  const extreme = (cell: number, sign: 1 | -1): number => {
    const found = solver.optimise([cell], sign);
    return typeof found === 'string' ? Number.NaN : found[cell]!;
  };
  return names.map((cell, at) => ({
    cell,
    candidates: Math.floor(extreme(at, -1) + 1e-6) - Math.ceil(extreme(at, 1) - 1e-6) + 1,
  }));
}
