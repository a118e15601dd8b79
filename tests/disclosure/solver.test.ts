import { expect, test } from 'vitest';
import { openSolver } from '../../src/disclosure/solver.ts';

/** Three totals, each of two of three parts: a ring, which no chain of tables has. */
const ring = {
  variables: { length: 6 },
  rules: [],
  relations: [
    { total: 3, parts: [0, 1] },
    { total: 4, parts: [1, 2] },
    { total: 5, parts: [0, 2] },
  ],
};
const step = (cost: number) => ({ lower: 0, upper: 1, cost });
/** Cheapest with halves: all parts a half and all totals 1, for -0.3. With whole numbers one part, for -0.2. */
const halves = [step(0.41), step(0.4), step(0.42), step(-0.3), step(-0.3), step(-0.3)];

test('a fractional optimum is solved again in whole numbers', async () => {
  const solver = await openSolver(ring, { mipAllowed: true });
  expect(solver.solve('GM9001/2024', halves)).toEqual({ steps: [0, 1, 0, 1, 1, 0], isMip: true });
  const whole = [step(1), step(1), step(1), step(0), step(0), step(0)];
  expect(solver.solve('GM9001/2024', whole)).toEqual({ steps: [0, 0, 0, 0, 0, 0], isMip: false });
  solver.dispose();
});

test('a fractional optimum is refused when the rules do not allow whole-number solving', async () => {
  const solver = await openSolver(ring, { mipAllowed: false });
  expect(() => solver.solve('GM9001/2024', halves)).toThrow(/^GM9001\/2024: .*mipToegestaan/);
  solver.dispose();
});

test('what cannot be rounded is refused', async () => {
  const solver = await openSolver(ring, { mipAllowed: true });
  const impossible = [step(0), step(0), step(0), { lower: 3, upper: 3, cost: 0 }, step(0), step(0)];
  expect(() => solver.solve('GM9001/2024', impossible)).toThrow(/geen afronding die optelt/);
  solver.dispose();
});

test('whole numbers are accepted only when they are near enough', async () => {
  const strict = await openSolver(ring, { mipAllowed: false, tolerance: -1 });
  expect(() => strict.solve('GM9001/2024', halves)).toThrow(/mipToegestaan/);
  strict.dispose();
});
