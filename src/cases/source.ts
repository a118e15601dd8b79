import { isUtf8 } from 'node:buffer';
import { constants, type BigIntStats } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { whole } from '../format.ts';
import { Stop, type CaseFault } from './fault.ts';

const megabyte = 2 ** 20;
const largest = 256 * megabyte;
const chunkSize = 256 * 1024;
const saveAs = 'UTF-8; kies bij het opslaan ‘CSV UTF-8’';

/** A case file that is open for reading. */
export interface Source {
  /** Base name, as it stands in faults. */
  readonly name: string;
  readonly handle: FileHandle;
  readonly before: BigIntStats;
}

const fileFault = (file: string, received: string, expected: string, line?: number): CaseFault => ({
  rule: 'bestand',
  file,
  ...(line === undefined ? {} : { line }),
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

/** The start of the file as text, enough for the line with column names. */
export async function startOf({ handle }: Source): Promise<string> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(16_384), 0, 16_384, 0);
  return buffer.toString('utf8', 0, bytesRead);
}

/**
 * The bytes of the file, checked on the way: UTF-8 without null bytes, and a file that nobody changed meanwhile.
 * `onProgress` gets the bytes read so far and the size of the file.
 */
export async function* bytesOf(
  { name, handle, before }: Source,
  onProgress: (bytes: number, of: number) => void,
): AsyncGenerator<Buffer> {
  const size = Number(before.size);
  const check = encodingCheck(name);
  for (let at = 0; at < size;) {
    const chunk = Buffer.allocUnsafe(Math.min(chunkSize, size - at));
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, at);
    if (bytesRead === 0) break;
    at += bytesRead;
    const bytes = chunk.subarray(0, bytesRead);
    check(bytes, at >= size);
    yield bytes;
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

/** Checks chunk after chunk; throws a Stop with the line of the first byte that is not UTF-8. */
function encodingCheck(name: string): (bytes: Buffer, isLast: boolean) => void {
  let line = 1;
  let rest = Buffer.alloc(0);
  return (bytes, isLast) => {
    if (isUtf16(bytes, line === 1)) throw new Stop(fileFault(name, 'een bestand in UTF-16', saveAs));
    const joined = Buffer.concat([rest, bytes]);
    const complete = isLast ? joined : joined.subarray(0, joined.length - unfinished(joined));
    if (!isUtf8(complete)) {
      const bad = line + linesBeforeFault(complete);
      throw new Stop(fileFault(name, 'tekens in een andere codering', saveAs, bad));
    }
    line += lineEnds(complete).length;
    rest = joined.subarray(complete.length);
  };
}

/** UTF-16 has a mark at the start of the file, or a null byte in every Latin letter. */
function isUtf16(bytes: Buffer, isStart: boolean): boolean {
  const mark = isStart && bytes.length > 1 ? bytes.readUInt16BE(0) : 0;
  return mark === 0xfffe || mark === 0xfeff || bytes.includes(0);
}

/** How many bytes at the end begin a character that the next chunk finishes: 0 to 3. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return byte >= [0xc0, 0xe0, 0xf0][back - 1]! ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function lineEnds(bytes: Buffer): number[] {
  const ends: number[] = [];
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) ends.push(at);
  return ends;
}

/** Line ends before the first line that is not UTF-8. */
function linesBeforeFault(bytes: Buffer): number {
  const ends = lineEnds(bytes);
  const bad = ends.findIndex((end, at) => !isUtf8(bytes.subarray(at === 0 ? 0 : ends[at - 1], end)));
  return bad < 0 ? ends.length : bad;
}
