/** A thread that audits the batches it is sent; see threads.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { Auditor } from './auditor.ts';
import type { Answer } from './threads.ts';
import type { Job, Plan } from './plan.ts';
import { Engine } from './solver.ts';

const engine = await Engine.load();
const auditor = new Auditor(engine, workerData as Plan);

parentPort?.on('message', (jobs: readonly Job[]) => {
  parentPort?.postMessage(answerTo(jobs));
});

function answerTo(jobs: readonly Job[]): Answer {
  try {
    return { verdicts: jobs.map((job) => auditor.audit(job)), solver: engine.version };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
