import { describe, expect, it } from 'vitest';
import { revisions } from '../../src/charts/revisions.ts';
import { expectPicture, heightOf, mayNotWarn, picture, words } from './picture.ts';

const waiting = 'Zonder PIP op 30 september 2026';
const planned = 'PIP binnen 10 weken, instroom 2025';
const rows = [
  { figure: waiting, edition: '2026-K3', value: 120, text: '120' },
  { figure: planned, edition: '2026-K2', value: 0.49, text: '100 van de 205 (49%)' },
  { figure: waiting, edition: '2026-K4', value: 125, text: '125' },
  { figure: planned, edition: '2026-K3', value: 0.51, text: '110 van de 215 (51%)' },
  { figure: planned, edition: '2026-K4', value: 0.51, text: '110 van de 215 (51%)' },
];

describe('revisions', () => {
  mayNotWarn();

  it('prints every edition of a figure under its name', () => {
    expectPicture('revisions', (canvas) => revisions(rows, canvas));
    const svg = picture((canvas) => revisions(rows, canvas));
    const heights = [waiting, '120', '125', planned].map((text) => heightOf(svg, text));
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  });

  it('marks only the latest edition of each figure', () => {
    const svg = picture((canvas) => revisions(rows, canvas));
    const latest = /<g[^>]*class="vlak geteld"[^>]*>(.*?)<\/g>/s.exec(svg)?.[1] ?? '';
    expect(latest.match(/<circle/g)).toHaveLength(2);
  });

  it('draws one edition, a zero, a long name and nothing', () => {
    const zero = { figure: `${planned}, ${waiting}`, edition: '2026-K3', value: 0, text: 'minder dan 5' };
    expect(words(picture((canvas) => revisions([zero], canvas), 'narrow'))).toContain('minder dan 5');
    expect(words(picture((canvas) => revisions([], canvas)))).toEqual(['Geen aantallen om te tonen']);
  });
});
