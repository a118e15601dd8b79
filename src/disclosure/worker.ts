/** Rounds blocks in a thread of its own: every message is a portion of blocks, every answer their rounded counts. */
import { parentPort, workerData } from 'node:worker_threads';
import { ProtectionError } from './error.ts';
import { openRounder, type BlockTask, type RoundedBlock, type RounderSetup } from './rounder.ts';

export type Answer =
  | { readonly kind: 'rounded'; readonly blocks: readonly RoundedBlock[] }
  | { readonly kind: 'refused'; readonly block: string; readonly reason: string };

const port = parentPort!;
const rounder = await openRounder(workerData as RounderSetup);

port.on('message', (tasks: readonly BlockTask[]) => port.postMessage(answerTo(tasks)));

function answerTo(tasks: readonly BlockTask[]): Answer {
  try {
    return { kind: 'rounded', blocks: tasks.map((task) => rounder.round(task)) };
  } catch (error) {
    if (!(error instanceof ProtectionError)) throw error;
    return { kind: 'refused', block: error.block, reason: error.reason };
  }
}
