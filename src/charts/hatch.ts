import type { Canvas } from './canvas.ts';
import { element } from './canvas.ts';

/** Fill of what has no value yet: too early to compare, or too few people. The words stand beside it. */
export function hatchFill(canvas: Canvas): string {
  return `url(#${hatchId(canvas)})`;
}

/** The pattern itself, once per drawing. */
export function hatchPattern(canvas: Canvas): SVGElement {
  const turned = { patternUnits: 'userSpaceOnUse', width: 6, height: 6, patternTransform: 'rotate(45)' };
  const stripe = element(canvas, 'path', { class: 'lijn arcering', d: 'M0.5,0V6' });
  return element(canvas, 'pattern', { id: hatchId(canvas), ...turned }, stripe);
}

function hatchId(canvas: Canvas): string {
  return `${canvas.prefix}-onrijp`;
}
