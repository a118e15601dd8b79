import { describe, expect, it } from 'vitest';
import { cohortBars } from '../../src/charts/cohort-bars.ts';
import { expectPicture, mayNotWarn, picture, words } from './picture.ts';

const rows = [
  { label: '2023', share: 0.9, text: '180 van de 200 (90%)', isOpen: false },
  { label: '2024', share: 0.75, text: '150 van de 200 (75%)', isOpen: false },
  { label: '2025', share: 0.4, text: 'nog te vroeg om te vergelijken', isOpen: true },
];

describe('cohortBars', () => {
  mayNotWarn();

  it('draws each cohort on its own whole, and one that is too young as an outline', () => {
    expectPicture('cohort-bars', (canvas) => cohortBars(rows, canvas));
    const svg = picture((canvas) => cohortBars(rows, canvas));
    expect(svg.match(/class="vlak geteld-2"/g)).toHaveLength(2);
    expect(svg.match(/streep/g)).toHaveLength(1);
    expect(words(svg)).toEqual(expect.arrayContaining(rows.map(({ text }) => text)));
  });

  it('says so without rows', () => {
    expect(words(picture((canvas) => cohortBars([], canvas), 'narrow'))).toEqual([
      'Geen aantallen om te tonen',
    ]);
  });
});
