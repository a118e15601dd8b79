import { describe, expect, it } from 'vitest';
import { binsAsTallies, posterInTallies, waitingBins, waitingPoster } from '../../src/charts/waiting-bins.ts';
import { expectPicture, heightOf, mayNotWarn, picture, tallyCount, words } from './picture.ts';

const norm = {
  above: 'norm: het plan binnen 10 weken',
  below: 'hieronder: langer dan 10 weken',
  narrow: 'Norm: het plan binnen 10 weken',
};
const names = [
  '10 weken of korter',
  '11 tot en met 13 weken',
  '14 tot en met 26 weken',
  '27 weken of langer',
];

function rows(...counts: number[]) {
  return counts.map((count, index) => ({ label: names[index] ?? '', count, rounded: 1, beyond: index > 0 }));
}

describe('waitingBins', () => {
  mayNotWarn();

  it('draws a row per waiting time, with the norm between the rows', () => {
    expectPicture('waiting-bins', (canvas) => waitingBins(rows(65, 15, 25, 0), norm, canvas));
    const svg = picture((canvas) => waitingBins(rows(65, 15, 25, 0), norm, canvas));
    expect([tallyCount(svg, 'geteld'), tallyCount(svg, 'geteld-3')]).toEqual([8, 13]);
    expect(words(svg)).toContain('minder dan\u00a05');
    const heights = [names[0], norm.above, norm.below, names[1]].map((text) => heightOf(svg, text ?? ''));
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  });

  it('becomes bars above 40 tallies in the longest row', () => {
    expectPicture('waiting-bins-bars', (canvas) => waitingBins(rows(5000, 400, 250, 5), norm, canvas));
    expect([binsAsTallies(rows(200)), binsAsTallies(rows(205))]).toEqual([true, false]);
  });

  it('counts a whole country in tallies over the full width, and as many in a picture and on a phone', () => {
    const many = rows(650, 105, 225, 95);
    const drawn = (place: 'page' | 'picture', layout: 'wide' | 'narrow' = 'wide') =>
      picture((canvas) => waitingPoster(many, norm, place, canvas), layout);
    for (const svg of [drawn('page'), drawn('picture'), drawn('page', 'narrow')])
      expect([tallyCount(svg, 'geteld'), tallyCount(svg, 'geteld-3')]).toEqual([85, 130]);
    expect(drawn('page')).toMatch(/viewBox="0 0 1112 \d+"/);
    expect(drawn('picture')).toMatch(/viewBox="0 0 740 \d+"/);
    expect([posterInTallies(rows(7000, 500)), posterInTallies(rows(7000, 505))]).toEqual([true, false]);
    const bars = picture((canvas) => waitingPoster(rows(70_000, 500), norm, 'page', canvas));
    expect(bars.match(/<rect/g)).toHaveLength(2);
  });

  it('wraps a long row of tallies without losing one', () => {
    for (const layout of ['wide', 'narrow'] as const) {
      const svg = picture((canvas) => waitingBins(rows(195, 5), norm, canvas), layout);
      expect([tallyCount(svg, 'geteld'), tallyCount(svg, 'geteld-3')]).toEqual([1, 39]);
    }
  });

  it('keeps the norm at the end when no row is beyond it, and above when all are', () => {
    const within = picture((canvas) => waitingBins(rows(20), norm, canvas));
    expect(heightOf(within, norm.above)).toBeGreaterThan(heightOf(within, names[0] ?? ''));
    expect(words(within)).not.toContain(norm.below);
    const beyond = rows(20, 10).slice(1);
    const late = picture((canvas) => waitingBins(beyond, norm, canvas));
    expect(heightOf(late, norm.below)).toBeLessThan(heightOf(late, names[1] ?? ''));
  });

  it('draws without a norm, without people, with long names and without rows', () => {
    const svg = picture((canvas) => waitingBins(rows(0, 0), null, canvas), 'narrow');
    expect(words(svg).filter((text) => text === 'minder dan\u00a05')).toHaveLength(2);
    expect(svg).not.toContain('gezegd');
    const sums = rows(0, 20).map((row) => ({ ...row, rounded: 5 }));
    expect(words(picture((canvas) => waitingBins(sums, null, canvas)))).toContain('hooguit\u00a020');
    const name = 'langer dan 52 weken, gerekend vanaf de kennisgeving door DUO';
    expect(
      words(
        picture((canvas) => waitingBins([{ label: name, count: 5, rounded: 1, beyond: true }], norm, canvas)),
      ),
    ).toContain('langer dan 52 weken,');
    expect(words(picture((canvas) => waitingBins([], norm, canvas)))).toEqual(['Geen aantallen om te tonen']);
  });
});
