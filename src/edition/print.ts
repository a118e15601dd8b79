import { sha256 } from '../checksum/plain.ts';

/** Eight groups of four digits that two people can read to each other: the start of the SHA-256 of a public key. */
export function printOf(publicKey: string): string {
  const bytes = Uint8Array.from(atob(publicKey), (letter) => letter.charCodeAt(0));
  return sha256(bytes).slice(0, 32).match(/.{4}/g)?.join(' ') ?? '';
}
