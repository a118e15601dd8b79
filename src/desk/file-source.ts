import { changedMeanwhile, sizeFault, Stop } from '../cases/fault.ts';
import type { CaseSource } from '../cases/read.ts';

/** Opens a case file that the officer chose. Throws a Stop for one that is empty or too large. */
export function openFile(file: File): Promise<CaseSource> {
  const fault = sizeFault(file.name, file.size);
  if (fault) return Promise.reject(new Stop(fault));
  return Promise.resolve({
    bytes: (onProgress) => bytesOf(file, onProgress),
    close: () => Promise.resolve(),
  });
}

async function* bytesOf(
  file: File,
  onProgress: (bytes: number, of: number) => void,
): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  let at = 0;
  for (;;) {
    const { value } = await reader.read().catch(() => {
      throw new Stop(changedMeanwhile(file.name));
    });
    if (value === undefined) return;
    at += value.length;
    yield value;
    onProgress(at, file.size);
  }
}
