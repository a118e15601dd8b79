import { Auditor } from './auditor.ts';
import { derive, firstContradiction, unknown } from './counts.ts';
import type { Prepared } from './prepare.ts';
import type { Job } from './plan.ts';
import { Engine } from './solver.ts';
import { cellNamed, countOf, dimensionsOf, type Shape } from './sums.ts';
import type { Layout } from './layout.ts';

/** True counts per block (`GM9001/2024`) and cell name; an absent cell counts nobody. Never leaves the machine. */
export type Truth = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Second pass, with the truth, on the municipality's own machine: does every block hold its own true counts? They add
 * up, stay within the maximum deviation of what is published, and fit beside the earlier releases and outside tables
 * with all that is certain over time. What outsiders merely believe is left out: that may be false.
 * Gives pass or fail per block and nothing else.
 */
export async function withinTruth(
  { plan, jobs, current }: Prepared,
  truth: Truth,
): Promise<ReadonlyMap<string, boolean>> {
  const auditor = new Auditor(await Engine.load(), plan);
  const passes = (job: Job) => {
    const cells = truth.get(job.block);
    const shape = shapeOf(job, current.rules);
    return cells !== undefined && auditor.allows(job, (layout) => trueCounts(layout, shape, cells));
  };
  try {
    const unpublished = [...truth.keys()].map((block) => [block, false] as const);
    return new Map([...unpublished, ...jobs.map((job) => [job.block, passes(job)] as const)]);
  } finally {
    auditor.dispose();
  }
}

/** The rules that apply to a block: without detail only the total. */
function shapeOf({ block, stack }: Job, rules: Shape): Shape {
  const own = rules.tabellen.filter(({ telling }) => telling === countOf(block));
  if (stack.at(-1)?.detail) return { ...rules, tabellen: own };
  return { ...rules, tabellen: own.filter(({ dimensies }) => dimensies.length === 0) };
}

/** The true count of every variable; null when the counts contradict themselves or count the impossible. */
function trueCounts(layout: Layout, shape: Shape, cells: ReadonlyMap<string, number>): Int32Array | null {
  const counted = new Set(
    shape.tabellen.filter(({ cumulatief }) => !cumulatief).map(({ dimensies }) => cellNamed(...dimensies)),
  );
  const counts = new Int32Array(layout.names.length).fill(unknown);
  for (const [name, variable] of layout.variables) {
    if (/>=|:/.test(name) || !counted.has(dimensionsOf(name).join(';'))) continue;
    const count = cells.get(name) ?? 0;
    if (counts[variable] !== unknown && counts[variable] !== count) return null;
    counts[variable] = count;
  }
  const impossible = [...cells].some(
    ([name, count]) =>
      count !== 0 && counted.has(dimensionsOf(name).join(';')) && !layout.variables.has(name),
  );
  derive(layout, counts);
  return impossible || firstContradiction(layout, counts) !== null ? null : counts;
}
