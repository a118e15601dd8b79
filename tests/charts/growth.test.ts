import { describe, expect, it } from 'vitest';
import { growth } from '../../src/charts/growth.ts';
import { expectPicture, heightOf, mayNotWarn, picture, words } from './picture.ts';

const points = [
  { date: '2022-12-31', share: 0.35, label: '35%', note: '' },
  { date: '2023-12-31', share: 0.88, label: '88%', note: 'instroom 2022, een jaar later' },
];
const note = '9,9 van de 22,2 duizend, instroom 2023: nog te vroeg om te vergelijken';
const apart = { date: '2023-12-31', share: 0.45, label: '45%', note };

describe('growth', () => {
  mayNotWarn();

  it('ties one cohort together and leaves the other apart', () => {
    expectPicture('growth', (canvas) => growth(points, apart, canvas));
    const svg = picture((canvas) => growth(points, apart, canvas));
    expect(words(svg)).toEqual(expect.arrayContaining(['eind 2022', 'eind 2023', '35%', '88%', '45%']));
    expect(svg.match(/class="open stip geteld"/g)).toHaveLength(1);
  });

  it('keeps the words of close points apart', () => {
    const close = { ...apart, share: 0.86 };
    const svg = picture((canvas) => growth(points, close, canvas), 'narrow');
    expect(heightOf(svg, '45%') - heightOf(svg, 'een jaar later')).toBeGreaterThanOrEqual(15);
  });

  it('draws one point, shares of 0 and 1, other dates and nothing', () => {
    picture((canvas) => growth(points.slice(0, 1), null, canvas));
    const edges = points.map((point, index) => ({ ...point, share: index, date: `2023-0${index + 1}-15` }));
    expect(words(picture((canvas) => growth(edges, { ...apart, share: 0 }, canvas)))).toContain(
      'januari 2023',
    );
    expect(words(picture((canvas) => growth([], null, canvas)))).toEqual(['Geen aantallen om te tonen']);
  });
});
