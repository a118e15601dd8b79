import { constants, type BigIntStats } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { whole } from '../format.ts';
import { Stop, type CaseFault } from './fault.ts';

const megabyte = 2 ** 20;
const largest = 256 * megabyte;
const chunkSize = 256 * 1024;

/** A case file that is open for reading. */
export interface Source {
  /** Base name, as it stands in faults. */
  readonly name: string;
  readonly handle: FileHandle;
  readonly before: BigIntStats;
}

const fileFault = (file: string, received: string, expected: string): CaseFault => ({
  rule: 'bestand',
  file,
  received,
  expected,
});

/** Opens a case file of at most 256 MB; throws a Stop for anything that is not one. */
export async function openSource(path: string, name: string): Promise<Source> {
  const unreadable = (): never => {
    throw new Stop(
      fileFault(name, 'een bestand dat niet te lezen is', 'een bestand dat bestaat en dat u mag lezen'),
    );
  };
  const found = await stat(path).catch(unreadable);
  if (!found.isFile()) throw new Stop(fileFault(name, 'een map of apparaat', 'een gewoon CSV-bestand'));
  const handle = await open(path, constants.O_RDONLY).catch(unreadable);
  const before = await handle.stat({ bigint: true });
  const fault = sizeFault(name, Number(before.size));
  if (fault) {
    await handle.close();
    throw new Stop(fault);
  }
  return { name, handle, before };
}

function sizeFault(name: string, size: number): CaseFault | undefined {
  if (size === 0)
    return fileFault(name, 'een leeg bestand', 'een regel met kolomnamen en daaronder de dossiers');
  if (size <= largest) return undefined;
  const received = `een bestand van ${whole(Math.ceil(size / megabyte))} MB`;
  return fileFault(
    name,
    received,
    'hooguit 256 MB; het hele land telt ongeveer 125.000 dossiers, dat is 40 MB',
  );
}

/**
 * The bytes of the file, which nobody may change meanwhile.
 * `onProgress` gets the bytes read so far and the size of the file.
 */
export async function* bytesOf(
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
  if (after.size !== before.size || after.mtimeNs !== before.mtimeNs)
    throw new Stop(
      fileFault(
        name,
        'een bestand dat tijdens het lezen veranderde',
        'een bestand dat niemand bewerkt; sluit het in Excel en probeer het opnieuw',
      ),
    );
}
