import { afterAll, describe, expect, it } from 'vitest';
import path from 'node:path';
import { canBe, openJoint, typesOf } from '../../scripts/attack/joint.ts';
import { jointRulesOf, mergersIn } from '../../scripts/attack/public-rules.ts';
import { readReleases } from '../../scripts/attack/published.ts';

/** A short version of `npm run attack -- --aanval logica`. */
const example = path.resolve(import.meta.dirname, '../../data/example');
const newest = readReleases(example).at(-1)!;
const rules = jointRulesOf(path.join(example, newest.id));
const joint = await openJoint(rules);
afterAll(() => {
  joint.dispose();
});

const waits = { group: 'asylum', route: 'none', stage: 'intake', state: 'w26', end_state: 'running' };

describe('types of person', () => {
  it('are those that the counting allows', () => {
    expect(canBe(waits)).toBe(true);
    expect(canBe({ ...waits, stage: 'pip', route: 'z' })).toBe(false);
    expect(canBe({ ...waits, state: 'd08_10' })).toBe(false);
    expect(canBe({ ...waits, stage: 'notified' })).toBe(false);
    expect(canBe({ ...waits, end_state: 'exempt' })).toBe(false);
    expect(canBe({ ...waits, end_state: 'exempt', state: 'ended_no_pip' })).toBe(true);
    expect(typesOf(rules).length).toBeGreaterThan(100);
  });
});

describe('the rules of counting', () => {
  const small = [...newest.blocks].filter(([, cells]) => {
    const total = cells.get('total:') ?? 0;
    return cells.size > 1 && total <= 25;
  });

  it('leave people that fit in every small block, and no cell with one value', { timeout: 120_000 }, () => {
    expect(small.length).toBeGreaterThan(1);
    for (const [, cells] of small.slice(0, 3)) {
      const left = joint.attack(cells);
      expect(left).not.toBeNull();
      expect(Math.min(...left!.map(({ candidates }) => candidates))).toBeGreaterThan(1);
    }
  });

  it('leave less of a block that is published exactly', { timeout: 120_000 }, async () => {
    const exact = await openJoint(rules, 0);
    const [, cells] = small[0]!;
    const left = exact.attack(cells);
    exact.dispose();
    expect(left?.every(({ candidates }) => candidates <= 1) ?? true).toBe(true);
  });
});

it('mergers are read from the list that everybody has', () => {
  expect(mergersIn(example)).toHaveLength(1);
});
