import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { narrowWidth } from '../../src/charts/canvas.ts';
import { funnel, type FunnelData, type FunnelPlace } from '../../src/charts/funnel.ts';
import { textWidth } from '../../src/charts/labels.ts';
import { expectPicture, mayNotWarn, picture, words } from './picture.ts';

const lines = (width: number) =>
  [20, 30, 45, 70, 100, 140].map((denominator) => ({
    denominator,
    lower: Math.max(0, 0.3 - width / Math.sqrt(denominator)),
    upper: Math.min(1, 0.3 + width / Math.sqrt(denominator)),
  }));

const place = (name: string, part: number, whole: number, kind: FunnelPlace['kind'] = 'ordinary') => ({
  name,
  denominator: whole,
  share: part / whole,
  text: `${part} van de ${whole}`,
  kind,
  named: true,
});

const data: FunnelData = {
  band: lines(0.9),
  alarm: lines(1.4),
  pooled: 0.3,
  pooledText: 'de andere samen: 30%',
  places: [
    place('Waterdonk', 55, 120, 'own'),
    place('Brinkhorst', 15, 70),
    place('Duinhaven', 35, 100),
    place('Lindervoort', 30, 95),
    place('Meerenburg', 40, 125),
    place('Oosterwaard', 25, 110),
    place('Zuidervliet', 45, 140),
  ],
  denominatorLabel: 'noemer: mensen zonder plan in de gemeente',
};

const dots = (svg: string) => svg.match(/<circle /g)?.length ?? 0;

describe('funnel', () => {
  mayNotWarn();

  it('draws every municipality within the limits, the own one with its count', () => {
    expectPicture('funnel', (canvas) => funnel(data, canvas));
    const svg = picture((canvas) => funnel(data, canvas));
    expect(dots(svg)).toBe(7);
    expect(words(svg)).toEqual(expect.arrayContaining(['Waterdonk', '55 van de 120', 'te weinig mensen']));
    expect(words(svg)).toEqual(expect.arrayContaining(['gewone schommeling', 'de andere samen: 30%']));
  });

  it('names the own municipality only in a narrow drawing', () => {
    const svg = words(picture((canvas) => funnel(data, canvas), 'narrow'));
    expect(svg).toContain('Waterdonk');
    expect(svg).not.toContain('Brinkhorst');
  });

  it('leaves out a name that has no room, never a dot', () => {
    const crowd = Array.from({ length: 300 }, (_, at) => place(`Gemeente ${at}`, 30, 100));
    const svg = picture((canvas) => funnel({ ...data, places: crowd }, canvas));
    expect(dots(svg)).toBe(300);
    expect(words(svg).filter((text) => text.startsWith('Gemeente')).length).toBeLessThan(10);
  });

  it.each(['wide', 'narrow'] as const)('stays whole at the edges: %s', (layout) => {
    const one = { ...data, places: [place('Alleen', 3000, 3000, 'own')], pooled: 1 };
    const flat = lines(0).map((line) => ({ ...line, lower: 0, upper: 1 }));
    const svg = picture((canvas) => funnel({ ...one, band: flat, alarm: flat }, canvas), layout);
    expect(words(svg)).toContain('Alleen');
    expect(svg).not.toMatch(/"-\d{3,}/);
  });

  it('keeps long words within a narrow drawing', () => {
    const long = {
      ...data,
      pooled: 0.56,
      pooledText: 'de andere samen: 1.115 van de 1.120 (minstens 90%)',
      denominatorLabel: 'noemer: mensen van wie de eerste 10 weken om zijn in de gemeente',
    };
    const { document } = parseHTML(picture((canvas) => funnel(long, canvas), 'narrow'));
    const beyond = [...document.querySelectorAll('text:not([transform]) tspan')].filter((line) => {
      const [x, width] = [Number(line.getAttribute('x')), textWidth(line.textContent, 14)];
      const anchor = line.parentElement?.getAttribute('text-anchor');
      const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
      return left < 0 || left + width > narrowWidth;
    });
    expect(beyond.map(({ textContent }) => textContent)).toEqual([]);
    expect(document.querySelectorAll('tspan').length).toBeGreaterThan(10);
  });

  it('prints no share with a percent sign but the words it was given', () => {
    const svg = words(picture((canvas) => funnel({ ...data, pooledText: 'samen' }, canvas)));
    expect(svg.filter((text) => text.includes('%'))).toEqual([]);
  });

  it('says so without places', () => {
    expect(words(picture((canvas) => funnel({ ...data, places: [] }, canvas)))).toEqual([
      'Geen aantallen om te tonen',
    ]);
  });
});
