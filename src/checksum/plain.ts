import { sha256 as digestOf } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of bytes or of UTF-8 text, in 64 hexadecimal digits: the same code wherever JavaScript runs, at once. */
export function sha256(content: string | Uint8Array): string {
  return bytesToHex(digestOf(typeof content === 'string' ? utf8ToBytes(content) : content));
}
