import { areaY, dot, line, rect, ruleY } from '@observablehq/plot';
import type { Canvas } from './canvas.ts';
import { element, label, lineHeight, narrowWidth, nothing } from './canvas.ts';
import { hatchFill, hatchPattern } from './hatch.ts';
import { textWidth, wrap } from './labels.ts';
import type { Frame, Plotted } from './plotted.ts';
import { plotted } from './plotted.ts';

export interface FunnelPlace {
  readonly name: string;
  readonly denominator: number;
  /** 0 to 1. */
  readonly share: number;
  /** "55 van de 120". */
  readonly text: string;
  /** `own` is solid and carries its count, `outside` is solid, `ordinary` is hollow. */
  readonly kind: 'own' | 'outside' | 'ordinary';
  /** Whether its name is drawn where there is room; the table has all names. */
  readonly named: boolean;
}

/** Shares between which a municipality of this denominator stays by chance. */
export interface FunnelLine {
  readonly denominator: number;
  readonly lower: number;
  readonly upper: number;
}

export interface FunnelData {
  /** Limits of 95% and of 99.8%. */
  readonly band: readonly FunnelLine[];
  readonly alarm: readonly FunnelLine[];
  /** Share of the others together, from 0 to 1, and its words. */
  readonly pooled: number;
  readonly pooledText: string;
  readonly places: readonly FunnelPlace[];
  readonly denominatorLabel: string;
}

interface Form extends Frame {
  readonly size: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const fewest = 20;
const unitWords = 'aandeel in procenten';
const wide: Form = {
  width: 640,
  height: 372,
  marginTop: 30,
  marginRight: 24,
  marginBottom: 44,
  marginLeft: 40,
  size: 15,
};
const narrow: Form = {
  ...wide,
  width: narrowWidth,
  height: 320 + lineHeight,
  marginRight: 12,
  marginBottom: 44 + lineHeight,
  marginLeft: 30,
  size: 14,
};

/**
 * Funnel plot (Spiegelhalter 2005): shares by denominator, within limits that narrow as there are more people.
 * Under 20 people there are no dots: that strip is hatched.
 */
export function funnel(data: FunnelData, canvas: Canvas): SVGElement {
  if (data.places.length === 0 || data.band.length === 0) return nothing(canvas);
  const form = canvas.layout === 'wide' ? wide : narrow;
  const top = topOf(data);
  const plot = plotted(canvas, form, {
    x: { domain: [0, rightOf(data)], type: 'linear' },
    y: { domain: [0, top], type: 'linear' },
    marks: marksOf(data, top, canvas),
  });
  plot.svg.prepend(element(canvas, 'defs', {}, hatchPattern(canvas)));
  plot.svg.append(...words(data, plot, form, canvas));
  return plot.svg;
}

function topOf({ places, band }: FunnelData): number {
  const highest = Math.max(...places.map(({ share }) => share), ...band.map(({ upper }) => upper));
  return Math.min(1, Math.ceil((highest + 0.05) * 5) / 5);
}

function rightOf({ places, band }: FunnelData): number {
  const largest = Math.max(...places.map((place) => place.denominator), band.at(-1)?.denominator ?? 0);
  return Math.max(fewest * 2, largest * 1.06);
}

function marksOf({ band, alarm, places, pooled }: FunnelData, top: number, canvas: Canvas) {
  const edge = (list: readonly FunnelLine[], side: 'lower' | 'upper', className: string) =>
    line(clipped(list, top), { x: 'denominator', y: side, className });
  const dots = (kind: FunnelPlace['kind'], r: number, className: string) =>
    dot(
      places.filter((place) => place.kind === kind),
      { x: 'denominator', y: 'share', r, className },
    );
  return [
    ruleY(ticksTo(top), { className: 'lijn raster' }),
    areaY(clipped(band, top), { x: 'denominator', y1: 'lower', y2: 'upper', className: 'vlak tint' }),
    edge(band, 'lower', 'lijn geteld-2'),
    edge(band, 'upper', 'lijn geteld-2'),
    edge(alarm, 'lower', 'lijn geteld-2 streep'),
    edge(alarm, 'upper', 'lijn geteld-2 streep'),
    rect([0], { x1: 0, x2: fewest, y1: 0, y2: top, fill: hatchFill(canvas) }),
    line(
      [fewest, band.at(-1)?.denominator ?? fewest].map((denominator) => ({ denominator, pooled })),
      { x: 'denominator', y: 'pooled', className: 'lijn ink' },
    ),
    ruleY([0], { className: 'lijn ink' }),
    dots('ordinary', 5, 'open geteld'),
    dots('outside', 5.5, 'vlak geteld'),
    dots('own', 7.5, 'vlak geteld'),
  ];
}

/** Limits above the drawing are drawn along its edge. */
function clipped(list: readonly FunnelLine[], top: number): FunnelLine[] {
  return list.map((one) => ({ ...one, lower: Math.min(top, one.lower), upper: Math.min(top, one.upper) }));
}

function ticksTo(top: number): number[] {
  const step = top > 0.6 ? 0.2 : 0.1;
  return Array.from({ length: Math.floor(top / step + 0.001) }, (_, at) => (at + 1) * step);
}

function words(data: FunnelData, plot: Plotted, form: Form, canvas: Canvas): SVGElement[] {
  const fixed = [...axisWords(data, plot, form, canvas), fewWords(plot, form, canvas)];
  const taken = [boxOf(0, 8, [unitWords], form.size), ...data.places.map((place) => around(plot, place))];
  const own = data.places.filter(({ kind }) => kind === 'own');
  const named = data.places.filter((place) => place.named && place.kind !== 'own');
  const others = canvas.layout === 'wide' ? named : [];
  return [
    ...fixed,
    ...own.flatMap((place) => placeLabel(place, plot, form, canvas, taken)),
    ...bandWords(data, plot, form, canvas, taken),
    ...others.flatMap((place) => placeLabel(place, plot, form, canvas, taken)),
  ];
}

function around(plot: Plotted, { denominator, share }: FunnelPlace): Box {
  const [x, y] = [plot.x(denominator), plot.y(share)];
  return { left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 };
}

function axisWords(data: FunnelData, plot: Plotted, form: Form, canvas: Canvas): SVGElement[] {
  const base = plot.y(0);
  const shares = [0, ...ticksTo(topOf(data))].map((share) =>
    label(canvas, {
      x: form.marginLeft - 6,
      y: plot.y(share),
      lines: [String(Math.round(share * 100))],
      class: 'stil',
      anchor: 'end',
    }),
  );
  const steps = denominatorTicks(rightOf(data), canvas).map((people) =>
    label(canvas, {
      x: plot.x(people),
      y: base + 16,
      lines: [String(people)],
      class: 'stil',
      anchor: 'middle',
    }),
  );
  const unit = label(canvas, { x: 0, y: 8, lines: [unitWords], class: 'stil' });
  const x = (form.marginLeft + form.width) / 2;
  const lines = wrap(data.denominatorLabel, form.width - form.marginLeft, form.size);
  const name = { x, y: base + 37, lines, class: 'stil', anchor: 'middle' } as const;
  return [...shares, ...steps, unit, label(canvas, name)];
}

/** 20, and round numbers after it, with room between their words. */
function denominatorTicks(right: number, { layout }: Canvas): number[] {
  const rough = right / (layout === 'wide' ? 6 : 4);
  const step = [10, 20, 25, 50, 100, 200, 250, 500, 1000].find((one) => one >= rough) ?? 2000;
  const round = Array.from({ length: Math.floor(right / step) }, (_, at) => (at + 1) * step);
  return [fewest, ...round.filter((people) => people > fewest + step * 0.6)];
}

function fewWords(plot: Plotted, form: Form, canvas: Canvas): SVGElement {
  const [x, y] = [(plot.x(0) + plot.x(fewest)) / 2, (form.marginTop + plot.y(0)) / 2];
  const text = element(canvas, 'tspan', { x, y, dy: '0.35em' }, 'te weinig mensen');
  const turned = { class: 'stil halo', 'text-anchor': 'middle', transform: `rotate(-90 ${x} ${y})` };
  return element(canvas, 'text', turned, text);
}

/** What band and line mean, where no dot stands in the way. */
function bandWords(data: FunnelData, plot: Plotted, form: Form, canvas: Canvas, taken: Box[]): SVGElement[] {
  const y = plot.y(data.pooled);
  const inside = [
    freeLabel(data.pooledText, 'ink halo', near(y, -12), plot, form, canvas, taken),
    freeLabel('gewone schommeling', 'ink vet halo', near(y, 12), plot, form, canvas, taken),
  ];
  const middle = data.alarm.at(Math.floor(data.alarm.length / 2))?.upper ?? 1;
  if (middle >= topOf(data) || canvas.layout === 'narrow') return inside;
  const outside = 'buiten de band: meer dan gewone schommeling';
  return [...inside, freeLabel(outside, 'stil halo', [form.marginTop + 8], plot, form, canvas, taken)];
}

/** Heights around a line, the nearest first: on the wanted side, then on the other one. */
function near(y: number, first: number): number[] {
  return [0, 1, 2, 3, 4, 5, 6].flatMap((step) => [
    y + first * (1 + 1.5 * step),
    y - first * (1 + 1.5 * step),
  ]);
}

function boxOf(x: number, y: number, lines: readonly string[], size: number): Box {
  const right = x + Math.max(...lines.map((text) => textWidth(text, size)));
  return { left: x, right, top: y - lineHeight / 2, bottom: y + (lines.length - 0.5) * lineHeight };
}

const hits = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** A label at the first height where it has room, from left to right; at the first height when it has none. */
function freeLabel(
  text: string,
  name: string,
  heights: readonly number[],
  plot: Plotted,
  form: Form,
  canvas: Canvas,
  taken: Box[],
): SVGElement {
  const first = plot.x(fewest) + 8;
  const lines = wrap(text, form.width - form.marginRight - first, form.size);
  const width = Math.max(...lines.map((one) => textWidth(one, form.size)));
  const last = Math.max(first, form.width - form.marginRight - width);
  const lefts = Array.from({ length: Math.floor((last - first) / 12) + 1 }, (_, at) => first + 12 * at);
  const spots = heights
    .filter((y) => y > form.marginTop && y < plot.y(0) - (lines.length - 0.5) * lineHeight)
    .flatMap((y) => lefts.map((x) => ({ x, y })));
  const spot = spots.find(({ x, y }) => !taken.some((box) => hits(boxOf(x, y, lines, form.size), box))) ??
    spots[0] ?? { x: first, y: form.marginTop + lineHeight };
  taken.push(boxOf(spot.x, spot.y, lines, form.size));
  return label(canvas, { ...spot, lines, class: name });
}

/** A name beside its dot, the own one with its count; a name without room is left out. */
function placeLabel(
  place: FunnelPlace,
  plot: Plotted,
  form: Form,
  canvas: Canvas,
  taken: Box[],
): SVGElement[] {
  const isOwn = place.kind === 'own';
  const lines = isOwn ? [place.name, place.text] : [place.name];
  const width = Math.max(...lines.map((text) => textWidth(text, form.size)));
  const [x, y] = [plot.x(place.denominator), plot.y(place.share)];
  const height = lines.length * lineHeight;
  const spots = [
    { left: x + 12, top: y - height / 2 },
    { left: x - 12 - width, top: y - height / 2 },
    { left: x - width / 2, top: y - 11 - height },
    { left: x - width / 2, top: y + 11 },
  ].map(({ left, top }) => ({ left, top, right: left + width, bottom: top + height }));
  const within = ({ left, right, top }: Box) => left >= plot.x(fewest) && right <= form.width && top >= 0;
  const free = spots.find((spot) => within(spot) && !taken.some((box) => hits(spot, box)));
  const spot = free ?? (isOwn ? spots.find(within) : undefined);
  if (!spot) return [];
  taken.push(spot);
  const name = isOwn ? 'geteld vet halo' : 'ink halo';
  return [label(canvas, { x: spot.left, y: spot.top + lineHeight / 2, lines, class: name })];
}
