import { describe, expect, it } from 'vitest';
import { lollipops } from '../../src/charts/lollipops.ts';
import { expectPicture, mayNotWarn, picture, words } from './picture.ts';

const rows = [
  { label: 'maart 2022', share: 0.12, value: '12%' },
  { label: 'januari 2023', share: 0.37, value: '37%' },
];
const axis = 'aandeel met een PIP binnen 10 weken';

describe('lollipops', () => {
  mayNotWarn();

  it('draws separate stems from zero, without a line between them', () => {
    expectPicture('lollipops', (canvas) => lollipops(rows, axis, canvas));
    expect(words(picture((canvas) => lollipops(rows, axis, canvas)))).toContain(axis);
  });

  it('keeps words inside the drawing at 100%, and draws 0 and nothing', () => {
    const ends = [
      { label: 'een heel lange maandnaam 2022', share: 1, value: 'meer dan 99%' },
      { label: 'nul', share: 0, value: 'minder dan 5%' },
    ];
    expect(picture((canvas) => lollipops(ends, axis, canvas), 'narrow')).toMatch(
      /text-anchor="end"[^>]*>.{0,80}meer dan 99%/s,
    );
    expect(words(picture((canvas) => lollipops([], axis, canvas)))).toEqual(['Geen aantallen om te tonen']);
  });
});
