import type { Canvas } from './canvas.ts';
import { element, label, nothing } from './canvas.ts';
import { wrap } from './labels.ts';
import { small, smallSheet } from './small.ts';

export interface SmallColumn {
  readonly label: string;
  readonly value: number;
  /** What stands on it. */
  readonly text: string;
  /** It still grows: a dashed outline. */
  readonly isOpen: boolean;
}

const base = small.height - 24;
const top = 24;
const most = 44;

/** Columns from zero, in the order given: how many there were in each year. */
export function smallColumns(columns: readonly SmallColumn[], canvas: Canvas): SVGElement {
  if (columns.length === 0) return nothing({ ...canvas, layout: 'narrow' });
  const svg = smallSheet(canvas);
  const step = small.width / columns.length;
  const highest = Math.max(1, ...columns.map(({ value }) => value));
  for (const [at, column] of columns.entries()) {
    const height = ((base - top) * column.value) / highest;
    svg.append(...drawn(column, { x: (at + 0.5) * step, step, height }, canvas));
  }
  svg.append(element(canvas, 'path', { class: 'lijn ink', d: `M0,${base}H${small.width}` }));
  return svg;
}

interface Place {
  /** Its middle. */
  readonly x: number;
  readonly step: number;
  readonly height: number;
}

function drawn(column: SmallColumn, { x, step, height }: Place, canvas: Canvas): SVGElement[] {
  const width = Math.min(most, step - 12);
  const lines = wrap(column.text, step - 4, small.letter);
  const inside = { x: x - width / 2, y: base - height, width, height };
  const name = column.isOpen ? 'lijn stil streep' : 'vlak geteld-2';
  return [
    ...(height > 0 ? [element(canvas, 'rect', { class: name, ...inside })] : []),
    label(canvas, {
      x,
      y: base - height - 11 - (lines.length - 1) * 17,
      lines,
      class: 'ink vet',
      anchor: 'middle',
    }),
    label(canvas, { x, y: base + 15, lines: [column.label], class: 'stil', anchor: 'middle' }),
  ];
}
