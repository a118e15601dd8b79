import { dot, ruleX, ruleY } from '@observablehq/plot';
import type { Canvas } from './canvas.ts';
import { label, lineHeight, narrowWidth, nothing } from './canvas.ts';
import { textWidth, wrap } from './labels.ts';
import type { Plotted } from './plotted.ts';
import { plotted } from './plotted.ts';

export interface Lollipop {
  readonly label: string;
  /** 0 to 1. */
  readonly share: number;
  /** The share in words: "12%". */
  readonly value: string;
}

const quarters = [0.25, 0.5, 0.75, 1];
const wide = { width: 440, left: 116, right: 34, row: 57, size: 15 };
const narrow = { width: narrowWidth, left: 92, right: 30, row: 52, size: 14 };
const axisHeight = 52;

/** Shares at moments between which nothing is known: separate dots on a stem from 0, never a line. */
export function lollipops(rows: readonly Lollipop[], axis: string, canvas: Canvas): SVGElement {
  if (rows.length === 0) return nothing(canvas);
  const form = canvas.layout === 'wide' ? wide : narrow;
  const bottom = rows.length * form.row + 4;
  const placed = rows.map((row, index) => ({ ...row, y: (index + 0.5) * form.row + 2 }));
  const words = wrap(axis, roomAround(form), form.size);
  const below = axisHeight + (words.length - 1) * lineHeight;
  const span = { y1: 0, y2: bottom };
  const frame = {
    width: form.width,
    height: bottom + below,
    marginTop: 0,
    marginRight: form.right,
    marginBottom: below,
    marginLeft: form.left,
  };
  const plot = plotted(canvas, frame, {
    x: { domain: [0, 1], type: 'linear' },
    y: { type: 'identity' },
    marks: [
      ruleX(quarters, { ...span, className: 'lijn raster' }),
      ruleX([0], { ...span, className: 'lijn ink' }),
      ruleY(placed, { x1: 0, x2: 'share', y: 'y', className: 'lijn reeks-0 geteld' }),
      dot(placed, { x: 'share', y: 'y', r: 6.5, className: 'vlak geteld' }),
    ],
  });
  plot.svg.append(...rowWords(placed, plot, form, canvas), ...axisWords(words, plot, bottom, canvas));
  return plot.svg;
}

/** Width of a line of words under the middle of the plot. */
function roomAround({ width, left, right }: typeof wide): number {
  const middle = (left + width - right) / 2;
  return 2 * Math.min(middle, width - middle);
}

function rowWords(
  rows: readonly (Lollipop & { y: number })[],
  plot: Plotted,
  form: typeof wide,
  canvas: Canvas,
): SVGElement[] {
  return rows.flatMap((row) => {
    const lines = wrap(row.label, form.left - 13, form.size);
    const y = row.y - ((lines.length - 1) * lineHeight) / 2;
    return [
      label(canvas, { x: form.left - 13, y, lines, class: 'ink', anchor: 'end' }),
      label(canvas, { ...labelPlace(row, plot, form), lines: [row.value], class: 'geteld getal vet halo' }),
    ];
  });
}

/** Right of the dot, or above it where the drawing ends. */
function labelPlace(row: Lollipop & { y: number }, plot: Plotted, form: typeof wide) {
  const x = plot.x(row.share);
  return x + 13 + textWidth(row.value, 18) <= form.width
    ? ({ x: x + 13, y: row.y, anchor: 'start' } as const)
    : ({ x: x + 6, y: row.y - 18, anchor: 'end' } as const);
}

function axisWords(lines: readonly string[], plot: Plotted, bottom: number, canvas: Canvas): SVGElement[] {
  const ticks = [0, ...quarters].map((share) => {
    const lines = [String(share * 100)];
    return label(canvas, { x: plot.x(share), y: bottom + 15, lines, class: 'stil', anchor: 'middle' });
  });
  const x = (plot.x(0) + plot.x(1)) / 2;
  return [...ticks, label(canvas, { x, y: bottom + 37, lines, class: 'stil', anchor: 'middle' })];
}
