import { describe, expect, it } from 'vitest';
import { smallColumns } from '../../src/charts/small-columns.ts';
import { smallRows } from '../../src/charts/small-rows.ts';
import { smallShares } from '../../src/charts/small-shares.ts';
import { smallWaiting } from '../../src/charts/small-waiting.ts';
import { expectPicture, mayNotWarn, picture, tallyCount, words } from './picture.ts';

const bins = [
  { label: '10 of korter', count: 65, rounded: 1, beyond: false },
  { label: '11–13', count: 15, rounded: 1, beyond: true },
  { label: '14–26', count: 40, rounded: 1, beyond: true },
  { label: 'langer dan 52', count: 0, rounded: 5, beyond: true },
];

const years = [
  { year: '2023', range: { low: 70, high: 78 }, percent: 74, text: '74%', of: 120, isOpen: false },
  { year: '2024', range: { low: 20, high: 45 }, percent: null, text: '20 tot 45%', of: 30, isOpen: false },
  { year: '2025', range: null, percent: null, text: 'te weinig mensen', of: null, isOpen: false },
  { year: '2026', range: null, percent: null, text: 'nog te vroeg', of: null, isOpen: true },
];

describe('small drawings', () => {
  mayNotWarn();

  it('counts who waits in fives, across the norm', () => {
    expectPicture('small-waiting', (canvas) => smallWaiting(bins, 'norm: 10 weken', canvas), ['narrow']);
    const svg = picture((canvas) => smallWaiting(bins, 'norm: 10 weken', canvas));
    expect([tallyCount(svg, 'geteld-3'), tallyCount(svg, 'geteld')]).toEqual([13, 11]);
    expect(words(svg)).toEqual(expect.arrayContaining(['65', '15', '40', 'norm: 10 weken']));
  });

  it('counts many people in bars', () => {
    const many = bins.map((bin) => ({ ...bin, count: bin.count * 100 }));
    const svg = picture((canvas) => smallWaiting(many, null, canvas));
    expect(tallyCount(svg, 'geteld')).toBe(0);
    expect(svg.match(/<rect/g)).toHaveLength(3);
  });

  it('draws a dot where there is one percentage, and else the range alone', () => {
    expectPicture('small-shares', (canvas) => smallShares(years, canvas), ['narrow']);
    const svg = picture((canvas) => smallShares(years, canvas));
    expect(svg.match(/<circle/g)).toHaveLength(1);
    expect(svg.match(/class="vlak tint"/g)).toHaveLength(2);
    expect(svg.match(/fill="url/g)).toHaveLength(1);
  });

  it('draws rows on one whole, and columns from zero', () => {
    const rows = ['moet inburgeren', 'gevestigd', 'intake gestart', 'plan (PIP)', 'voldaan'].map(
      (label, at) => ({
        label,
        value: 200 - 50 * at,
        text: at === 4 ? 'minder dan 5' : '50',
        focus: at === 3,
      }),
    );
    const columns = [
      { label: '2024', value: 155, text: '155', isOpen: false },
      { label: '2025', value: 0, text: 'minder dan 10', isOpen: false },
      { label: '2026', value: 80, text: '80', isOpen: true },
    ];
    expectPicture('small-rows', (canvas) => smallRows(rows, 200, canvas), ['narrow']);
    expectPicture('small-columns', (canvas) => smallColumns(columns, canvas), ['narrow']);
    const few = picture((canvas) => smallRows(rows.slice(0, 3), 200, canvas));
    expect(few.match(/class="vlak/g)).toHaveLength(3);
    expect(picture((canvas) => smallColumns(columns, canvas)).match(/streep/g)).toHaveLength(1);
  });

  it('says so without anything to draw', () => {
    const empty = [
      picture((canvas) => smallWaiting([], null, canvas)),
      picture((canvas) => smallShares([], canvas)),
      picture((canvas) => smallRows([], 0, canvas)),
      picture((canvas) => smallColumns([], canvas)),
    ];
    expect(empty.flatMap(words)).toEqual(Array(4).fill('Geen aantallen om te tonen'));
  });
});
