import { Worker } from 'node:worker_threads';
import { Auditor } from './auditor.ts';
import type { Job, Plan, Verdict } from './plan.ts';
import { Engine, SolverError } from './solver.ts';

/** Blocks per message: few enough to keep all workers busy and progress moving. */
const batch = 16;

/** Starting threads takes longer than this many blocks. */
const fewBlocks = 100;

export interface CrewRequest {
  readonly plan: Plan;
  readonly jobs: readonly Job[];
  /** Threads beside this one; with 1, or with few blocks, the work is done here. */
  readonly workers: number;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

export interface CrewResult {
  /** In the order of the jobs, whatever the number of workers. */
  readonly verdicts: readonly Verdict[];
  /** Name and version of the solver. */
  readonly solver: string;
}

/** Audits all blocks. */
export async function auditBlocks(request: CrewRequest): Promise<CrewResult> {
  return request.workers > 1 && request.jobs.length > fewBlocks ? inWorkers(request) : here(request);
}

async function here({ plan, jobs, onProgress }: CrewRequest): Promise<CrewResult> {
  const engine = await Engine.load();
  const auditor = new Auditor(engine, plan);
  try {
    const verdicts = jobs.map((job, at) => {
      const verdict = auditor.audit(job);
      if ((at + 1) % batch === 0 || at + 1 === jobs.length) onProgress?.(at + 1, jobs.length);
      return verdict;
    });
    return { verdicts, solver: engine.version };
  } finally {
    auditor.dispose();
  }
}

async function inWorkers({ plan, jobs, workers, onProgress }: CrewRequest): Promise<CrewResult> {
  const starts = Array.from({ length: Math.ceil(jobs.length / batch) }, (_, at) => at * batch);
  const queue = starts.values();
  const verdicts: Verdict[] = [];
  let done = 0;
  let solver = '';
  const oneWorker = async () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: plan,
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    try {
      for (const start of queue) {
        const found = await ask(worker, jobs.slice(start, start + batch));
        found.verdicts.forEach((verdict, at) => (verdicts[start + at] = verdict));
        done += found.verdicts.length;
        solver = found.solver;
        onProgress?.(done, jobs.length);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(workers, starts.length) }, oneWorker));
  return { verdicts, solver };
}

/** What a worker answers to a batch: its verdicts, or why there are none. */
export type Answer = CrewResult | { readonly failure: string };

function ask(worker: Worker, jobs: readonly Job[]): Promise<CrewResult> {
  return new Promise((resolve, reject) => {
    const fail = (message: string) => {
      reject(new SolverError(message));
    };
    worker.removeAllListeners();
    worker.once('error', (error) => fail(error instanceof Error ? error.message : String(error)));
    worker.once('exit', (code) => fail(`worker ended with ${code}`));
    worker.once('message', (answer: Answer) => {
      if ('verdicts' in answer) resolve(answer);
      else fail(answer.failure);
    });
    worker.postMessage(jobs);
  });
}
