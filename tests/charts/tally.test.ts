import { describe, expect, it } from 'vitest';
import { asTallies, tally } from '../../src/charts/tally.ts';
import { expectPicture, mayNotWarn, picture, tallyCount, words } from './picture.ts';

const of = (count: number, rounded = 1) => ({ count, rounded });

describe('tally', () => {
  mayNotWarn();

  it('draws one tally per five people, the group in focus first and thick', () => {
    expectPicture('tally', (canvas) => tally(of(55), of(65), canvas));
    const svg = picture((canvas) => tally(of(55), of(65), canvas));
    expect([tallyCount(svg, 'geteld'), tallyCount(svg, 'geteld-3')]).toEqual([11, 13]);
    expect(words(svg)).toEqual([]);
  });

  it('becomes one bar with both counts above 60 tallies', () => {
    expectPicture('tally-bar', (canvas) => tally(of(400), of(4600), canvas));
    expect([asTallies(150, 150), asTallies(150, 155)]).toEqual([true, false]);
  });

  it('says how many there are at most', () => {
    expect(words(picture((canvas) => tally(of(0), of(0), canvas)))).toEqual(['minder dan\u00a05']);
    expect(words(picture((canvas) => tally(of(0), of(400), canvas)))).toEqual(['minder dan\u00a05', '400']);
    expect(words(picture((canvas) => tally(of(0, 3), of(0, 3), canvas)))).toEqual(['hooguit\u00a012']);
    expect(words(picture((canvas) => tally(of(400, 3), of(0, 3), canvas)))).toEqual([
      '400',
      'hooguit\u00a012',
    ]);
  });

  it('draws only one tone when the other group is empty', () => {
    const svg = picture((canvas) => tally(of(25), of(0), canvas), 'narrow');
    expect([tallyCount(svg, 'geteld'), tallyCount(svg, 'geteld-3')]).toEqual([5, 0]);
  });
});
