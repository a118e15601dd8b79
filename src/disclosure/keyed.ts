import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';

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
  const secret = secretOf(key);
  const digest = (...message: readonly (string | number)[]) =>
    createHmac('sha256', secret)
      .update(`sdc1|${message.join('|')}`)
      .digest();
  const number = (bytes: Buffer) => bytes.readUIntBE(0, 6) / 2 ** 48;
  return {
    draw: (...message) => number(digest(...message)),
    drawIn: (release, ...message) => number(digest(...message, release)),
    mark: (...message) => digest('stand', ...message).toString('hex', 0, 8),
  };
}

/** Eight hex digits that show whether two releases used the same key (docs/protection-method.md, "Key"). */
export function fingerprint(key: Uint8Array): string {
  return createHmac('sha256', secretOf(key)).update('sdc-fingerprint-v1').digest('hex').slice(0, 8);
}

function secretOf(key: Uint8Array): KeyObject {
  if (key.length !== keyBytes) throw new Error(`de sleutel moet ${keyBytes} bytes lang zijn`);
  return createSecretKey(key);
}
