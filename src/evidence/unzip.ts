import { Inflate } from 'fflate';
import { EvidenceFault, quote } from './fault.ts';

/** A dossier has about a hundred files, of which none is larger than some pages of text. */
export const limits = {
  /** Bytes of the zip itself. */
  packed: 4_000_000,
  entries: 400,
  /** Bytes of one file, unpacked. */
  file: 1_000_000,
  /** Bytes of all files together, unpacked. */
  total: 8_000_000,
} as const;

const signatures = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 } as const;
const endLength = 22;
const longestComment = 0xffff;

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header starts. */
  readonly at: number;
}

const noZip = () =>
  new EvidenceFault(
    'zip',
    'Dit bestand is geen bewijsbundel van deze site: het is geen leesbaar zip-bestand.',
  );
/** The fault of a file that is larger than any bundle of ours. */
export const tooLarge = () =>
  new EvidenceFault('size', 'Dit bestand is geen bewijsbundel van deze site: het is veel te groot.');

/**
 * Unpacks a zip that a stranger may have made, as text files by name. Sizes are limited as declared, before anything is
 * unpacked, and as they really are, while unpacking. Throws an EvidenceFault; never writes or runs anything.
 */
export function readZip(bytes: Uint8Array): Map<string, string> {
  if (bytes.length > limits.packed) throw tooLarge();
  const entries = checkedEntries(bytes);
  try {
    return new Map(entries.map((entry) => [entry.name, decoded(entry.name, content(bytes, entry))]));
  } catch (error) {
    throw error instanceof EvidenceFault ? error : noZip();
  }
}

function checkedEntries(bytes: Uint8Array): Entry[] {
  let entries: Entry[];
  try {
    const all = entriesOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes);
    entries = unwrapped(all.filter(({ name }) => !isLeftOver(name)));
  } catch (error) {
    throw error instanceof EvidenceFault ? error : noZip();
  }
  if (entries.some(({ size, packed }) => size > limits.file || packed > limits.packed)) throw tooLarge();
  if (entries.reduce((sum, { size }) => sum + size, 0) > limits.total) throw tooLarge();
  entries.forEach(checkName);
  return entries;
}

function entriesOf(view: DataView, bytes: Uint8Array): Entry[] {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries)
    throw new EvidenceFault(
      'count',
      `Dit bestand is geen bewijsbundel van deze site: er zitten ${count} bestanden in.`,
    );
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let found = 0; found < count; found += 1) {
    if (view.getUint32(at, true) !== signatures.central) throw noZip();
    const length = view.getUint16(at + 28, true);
    entries.push(entryAt(view, bytes, at, length));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where the list of files ends: the last record of a zip, before a comment. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1)
    if (view.getUint32(at, true) === signatures.end) return at;
  throw noZip();
}

function entryAt(view: DataView, bytes: Uint8Array, at: number, length: number): Entry {
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  };
}

/** What a system adds when a person packs a folder again, never unpacked: folders themselves, and notes of macOS and Windows. */
const isLeftOver = (name: string): boolean =>
  /^__MACOSX\/|\/$|(?:^|\/)(?:\._[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(name);

/** Without the folder in which all files lie: that is how a folder is packed again. */
function unwrapped(entries: readonly Entry[]): Entry[] {
  const folder = /^(?!\.\.?\/)[^/\\]+\//.exec(entries[0]?.name ?? '')?.[0];
  if (folder === undefined || !entries.every(({ name }) => name.startsWith(folder))) return [...entries];
  return entries.map((entry) => ({ ...entry, name: entry.name.slice(folder.length) }));
}

/** Our names: small letters, digits and a few signs, in at most one folder. */
const safeName = /^(?:[a-z0-9-]{1,60}\/)?[A-Za-z0-9_-]{1,60}\.(?:json|csv|sql|txt)$/;

function checkName({ name }: Entry, at: number, all: readonly Entry[]): void {
  if (!safeName.test(name))
    throw new EvidenceFault(
      'path',
      `Dit bestand is geen bewijsbundel van deze site: er zit een bestand ‘${quote(name)}’ in.`,
    );
  if (all.findIndex((other) => other.name === name) !== at)
    throw new EvidenceFault(
      'path',
      `Dit bestand is geen bewijsbundel van deze site: ${name} zit er twee keer in.`,
    );
}

function content(bytes: Uint8Array, { at, flags, method, packed, size }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isEncrypted = (flags & 1) === 1;
  if (isEncrypted || view.getUint32(at, true) !== signatures.local) throw noZip();
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const stored = bytes.subarray(start, start + packed);
  if (stored.length !== packed) throw noZip();
  if (method === 0 && packed === size) return stored;
  if (method === 8) return inflated(stored, size);
  throw noZip();
}

const step = 4096;

/** Unpacks in small steps, and stops as soon as there is more than was declared. */
function inflated(stored: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) throw tooLarge();
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < stored.length; at += step)
    inflate.push(stored.subarray(at, at + step), at + step >= stored.length);
  if (length !== size) throw noZip();
  return out;
}

function decoded(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new EvidenceFault('zip', `${name} in de bundel is geen tekst in UTF-8.`);
  }
}
