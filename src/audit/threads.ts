import { Worker } from 'node:worker_threads';
import { auditHere, type Crew, type CrewResult, type Work } from './crew.ts';
import type { Job, Verdict } from './plan.ts';
import { SolverError } from './solver.ts';

/** Blocks per message: few enough to keep all workers busy and progress moving. */
const batch = 16;

/** Starting threads takes longer than this many blocks. */
const fewBlocks = 100;

/** Threads beside this one; with 1, or with few blocks, the work is done here. */
export function threads(workers: number): Crew {
  return (work) => (workers > 1 && work.jobs.length > fewBlocks ? inWorkers(work, workers) : auditHere(work));
}

async function inWorkers({ plan, jobs, onProgress }: Work, workers: number): Promise<CrewResult> {
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
