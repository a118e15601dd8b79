import { inflateRawSync } from 'node:zlib';
import { excerpt, RefusedError, type Fault } from '../contract/fault.ts';

/** More than the largest part that can be: all municipalities, with every cohort year. */
export const limits = {
  /** Bytes of the zip itself. */
  packed: 20_000_000,
  entries: 200,
  /** Bytes of one file, unpacked. */
  file: 40_000_000,
  /** Bytes of all files together, unpacked. */
  total: 100_000_000,
} as const;

/** What a zip held: the name of its one folder, and the files in it. */
export interface Unpacked {
  /** null when the files lie in no folder. */
  readonly folder: string | null;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

interface Entry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header starts. */
  readonly at: number;
}

const signatures = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 } as const;
const remedy = 'vraag de afzender om de zip zoals npm run release die schreef';

/** What a Mac or Windows adds when somebody packs a folder again; nothing of it was delivered. */
const added = /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/;
/** The names of our own files. */
const ownName = /^[a-z_]{1,60}\.(csv|json)$/;
const folderName = /^[\w .()-]{1,80}$/;

/**
 * Unpacks the zip of a sender, in memory. Sizes are limited as declared before anything is unpacked, and as they really
 * are while unpacking. Throws a RefusedError with every fault; writes nothing.
 */
export function unpack(file: string, bytes: Uint8Array): Unpacked {
  const entries = entriesIn(file, bytes).filter(({ name }) => !name.endsWith('/') && !added.test(name));
  const faults = [...sizeFaults(file, bytes, entries), ...nameFaults(file, entries)];
  if (faults.length > 0) throw new RefusedError(faults);
  const folder = entries[0]?.name.includes('/') === true ? (entries[0].name.split('/')[0] ?? null) : null;
  return {
    folder,
    files: new Map(entries.map((entry) => [entry.name.split('/').at(-1)!, content(file, bytes, entry)])),
  };
}

function refuse(file: string, received: string): never {
  throw new RefusedError([{ file, received, expected: `een leesbare zip van een release; ${remedy}` }]);
}

/** What the list at the end of a zip names; a RefusedError when there is no such list. */
function entriesIn(file: string, bytes: Uint8Array): Entry[] {
  if (bytes.length > limits.packed) refuse(file, `een zip van meer dan ${limits.packed / 1e6} MB`);
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return listed(view, bytes, endOf(view));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refuse(file, 'geen zip, of een zip die niet heel is overgekomen');
  }
}

/** Where the list of files ends: the last record of a zip, before a comment. Throws a RangeError without one. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1)
    if (view.getUint32(at, true) === signatures.end) return at;
  throw new RangeError('no end record');
}

function listed(view: DataView, bytes: Uint8Array, end: number): Entry[] {
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== signatures.central) throw new RangeError('no central record');
    const length = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)).replaceAll('\\', '/'),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function sizeFaults(file: string, bytes: Uint8Array, entries: readonly Entry[]): Fault[] {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const isTooMuch =
    entries.length > limits.entries ||
    total > limits.total ||
    entries.some(({ size, packed }) => size > limits.file || packed > bytes.length);
  const expected = `de bestanden van één release, samen hooguit ${limits.total / 1e6} MB; ${remedy}`;
  if (isTooMuch)
    return [{ file, received: 'een zip die uitgepakt veel groter is dan een release', expected }];
  return entries.length === 0 ? [{ file, received: 'een lege zip', expected }] : [];
}

/** One folder or none, our own names, each once; everything else is named in full, so that a colleague can find it. */
function nameFaults(file: string, entries: readonly Entry[]): Fault[] {
  const folders = new Set(entries.map(({ name }) => name.split('/').slice(0, -1).join('/')));
  const seen = new Set<string>();
  const faults = entries.flatMap(({ name }): Fault[] => {
    const own = name.split('/').at(-1) ?? '';
    const isTwice = seen.has(own.toLowerCase());
    seen.add(own.toLowerCase());
    const at = { file, received: `${isTwice ? 'twee keer ' : ''}het bestand ${excerpt(name)}` };
    const folder = name.split('/').slice(0, -1);
    if (folder.length > 1 || folder.some((part) => !folderName.test(part) || /^\.+$/.test(part)))
      return [{ ...at, expected: `alleen bestanden in één map, zonder andere paden; ${remedy}` }];
    if (!ownName.test(own)) return [{ ...at, expected: `alleen de bestanden van een release; ${remedy}` }];
    return isTwice ? [{ ...at, expected: `elk bestand één keer; ${remedy}` }] : [];
  });
  if (faults.length > 0 || folders.size < 2) return faults;
  const received = `de mappen ${[...folders].map(excerpt).join(' en ')}`;
  return [{ file, received, expected: `de bestanden van één release in één map; ${remedy}` }];
}

function content(file: string, bytes: Uint8Array, entry: Entry): Uint8Array {
  const { at, isEncrypted, method, packed, size, name } = entry;
  const damaged = () => refuse(file, `${excerpt(name)}, dat niet heel is of met een wachtwoord is gesloten`);
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (isEncrypted || view.getUint32(at, true) !== signatures.local) return damaged();
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const stored = bytes.subarray(start, start + packed);
    if (method === 0 && stored.length === size) return stored;
    const found = method === 8 ? inflateRawSync(stored, { maxOutputLength: Math.max(1, size) }) : null;
    return found?.length === size ? found : damaged();
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    return damaged();
  }
}
