import { describe, expect, it } from 'vitest';
import { asTallies, tally } from '../../src/charts/tally.ts';
import { expectPicture, mayNotWarn, picture, tallyCount, words } from './picture.ts';

describe('tally', () => {
  mayNotWarn();

  it('draws one tally per five people, the group in focus first and thick', () => {
    expectPicture('tally', (canvas) => tally(55, 65, canvas));
    const svg = picture((canvas) => tally(55, 65, canvas));
    expect([tallyCount(svg, 'geteld'), tallyCount(svg, 'geteld-3')]).toEqual([11, 13]);
    expect(words(svg)).toEqual([]);
  });

  it('becomes one bar with both counts above 60 tallies', () => {
    expectPicture('tally-bar', (canvas) => tally(400, 4600, canvas));
    expect([asTallies(150, 150), asTallies(150, 155)]).toEqual([true, false]);
  });

  it('says that there are fewer than five', () => {
    expect(words(picture((canvas) => tally(0, 0, canvas)))).toEqual(['minder dan\u00a05']);
    expect(words(picture((canvas) => tally(0, 400, canvas)))).toEqual(['minder dan\u00a05', '400']);
  });

  it('draws only one tone when the other group is empty', () => {
    const svg = picture((canvas) => tally(25, 0, canvas), 'narrow');
    expect([tallyCount(svg, 'geteld'), tallyCount(svg, 'geteld-3')]).toEqual([5, 0]);
  });
});
