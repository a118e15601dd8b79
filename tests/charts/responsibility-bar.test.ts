import { describe, expect, it } from 'vitest';
import { responsibilityBar, type ResponsibilityBarData } from '../../src/charts/responsibility-bar.ts';
import { expectPicture, heightOf, mayNotWarn, picture, words } from './picture.ts';

const station = (name: string, owner: string, isOwn = false, isFocus = false) => ({
  name,
  owner,
  isOwn,
  isFocus,
});
const other = { text: 'niet gemeten', isOwn: false, isMeasured: false };
const own = { text: '', isOwn: true, isMeasured: true };

const asylum: ResponsibilityBarData = {
  stations: [
    station('Vergunning', 'IND'),
    station('Koppeling', 'COA'),
    station('Huis in de gemeente', 'COA en gemeente', true),
    station('Brede intake', 'gemeente', true),
    station('Plan (PIP)', 'gemeente', true, true),
    station('Eerste taalles', 'taalaanbieder'),
    station('Examen', 'DUO'),
  ],
  segments: [other, { ...other, isOwn: true }, own, own, other, other],
  span: { from: 2, to: 4, text: 'mediaan 12,3\u00a0weken', isMeasured: true },
  norm: {
    from: 2,
    to: 4,
    label: 'norm: 10\u00a0weken',
    start: 'start: kennisgeving of vestiging',
    stop: 'stop: plan vastgesteld',
  },
};

const unmeasured: ResponsibilityBarData = {
  ...asylum,
  segments: asylum.segments.map((segment) => ({ ...segment, isMeasured: false })),
  span: { from: 2, to: 4, text: 'niet gemeten', isMeasured: false },
};

describe('responsibility-bar', () => {
  mayNotWarn();

  it('draws stations, owners, the measured span and the norm with both ends of its clock', () => {
    expectPicture('responsibility-bar', (canvas) => responsibilityBar(asylum, canvas));
  });

  it('draws a bar in which nothing was measured', () => {
    expectPicture('responsibility-bar-unmeasured', (canvas) => responsibilityBar(unmeasured, canvas));
  });

  it.each(['wide', 'narrow'] as const)('keeps every step when nothing is measured: %s', (layout) => {
    const svg = picture((canvas) => responsibilityBar(unmeasured, canvas), layout);
    expect(svg.match(/<circle /g)).toHaveLength(7);
    expect(svg.match(/ongemeten/g)).toHaveLength(6);
    expect(words(svg).filter((word) => word === 'niet gemeten')).toHaveLength(5);
  });

  it('sets measured own segments solid and wide, and one station as the step in question', () => {
    const svg = picture((canvas) => responsibilityBar(asylum, canvas));
    expect(svg.match(/class="lijn spoor eigen geteld"/g)).toHaveLength(2);
    expect(svg.match(/ r="10"/g)).toHaveLength(1);
  });

  it('is 1112 by 172, and upright with 68 for each step', () => {
    expect(picture((canvas) => responsibilityBar(asylum, canvas))).toContain('viewBox="0 0 1112 172"');
    const narrow = picture((canvas) => responsibilityBar(asylum, canvas), 'narrow');
    expect(heightOf(narrow, 'Koppeling') - heightOf(narrow, 'Vergunning')).toBe(68);
  });

  it('draws a bar without span and norm', () => {
    const plain = { ...asylum, span: null, norm: null };
    for (const layout of ['wide', 'narrow'] as const)
      expect(picture((canvas) => responsibilityBar(plain, canvas), layout)).not.toContain('gezegd');
  });
});
