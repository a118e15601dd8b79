/** Bytes as text, and back, in both forms that keys are kept in. */
import { strFromU8, strToU8 } from 'fflate';

export function toBase64(bytes: Uint8Array): string {
  return btoa(strFromU8(bytes, true));
}

/** Throws for what is no base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(strToU8(atob(text), true));
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
