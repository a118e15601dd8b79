import { sha256 as digestOf } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 in 64 hexadecimal digits. The audit's own: it shares no code of this project with what wrote the checksums that it checks. */
export function sha256(content: string | Uint8Array): string {
  return bytesToHex(digestOf(typeof content === 'string' ? utf8ToBytes(content) : content));
}
