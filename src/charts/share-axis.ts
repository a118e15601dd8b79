import { ruleY } from '@observablehq/plot';
import type { Canvas } from './canvas.ts';
import { label } from './canvas.ts';
import type { Plotted } from './plotted.ts';

const quarters = [0.25, 0.5, 0.75, 1];

/** Grid and base line of a chart whose height is a share from 0 to 1. */
export function shareGrid() {
  return [ruleY(quarters, { className: 'lijn raster' }), ruleY([0], { className: 'lijn ink' })];
}

/** The words of that grid: plain numbers, with their unit above them. */
export function shareWords(canvas: Canvas, { y }: Plotted, left: number): SVGElement[] {
  const numbers = [0, ...quarters].map((share) =>
    label(canvas, { x: left - 6, y: y(share), lines: [String(share * 100)], class: 'stil', anchor: 'end' }),
  );
  return [
    ...numbers,
    label(canvas, { x: left - 6, y: y(1) - 15, lines: ['%'], class: 'stil', anchor: 'end' }),
  ];
}
