/** A query as it travels in a link. */
export interface LinkedQuery {
  readonly sql: string;
  /** The release on which it was asked; null = the link does not say. */
  readonly release: string | null;
}

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

/** What stands before the query: its release and its check. */
export function head(text: string, release: string | null): string {
  return `${release === null ? '' : `release=${encodeURIComponent(release)}&`}c=${checkOf(text)}&`;
}

/** 32 bits that change with every slip of the pen (FNV-1a); no protection against intent. */
export function checkOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text with half a character (a lone surrogate) replaced. */
export function wellFormed(text: string): string {
  return utf8.decode(new TextEncoder().encode(text));
}
