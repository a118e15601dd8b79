import { longestQuery } from '../../query/refusal.ts';
import { checkOf, head, readableFragment, wellFormed, type LinkedQuery } from '../figure/query-fragment.ts';

export type LinkFault = 'damaged' | 'long';

/** Fragments up to this length stay readable; a longer query is packed. */
const readableUpTo = 2000;
/** Longer addresses are cut off by some mail programs and chat services. */
const longestFragment = 8000;
/** So many signs of the sentence around a link are left out, as long as the check of the query then fits. */
const mostSigns = 12;
const lastSign = /(?:%[\dA-F]{2}|[^\w%])$/iu;
/** What is longer is not opened. */
const longestRead = 16_000;

/** As `readableFragment`, packed where that would be long. Null = too long for a link either way. */
export async function fragmentOf(query: LinkedQuery): Promise<string | null> {
  const readable = readableFragment(query);
  if (readable.length <= readableUpTo) return readable;
  const text = wellFormed(query.sql);
  const packed = `${head(text, query.release)}z=${toBase64(await pack(text))}`;
  const shorter = packed.length < readable.length ? packed : readable;
  return shorter.length <= longestFragment && text.length <= longestQuery ? shorter : null;
}

/**
 * The query in a fragment, without its `#`. Never throws: a link that is damaged, or that unpacks to more than a query
 * may be long, gives a fault. Signs that a sentence left at its end are no damage. A link without a check, written by hand, is taken at its word.
 */
export async function readFragment(fragment: string): Promise<LinkedQuery | LinkFault> {
  const read = await readWhole(fragment);
  if (read !== 'damaged' || !partsOf(fragment).has('c')) return read;
  let meant = fragment;
  for (let signs = 0; signs < mostSigns; signs++) {
    meant = meant.replace(lastSign, '');
    const again = await readWhole(meant);
    if (again !== 'damaged') return again;
  }
  return read;
}

async function readWhole(fragment: string): Promise<LinkedQuery | LinkFault> {
  if (fragment.length > longestRead) return 'long';
  try {
    const parts = partsOf(fragment);
    const sql = await sqlIn(parts);
    if (sql.length > longestQuery) return 'long';
    const check = parts.get('c');
    if (check !== undefined && check !== checkOf(sql)) return 'damaged';
    const release = parts.get('release');
    return { sql, release: release === undefined ? null : decodeURIComponent(release) };
  } catch (error) {
    return error instanceof RangeError ? 'long' : 'damaged';
  }
}

function partsOf(fragment: string): ReadonlyMap<string, string> {
  return new Map(
    fragment.split('&').map((part) => {
      const at = part.indexOf('=');
      return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
    }),
  );
}

async function sqlIn(parts: ReadonlyMap<string, string>): Promise<string> {
  const readable = parts.get('q');
  if (readable !== undefined) return decodeURIComponent(readable.replaceAll('+', ' '));
  return unpack(fromBase64(parts.get('z') ?? ''));
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

async function pack(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Stops at the length of the longest query, so that no small link fills the memory. */
async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const chunks: BlobPart[] = [];
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > 4 * longestQuery) {
      await reader.cancel();
      throw new RangeError('more than a query may be long');
    }
    chunks.push(read.value);
  }
  return utf8.decode(await new Blob(chunks).arrayBuffer());
}

function toBase64(bytes: Uint8Array): string {
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]+$/.test(text)) throw new SyntaxError('not base64url');
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
}
