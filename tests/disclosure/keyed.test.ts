import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, keyedBy } from '../../src/disclosure/keyed.ts';

const keys = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('draws', () => {
  it('are those of HMAC-SHA256 as Node has it', () => {
    fc.assert(
      fc.property(keys, fc.string(), fc.nat(), (key, cell, count) => {
        const digest = (message: string) => createHmac('sha256', key).update(message).digest();
        const keyed = keyedBy(key);
        expect(keyed.draw('richting', 'GM9001/2024', cell, count)).toBe(
          digest(`sdc1|richting|GM9001/2024|${cell}|${count}`).readUIntBE(0, 6) / 2 ** 48,
        );
        expect(keyed.drawIn('2026-K3', 'trekking', 'GM9001/2024', cell, count)).toBe(
          digest(`sdc1|trekking|GM9001/2024|${cell}|${count}|2026-K3`).readUIntBE(0, 6) / 2 ** 48,
        );
        expect(keyed.mark('GM9001/2024', cell, count)).toBe(
          digest(`sdc1|stand|GM9001/2024|${cell}|${count}`).toString('hex', 0, 8),
        );
        expect(fingerprint(key)).toBe(digest('sdc-fingerprint-v1').toString('hex', 0, 4));
      }),
    );
  });

  it('need a whole key', () => {
    expect(() => keyedBy(new Uint8Array(31))).toThrow('32 bytes');
  });
});
