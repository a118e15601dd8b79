import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { ProtectionError } from './error.ts';
import { openRounder, type BlockTask, type RoundedBlock, type RounderSetup } from './rounder.ts';
import type { Answer } from './worker.ts';

/** Blocks per message: few enough to show progress, many enough to make messages cheap. */
const portionSize = 50;

export interface Run {
  readonly setup: RounderSetup;
  readonly tasks: readonly BlockTask[];
  /** Threads at most; small work stays in this one. */
  readonly workers: number;
  readonly onProgress: (done: number) => void;
}

/** Rounds all blocks; the answers stand in the order of the tasks. The first refusal ends the run. */
export async function roundAll({ setup, tasks, workers, onProgress }: Run): Promise<RoundedBlock[]> {
  const starts = Array.from({ length: Math.ceil(tasks.length / portionSize) }, (_, at) => at * portionSize);
  const rounded: (readonly RoundedBlock[])[] = [];
  const queue = starts.entries();
  let done = 0;
  const work = async (round: (portion: readonly BlockTask[]) => Promise<readonly RoundedBlock[]>) => {
    for (const [at, start] of queue) {
      const portion = tasks.slice(start, start + portionSize);
      rounded[at] = await round(portion);
      onProgress((done += portion.length));
    }
  };
  const amount = Math.min(workers, Math.floor(starts.length / 2));
  if (amount <= 1) await inThisThread(setup, work);
  else await inWorkers(amount, setup, work);
  return rounded.flat();
}

type Work = (round: (portion: readonly BlockTask[]) => Promise<readonly RoundedBlock[]>) => Promise<void>;

async function inThisThread(setup: RounderSetup, work: Work): Promise<void> {
  const rounder = await openRounder(setup);
  try {
    await work((portion) => Promise.resolve(portion.map((task) => rounder.round(task))));
  } finally {
    rounder.dispose();
  }
}

async function inWorkers(amount: number, setup: RounderSetup, work: Work): Promise<void> {
  const threads = Array.from(
    { length: amount },
    () =>
      new Worker(new URL('./worker.ts', import.meta.url), {
        workerData: setup,
        resourceLimits: { maxYoungGenerationSizeMb: 8 },
      }),
  );
  try {
    await Promise.all(threads.map((thread) => work((portion) => ask(thread, portion))));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

async function ask(thread: Worker, portion: readonly BlockTask[]): Promise<readonly RoundedBlock[]> {
  thread.postMessage(portion);
  const [answer] = (await once(thread, 'message')) as [Answer];
  if (answer.kind === 'refused') throw new ProtectionError(answer.block, answer.reason);
  return answer.blocks;
}
