import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workplace } from './workplace.ts';

/**
 * A run that is cut off leaves the folder of releases as it was, or with the new release whole. All runs share one
 * workplace on purpose: the next run must work on what the last one left.
 */
/** Of one small municipality: what is cut off is the order of the steps, and that is the same for many. */
const small = () => new Workplace({ places: ['Rietkerke'] });

let place: Workplace;
let before: Record<string, string>;
let after: Record<string, string>;

/** Releases only: what a cut-off run left hidden beside them is cleared by the next and read by nobody. */
function visible(): Record<string, string> {
  return Object.fromEntries(Object.entries(place.published()).filter(([name]) => !name.startsWith('.')));
}

beforeAll(async () => {
  place = small();
  await place.release('2025-K3');
  before = visible();
  const twin = small();
  await twin.release('2025-K3');
  await twin.release('2026-K1');
  after = twin.published();
  twin.remove();
}, 120_000);

afterAll(() => {
  place.remove();
});

/** Twenty moments of a run, as parts of its length; spread by the golden ratio, so that they are the same every time. */
const moments = Array.from({ length: 20 }, (_, at) => 0.05 + (((at + 1) * 0.618034) % 1));

describe('killed at twenty moments', () => {
  it('the folder is the old one or the new one, whole, and the next run works', async () => {
    const start = performance.now();
    await place.killedAfter('2026-K1', 60_000);
    const length = performance.now() - start;
    expect(visible()).toEqual(after);
    for (const part of moments) {
      rmSync(path.join(place.out, '2026-K1'), { recursive: true, force: true });
      await place.killedAfter('2026-K1', part * length);
      const found = visible();
      const isNew = Object.keys(found).some((name) => name.startsWith('2026-K1'));
      expect(found, `after ${part} of the run`).toEqual(isNew ? after : before);
    }
    expect(await place.release('2026-K1')).toMatchObject({ code: 0 });
    expect(place.published()).toEqual(after);
    expect(readdirSync(place.secret).filter((name) => /onvoltooid|bezig|tmp/.test(name))).toEqual([]);
  }, 240_000);
});

describe.skipIf(process.platform === 'win32')('a disk that fills up', () => {
  it.each([1, 4, 16])(
    'after %i blocks leaves the releases as they were, and the next run works',
    async (blocks) => {
      const full = small();
      try {
        await full.release('2025-K3');
        const whole = full.published();
        const { code, text } = full.onFullDisk('2026-K1', blocks);
        expect(code, text).not.toBe(0);
        expect(Object.keys(full.published()).filter((name) => name.startsWith('2026'))).toEqual([]);
        expect(full.published()).toMatchObject(whole);
        expect(await full.release('2026-K1')).toMatchObject({ code: 0 });
      } finally {
        full.remove();
      }
    },
    120_000,
  );
});
