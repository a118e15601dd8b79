import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Draws that depend on a secret key and on names, never on positions, so that the same data give the same output. */
export interface Keyed {
  /** A number from 0 up to, not including, 1: the first 6 bytes of HMAC-SHA256 over the message. */
  draw(purpose: DrawPurpose, block: string, cell: string, count: number): number;
  /** The same, anew for every release: only for what a cell does in a release, never for how its count is rounded. */
  drawIn(release: string, purpose: ReleasePurpose, block: string, cell: string, count: number): number;
  /** 16 hex digits that stand for a true count and tell nothing about it without the key. */
  mark(block: string, cell: string, count: number): string;
}

/** Which way a count is rounded and how firmly; every count has two such draws, never more. */
export type DrawPurpose = 'richting' | 'sterkte' | 'richting-2' | 'sterkte-2';

/** Whether a cell keeps its earlier value in a release, and which of its two draws holds when it does not. */
export type ReleasePurpose = 'vasthouden' | 'trekking';

const keyBytes = 32;

/** @param key 32 secret bytes; throws on any other length. */
export function keyedBy(key: Uint8Array): Keyed {
  const secret = hmac.create(sha256, checked(key));
  const digest = (...message: readonly (string | number)[]) =>
    secret
      .clone()
      .update(utf8ToBytes(`sdc1|${message.join('|')}`))
      .digest();
  return {
    draw: (...message) => fraction(digest(...message)),
    drawIn: (release, ...message) => fraction(digest(...message, release)),
    mark: (...message) => bytesToHex(digest('stand', ...message).subarray(0, 8)),
  };
}

/** The first 6 bytes as a number from 0 up to 1: a number of JavaScript holds 48 bits whole. */
function fraction(bytes: Uint8Array): number {
  return bytes.subarray(0, 6).reduce((sum, byte) => sum * 256 + byte, 0) / 2 ** 48;
}

/** Eight hex digits that show whether two releases used the same key (docs/protection-method.md, "Key"). */
export function fingerprint(key: Uint8Array): string {
  return bytesToHex(hmac(sha256, checked(key), utf8ToBytes('sdc-fingerprint-v1'))).slice(0, 8);
}

function checked(key: Uint8Array): Uint8Array {
  if (key.length !== keyBytes) throw new Error(`de sleutel moet ${keyBytes} bytes lang zijn`);
  return key;
}
