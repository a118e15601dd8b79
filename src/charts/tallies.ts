import type { Canvas } from './canvas.ts';
import { element } from './canvas.ts';

/** One tally stands for five people, never for one. */
export const peoplePerTally = 5;

export interface TallyStyle {
  /** Distance from one tally to the next, in pixels. */
  readonly pitch: number;
  readonly height: number;
  readonly heavy: boolean;
}

const inked = 0.8;
const uprights = [0.15, 0.385, 0.62, 0.855];

export function talliesIn(people: number): number {
  return Math.round(people / peoplePerTally);
}

/** Tallies at their places as one path, and no path when there are none. */
export function tallies(
  canvas: Canvas,
  places: readonly { readonly x: number; readonly y: number }[],
  { pitch, height, heavy }: TallyStyle,
): SVGElement[] {
  if (places.length === 0) return [];
  const width = pitch * inked;
  const path = places.map(({ x, y }) => strokes(x, y, width, height)).join('');
  const tallied = heavy ? 'turf geteld' : 'turf geteld-3';
  return [element(canvas, 'path', { class: tallied, d: path, 'stroke-width': strokeWidth(width, heavy) })];
}

function strokes(x: number, y: number, width: number, height: number): string {
  const lines = uprights.map((at) => `M${tenth(x + at * width)},${tenth(y)}v${tenth(height)}`);
  return `${lines.join('')}M${tenth(x)},${tenth(y + 0.8 * height)}L${tenth(x + width)},${tenth(y + 0.18 * height)}`;
}

function strokeWidth(width: number, heavy: boolean): number {
  return heavy ? Math.min(2.8, 0.11 * width) : Math.max(1.1, Math.min(1.4, 0.055 * width));
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
