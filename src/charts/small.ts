import type { Canvas } from './canvas.ts';
import { narrowWidth, sheet } from './canvas.ts';

/**
 * A drawing that stands in a row of small ones: each has the same size, so that they line up, and is drawn once. At this
 * width its words are 14 px in one column of a phone, and a little larger in three columns of a wide screen.
 */
export const small = { width: narrowWidth, height: 164, letter: 14 } as const;

/** An empty small drawing: it has one layout, whatever is asked for. */
export function smallSheet(canvas: Canvas): SVGElement {
  return sheet({ ...canvas, layout: 'narrow' }, small.width, small.height);
}
