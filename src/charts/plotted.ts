import type { PlotOptions } from '@observablehq/plot';
import { plot } from '@observablehq/plot';
import type { Canvas } from './canvas.ts';
import { sheetClass } from './canvas.ts';

export interface Plotted {
  readonly svg: SVGElement;
  /** Value to pixel, for words that are set beside the marks. */
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** Size and margins in pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly marginTop: number;
  readonly marginRight: number;
  readonly marginBottom: number;
  readonly marginLeft: number;
}

/**
 * A drawing by Plot without axes of its own: words and ticks are set by the chart, in the page's type.
 * Colours come from classes, so every mark needs a `className`.
 */
export function plotted(canvas: Canvas, frame: Frame, options: PlotOptions): Plotted {
  const svg = plot({
    ...(canvas.document ? { document: canvas.document } : {}),
    className: 'plot',
    ariaLabel: canvas.description,
    width: frame.width,
    height: frame.height,
    marginTop: frame.marginTop,
    marginRight: frame.marginRight,
    marginBottom: frame.marginBottom,
    marginLeft: frame.marginLeft,
    ...options,
    x: { axis: null, ...options.x },
    y: { axis: null, ...options.y },
  });
  svg.setAttribute('class', sheetClass(canvas));
  return { svg: svg as SVGElement, x: pixels(svg, 'x'), y: pixels(svg, 'y') };
}

function pixels(svg: ReturnType<typeof plot>, name: 'x' | 'y'): (value: number) => number {
  const scale = svg.scale(name);
  return (value) => Number(scale?.apply(value));
}
