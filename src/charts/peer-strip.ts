import { whole } from '../format.ts';
import type { Canvas } from './canvas.ts';
import { element, label, narrowWidth, nothing } from './canvas.ts';
import { textWidth, wrap } from './labels.ts';

/** Where a share lies, in percents: its range, and the one percentage where there is one. */
export interface StripMark {
  readonly low: number;
  readonly high: number;
  readonly percent: number | null;
}

export interface PeerStripData {
  readonly own: StripMark & { readonly name: string; readonly text: string };
  readonly peers: readonly StripMark[];
  /** Percents between which most municipalities lie, and between which chance and rounding alone would leave them. */
  readonly spread: Pick<StripMark, 'low' | 'high'>;
  readonly chance: Pick<StripMark, 'low' | 'high'>;
  /** Everybody in the others together, in percents. */
  readonly pooled: number;
  /** The own number of people, for the second scale. */
  readonly people: number;
  /** What each sign means, with its numbers; `of` is the number of people behind a percentage. */
  readonly legend: Readonly<Record<Sign, { readonly text: string; readonly of: number | null }>>;
}

const signs = ['own', 'peer', 'pooled', 'chance', 'spread'] as const;
type Sign = (typeof signs)[number];

interface Form {
  readonly width: number;
  readonly ticks: readonly number[];
  readonly size: number;
}

const wide: Form = { width: 640, ticks: [0, 25, 50, 75, 100], size: 15 };
const narrow: Form = { width: narrowWidth, ticks: [0, 50, 100], size: 14 };

const side = 12;
const top = 34;
/** The own municipality has a row of its own, above those of the others. */
const ownRow = 34;
const dotSize = 5;
const rowStep = 14;
/** More municipalities than this are strokes in one row: dots would lie on top of each other. */
const mostDots = 40;
const strokeRow = 26;
const legendStep = 26;
const signWidth = 34;

/**
 * A municipality on one scale with its peers: the band of the usual spread, within it that of chance and rounding alone,
 * in percents and, on a second scale, in people of this municipality.
 */
export function peerStrip(data: PeerStripData, canvas: Canvas): SVGElement {
  if (data.peers.length === 0) return nothing(canvas);
  const form = canvas.layout === 'wide' ? wide : narrow;
  const x = (percent: number) => side + ((form.width - 2 * side) * percent) / 100;
  const dots = data.peers.length <= mostDots ? inRows(data.peers, x) : [];
  const rows = Math.max(0, ...dots.map(({ row }) => row + 1));
  const height = ownRow + (dots.length > 0 ? rows * rowStep + 6 : strokeRow);
  const base = top + height;
  const legend = legendRows(data, base + 62, form, canvas);
  const svg = element(canvas, 'svg', sizeOf(form.width, legend.bottom, canvas));
  const area = { x, base, height };
  svg.append(
    ...bands(data, area, canvas),
    ...(dots.length > 0 ? peerDots(dots, area, canvas) : peerStrokes(data.peers, area, canvas)),
    ...ownMark(data, area, form, canvas),
    ...scales(data, area, form, canvas),
    ...legend.drawn,
  );
  return svg;
}

function sizeOf(width: number, height: number, { layout, description }: Canvas) {
  return {
    class: layout === 'wide' ? 'plot breed' : 'plot smal',
    width,
    height: Math.ceil(height),
    viewBox: `0 0 ${width} ${Math.ceil(height)}`,
    'aria-label': description,
  };
}

interface Area {
  readonly x: (percent: number) => number;
  /** Under the marks, and from there up, in pixels. */
  readonly base: number;
  readonly height: number;
}

const placeOf = ({ low, high, percent }: StripMark): number => percent ?? (low + high) / 2;

interface Dot {
  readonly mark: StripMark;
  /** From above: 0 is the first under the own municipality. */
  readonly row: number;
}

/** From left to right, each in the first row where it covers nothing. */
function inRows(peers: readonly StripMark[], x: Area['x']): Dot[] {
  const placed: Dot[] = [];
  const startOf = (mark: StripMark) => (mark.percent === null ? x(mark.low) : x(mark.percent) - dotSize);
  const endOf = (mark: StripMark) => (mark.percent === null ? x(mark.high) : x(mark.percent) + dotSize);
  for (const mark of peers.toSorted((one, other) => startOf(one) - startOf(other))) {
    const isFree = (row: number) =>
      placed.every((dot) => dot.row !== row || startOf(mark) - endOf(dot.mark) >= 4);
    const rows = Array.from({ length: peers.length }, (_, at) => at);
    placed.push({ mark, row: rows.find(isFree) ?? 0 });
  }
  return placed;
}

function bands({ spread, chance, pooled }: PeerStripData, area: Area, canvas: Canvas): SVGElement[] {
  const [start, end] = [area.base - area.height, area.base];
  return [
    ...spreadSign(area.x(spread.low), area.x(spread.high), start, end, canvas),
    ...chanceSign(area.x(chance.low), area.x(chance.high), start + 5, end - 5, canvas),
    element(canvas, 'path', { class: 'lijn ink', d: `M${area.x(pooled)},${start - 4}V${end + 4}` }),
  ];
}

type Sides = readonly [left: number, right: number, start: number, end: number, canvas: Canvas];

function spreadSign(...[left, right, start, end, canvas]: Sides): SVGElement[] {
  const box = { x: left, y: start, width: Math.max(1, right - left), height: end - start };
  return [
    element(canvas, 'rect', { class: 'vlak tint', ...box }),
    element(canvas, 'path', {
      class: 'lijn geteld-2',
      d: `M${left},${start}V${end}M${right},${start}V${end}`,
    }),
  ];
}

function chanceSign(...[left, right, start, end, canvas]: Sides): SVGElement[] {
  const box = { x: left, y: start, width: Math.max(1, right - left), height: end - start };
  return [element(canvas, 'rect', { class: 'lijn geteld streep', ...box })];
}

function peerDots(dots: readonly Dot[], area: Area, canvas: Canvas): SVGElement[] {
  return dots.map(({ mark, row }) => {
    const y = area.base - area.height + ownRow + (row + 0.5) * rowStep;
    return mark.percent === null
      ? element(canvas, 'path', { class: 'lijn geteld', d: rangePath(mark, y, area) })
      : element(canvas, 'circle', { class: 'open geteld', cx: area.x(mark.percent), cy: y, r: dotSize });
  });
}

function rangePath({ low, high }: StripMark, y: number, { x }: Area): string {
  return `M${x(low)},${y - 4}v8m0,-4H${x(high)}m0,-4v8`;
}

function peerStrokes(peers: readonly StripMark[], area: Area, canvas: Canvas): SVGElement[] {
  const y = area.base - strokeRow / 2;
  const d = peers.map((mark) => `M${area.x(placeOf(mark)).toFixed(1)},${y - 9}v18`).join('');
  return [element(canvas, 'path', { class: 'lijn geteld-2', d })];
}

function ownMark({ own, people }: PeerStripData, area: Area, form: Form, canvas: Canvas): SVGElement[] {
  const y = area.base - area.height + ownRow / 2;
  const text = `${own.name}: ${own.text}`;
  const half = textWidth(text, form.size * 1.05) / 2;
  const at = area.x(placeOf(own));
  const words = {
    x: Math.min(form.width - half, Math.max(half, at)),
    y: 11,
    lines: [text],
    anchor: 'middle',
  } as const;
  const said = label(canvas, { ...words, class: 'geteld vet halo' });
  said.setAttribute('data-of', String(people));
  return [
    element(canvas, 'path', { class: 'lijn geteld', d: `M${at},21V${y}` }),
    element(canvas, 'path', { class: 'lijn norm geteld', d: rangePath(own, y, area) }),
    ...(own.percent === null
      ? []
      : [element(canvas, 'circle', { class: 'vlak geteld', cx: area.x(own.percent), cy: y, r: 8 })]),
    said,
  ];
}

/** Percents, and under them how many of the own people that would be. */
function scales({ people }: PeerStripData, area: Area, form: Form, canvas: Canvas): SVGElement[] {
  const y = area.base;
  const anchorOf = (tick: number) => (tick === 0 ? 'start' : tick === 100 ? 'end' : 'middle');
  const row = (text: (tick: number) => string, down: number) =>
    form.ticks.map((tick) =>
      label(canvas, {
        x: tick === 0 ? 0 : tick === 100 ? form.width : area.x(tick),
        y: y + down,
        lines: [text(tick)],
        class: 'stil',
        anchor: anchorOf(tick),
      }),
    );
  const [before = 0, last = 100] = form.ticks.slice(-2);
  const between = area.x((before + last) / 2);
  const d = form.ticks.map((tick) => `M${area.x(tick)},${y}v5`).join('');
  return [
    element(canvas, 'path', { class: 'lijn ink', d: `M${area.x(0)},${y}H${area.x(100)}${d}` }),
    ...row(String, 16),
    ...row((tick) => whole(Math.round((people * tick) / 100)), 35),
    ...['procent', 'mensen hier'].map((unit, at) =>
      label(canvas, { x: between, y: y + 16 + 19 * at, lines: [unit], class: 'stil', anchor: 'middle' }),
    ),
  ];
}

interface Legend {
  readonly drawn: readonly SVGElement[];
  readonly bottom: number;
}

/** The signs one under the other, each with its words and its numbers. */
function legendRows(data: PeerStripData, first: number, form: Form, canvas: Canvas): Legend {
  const drawn: SVGElement[] = [];
  let y = first;
  for (const sign of signs) {
    const { text, of } = data.legend[sign];
    const lines = wrap(text, form.width - signWidth - 12, form.size);
    const words = label(canvas, {
      x: signWidth + 12,
      y,
      lines,
      class: sign === 'own' ? 'geteld vet' : 'ink',
    });
    if (of !== null) words.setAttribute('data-of', String(of));
    drawn.push(...signOf(sign, y, canvas), words);
    y += legendStep + (lines.length - 1) * 17;
  }
  return { drawn, bottom: y - legendStep / 2 };
}

function signOf(sign: Sign, y: number, canvas: Canvas): SVGElement[] {
  const middle = signWidth / 2;
  const [start, end] = [y - 9, y + 9];
  switch (sign) {
    case 'own':
      return [element(canvas, 'circle', { class: 'vlak geteld', cx: middle, cy: y, r: 8 })];
    case 'peer':
      return [element(canvas, 'circle', { class: 'open geteld', cx: middle, cy: y, r: dotSize })];
    case 'pooled':
      return [element(canvas, 'path', { class: 'lijn ink', d: `M${middle},${start}V${end}` })];
    case 'chance':
      return chanceSign(1, signWidth, start + 1, end - 1, canvas);
    case 'spread':
      return spreadSign(1, signWidth, start, end, canvas);
  }
}
