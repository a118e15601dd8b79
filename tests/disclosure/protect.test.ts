import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProtectedBlock, TrueBlock } from '../../src/contract/block.ts';
import { fingerprint } from '../../src/disclosure/keyed.ts';
import type { Protection } from '../../src/protection.ts';
import { countPeople } from '../../scripts/simulate/count.ts';
import { cellsOf } from '../../scripts/simulate/releases.ts';
import { rulesWithBase } from '../../scripts/simulate/rules.ts';
import { anyBlock, countIn, drawBlocks, key, protectWith, published, rules, sum } from './blocks.ts';

const stages = rules.dimensies['stage']!;
const states = rules.dimensies['state']!;
const open = { ...rules, drempels: { ...rules.drempels, detailVanafTotaal: 0 } };

/** Everything that a reader may add up himself, read from the tables as a reader would. */
function expectToAddUp(block: ProtectedBlock): void {
  const counts = (file: string, keep: (codes: readonly string[]) => boolean = () => true) =>
    sum(
      block.tables
        .get(file)!
        .filter(({ codes }) => keep(codes))
        .map(({ count }) => count),
    );
  const total = counts('total.csv');
  for (const file of ['group_stage.csv', 'route_stage.csv', 'quarter.csv', 'pip_time.csv', 'end_state.csv'])
    expect(counts(file)).toBe(total);
  for (const stage of stages) {
    const inStage = counts('group_stage.csv', ([, code]) => code === stage);
    expect(counts('route_stage.csv', ([, code]) => code === stage)).toBe(inStage);
    const later = stages.slice(stages.indexOf(stage));
    expect(countIn(block, 'stage_reached.csv', stage)).toBe(
      counts('group_stage.csv', ([, code]) => later.includes(code!)),
    );
  }
  for (const group of rules.dimensies['group']!)
    expect(counts('pip_time.csv', ([code]) => code === group)).toBe(
      counts('group_stage.csv', ([code]) => code === group),
    );
  expect(countIn(block, 'end_state.csv', 'fulfilled')).toBe(countIn(block, 'stage_reached.csv', 'fulfilled'));
}

/** True and published values of every cell, margin and subtotal. */
function pairs(block: TrueBlock, made: ProtectedBlock): [number, number][] {
  const shown = cellsOf(rules, made);
  const parts = [
    ...[...shown.keys()].map((cell) => [cell]),
    ...Object.entries(rules.dimensies).flatMap(([dimension, codes]) =>
      codes.map((code) => cellsWith(shown, `${dimension}=${code}`)),
    ),
    ...rules.deeltotalen
      .filter(({ dimensie }) => dimensie === 'state')
      .flatMap(({ codes }) =>
        ['', 'group=asylum;', 'group=family_other;'].map((group) =>
          [...shown.keys()].filter(
            (cell) => cell.startsWith(group) && codes.some((code) => cell.endsWith(`;state=${code}`)),
          ),
        ),
      ),
    ...stages.map((_, at) =>
      stages.slice(at).flatMap((stage) => cellsWith(shown, `stage=${stage}`, 'group=')),
    ),
  ];
  return parts.map((cells) => [
    sum(cells.map((cell) => block.counts.get(cell) ?? 0)),
    sum(cells.map((cell) => shown.get(cell)!)),
  ]);
}

/** Cells of the first table that carries a code, so that none is counted twice. */
function cellsWith(shown: ReadonlyMap<string, number>, part: string, table = ''): string[] {
  const having = [...shown.keys()].filter((cell) => cell.split(';').includes(part) && cell.startsWith(table));
  const dimensions = (cell: string) => cell.replaceAll(/=\w+/g, '');
  return having.filter((cell) => dimensions(cell) === dimensions(having[0]!));
}

describe.each([5, 10] as const)('with base %i', { timeout: 300_000 }, (base) => {
  const own: Protection = { ...rulesWithBase(base), drempels: open.drempels };

  test('every block adds up, stays near and keeps exact multiples', async () => {
    await fc.assert(
      fc.asyncProperty(anyBlock, async (block) => {
        const { blocks } = await protectWith({ blocks: [block], rules: own });
        if (blocks[0]!.isWithheld) return;
        expectToAddUp(blocks[0]!);
        for (const [truth, shown] of pairs(block, blocks[0]!)) {
          expect(shown % base).toBe(0);
          expect(Math.abs(shown - truth)).toBeLessThan(base);
          if (truth % base === 0) expect(shown).toBe(truth);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('on average nothing is added or taken away', async () => {
    const blocks = drawBlocks('average', 1200);
    const made = await protectWith({ blocks, rules: own });
    const errors = made.blocks.map(
      (block, at) => countIn(block, 'total.csv') - (blocks[at]!.counts.get('') ?? 0),
    );
    expect(Math.abs(sum(errors) / errors.length)).toBeLessThan(0.05 * base);
    const leaves = made.blocks.flatMap((block, at) =>
      (block.tables.get('pip_time.csv') ?? []).map(({ codes: [group, state], count }) => {
        return count - (blocks[at]!.counts.get(`group=${group};state=${state}`) ?? 0);
      }),
    );
    expect(Math.abs(sum(leaves) / leaves.length)).toBeLessThan(0.01 * base);
  });
});

const ofCohorts = rules.tabellen.filter(({ telling }) => telling === undefined).map(({ bestand }) => bestand);

test('tables hold every possible row, in the order of the codes', async () => {
  const { blocks } = await protectWith({ blocks: drawBlocks('rows', 1), rules: open });
  const { tables } = blocks[0]!;
  expect([...tables.keys()]).toEqual(ofCohorts);
  expect(tables.get('total.csv')!.map(({ codes }) => codes)).toEqual([[]]);
  expect(tables.get('pip_time.csv')!.map(({ codes }) => codes.join())).toEqual(
    rules.dimensies['group']!.flatMap((group) => states.map((state) => `${group},${state}`)).filter(
      (row) => row !== 'family_other,reception',
    ),
  );
  expect(tables.get('route_stage.csv')!.map(({ codes }) => codes.join())).not.toContain('none,pip');
  expect(tables.get('route_stage.csv')).toHaveLength(18);
  expect(tables.get('stage_reached.csv')!.map(({ codes }) => codes.join())).toEqual(stages);
});

test('a block under the threshold shows its total only', async () => {
  const blocks = drawBlocks('gate', 60);
  const made = await protectWith({ blocks });
  expect(new Set(made.blocks.map(({ detail }) => detail)).size).toBe(2);
  for (const { detail, isWithheld, tables } of made.blocks) {
    const [total] = tables.get('total.csv')!;
    expect(detail || isWithheld).toBe(total!.count >= 10);
    expect([...tables.keys()]).toEqual(detail ? ofCohorts : ['total.csv']);
  }
});

test('another key gives another rounding, and another fingerprint', async () => {
  const other = new Uint8Array(32).fill(8);
  const blocks = drawBlocks('key', 10);
  const [one, two] = [await protectWith({ blocks }), await protectWith({ blocks, key: other })];
  expect(published(two)).not.toEqual(published(one));
  expect(fingerprint(key)).toMatch(/^[0-9a-f]{8}$/);
  expect(fingerprint(other)).not.toBe(fingerprint(key));
});

test('a key of another length is refused', async () => {
  await expect(protectWith({ blocks: [], key: new Uint8Array(31) })).rejects.toThrow('32 bytes');
});

test('cells that others publish too go to the nearest multiple, with any key', async () => {
  const blocks = drawBlocks('outside', 40);
  const outside = new Map(
    blocks.map(({ municipality, cohort }) => [
      `${municipality}/${cohort}`,
      new Map([
        ['', 0],
        ['group=asylum', 0],
      ]),
    ]),
  );
  const made = await protectWith({ blocks, outside, rules: open });
  made.blocks.forEach((block, at) => {
    const counts = blocks[at]!.counts;
    const asylum = sum(
      [...counts].filter(([cell]) => /group=asylum;stage/.test(cell)).map(([, count]) => count),
    );
    expect(countIn(block, 'total.csv')).toBe(Math.round(counts.get('')! / 5) * 5);
    expect(
      sum(
        block.tables
          .get('group_stage.csv')!
          .slice(0, 8)
          .map(({ count }) => count),
      ),
    ).toBe(Math.round(asylum / 5) * 5);
  });
});

test('a block without people is published as zeros', async () => {
  const block = countPeople(rules, { municipality: 'GM9001', cohort: 2026 }, []);
  const { blocks } = await protectWith({ blocks: [block] });
  expect(countIn(blocks[0]!, 'total.csv')).toBe(0);
});
