import { count, type Counted } from '../format.ts';
import type { Canvas } from './canvas.ts';
import { element, label, narrowWidth, sheet } from './canvas.ts';
import { tallies, talliesIn } from './tallies.ts';

const mostTallies = 60;
const rowHeight = 35;
const markHeight = 24;

/** False when there are too many people for tallies, so that a caption can leave out what one tally means. */
export function asTallies(thick: number, thin: number): boolean {
  return talliesIn(thick) + talliesIn(thin) <= mostTallies;
}

/**
 * People counted in fives: first the group in focus, thick, then the others, thin.
 * Wraps; above 60 tallies it becomes one bar in proportion, with both counts under it.
 */
export function tally(thick: Counted, thin: Counted, canvas: Canvas): SVGElement {
  return asTallies(thick.count, thin.count) ? tallyRows(thick, thin, canvas) : bar(thick, thin, canvas);
}

function size({ layout }: Canvas): { width: number; perRow: number } {
  return layout === 'wide' ? { width: 680, perRow: 20 } : { width: narrowWidth, perRow: 10 };
}

function tallyRows(thick: Counted, thin: Counted, canvas: Canvas): SVGElement {
  const { width, perRow } = size(canvas);
  const pitch = width / perRow;
  const focus = talliesIn(thick.count);
  const all = focus + talliesIn(thin.count);
  const places = Array.from({ length: all }, (_, index) => ({
    x: (index % perRow) * pitch + 1,
    y: Math.floor(index / perRow) * rowHeight + 1,
  }));
  const svg = sheet(
    canvas,
    width,
    Math.max(1, Math.ceil(all / perRow)) * rowHeight - rowHeight + markHeight + 2,
  );
  if (all === 0)
    svg.append(label(canvas, { x: 0, y: markHeight / 2 + 1, lines: [count(thick)], class: 'stil getal' }));
  svg.append(
    ...tallies(canvas, places.slice(0, focus), { pitch, height: markHeight, heavy: true }),
    ...tallies(canvas, places.slice(focus), { pitch, height: markHeight, heavy: false }),
  );
  return svg;
}

function bar(thick: Counted, thin: Counted, canvas: Canvas): SVGElement {
  const { width } = size(canvas);
  const svg = sheet(canvas, width, markHeight + 28);
  const split = thick.count > 0 ? Math.max(2, (width * thick.count) / (thick.count + thin.count)) : 0;
  const box = { y: 1, height: markHeight };
  if (thick.count > 0)
    svg.append(element(canvas, 'rect', { class: 'vlak geteld', x: 0, width: split, ...box }));
  if (thin.count > 0) {
    svg.append(element(canvas, 'rect', { class: 'vlak geteld-3', x: split, width: width - split, ...box }));
  }
  const y = markHeight + 16;
  svg.append(label(canvas, { x: 0, y, lines: [count(thick)], class: 'geteld getal vet' }));
  svg.append(label(canvas, { x: width, y, lines: [count(thin)], class: 'ink getal', anchor: 'end' }));
  return svg;
}
