/**
 * Does the work for every item, at most `width` at a time, and waits for all.
 * The first failure is thrown after the running work has ended.
 */
export async function inParallel<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const oneWorker = async () => {
    for (const item of queue) await work(item);
  };
  const results = await Promise.allSettled(Array.from({ length: width }, oneWorker));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
