import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveFor } from '../../../src/site/frame/listbox.ts';

/** From the place of one option to another in a list of three. */
const table: readonly (readonly [key: string, from: number, to: number])[] = [
  ['ArrowDown', -1, 0],
  ['ArrowDown', 0, 1],
  ['ArrowDown', 2, 0],
  ['ArrowUp', -1, 2],
  ['ArrowUp', 0, 2],
  ['ArrowUp', 2, 1],
  ['Home', 2, 0],
  ['End', 0, 2],
];

describe('a key in an open list', () => {
  test.each(table)('%s goes from %i to %i', (key, from, to) => {
    expect(moveFor(key, from, 3)).toEqual({ to });
  });

  test('Enter picks and Home and End move only when an option is pointed at', () => {
    expect(moveFor('Enter', 1, 3)).toBe('pick');
    for (const key of ['Enter', 'Home', 'End']) expect(moveFor(key, -1, 3), key).toBeNull();
  });

  test('Escape closes, with or without an option', () => {
    for (const active of [-1, 0]) expect(moveFor('Escape', active, 3)).toBe('close');
  });

  test('Tab and what is typed stay with the field', () => {
    for (const key of ['Tab', 'a', ' ', 'ArrowLeft', 'ArrowRight', 'PageUp', 'Backspace', 'constructor'])
      for (const active of [-1, 1]) expect(moveFor(key, active, 3), key).toBeNull();
  });

  test('no key leads out of the list', () => {
    const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'Home', 'End', 'Enter', 'Escape', 'x');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.array(keys, { maxLength: 20 }), (count, pressed) => {
        let active = -1;
        for (const key of pressed) {
          const move = moveFor(key, active, count);
          if (move === 'pick') expect(active).toBeGreaterThanOrEqual(0);
          if (typeof move === 'object' && move !== null) active = move.to;
          expect(active).toBeLessThan(count);
        }
      }),
    );
  });
});
