import { element, label, narrowWidth, sheet, type Canvas } from './canvas.ts';
import { textWidth } from './labels.ts';

interface Span {
  /** Places of two stations. */
  readonly from: number;
  readonly to: number;
}

export interface ResponsibilityBarData {
  readonly stations: readonly {
    readonly name: string;
    readonly owner: string;
    readonly isOwn: boolean;
    readonly isFocus: boolean;
  }[];
  readonly segments: readonly {
    readonly text: string;
    readonly isOwn: boolean;
    readonly isMeasured: boolean;
  }[];
  readonly span: (Span & { readonly text: string; readonly isMeasured: boolean }) | null;
  readonly norm: (Span & { readonly label: string; readonly start: string; readonly stop: string }) | null;
}

const wide = {
  width: 1112,
  height: 172,
  side: 70,
  name: 14,
  text: 44,
  line: 76,
  owner: 104,
  norm: 134,
  ends: 158,
};
const narrow = { step: 68, top: 14, line: 44, text: 64, between: 43, norm: 18, ends: 34 };

/** A line like that of a metro: steps as hollow stations, who owns them, what is measured between them, and the norm. */
export function responsibilityBar(data: ResponsibilityBarData, canvas: Canvas): SVGElement {
  return canvas.layout === 'wide' ? lying(data, canvas) : upright(data, canvas);
}

type Point = (at: number) => readonly [x: number, y: number];

function lying(data: ResponsibilityBarData, canvas: Canvas): SVGElement {
  const gap = (wide.width - 2 * wide.side) / (data.stations.length - 1);
  const x = (at: number) => wide.side + at * gap;
  const svg = sheet(canvas, wide.width, wide.height);
  svg.append(...track(data, canvas, (at) => [x(at), wide.line]));
  data.segments.forEach(({ text }, at) => {
    if (text !== '') svg.append(words(canvas, x(at + 0.5), wide.line - 18, text, 'stil', 'middle'));
  });
  data.stations.forEach(({ name, owner, isFocus }, at) => {
    svg.append(words(canvas, x(at), wide.name, name, isFocus ? 'ink vet' : 'ink', 'middle'));
    svg.append(words(canvas, x(at), wide.owner, owner, 'stil', 'middle'));
  });
  if (data.span) svg.append(...lyingSpan(data.span, canvas, x));
  if (data.norm) svg.append(...lyingNorm(data.norm, canvas, x));
  return svg;
}

/** Both brackets point at the line: the measured span from above, the norm from below. */
function lyingSpan(
  span: NonNullable<ResponsibilityBarData['span']>,
  canvas: Canvas,
  x: (at: number) => number,
): SVGElement[] {
  const tone = span.isMeasured ? 'geteld' : 'stil';
  const [from, to, foot] = [x(span.from), x(span.to), wide.text + 12];
  const [left, right] = aroundWords(from, to, span.text);
  const d = `M${from},${foot}V${wide.text}H${left}M${right},${wide.text}H${to}V${foot}`;
  return [
    element(canvas, 'path', { class: `lijn ${tone}`, d }),
    words(canvas, (from + to) / 2, wide.text, span.text, `${tone} vet`, 'middle'),
  ];
}

/** Where a bracket stops for the words in its middle, and where it goes on. */
function aroundWords(from: number, to: number, text: string): readonly [left: number, right: number] {
  const half = textWidth(text, 15.5) / 2 + 8;
  return [(from + to) / 2 - half, (from + to) / 2 + half];
}

function lyingNorm(
  norm: NonNullable<ResponsibilityBarData['norm']>,
  canvas: Canvas,
  x: (at: number) => number,
): SVGElement[] {
  const [from, to, top] = [x(norm.from), x(norm.to), wide.norm - 8];
  const [left, right] = aroundWords(from, to, norm.label);
  const d = `M${from},${top}v16M${from},${wide.norm}H${left}M${right},${wide.norm}H${to}M${to},${top}v16`;
  return [
    element(canvas, 'path', { class: 'lijn norm gezegd', d }),
    words(canvas, (from + to) / 2, wide.norm, norm.label, 'gezegd vet', 'middle'),
    words(canvas, from, wide.ends, norm.start, 'gezegd', 'start'),
    words(canvas, to, wide.ends, norm.stop, 'gezegd', 'middle'),
  ];
}

function upright(data: ResponsibilityBarData, canvas: Canvas): SVGElement {
  const y = (at: number) => narrow.top + at * narrow.step;
  const bottom = y(data.stations.length - 1) + 32;
  const svg = sheet(canvas, narrowWidth, bottom + (data.norm ? narrow.ends + 8 : 0));
  svg.append(...track(data, canvas, (at) => [narrow.line, y(at)]));
  data.segments.forEach(({ text }, at) => {
    if (text !== '') svg.append(words(canvas, narrow.text, y(at) + narrow.between, text, 'stil'));
  });
  data.stations.forEach(({ name, owner, isFocus }, at) => {
    svg.append(words(canvas, narrow.text, y(at), name, isFocus ? 'ink vet' : 'ink'));
    svg.append(words(canvas, narrow.text, y(at) + 18, owner, 'stil'));
  });
  if (data.span) svg.append(...uprightSpan(data.span, canvas, y));
  if (data.norm) svg.append(...uprightNorm(data.norm, canvas, y, bottom));
  return svg;
}

function uprightSpan(
  { from, to, text, isMeasured }: NonNullable<ResponsibilityBarData['span']>,
  canvas: Canvas,
  y: (at: number) => number,
): SVGElement[] {
  const tone = isMeasured ? 'geteld' : 'stil';
  const [right, middle] = [narrowWidth - 4, y(to) - narrow.step + narrow.between];
  const d = `M${right - 10},${y(from)}H${right}V${y(to)}h-10`;
  return [
    element(canvas, 'path', { class: `lijn ${tone}`, d }),
    words(canvas, right - 8, middle, text, `${tone} vet`, 'end'),
  ];
}

function uprightNorm(
  norm: NonNullable<ResponsibilityBarData['norm']>,
  canvas: Canvas,
  y: (at: number) => number,
  bottom: number,
): SVGElement[] {
  const d = `M${narrow.norm - 8},${y(norm.from)}h16M${narrow.norm},${y(norm.from)}V${y(norm.to)}M${narrow.norm - 8},${y(norm.to)}h16`;
  return [
    element(canvas, 'path', { class: 'lijn norm gezegd', d }),
    words(canvas, narrow.text, y(norm.from) + narrow.between, norm.label, 'gezegd vet'),
    words(canvas, narrow.norm - 8, bottom + 10, norm.start, 'gezegd'),
    words(canvas, narrow.norm - 8, bottom + 28, norm.stop, 'gezegd'),
  ];
}

/** Segments first, so that stations lie on top of them. */
function track(data: ResponsibilityBarData, canvas: Canvas, point: Point): SVGElement[] {
  const segments = data.segments.map(({ isOwn, isMeasured }, at) => {
    const name = ['lijn', 'spoor', isOwn ? 'eigen geteld' : 'stil', isMeasured ? '' : 'ongemeten'];
    const d = `M${point(at).join(',')}L${point(at + 1).join(',')}`;
    return element(canvas, 'path', { class: name.filter(Boolean).join(' '), d });
  });
  const stations = data.stations.map(({ isOwn, isFocus }, at) => {
    const [cx, cy] = point(at);
    const tone = isOwn ? 'geteld' : 'stil';
    return element(canvas, 'circle', { class: `open ${tone}`, cx, cy, r: isFocus ? 10 : isOwn ? 8 : 6 });
  });
  return [...segments, ...stations];
}

function words(
  canvas: Canvas,
  x: number,
  y: number,
  text: string,
  name: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
): SVGElement {
  return label(canvas, { x, y, lines: [text], class: name, anchor });
}
