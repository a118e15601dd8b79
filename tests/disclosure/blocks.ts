import fc from 'fast-check';
import type { ProtectedBlock, TrueBlock } from '../../src/contract/block.ts';
import { protect, type ProtectRequest, type ProtectResult } from '../../src/disclosure/protect.ts';
import { randomFrom, type Random } from '../../scripts/example/random.ts';
import { countPeople, type Person } from '../../scripts/simulate/count.ts';
import { jointPerson } from '../../scripts/simulate/joint.ts';
import { publishedCells } from '../../scripts/simulate/releases.ts';
import { rulesWithBase } from '../../scripts/simulate/rules.ts';

export const rules = rulesWithBase(5);
export const key = new Uint8Array(32).fill(7);

/** Protects in this thread, without an earlier release, unless told otherwise. */
export function protectWith(
  request: Pick<ProtectRequest, 'blocks'> & Partial<ProtectRequest>,
): Promise<ProtectResult> {
  return protect({ rules, release: '2026-K3', key, state: null, earlier: new Map(), ...request });
}

/** People with every combination of codes that can occur. */
export function drawPeople(random: Random, howMany: number): Person[] {
  return Array.from({ length: howMany }, () =>
    jointPerson((choices) => choices[random.between(0, choices.length - 1)]!),
  );
}

/** Blocks of different sizes, from a few people to some hundreds; equal seeds give equal blocks. */
export function drawBlocks(seed: string, howMany: number): TrueBlock[] {
  return Array.from({ length: howMany }, (_, at) => {
    const random = randomFrom(`${seed}/${at}`);
    const people = drawPeople(random, Math.floor(random.logNormal(40, 1)));
    return countPeople(
      rules,
      { municipality: `GM${9000 + Math.floor(at / 5)}`, cohort: 2022 + (at % 5) },
      people,
    );
  });
}

/** A block of a few or many people, for properties. */
export const anyBlock: fc.Arbitrary<TrueBlock> = fc
  .record({ seed: fc.string(), size: fc.oneof(fc.nat(12), fc.nat(300)) })
  .map(({ seed, size }) =>
    countPeople(rules, { municipality: 'GM9001', cohort: 2024 }, drawPeople(randomFrom(seed), size)),
  );

/** All published cells of a release, by block name. */
export function published(result: Pick<ProtectResult, 'blocks'>): Map<string, Map<string, number>> {
  return publishedCells(rules, result);
}

/** The published count of one row. */
export function countIn(block: ProtectedBlock, file: string, ...codes: string[]): number {
  const found = block.tables.get(file)?.find((cell) => cell.codes.join() === codes.join());
  if (!found) throw new Error(`no ${codes.join()} in ${file}`);
  return found.count;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
