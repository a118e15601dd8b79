import { describe, expect, it } from 'vitest';
import { bars } from '../../src/charts/bars.ts';
import { expectPicture, mayNotWarn, picture, words } from './picture.ts';

const rows = [
  { label: 'Brinkhorst', value: 1234.5 },
  { label: 'Duinhaven', value: 300 },
  { label: 'Een gemeente met een heel erg lange naam aan het water', value: 0, text: 'minder dan 5' },
  { label: 'Waterdonk', value: 55 },
];

describe('bars', () => {
  mayNotWarn();

  it('draws the rows in the order given', () => {
    expectPicture('bars', (canvas) => bars(rows, canvas));
    const svg = picture((canvas) => bars(rows, canvas));
    expect(words(svg).filter((text) => rows.some((row) => row.label === text))).toEqual([
      'Brinkhorst',
      'Duinhaven',
      'Waterdonk',
    ]);
    expect(words(svg)).toContain('1.234,5');
  });

  it('draws what still grows as a dashed outline', () => {
    const svg = picture((canvas) =>
      bars(
        [
          { label: '2025', value: 40 },
          { label: '2026', value: 20, isOpen: true },
        ],
        canvas,
      ),
    );
    expect(svg.match(/<rect[^>]*>/g)?.map((bar) => /class="[^"]*streep/.test(bar))).toEqual([false, true]);
  });

  it('draws zero, negative and no rows', () => {
    const negative = picture((canvas) => bars([{ label: 'verschil', value: -5 }], canvas), 'narrow');
    expect(words(negative)).toEqual(['verschil', '-5']);
    expect(negative).not.toContain('<rect');
    expect(words(picture((canvas) => bars([], canvas)))).toEqual(['Geen aantallen om te tonen']);
  });
});
