import { describe, expect, test } from 'vitest';
import type { TrueBlock } from '../../src/contract/block.ts';
import { ProtectionError } from '../../src/disclosure/error.ts';
import { layoutOf } from '../../src/disclosure/layout.ts';
import { protectionSchema } from '../../src/protection.ts';
import { drawBlocks, protectWith, rules } from './blocks.ts';

const [block] = drawBlocks('refused', 1) as [TrueBlock];
const withCounts = (...changes: [string, number][]): TrueBlock => ({
  ...block,
  counts: new Map([...block.counts, ...changes]),
});
const more = (cell: string): [string, number] => [cell, (block.counts.get(cell) ?? 0) + 1];

describe('refused, with the block and without a count in the message', () => {
  test.each([
    ['a total that is not the sum of its parts', withCounts(more('')), 'het totaal'],
    ['tables that give a margin differently', withCounts(more('group=asylum;stage=pip')), 'tel'],
    ['equal cells that differ', withCounts(more('end_state=fulfilled')), 'end_state=fulfilled'],
    ['a negative count', withCounts(['quarter=q1', -1]), 'quarter=q1'],
    ['half a person', withCounts(['quarter=q1', 0.5]), 'quarter=q1'],
    ['people in an impossible combination', withCounts(['route=none;stage=pip', 1]), 'route=none;stage=pip'],
    ['people in an unknown cell', withCounts(['quarter=q5', 1]), 'quarter=q5'],
    ['a margin that is not what the table gives', withCounts(['stage=pip', 99_999]), 'stage=pip'],
  ])('%s', async (_, wrong, where) => {
    const error = await protectWith({ blocks: [wrong] }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProtectionError);
    const { message } = error as ProtectionError;
    expect(message).toMatch(/^GM9000\/2022: /);
    expect(message).toContain(where);
    expect(message.replace('GM9000/2022', '').replaceAll(/q\d/g, '')).not.toMatch(/\d/);
  });

  test('the same block twice', async () => {
    await expect(protectWith({ blocks: [block, block] })).rejects.toThrow(
      'GM9000/2022: dit blok komt twee keer voor',
    );
  });
});

describe('rules that cannot be protected', () => {
  const withTable = (bestand: string, dimensies: string[]) =>
    protectionSchema.safeParse({
      ...rules,
      mipToegestaan: false,
      tabellen: [...plain, { bestand, dimensies }],
    });
  const plain = rules.tabellen.filter(({ bestand }) => !/^(intake|lesson)_time|earlier/.test(bestand));

  test.each([
    ['a dimension in three tables', ['stage', 'quarter'], 'hooguit twee tabellen'],
    ['a ring of tables', ['route', 'state'], 'zonder kring'],
  ])('%s', (_, dimensions, message) => {
    const { error } = withTable('more.csv', dimensions);
    expect(error?.issues.map((issue) => issue.message).join()).toContain(message);
  });

  test('a longer chain is allowed', () => {
    expect(withTable('more.csv', ['route', 'quarter']).success).toBe(true);
  });

  test('equal cells that stand in no table', () => {
    expect(() => layoutOf({ ...rules, gelijk: [['stage=fulfilled', 'level=b1']] })).toThrow('level=b1');
  });
});
