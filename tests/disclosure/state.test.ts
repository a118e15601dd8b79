import { expect, test } from 'vitest';
import { parseState, serialiseState } from '../../src/disclosure/state.ts';
import { drawBlocks, key, protectWith } from './blocks.ts';

const { state } = await protectWith({ blocks: drawBlocks('state', 3) });
const text = serialiseState(state);
const damaged = (change: (content: Record<string, unknown>) => object) =>
  JSON.stringify(change(JSON.parse(text) as Record<string, unknown>));

test('a state survives its file', () => {
  expect(parseState(text)).toEqual(state);
  expect(serialiseState(parseState(text))).toBe(text);
});

test('the file depends on the data, not on the order of the blocks', () => {
  expect(serialiseState({ ...state, blocks: new Map([...state.blocks].toReversed()) })).toBe(text);
});

test('equal counts have different marks, and other marks under another key', async () => {
  const marksOf = ({ blocks }: typeof state) =>
    [...blocks.values()].flatMap((all) => all.match(/.{16}/g)!).filter((mark) => !/^0+$/.test(mark));
  const marks = marksOf(state);
  expect(new Set(marks).size).toBe(marks.length);
  const other = await protectWith({ blocks: drawBlocks('state', 3), key: key.map((byte) => byte + 1) });
  expect(marksOf(other.state).filter((mark) => marks.includes(mark))).toEqual([]);
});

test.each([
  ['no JSON', '{', 'het is geen JSON'],
  ['a list', '[]', 'de inhoud is geen object'],
  ['another version', damaged((content) => ({ ...content, versie: 2 })), 'versie 1 ontbreekt'],
  ['no cells', damaged((content) => ({ ...content, cellen: null })), 'cellen is geen lijst van namen'],
  [
    'a cell twice',
    damaged((content) => ({ ...content, cellen: ['', ''] })),
    'cellen is geen lijst van namen',
  ],
  ['no blocks', damaged((content) => ({ ...content, blokken: 3 })), 'blokken is geen object'],
  [
    'a mark too few',
    damaged((content) => ({ ...content, blokken: { 'GM9000/2022': 'ab' } })),
    'blok GM9000/2022',
  ],
  [
    'a mark that is none',
    damaged((content) => ({ ...content, blokken: { 'GM9000/2022': 7 } })),
    'blok GM9000/2022',
  ],
])('%s is refused', (_, content, message) => {
  expect(() => parseState(content)).toThrow(`het standbestand is beschadigd: ${message}`);
});
