/** Runs steps in their order, a few at once. */

export interface Step {
  readonly name: string;
  /** Steps that must have succeeded; one that is not in the list is taken as done. */
  readonly needs?: readonly string[];
  /** Runs while nothing else does, because it measures or fills the machine. */
  readonly alone?: true;
}

/**
 * Calls `perform` for each step; it answers whether the step succeeded.
 * A step whose need failed is not performed but given to `block`, with the name of that need.
 */
export async function schedule<S extends Step>(
  steps: readonly S[],
  atOnce: number,
  perform: (step: S) => Promise<boolean>,
  block: (step: S, need: string) => void,
): Promise<void> {
  const waiting = [...steps];
  const running = new Map<S, Promise<void>>();
  const unfinished = new Set(steps.map(({ name }) => name));
  const failed = new Set<string>();

  const isFree = (step: S): boolean =>
    running.size === 0 || (!step.alone && ![...running.keys()].some((other) => other.alone));
  const isReady = (step: S): boolean => isFree(step) && !step.needs?.some((need) => unfinished.has(need));

  const finish = (step: S, succeeded: boolean): void => {
    if (!succeeded) failed.add(step.name);
    unfinished.delete(step.name);
    running.delete(step);
  };

  const start = (step: S): void => {
    waiting.splice(waiting.indexOf(step), 1);
    const need = step.needs?.find((name) => failed.has(name));
    if (need !== undefined) {
      block(step, need);
      finish(step, false);
      return;
    }
    running.set(
      step,
      perform(step).then((succeeded) => {
        finish(step, succeeded);
      }),
    );
  };

  while (waiting.length + running.size > 0) {
    for (let next = waiting.find(isReady); next && running.size < atOnce; next = waiting.find(isReady))
      start(next);
    if (running.size > 0) await Promise.race(running.values());
    else if (waiting.length > 0 && !waiting.some(isReady))
      throw new Error(`${waiting[0]!.name} waits for itself`);
  }
}
