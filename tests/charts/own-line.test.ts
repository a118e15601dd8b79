import { describe, expect, it } from 'vitest';
import { ownLine } from '../../src/charts/own-line.ts';
import { expectPicture, mayNotWarn, picture, words } from './picture.ts';

const weeks = [
  { x: 0, y: 120 },
  { x: 10, y: 55 },
  { x: 26, y: null },
  { x: 39, y: 15 },
  { x: 52, y: 5 },
];

describe('a line of an own query', () => {
  mayNotWarn();

  it('stands on a true scale from zero, with a gap where nothing is known', () => {
    expectPicture('own-line', (canvas) => ownLine(weeks, false, canvas));
    const svg = picture((canvas) => ownLine(weeks, false, canvas));
    expect(words(svg)).toEqual(['0', '50', '100', '0', '52']);
    expect(svg.match(/<circle/g)).toHaveLength(4);
  });

  it('says days as days, and draws below zero', () => {
    const days = [
      { x: Date.UTC(2024, 11, 31), y: -5 },
      { x: Date.UTC(2025, 11, 31), y: 10 },
      { x: Date.UTC(2026, 8, 30), y: 5 },
    ];
    const svg = picture((canvas) => ownLine(days, true, canvas), 'narrow');
    expect(words(svg)).toEqual(['-5', '0', '5', '10', '31 december 2024', '30 september 2026']);
  });

  it('draws one height, many points and nothing', () => {
    expect(
      words(
        picture((canvas) =>
          ownLine(
            [
              { x: 1, y: 0 },
              { x: 2, y: 0 },
            ],
            false,
            canvas,
          ),
        ),
      ),
    ).toContain('0');
    const many = Array.from({ length: 200 }, (_, x) => ({ x, y: x }));
    expect(picture((canvas) => ownLine(many, false, canvas))).not.toContain('<circle');
    expect(words(picture((canvas) => ownLine([{ x: 1, y: null }], false, canvas)))).toEqual([
      'Geen aantallen om te tonen',
    ]);
  });
});
