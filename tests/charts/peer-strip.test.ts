import { describe, expect, it } from 'vitest';
import { peerStrip, type PeerStripData } from '../../src/charts/peer-strip.ts';
import { expectPicture, mayNotWarn, picture, words } from './picture.ts';

const mark = (percent: number) => ({ low: percent - 8, high: percent + 8, percent });
const line = (text: string, of: number | null = 120) => ({ text, of });

const data: PeerStripData = {
  own: { ...mark(46), name: 'Waterdonk', text: '46%' },
  peers: [mark(33), mark(33), mark(65), { low: 0, high: 50, percent: null }],
  spread: { low: 6, high: 77 },
  chance: { low: 23, high: 52 },
  pooled: 37,
  people: 120,
  legend: {
    own: line('Waterdonk: 55 van de 120 (46%)'),
    peer: line('een andere gemeente', null),
    pooled: line('de andere samen: 155 van de 415 (37%)', 415),
    chance: line('alleen toeval en afronden: 28 tot 63 van de 120 (23 tot 52%)'),
    spread: line('spreiding van 4 vergelijkbare gemeenten: 7 tot 92 van de 120 (6 tot 77%)'),
  },
};

/** Left and right of the dot or the range of every municipality that is not the own one, with its height. */
function placesOf(svg: string): { left: number; right: number; y: number }[] {
  const dots = [...svg.matchAll(/<circle ([^>]*)>/g)].flatMap(([, at = '']) => {
    const number = (name: string) => Number(new RegExp(` ${name}="([^"]*)"`).exec(` ${at}`)?.[1]);
    const [x, y, r] = [number('cx'), number('cy'), number('r')];
    return at.includes('open') && x !== 17 ? [{ left: x - r, right: x + r, y }] : [];
  });
  const ranges = [...svg.matchAll(/d="M([\d.]+),([\d.]+)v8m0,-4H([\d.]+)m0,-4v8"/g)].map(
    ([, left, y, right]) => ({ left: Number(left), right: Number(right), y: Number(y) + 4 }),
  );
  return [...dots, ...ranges];
}

describe('peer strip', () => {
  mayNotWarn();

  it('draws the own municipality between two bands, in percents and in people', () => {
    expectPicture('peer-strip', (canvas) => peerStrip(data, canvas));
    const svg = picture((canvas) => peerStrip(data, canvas));
    expect(words(svg)).toEqual(
      expect.arrayContaining(['Waterdonk: 46%', '100', 'procent', '60', '120', 'mensen hier']),
    );
    expect(svg.match(/data-of="120"/g)).toHaveLength(4);
  });

  it('puts no municipality on top of another', () => {
    const peers = [...[10, 11, 12, 30, 31, 60].map(mark), { low: 5, high: 90, percent: null }];
    for (const layout of ['wide', 'narrow'] as const) {
      const places = placesOf(picture((canvas) => peerStrip({ ...data, peers }, canvas), layout));
      expect(places).toHaveLength(8);
      for (const [at, one] of places.entries())
        for (const other of places.slice(at + 1))
          expect(one.y !== other.y || one.right < other.left || other.right < one.left).toBe(true);
    }
  });

  it('has no one percentage where there is none: a range alone', () => {
    const own = { ...data.own, percent: null, text: 'hooguit 50%' };
    const svg = picture((canvas) => peerStrip({ ...data, own }, canvas));
    expect(svg.match(/<circle [^>]*vlak geteld/g)).toHaveLength(1);
    expect(words(svg)).toContain('Waterdonk: hooguit 50%');
  });

  it('draws a whole country as strokes, and says so without peers', () => {
    const peers = Array.from({ length: 300 }, (_, at) => mark(10 + (at % 80)));
    const svg = picture((canvas) => peerStrip({ ...data, peers }, canvas));
    expect(svg.match(/<circle/g)).toHaveLength(3);
    const empty = picture((canvas) => peerStrip({ ...data, peers: [] }, canvas));
    expect(words(empty)).toEqual(['Geen aantallen om te tonen']);
  });
});
