import { hash } from 'node:crypto';

/** SHA-256 of bytes or of UTF-8 text, in 64 hexadecimal digits, or in base64 as a content policy has it. */
export function sha256(content: string | Uint8Array, encoding: 'hex' | 'base64' = 'hex'): string {
  return hash('sha256', content, encoding);
}
