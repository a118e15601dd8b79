import { Auditor } from './auditor.ts';
import type { Job, Plan, Verdict } from './plan.ts';
import { Engine } from './solver.ts';

export interface Work {
  readonly plan: Plan;
  readonly jobs: readonly Job[];
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

export interface CrewResult {
  /** In the order of the jobs, however the work was spread. */
  readonly verdicts: readonly Verdict[];
  /** Name and version of the solver. */
  readonly solver: string;
}

/** Who audits all blocks: this thread, or more of them. The outcome does not depend on it. */
export type Crew = (work: Work) => Promise<CrewResult>;

/** Blocks between two words of progress. */
const portion = 16;

/** Audits all blocks in this thread. */
export async function auditHere({ plan, jobs, onProgress }: Work): Promise<CrewResult> {
  const engine = await Engine.load();
  const auditor = new Auditor(engine, plan);
  try {
    const verdicts = jobs.map((job, at) => {
      const verdict = auditor.audit(job);
      if ((at + 1) % portion === 0 || at + 1 === jobs.length) onProgress?.(at + 1, jobs.length);
      return verdict;
    });
    return { verdicts, solver: engine.version };
  } finally {
    auditor.dispose();
  }
}
