import { beforeAll, describe, expect, it } from 'vitest';
import { derive, unknown } from '../../src/audit/counts.ts';
import { intervalsOf } from '../../src/audit/intervals.ts';
import { layoutOf, type Layout } from '../../src/audit/layout.ts';
import { selfTest, type Specimen } from '../../src/audit/self-test.ts';
import { Engine } from '../../src/audit/solver.ts';
import { boundsOf, stackOf } from '../../src/audit/system.ts';
import { alike, people, peopleIn, rules, seeded, type Person } from './maker.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await Engine.load();
});

const full = layoutOf(rules, true);
const total = layoutOf(rules, false);

function countsOf(layout: Layout, block: readonly Person[]): Int32Array {
  const counts = new Int32Array(layout.names.length).fill(unknown);
  for (const { file, dimensions, cells } of layout.tables) {
    for (const [codes, variable] of cells) {
      const cell = Object.fromEntries(dimensions.map((name, at) => [name, codes.split(',')[at] ?? '']));
      const order = file === 'stage_reached.csv' ? rules.dimensies['stage'] : undefined;
      counts[variable] = 5 * peopleIn(block, cell, order).length;
    }
  }
  derive(layout, counts);
  return counts;
}

function test(layout: Layout, block: readonly Person[], own: Partial<Specimen> = {}): Map<string, boolean> {
  const solver = engine.solverOf(stackOf([layout]).system);
  const counts = countsOf(layout, block);
  const specimen = { solver, layout, counts, basis: 5, deviation: 4, required: 5, seed: 'test' };
  const results = selfTest({ ...specimen, ...own });
  solver.dispose();
  return new Map(results.map(({ fault, detected }) => [fault, detected]));
}

const all = (letters: string, detected = true) =>
  new Map(letters.split(' ').map((letter) => [letter, detected]));

describe('the layout of the project', () => {
  it('has one variable per distinct cell', () => {
    expect(full.names).toHaveLength(326);
    expect(new Set(full.variables.values()).size).toBe(326);
    expect(full.variables.get('stage>=notified')).toBe(full.variables.get(''));
    expect(full.variables.get('stage>=fulfilled')).toBe(full.variables.get('end_state=fulfilled'));
    expect(full.variables.get('group=asylum;state:plan')).toBe(full.variables.get('group=asylum;stage:plan'));
    expect(full.variables.get('route=none;stage=intake')).toBe(full.variables.get('stage=intake'));
    expect(full.variables.has('route=none;stage=pip')).toBe(false);
    expect(full.variables.has('group=asylum;state:within_term')).toBe(true);
    expect(total.names).toEqual(['']);
  });

  it('leaves every cell of an additive block as wide as the method', () => {
    const solver = engine.solverOf(stackOf([full]).system);
    const random = seeded(7);
    for (let block = 0; block < 20; block += 1) {
      const counts = countsOf(full, people(random, 2 + block * 2));
      const found = intervalsOf(solver, boundsOf(counts, 4), 5);
      const narrow = [...counts].flatMap((count, cell) => {
        const { lower, upper } = found![cell]!;
        return lower <= Math.max(0, count - 4) && upper >= count + 4 ? [] : [full.names[cell]];
      });
      expect(narrow).toEqual([]);
    }
    solver.dispose();
  });
});

describe('fault injection', () => {
  it('detects every fault in every block', () => {
    const random = seeded(3);
    for (let block = 0; block < 30; block += 1) {
      expect(test(full, people(random, 2 + block * 2), { seed: String(block) })).toEqual(
        all('a b c d e f g'),
      );
    }
    expect(test(full, alike(2))).toEqual(all('a b c d e f g'));
  });

  it('tries in a block without detail what has a place there', () => {
    expect(test(total, alike(1))).toEqual(all('a e'));
    expect(test(total, [])).toEqual(all('a'));
  });

  it('says so when a fault is not detected', () => {
    const blind = test(full, people(seeded(5), 12), { required: 1 });
    expect([...blind].filter(([, detected]) => !detected).map(([fault]) => fault)).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
    ]);
  });

  it('works for a base of ten', () => {
    const counts = countsOf(full, people(seeded(6), 12)).map((count) => 2 * count);
    expect(test(full, [], { counts, basis: 10, deviation: 9 })).toEqual(all('a b c d e f g'));
  });
});
