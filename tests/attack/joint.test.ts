import path from 'node:path';
import { expect, it } from 'vitest';
import { codeOf } from '../../scripts/example/places.ts';
import { openJoint } from '../../scripts/attack/joint.ts';
import { logicReport } from '../../scripts/attack/logic.ts';
import { mergersIn } from '../../scripts/attack/mergers.ts';
import { readCells } from '../../scripts/attack/published.ts';

/** A short version of `npm run attack -- --aanval logica`. */
const example = path.resolve(import.meta.dirname, '../../data/example');
const newest = path.join(example, '2026-K3');

it('the rules of counting leave of every cell what the audit says', { timeout: 120_000 }, async () => {
  const { blocks, byValues, differing, told } = await logicReport(newest, 3);
  expect(blocks).toBe(3);
  expect(differing).toEqual([]);
  expect(Math.min(...byValues.keys())).toBe(5);
  expect(told).toBe(5);
});

it('they leave less of what is published less safely', { timeout: 120_000 }, async () => {
  const [, cells] = [...readCells(newest)].toSorted(
    ([, one], [, other]) => one.get('')! - other.get('')!,
  )[0]!;
  const exact = await openJoint([...cells.keys()], 0);
  expect(exact.attack(cells)?.every(({ lower, upper }) => lower === upper)).toBe(true);
  exact.dispose();
  const joint = await openJoint([...cells.keys()]);
  const waiting = new Map(cells).set('group=asylum;state=w26', 40);
  expect(joint.attack(waiting)).toBeNull();
  joint.dispose();
});

it('mergers are read from the list that everybody has', () => {
  expect(mergersIn(example)).toEqual([{ from: codeOf('Wallemeer'), into: codeOf('Vaartland') }]);
});
