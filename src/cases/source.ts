import { constants, type BigIntStats } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { changedMeanwhile, fileFault, sizeFault, Stop } from './fault.ts';
import { readCases, type CaseReading, type CaseRequest, type CaseSource } from './read.ts';

const chunkSize = 256 * 1024;

interface Source {
  readonly name: string;
  readonly handle: FileHandle;
  readonly before: BigIntStats;
}

/** Reads a case file on this disk, given by its path, as `readCases` does. */
export function readCaseFile(request: Omit<CaseRequest, 'open'>): Promise<CaseReading> {
  const name = path.basename(request.file);
  return readCases({ ...request, file: name, open: () => openFile(request.file, name) });
}

/** Opens a case file of at most 256 MB; throws a Stop for anything that is not one. */
async function openFile(file: string, name: string): Promise<CaseSource> {
  const unreadable = (): never => {
    throw new Stop(
      fileFault(name, 'een bestand dat niet te lezen is', 'een bestand dat bestaat en dat u mag lezen'),
    );
  };
  const found = await stat(file).catch(unreadable);
  if (!found.isFile()) throw new Stop(fileFault(name, 'een map of apparaat', 'een gewoon CSV-bestand'));
  const handle = await open(file, constants.O_RDONLY).catch(unreadable);
  const before = await handle.stat({ bigint: true });
  const fault = sizeFault(name, Number(before.size));
  if (fault) {
    await handle.close();
    throw new Stop(fault);
  }
  return {
    bytes: (onProgress) => bytesOf({ name, handle, before }, onProgress),
    close: () => handle.close(),
  };
}

/**
 * The bytes of the file, which nobody may change meanwhile.
 * `onProgress` gets the bytes read so far and the size of the file.
 */
async function* bytesOf(
  { name, handle, before }: Source,
  onProgress: (bytes: number, of: number) => void,
): AsyncGenerator<Buffer> {
  const size = Number(before.size);
  for (let at = 0; at < size;) {
    const chunk = Buffer.allocUnsafe(Math.min(chunkSize, size - at));
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, at);
    if (bytesRead === 0) break;
    at += bytesRead;
    yield chunk.subarray(0, bytesRead);
    onProgress(at, size);
  }
  const after = await handle.stat({ bigint: true });
  if (after.size !== before.size || after.mtimeNs !== before.mtimeNs) throw new Stop(changedMeanwhile(name));
}
