import { longestQuery } from '../query/refusal.ts';

/** A query as it travels in a link. */
export interface LinkedQuery {
  readonly sql: string;
  /** The release on which it was asked; null = the link does not say. */
  readonly release: string | null;
}

export type LinkFault = 'damaged' | 'long';

/** Fragments up to this length stay readable; a longer query is packed. */
const readableUpTo = 2000;
/** Longer addresses are cut off by some mail programs and chat services. */
const longestFragment = 8000;
/** What is longer is not opened. */
const longestRead = 16_000;

/**
 * The part of an address after `#`, which a browser never sends to a server. First the release and a check, so that a
 * link that lost its tail or a character is known as such; then the SQL, readable. Every text comes back as it was,
 * except that half a character (a lone surrogate) becomes a replacement character.
 */
export function readableFragment({ sql, release }: LinkedQuery): string {
  const text = wellFormed(sql);
  const readable = encodeURIComponent(text)
    .replaceAll('%20', '+')
    .replace(/%(2C|3A|3D|2F)/g, decodeURIComponent)
    // Programs that make a link of an address leave out a sign at its end.
    .replace(/[-_.!~*'(),:=/+]$/, (sign) => (sign === '+' ? '%20' : percent(sign)));
  return `${head(text, release)}q=${readable}`;
}

/** As `readableFragment`, packed where that would be long. Null = too long for a link either way. */
export async function fragmentOf(query: LinkedQuery): Promise<string | null> {
  const readable = readableFragment(query);
  if (readable.length <= readableUpTo) return readable;
  const text = wellFormed(query.sql);
  const packed = `${head(text, query.release)}z=${toBase64(await pack(text))}`;
  const shorter = packed.length < readable.length ? packed : readable;
  return shorter.length <= longestFragment && text.length <= longestQuery ? shorter : null;
}

/** Whether a fragment carries a query; other fragments name a place on the page. */
export function isLink(fragment: string): boolean {
  return fragment.includes('=');
}

/**
 * The query in a fragment, without its `#`. Never throws: a link that is damaged, or that unpacks to more than a query
 * may be long, gives a fault. A link without a check, written by hand, is taken at its word.
 */
export async function readFragment(fragment: string): Promise<LinkedQuery | LinkFault> {
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

function head(text: string, release: string | null): string {
  return `${release === null ? '' : `release=${encodeURIComponent(release)}&`}c=${checkOf(text)}&`;
}

/** 32 bits that change with every slip of the pen (FNV-1a); no protection against intent. */
function checkOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function wellFormed(text: string): string {
  return utf8.decode(new TextEncoder().encode(text));
}

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
