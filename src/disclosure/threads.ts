import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Portions, roundHere, type Crew, type Run } from './crew.ts';
import { ProtectionError } from './error.ts';
import type { BlockTask, RoundedBlock } from './rounder.ts';
import type { Answer } from './worker.ts';

/** @param workers threads at most; small work stays in this one */
export function threads(workers: number): Crew {
  return async (run) => {
    const portions = new Portions(run);
    const amount = Math.min(workers, Math.floor(portions.amount / 2));
    return amount <= 1 ? roundHere(run) : inWorkers(amount, run, portions);
  };
}

async function inWorkers(amount: number, { setup }: Run, portions: Portions): Promise<RoundedBlock[]> {
  const started = Array.from(
    { length: amount },
    () =>
      new Worker(new URL('./worker.ts', import.meta.url), {
        workerData: setup,
        resourceLimits: { maxYoungGenerationSizeMb: 8 },
      }),
  );
  try {
    await Promise.all(started.map((thread) => portions.work((portion) => ask(thread, portion))));
  } finally {
    await Promise.all(started.map((thread) => thread.terminate()));
  }
  return portions.rounded();
}

async function ask(thread: Worker, portion: readonly BlockTask[]): Promise<readonly RoundedBlock[]> {
  thread.postMessage(portion);
  const [answer] = (await once(thread, 'message')) as [Answer];
  if (answer.kind === 'refused') throw new ProtectionError(answer.block, answer.reason);
  return answer.blocks;
}
