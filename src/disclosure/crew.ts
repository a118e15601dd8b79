import { openRounder, type BlockTask, type RoundedBlock, type RounderSetup } from './rounder.ts';

export interface Run {
  readonly setup: RounderSetup;
  readonly tasks: readonly BlockTask[];
  readonly onProgress: (done: number) => void;
}

/** Who rounds all blocks: this thread, or more of them. The answers stand in the order of the tasks. */
export type Crew = (run: Run) => Promise<RoundedBlock[]>;

/** Rounds one portion of the tasks. */
type Round = (portion: readonly BlockTask[]) => Promise<readonly RoundedBlock[]>;

/** Blocks per message: few enough to show progress, many enough to make messages cheap. */
const portionSize = 50;

/** Hands out the tasks of a run in portions, and keeps what comes back in order. */
export class Portions {
  readonly amount: number;
  readonly #run: Run;
  readonly #queue: IterableIterator<number>;
  readonly #rounded: (readonly RoundedBlock[])[] = [];
  #done = 0;

  constructor(run: Run) {
    this.#run = run;
    this.amount = Math.ceil(run.tasks.length / portionSize);
    this.#queue = Array.from({ length: this.amount }, (_, at) => at).values();
  }

  /** Rounds portions until none is left; more than one may be at it. */
  async work(round: Round): Promise<void> {
    for (const at of this.#queue) {
      const portion = this.#run.tasks.slice(at * portionSize, (at + 1) * portionSize);
      this.#rounded[at] = await round(portion);
      this.#run.onProgress((this.#done += portion.length));
    }
  }

  rounded(): RoundedBlock[] {
    return this.#rounded.flat();
  }
}

/** Rounds all blocks in this thread. The first refusal ends the run. */
export async function roundHere(run: Run): Promise<RoundedBlock[]> {
  const portions = new Portions(run);
  const rounder = await openRounder(run.setup);
  try {
    await portions.work((portion) => Promise.resolve(portion.map((task) => rounder.round(task))));
  } finally {
    rounder.dispose();
  }
  return portions.rounded();
}
