import type { Canvas } from './canvas.ts';
import { element, label, nothing } from './canvas.ts';
import { textWidth } from './labels.ts';
import { small, smallSheet } from './small.ts';

export interface SmallRow {
  readonly label: string;
  /** Zero or more, in the unit of `full`. */
  readonly value: number;
  /** What stands at the end of the bar. */
  readonly text: string;
  readonly focus: boolean;
  /** The published number of people that a share in `text` is worked out from. */
  readonly of?: number;
}

/** From so many rows on, the words stand before their bar instead of above it. */
const manyRows = 5;
const labelHeight = 20;
const gap = 4;

/** Bars from zero on one scale, in the order given, with a hairline to everybody (`full`, in the unit of the values). */
export function smallRows(rows: readonly SmallRow[], full: number, canvas: Canvas): SVGElement {
  if (rows.length === 0) return nothing({ ...canvas, layout: 'narrow' });
  const svg = smallSheet(canvas);
  const isInline = rows.length >= manyRows;
  const widest = (text: (row: SmallRow) => string) =>
    Math.max(...rows.map((row) => textWidth(text(row), small.letter)));
  const left = isInline ? widest((row) => row.label) + 10 : 0;
  const room = small.width - left - widest((row) => row.text) - 12;
  const step = small.height / rows.length;
  for (const [at, row] of rows.entries())
    svg.append(...drawn(row, { top: at * step, step, left, room, full: Math.max(1, full) }, canvas));
  return svg;
}

interface Place {
  readonly top: number;
  readonly step: number;
  readonly left: number;
  readonly room: number;
  readonly full: number;
}

function drawn(row: SmallRow, { top, step, left, room, full }: Place, canvas: Canvas): SVGElement[] {
  const isInline = left > 0;
  const height = Math.min(22, (isInline ? step : step - labelHeight) - gap);
  const middle = isInline ? top + step / 2 : top + labelHeight + height / 2;
  const width = (room * row.value) / full;
  const words = isInline
    ? { x: left - 10, y: middle, anchor: 'end' as const }
    : { x: 0, y: top + labelHeight / 2, anchor: 'start' as const };
  const ink = row.focus ? 'geteld' : 'geteld-3';
  return [
    label(canvas, { ...words, lines: [row.label], class: row.focus ? 'ink vet' : 'ink' }),
    element(canvas, 'path', { class: 'lijn raster', d: `M${left},${middle}h${room}` }),
    ...(width > 0
      ? [element(canvas, 'rect', { class: `vlak ${ink}`, x: left, y: middle - height / 2, width, height })]
      : []),
    valueOf(row, left + width + 7, middle, canvas),
  ];
}

function valueOf({ value, text, of }: SmallRow, x: number, y: number, canvas: Canvas): SVGElement {
  const said = label(canvas, { x, y, lines: [text], class: value === 0 ? 'stil halo' : 'ink vet halo' });
  if (of !== undefined) said.setAttribute('data-of', String(of));
  return said;
}
