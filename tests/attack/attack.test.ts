import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { attack, flips, type Recovered } from '../../scripts/attack/attack.ts';
import { Bounds } from '../../scripts/attack/bounds.ts';
import { mergedTotals } from '../../scripts/attack/merged-totals.ts';
import { readReleases, type PublishedRelease } from '../../scripts/attack/published.ts';
import { codeOf } from '../../scripts/example/places.ts';
import { stages } from '../../src/contract/codes.ts';
import { peopleIn, releaseIds, type Counted } from '../example/true-counts.ts';

const published = readReleases(path.resolve(import.meta.dirname, '../../data/example'));
const mergers = [{ from: codeOf('Wallemeer'), into: codeOf('Vaartland') }];

/** The cells in which a person counts, named as the attacker names them, margins included. */
function cellsOf({ group, stage, route, quarter, state, endState }: Counted): string[] {
  const at = stages.findIndex(({ code }) => code === stage);
  return [
    'total:',
    `group_stage:${group}/${stage}`,
    `route_stage:${route}/${stage}`,
    `quarter:${quarter}`,
    `pip_time:${group}/${state}`,
    `end_state:${endState}`,
    `group:${group}`,
    `stage:${stage}`,
    `route:${route}`,
    `state:${state}`,
    ...stages.slice(0, at + 1).map(({ code }) => `stage_reached:${code}`),
  ];
}

/** True counts per release, block and cell: what the attacker does not have. */
const truth = new Map(
  releaseIds.map((release) => {
    const blocks = new Map<string, Map<string, number>>();
    for (const person of peopleIn(release)) {
      const name = `${person.municipality}/${person.cohort}`;
      const cells = blocks.get(name) ?? new Map<string, number>();
      for (const cell of cellsOf(person)) cells.set(cell, (cells.get(cell) ?? 0) + 1);
      blocks.set(name, cells);
    }
    return [release, blocks] as const;
  }),
);

const trueCount = (release: string, block: string, cell: string) =>
  truth.get(release)?.get(block)?.get(cell) ?? 0;

/** Small counts that the attack names, and names rightly. */
function smallAndRight(recovered: readonly Recovered[]): Recovered[] {
  return recovered.filter(({ release, block, cell, value }) => {
    const count = trueCount(release, block, cell);
    return count >= 1 && count <= 4 && count === value;
  });
}

/** The releases with every published count made anew from the truth: a publisher who does something else. */
function republished(change: (count: number, cell: string, shown: number) => number): PublishedRelease[] {
  return published.map((release) => ({
    ...release,
    blocks: new Map(
      [...release.blocks].map(([block, cells]) => [
        block,
        new Map(
          [...cells].map(([cell, shown]) => [cell, change(trueCount(release.id, block, cell), cell, shown)]),
        ),
      ]),
    ),
  }));
}

describe('an attack on the releases of the example', () => {
  it('pins no cell down from the tables, from totals that stand still, from growth or from a merger', () => {
    const certain = attack(published, { mergers }).filter(
      ({ belief }) => belief !== 'totals, groups and quarters stand still',
    );
    expect(certain).toEqual([]);
  });

  it('names no small count rightly, whatever it believes', () => {
    expect(smallAndRight(attack(published, { mergers }))).toEqual([]);
  });

  it('learns little from a count that moves up one step', () => {
    const found = flips(published);
    const right = found.filter(
      ({ release, block, cell, guess }) => trueCount(release, block, cell) === guess,
    );
    expect(found.length).toBeGreaterThan(500);
    expect(right.length / found.length).toBeLessThan(0.3);
  });
});

describe('totals before and after a merger', () => {
  const block = `${codeOf('Vaartland')}/2022`;
  const fewest = (releases: readonly PublishedRelease[]) =>
    Math.min(...mergedTotals(releases, mergers).map(({ left }) => left));

  /** The newest releases with another total of the merged block. */
  const shifted = (by: number) =>
    published.map((release) => {
      const cells = release.blocks.get(block);
      if (release.id < '2026' || !cells) return release;
      const own = new Map(cells).set('total:', cells.get('total:')! + by);
      return { ...release, blocks: new Map(release.blocks).set(block, own) };
    });

  it('leave four values or more of every one', () => {
    expect(mergedTotals(published, mergers).length).toBeGreaterThan(10);
    expect(fewest(published)).toBeGreaterThanOrEqual(4);
  });

  it('leave less where the new one is ten more than the old ones together', () => {
    expect(fewest(shifted(5))).toBe(3);
    expect(fewest(shifted(10))).toBeGreaterThanOrEqual(4);
  });
});

describe('the same attack on releases that are protected badly', () => {
  it('recovers small counts when each table is rounded by itself to the nearest five', () => {
    const nearest = republished((count) => 5 * Math.round(count / 5));
    expect(smallAndRight(attack(nearest, { away: 2, sumsAreNear: false })).length).toBeGreaterThan(10);
  });

  it.each(['stage_reached:', 'pip_time:asylum/'])('recovers small counts when %s is not rounded', (exact) => {
    const leaky = republished((count, cell, shown) => (cell.startsWith(exact) ? count : shown));
    expect(smallAndRight(attack(leaky)).length).toBeGreaterThan(100);
  });

  it('is right about most flips of counts that move only when they must', () => {
    const steps = Array.from({ length: 400 }, (_, at) => ({ start: 20 + (at % 40), growth: (at % 3) + 1 }));
    const shown = (count: number) => 5 * Math.floor(count / 5);
    const before = new Map(steps.map(({ start }, at) => [`X/${at}`, new Map([['total:', shown(start)]])]));
    const after = new Map(
      steps.map(({ start, growth }, at) => [`X/${at}`, new Map([['total:', shown(start + growth)]])]),
    );
    const lazy = [before, after].map((blocks, at) => ({
      id: `2026-K${at + 1}`,
      blocks,
      revised: new Set<string>(),
    }));
    const found = flips(lazy);
    const right = found.filter(({ block, guess }) => {
      const { start, growth } = steps[Number(block.slice(2))]!;
      return start + growth === guess;
    });
    expect(right.length / found.length).toBeGreaterThan(0.4);
  });
});

describe('deduction', () => {
  it('finds what a sum leaves, and sees a contradiction', () => {
    const bounds = new Bounds();
    const total = bounds.unknown('total', 9, 9);
    const [one, other] = [bounds.unknown('one', 0, 4), bounds.unknown('other', 0, 5)];
    bounds.add(total, [one, other]);
    expect(bounds.narrow()).toBe(true);
    expect([bounds.low[one], bounds.high[one], bounds.low[other]]).toEqual([4, 4, 5]);
    bounds.unknown('other', 0, 4);
    expect(bounds.narrow()).toBe(false);
  });
});
