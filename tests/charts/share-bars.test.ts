import { describe, expect, it } from 'vitest';
import { shareBars } from '../../src/charts/share-bars.ts';
import { expectPicture, mayNotWarn, picture, words } from './picture.ts';

describe('shareBars', () => {
  mayNotWarn();

  it('prints the count before the percentage', () => {
    const rows = [
      { label: 'B1-route', count: 60, rounded: 1 },
      { label: 'Onderwijsroute', count: 15, rounded: 1 },
      { label: 'Zelfredzaamheidsroute (Z-route)', count: 85, rounded: 1 },
      { label: 'Route nog niet vastgesteld of niet bekend', count: 0, rounded: 1 },
    ];
    expectPicture('share-bars', (canvas) => shareBars(rows, { count: 160, rounded: 1 }, canvas));
    expect(words(picture((canvas) => shareBars(rows, { count: 160, rounded: 1 }, canvas)))).toContain(
      '60 (38%)',
    );
  });

  it('prints no percentage of a total under 20, and none of fewer than five', () => {
    const rows = [
      { label: 'B1-route', count: 15, rounded: 1 },
      { label: 'Z-route', count: 0, rounded: 1 },
    ];
    const printed = ['B1-route', '15', 'Z-route', 'minder dan\u00a05'];
    expect(words(picture((canvas) => shareBars(rows, { count: 15, rounded: 1 }, canvas)))).toEqual(printed);
  });

  it('prints the bound of a count that is a sum over years', () => {
    const rows = [
      { label: 'B1-route', count: 100, rounded: 5 },
      { label: 'Z-route', count: 0, rounded: 5 },
    ];
    expect(words(picture((canvas) => shareBars(rows, { count: 100, rounded: 5 }, canvas)))).toEqual([
      'B1-route',
      '100 (minstens 65%)',
      'Z-route',
      'hooguit\u00a020',
    ]);
  });

  it('keeps its place without rows', () => {
    expect(words(picture((canvas) => shareBars([], { count: 0, rounded: 1 }, canvas), 'narrow'))).toEqual([
      'Geen aantallen om te tonen',
    ]);
  });
});
