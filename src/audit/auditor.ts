import { unknown } from './counts.ts';
import { exactly, openBounds, outsideBounds } from './bounds.ts';
import { groupDisclosures } from './group.ts';
import { candidatesOf, intervalsOf, peopleIn, type Interval, type Start } from './intervals.ts';
import { layoutOf, type Layout } from './layout.ts';
import type {
  Job,
  OutsideCell,
  Plan,
  Published,
  SelfTestResult,
  Since,
  Stage,
  Verdict,
  Violation,
} from './plan.ts';
import { selfTest } from './self-test.ts';
import type { Bounds, Engine, Solver } from './solver.ts';
import { countOf } from './sums.ts';
import { boundsOf, joinBounds, stackOf, type Stack } from './system.ts';

interface Model {
  readonly stack: Stack;
  readonly solver: Solver;
  /** Made when the first block of a single release is audited. */
  people?: readonly (readonly number[])[];
}

/** A release of a block in a stage: where its cells stand in the model and what bounds them. */
interface Layer {
  readonly release: number;
  readonly block: string;
  readonly since: Since;
  /** Name of the layout among those of the plan. */
  readonly key: string;
  readonly layout: Layout;
  readonly counts: Int32Array;
  readonly bounds: Bounds;
}

interface StageResult {
  readonly minimum: number;
  readonly zeros: number;
  readonly violations: readonly Violation[];
}

/** Audits blocks one at a time, with one solver per combination of layouts. */
export class Auditor {
  readonly #engine: Engine;
  readonly #plan: Plan;
  readonly #layouts = new Map<string, Layout>();
  readonly #models = new Map<string, Model>();

  constructor(engine: Engine, plan: Plan) {
    this.#engine = engine;
    this.#plan = plan;
  }

  audit(job: Job): Verdict {
    const stages: [Stage, readonly Published[], readonly OutsideCell[]][] = [
      ['single', job.stack.slice(-1), []],
    ];
    if (job.stack.length > 1) stages.push(['stacked', job.stack, []]);
    if (job.outside.length > 0) stages.push(['outside', job.stack, job.outside]);
    const results = stages.map(
      ([stage, stack, outside]) => [stage, this.#stage(stage, stack, outside, countOf(job.block))] as const,
    );
    const found = results.flatMap(([, result]) => result ?? []);
    const candidates = Object.fromEntries(results.map(([stage, result]) => [stage, result?.minimum ?? null]));
    const contradictions = results.filter(([, result]) => result === null).map(([stage]) => stage);
    return {
      block: job.block,
      candidates: { single: null, stacked: null, outside: null, ...candidates },
      provenZeros: Math.max(0, ...found.map(({ zeros }) => zeros)),
      contradictions,
      violations: found.flatMap(({ violations }) => violations),
      selfTest: job.selfTest && !contradictions.includes('single') ? this.#selfTest(job) : [],
    };
  }

  /** Whether what was published leaves room for this truth: also with what is certain over time and from outside. */
  allows(job: Job, truth: (layout: Layout) => Int32Array | null): boolean {
    const layers = this.#layers(job.stack, job.outside, countOf(job.block));
    const last = layers.at(-1);
    const counts = last ? truth(last.layout) : null;
    if (!last || !counts) return false;
    const { lower, upper } = last.bounds;
    const inside = counts.every(
      (count, cell) =>
        count === unknown || (count >= (lower[cell] ?? 0) && count <= (upper[cell] ?? Infinity)),
    );
    const fixed = [...layers.slice(0, -1).map(({ bounds }) => bounds), exactly(counts, last.bounds)];
    const { stack, solver } = this.#model(layers);
    for (const row of stack.beliefs.flat()) solver.setRow(row, false);
    solver.setBounds(joinBounds(fixed));
    return inside && solver.optimise([], 1) !== 'infeasible';
  }

  dispose(): void {
    for (const { solver } of this.#models.values()) solver.dispose();
    this.#models.clear();
  }

  #stage(
    stage: Stage,
    published: readonly Published[],
    outside: readonly OutsideCell[],
    count: string | undefined,
  ): StageResult | null {
    const { eis } = this.#rules(this.#plan.releases.length - 1);
    const required = { single: eis.kandidaten, stacked: eis.gestapeld, outside: eis.metBuitentabellen }[
      stage
    ];
    const layers = this.#layers(published, outside, count);
    const bounds = joinBounds(layers.map((layer) => layer.bounds));
    const { stack, solver } = this.#model(layers);
    if (!settleBeliefs(solver, stack, bounds)) return null;
    const intervals = intervalsOf(solver, bounds, required, this.#start(layers));
    if (!intervals) return null;
    const result = judge(stage, layers, stack, intervals, required);
    if (stage !== 'outside' || result.violations.length === 0) return result;
    return { ...result, violations: this.#blame(result.violations, layers, outside) };
  }

  /** Of a release by itself: what it publishes could be the truth, and people could be added to that. */
  #start(layers: readonly Layer[]): Start | undefined {
    const [layer, ...more] = layers;
    if (!layer || more.length > 0 || layer.counts.includes(unknown)) return undefined;
    const model = this.#model(layers);
    if (!model.people) {
      model.people = peopleIn(model.solver, layer.layout.variables.get('') ?? 0);
      model.solver.setBounds(layer.bounds);
    }
    return { table: Float64Array.from(layer.counts), people: model.people };
  }

  /** Marks the cells that the outside tables make as narrow without ours. */
  #blame(
    violations: readonly Violation[],
    layers: readonly Layer[],
    outside: readonly OutsideCell[],
  ): Violation[] {
    const last = layers.at(-1);
    if (!last) return [...violations];
    const alone = { ...last, bounds: outsideBounds(last.layout, openBounds(last.counts.length), outside) };
    const { solver } = this.#model([alone]);
    const intervals = intervalsOf(solver, alone.bounds) ?? [];
    return violations.map((violation) => {
      const interval = intervals[last.layout.variables.get(violation.cell) ?? -1];
      const narrow = interval !== undefined && candidatesOf(interval) < violation.required;
      return { ...violation, outsideAlone: narrow && violation.release === last.release };
    });
  }

  #selfTest({ block, stack }: Job): SelfTestResult[] {
    const published = stack.at(-1);
    const [layer] = this.#layers(stack.slice(-1), [], countOf(block));
    if (!published || !layer) return [];
    const { basis, maxAfwijking, eis } = this.#rules(published.release);
    const { solver } = this.#model([layer]);
    const { layout, counts } = layer;
    return selfTest({
      solver,
      layout,
      counts,
      basis,
      deviation: maxAfwijking,
      required: eis.kandidaten,
      seed: `${this.#plan.releases[published.release]?.id ?? ''}|${block}`,
    });
  }

  #rules(release: number): Plan['releases'][number]['rules'] {
    const found = this.#plan.releases[release];
    if (!found) throw new Error(`no release ${release} in the plan`);
    return found.rules;
  }

  /** The releases of a stage; outside cells stand beside those of the last one. */
  #layers(
    published: readonly Published[],
    outside: readonly OutsideCell[],
    count: string | undefined,
  ): Layer[] {
    return published.map(({ block, since, release, detail, counts }, at) => {
      const own = this.#layout(release, detail, false, count);
      const { maxAfwijking } = this.#rules(release);
      const plain = {
        release,
        block,
        since,
        ...own,
        counts,
        bounds: boundsOf(counts, maxAfwijking),
      };
      if (outside.length === 0 || at < published.length - 1) return plain;
      const wide = this.#layout(release, detail, true, count);
      const wider = moved(own.layout, counts, wide.layout);
      const bounds = outsideBounds(wide.layout, boundsOf(wider, maxAfwijking), outside);
      return { release, block, since, ...wide, counts: wider, bounds };
    });
  }

  #layout(
    release: number,
    detail: boolean,
    outside: boolean,
    count: string | undefined,
  ): Pick<Layer, 'key' | 'layout'> {
    const key = `${release} ${detail ? 'detail' : 'total'} ${outside ? 'outside' : 'own'} ${count ?? ''}`;
    const found = this.#layouts.get(key);
    if (found) return { key, layout: found };
    const layout = layoutOf(this.#rules(release), detail, outside ? this.#plan.outside : [], count);
    this.#layouts.set(key, layout);
    return { key, layout };
  }

  #model(layers: readonly Layer[]): Model {
    const since = layers.map((layer) => layer.since);
    const key = `${layers.map((layer) => layer.key).join(', ')} ${JSON.stringify(since)}`;
    const found = this.#models.get(key);
    if (found) return found;
    const { overTijd } = this.#rules(this.#plan.releases.length - 1);
    const stack = stackOf(
      layers.map(({ layout }) => layout),
      overTijd,
      since,
    );
    const model = { stack, solver: this.#engine.solverOf(stack.system) };
    this.#models.set(key, model);
    return model;
  }
}

/**
 * Switches on what an outsider may believe to be unchanged: all of it when the publications allow that, otherwise
 * link by link, newest first, whatever still fits. False when nothing fits even without beliefs.
 */
function settleBeliefs(solver: Solver, { beliefs }: Stack, bounds: Bounds): boolean {
  const set = (rows: readonly number[], on: boolean) => {
    for (const row of rows) solver.setRow(row, on);
  };
  const isPossible = () => solver.optimise([], 1) !== 'infeasible';
  solver.setBounds(bounds);
  set(beliefs.flat(), true);
  if (isPossible()) return true;
  set(beliefs.flat(), false);
  if (!isPossible()) return false;
  for (const belief of beliefs) {
    set(belief, true);
    if (!isPossible()) set(belief, false);
  }
  return true;
}

function judge(
  stage: Stage,
  layers: readonly Layer[],
  stack: Stack,
  intervals: readonly Interval[],
  required: number,
): StageResult {
  const violations: Violation[] = [];
  let minimum = Infinity;
  let zeros = 0;
  layers.forEach(({ release, block, layout, counts }, at) => {
    const own = intervals.slice(stack.offsets[at], (stack.offsets[at] ?? 0) + layout.names.length);
    const disclosed = groupDisclosures(layout, own);
    own.forEach((interval, cell) => {
      if (counts[cell] === unknown) return;
      const candidates = candidatesOf(interval);
      minimum = Math.min(minimum, candidates);
      if (interval.upper === 0 && at === layers.length - 1) zeros += 1;
      if (candidates >= required && !disclosed.has(cell)) return;
      const name = layout.names[cell] ?? '';
      violations.push({ stage, block, release, cell: name, candidates, required, outsideAlone: false });
    });
  });
  return { minimum, zeros, violations };
}

/** The counts of a layout in the order of another one that has all its cells. */
function moved(from: Layout, counts: Int32Array, to: Layout): Int32Array {
  const found = new Int32Array(to.names.length).fill(unknown);
  for (const [name, variable] of from.variables) {
    const place = to.variables.get(name);
    if (place !== undefined) found[place] = counts[variable] ?? unknown;
  }
  return found;
}
