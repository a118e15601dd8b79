import type { Canvas } from './canvas.ts';
import { element, label, lineHeight, narrowWidth, nothing, sheet, wideWidth } from './canvas.ts';
import { textWidth, wrap } from './labels.ts';

export interface SpreadData {
  /** One per municipality; shares are 0 to 1. */
  readonly places: readonly { readonly share: number; readonly outside: boolean }[];
  /** Everybody together, with its words: "alle gemeenten samen: 46%". */
  readonly pooled: number;
  readonly pooledText: string;
  readonly axis: string;
}

/** Width of a class in shares: no dot can be read as a rank. */
const classWidth = 0.05;
const classes = Math.round(1 / classWidth);
const margin = { top: 40, bottom: 46, side: 12 };
const widest = { wide: 17, narrow: 11 };
/** Room for the highest column, in pixels: many municipalities in one class are drawn smaller. */
const tallest = 240;

/** How many municipalities have which share, in classes of five points: solid dots lie outside the band, hollow ones inside. */
export function spread(data: SpreadData, canvas: Canvas): SVGElement {
  if (data.places.length === 0) return nothing(canvas);
  const width = canvas.layout === 'wide' ? wideWidth : narrowWidth;
  const columns = columnsOf(data);
  const highest = Math.max(...columns.map((column) => column.length));
  const step = Math.min(widest[canvas.layout], (width - 2 * margin.side) / classes, tallest / highest);
  const lines = wrap(data.pooledText, width - 4, 15);
  const top = margin.top + (lines.length - 1) * lineHeight;
  const base = top + Math.max(3, highest) * step;
  const svg = sheet(canvas, width, base + margin.bottom);
  const x = (share: number) => margin.side + share * (width - 2 * margin.side);
  svg.append(
    ...meanLine({ at: data.pooled, lines, top }, x, base, width, canvas),
    ...axis(data, x, base, canvas),
  );
  for (const [at, column] of columns.entries())
    for (const [height, { outside }] of column.entries())
      svg.append(
        element(canvas, 'circle', {
          class: outside ? 'vlak geteld' : 'open geteld',
          cx: x((at + 0.5) * classWidth),
          cy: base - (height + 0.5) * step - 1,
          r: step * 0.36,
        }),
      );
  return svg;
}

/** Per class the places in it, those outside the band on top. */
function columnsOf({ places }: SpreadData): SpreadData['places'][] {
  const classOf = (share: number) => Math.min(classes - 1, Math.floor(share / classWidth + 1e-9));
  return Array.from({ length: classes }, (_, at) =>
    places
      .filter(({ share }) => classOf(share) === at)
      .toSorted((one, other) => Number(one.outside) - Number(other.outside)),
  );
}

function meanLine(
  { at, lines, top }: { readonly at: number; readonly lines: readonly string[]; readonly top: number },
  x: (share: number) => number,
  base: number,
  width: number,
  canvas: Canvas,
): SVGElement[] {
  const half = Math.max(...lines.map((line) => textWidth(line, 15))) / 2;
  const middle = Math.min(width - half - 2, Math.max(half + 2, x(at)));
  return [
    element(canvas, 'path', { class: 'lijn ink', d: `M${x(at).toFixed(1)},${top - 18}V${base.toFixed(1)}` }),
    label(canvas, { x: middle, y: 10, lines, class: 'ink', anchor: 'middle' }),
  ];
}

function axis(data: SpreadData, x: (share: number) => number, base: number, canvas: Canvas): SVGElement[] {
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const anchor = share === 0 ? 'start' : share === 1 ? 'end' : 'middle';
    return label(canvas, { x: x(share), y: base + 14, lines: [String(share * 100)], class: 'stil', anchor });
  });
  return [
    element(canvas, 'path', { class: 'lijn ink', d: `M${x(0)},${base.toFixed(1)}H${x(1)}` }),
    ...ticks,
    label(canvas, { x: x(0.5), y: base + 34, lines: [data.axis], class: 'stil', anchor: 'middle' }),
  ];
}
