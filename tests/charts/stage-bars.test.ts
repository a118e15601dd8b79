import { describe, expect, it } from 'vitest';
import { stageBars } from '../../src/charts/stage-bars.ts';
import { expectPicture, heightOf, mayNotWarn, picture, words } from './picture.ts';

const stages = [
  { label: 'Plichtig', count: 210, rounded: 1 },
  { label: 'Gevestigd', count: 190, rounded: 1 },
  { label: 'Brede intake gestart', count: 180, rounded: 1 },
  { label: 'PIP vastgesteld', count: 165, rounded: 1, focus: true },
  { label: 'Taalles gestart', count: 130, rounded: 1 },
  { label: 'Voldaan', count: 0, rounded: 1 },
];
const exit = {
  label: 'Uitgestroomd',
  count: 15,
  rounded: 1,
  note: 'apart geteld: verhuisd, plicht vervallen',
};

describe('stageBars', () => {
  mayNotWarn();

  it('draws every step on one denominator, and who left apart', () => {
    expectPicture('stage-bars', (canvas) => stageBars(stages, 210, exit, canvas));
  });

  it('has one bar in full blue and no bar for fewer than five', () => {
    const svg = picture((canvas) => stageBars(stages, 210, null, canvas));
    expect(svg.match(/class="vlak geteld"/g)).toHaveLength(1);
    expect(svg.match(/class="vlak geteld-3"/g)).toHaveLength(4);
    expect(words(svg)).toContain('minder dan\u00a05');
  });

  it('sets the note under its bar when there is no room after it', () => {
    const many = { ...exit, count: 205, rounded: 1 };
    const svg = picture((canvas) => stageBars(stages, 210, many, canvas));
    expect(heightOf(svg, exit.note)).toBeGreaterThan(heightOf(svg, '205') + 15);
    const few = picture((canvas) => stageBars(stages, 210, exit, canvas));
    expect(heightOf(few, exit.note)).toBe(heightOf(few, '15'));
  });

  it('draws one row, all zero, nobody left and no rows', () => {
    for (const layout of ['wide', 'narrow'] as const) {
      picture(
        (canvas) => stageBars(stages.slice(0, 1), 5000, { ...exit, count: 0, rounded: 1 }, canvas),
        layout,
      );
      picture((canvas) => stageBars([{ label: 'Plichtig', count: 0, rounded: 1 }], 0, null, canvas), layout);
    }
    expect(words(picture((canvas) => stageBars([], 0, null, canvas)))).toEqual([
      'Geen aantallen om te tonen',
    ]);
  });
});
