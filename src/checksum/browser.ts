const encoder = new TextEncoder();

/** SHA-256 of bytes or of UTF-8 text, in 64 hexadecimal digits; null where a browser cannot, as on a page without https. */
export async function sha256(content: string | Uint8Array): Promise<string | null> {
  // Lib types say it is always there; outside https it is not.
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  if (!subtle) return null;
  const bytes = typeof content === 'string' ? encoder.encode(content) : content;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes as BufferSource));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
