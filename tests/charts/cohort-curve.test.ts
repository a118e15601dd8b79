import { describe, expect, it } from 'vitest';
import { cohortCurve } from '../../src/charts/cohort-curve.ts';
import type { CohortSeries } from '../../src/charts/cohort-series.ts';
import { expectPicture, heightOf, mayNotWarn, picture, words } from './picture.ts';

const weeks = [0, 4, 8, 10, 13, 17, 26, 39];
const norm = { week: 10, label: 'norm: het plan binnen 10 weken', narrow: 'norm: 10 weken' };

function points(...shares: number[]) {
  return shares.map((share, index) => ({ week: weeks[index] ?? 0, share }));
}

const newest: CohortSeries = {
  label: '2025: 86% na 39 weken',
  name: '2025',
  rank: 0,
  points: points(0, 0.14, 0.37, 0.51, 0.58, 0.65, 0.77, 0.86),
};
const mature: CohortSeries[] = [
  {
    label: '2023: 71% na 39 weken',
    name: '2023',
    rank: 2,
    points: points(0, 0.05, 0.24, 0.37, 0.46, 0.53, 0.61, 0.71),
  },
  {
    label: '2024: 79% na 39 weken',
    name: '2024',
    rank: 1,
    points: points(0, 0.1, 0.31, 0.45, 0.52, 0.59, 0.69, 0.79),
  },
  newest,
];
const young: CohortSeries = {
  label: '2026, eerste halfjaar',
  name: '2026, 1e halfjaar',
  rank: 3,
  points: points(0, 0.1, 0.3, 0.4, 0.45),
  fan: [
    { week: 17, low: 0.47, high: 0.58 },
    { week: 26, low: 0.5, high: 0.77 },
  ],
  note: 'nog te vroeg om te vergelijken: niet iedereen is zo lang gevolgd',
};

describe('cohortCurve', () => {
  mayNotWarn();

  it('draws cohorts at equal follow-up, and the youngest with a hatched fan', () => {
    expectPicture('cohort-curve', (canvas) => cohortCurve([...mature, young], norm, canvas));
  });

  it('labels the class edges, and fewer of them in a narrow drawing', () => {
    const draw = (layout: 'wide' | 'narrow') =>
      words(picture((canvas) => cohortCurve(mature, norm, canvas), layout));
    expect(draw('wide')).toEqual(expect.arrayContaining(weeks.map(String)));
    expect(draw('narrow')).toEqual(expect.arrayContaining(['0', '10', '26', '39', '2025', norm.narrow]));
    expect(draw('narrow')).not.toContain('8');
  });

  it('pushes the labels of equal cohorts apart', () => {
    const equal = mature.map((one) => ({ ...one, points: points(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.99) }));
    const svg = picture((canvas) => cohortCurve(equal, norm, canvas));
    const heights = equal.map((one) => heightOf(svg, one.label)).toSorted((a, b) => a - b);
    const gaps = heights.slice(1).map((height, index) => height - (heights[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(15);
  });

  it('says the same note once, and no words on top of other words', () => {
    const other = { ...young, label: '2025, tweede halfjaar', name: '2025, 2e halfjaar' };
    const svg = picture((canvas) => cohortCurve([...mature, young, other], norm, canvas));
    expect(words(svg).filter((text) => text.startsWith('nog te vroeg'))).toHaveLength(1);
    const apart = Math.abs(heightOf(svg, young.label) - heightOf(svg, other.label));
    expect(apart).toBeGreaterThanOrEqual(15);
  });

  it('has no dot at a norm that a cohort has not reached', () => {
    const early = { ...young, points: points(0, 0.1, 0.3), fan: [{ week: 39, low: 0.3, high: 0.9 }] };
    const svg = picture((canvas) => cohortCurve([early], norm, canvas));
    expect(svg).not.toMatch(/class="vlak/);
    expect(svg.match(/class="open ink"/g)).toHaveLength(1);
  });

  it('has a pattern of its own per drawing', () => {
    const draw = (prefix: string) => picture((canvas) => cohortCurve([young], norm, canvas), 'wide', prefix);
    expect(draw('a')).toContain('id="a-onrijp"');
    expect(draw('b')).toContain('url(#b-onrijp)');
  });

  it('draws without a norm, with one edge, with only zeros and with nothing', () => {
    expect(picture((canvas) => cohortCurve(mature, null, canvas))).not.toContain('gezegd');
    picture((canvas) => cohortCurve([{ ...young, points: points(0), fan: [] }], norm, canvas), 'narrow');
    picture((canvas) => cohortCurve([{ ...newest, points: points(0, 0, 0, 0) }], norm, canvas));
    const empty = [{ ...newest, points: [] }];
    expect(words(picture((canvas) => cohortCurve(empty, norm, canvas)))).toEqual([
      'Geen aantallen om te tonen',
    ]);
    expect(words(picture((canvas) => cohortCurve([], norm, canvas)))).toEqual(['Geen aantallen om te tonen']);
  });
});
