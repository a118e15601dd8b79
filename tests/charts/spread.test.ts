import { describe, expect, it } from 'vitest';
import { spread, type SpreadData } from '../../src/charts/spread.ts';
import { expectPicture, mayNotWarn, picture, words } from './picture.ts';

const shares = [0, 0.12, 0.31, 0.33, 0.34, 0.44, 0.46, 0.52, 0.55, 0.58, 0.67, 0.83, 1];
const data: SpreadData = {
  places: shares.map((share) => ({ share, outside: share === 0 || share === 1 })),
  pooled: 0.46,
  pooledText: 'alle gemeenten samen: 46%',
  axis: 'aandeel in procenten',
};
const dots = (svg: string, kind: string) => svg.split(`class="${kind} geteld"`).length - 1;

describe('spread', () => {
  mayNotWarn();

  it('draws a dot for every municipality, solid outside the band', () => {
    expectPicture('spread', (canvas) => spread(data, canvas));
    const svg = picture((canvas) => spread(data, canvas));
    expect([dots(svg, 'vlak'), dots(svg, 'open')]).toEqual([2, 11]);
    expect(words(svg).filter((text) => text.includes('%'))).toEqual(['alle gemeenten samen: 46%']);
  });

  it('sets shares of one class at one place, so that their order cannot be read', () => {
    const at = (share: number) => {
      const svg = picture((canvas) => spread({ ...data, places: [{ share, outside: false }] }, canvas));
      return /cx="([^"]*)"/.exec(svg)?.[1];
    };
    expect(at(0.31)).toBe(at(0.34));
    expect(at(0.35)).not.toBe(at(0.34));
    expect(at(1)).toBe(at(0.96));
  });

  it.each(['wide', 'narrow'] as const)('holds 342 municipalities, with all words inside: %s', (layout) => {
    const places = Array.from({ length: 342 }, (_, at) => ({ share: (at % 40) / 100, outside: false }));
    const svg = picture((canvas) => spread({ ...data, places, pooled: 0 }, canvas), layout);
    expect(dots(svg, 'open')).toBe(342);
    const crowd = places.map(() => ({ share: 0.5, outside: false }));
    const tall = picture((canvas) => spread({ ...data, places: crowd }, canvas), layout);
    expect(Number(/ height="(\d+)"/.exec(tall)?.[1])).toBeLessThan(400);
    expect(words(picture((canvas) => spread({ ...data, places: [] }, canvas)))).toEqual([
      'Geen aantallen om te tonen',
    ]);
  });
});
