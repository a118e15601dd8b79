import { describe, expect, it } from 'vitest';
import { shareBars } from '../../src/charts/share-bars.ts';
import { expectPicture, mayNotWarn, picture, words } from './picture.ts';

describe('shareBars', () => {
  mayNotWarn();

  it('prints the count before the percentage', () => {
    const rows = [
      { label: 'B1-route', count: 60 },
      { label: 'Onderwijsroute', count: 15 },
      { label: 'Zelfredzaamheidsroute (Z-route)', count: 85 },
      { label: 'Route nog niet vastgesteld of niet bekend', count: 0 },
    ];
    expectPicture('share-bars', (canvas) => shareBars(rows, 160, canvas));
    expect(words(picture((canvas) => shareBars(rows, 160, canvas)))).toContain('60 (38%)');
  });

  it('prints no percentage of a total under 20, and none of fewer than five', () => {
    const rows = [
      { label: 'B1-route', count: 15 },
      { label: 'Z-route', count: 0 },
    ];
    const printed = ['B1-route', '15', 'Z-route', 'minder dan\u00a05'];
    expect(words(picture((canvas) => shareBars(rows, 15, canvas)))).toEqual(printed);
  });

  it('keeps its place without rows', () => {
    expect(words(picture((canvas) => shareBars([], 0, canvas), 'narrow'))).toEqual([
      'Geen aantallen om te tonen',
    ]);
  });
});
