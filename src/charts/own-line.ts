import { dot, line, ruleY } from '@observablehq/plot';
import { extent, ticks } from 'd3';
import { date, decimal } from '../format.ts';
import type { Canvas } from './canvas.ts';
import { label, narrowWidth, nothing, wideWidth } from './canvas.ts';
import { textWidth } from './labels.ts';
import type { Plotted } from './plotted.ts';
import { plotted } from './plotted.ts';

export interface LinePoint {
  /** A number, or milliseconds since 1970 with `isTime`. */
  readonly x: number;
  /** Null leaves a gap: nothing is known there. */
  readonly y: number | null;
}

/** More points than this get no dots of their own. */
const dotsUpTo = 60;
const margins = { marginTop: 14, marginBottom: 34 };

/**
 * One line of an own query over numbers or days, on a true scale, from zero unless values lie below it.
 * `points` are in the order of `x`. A day is said as "1 januari 2026".
 */
export function ownLine(points: readonly LinePoint[], isTime: boolean, canvas: Canvas): SVGElement {
  const known = points.flatMap(({ y }) => (y === null ? [] : [y]));
  if (known.length === 0) return nothing(canvas);
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  const heights = ticks(low, high === low ? low + 1 : high, 3);
  const left = 10 + Math.max(...heights.map((value) => textWidth(decimal(value), 15)));
  const isWide = canvas.layout === 'wide';
  const size = isWide ? { width: wideWidth, height: 300 } : { width: narrowWidth, height: 240 };
  const plot = plotted(
    canvas,
    { ...margins, ...size, marginLeft: left, marginRight: isWide ? 60 : 40 },
    {
      x: { domain: extent(points, ({ x }) => x) as [number, number], type: 'linear', insetLeft: 30 },
      y: { domain: [Math.min(low, ...heights), Math.max(high, ...heights)], type: 'linear' },
      marks: [
        ruleY(heights, { className: 'lijn raster' }),
        ruleY([0], { className: 'lijn ink' }),
        line(points, { x: 'x', y: 'y', className: 'lijn reeks-0 geteld' }),
        ...(points.length <= dotsUpTo
          ? [
              dot(
                points.filter(({ y }) => y !== null),
                { x: 'x', y: 'y', r: 5, className: 'vlak geteld' },
              ),
            ]
          : []),
      ],
    },
  );
  plot.svg.append(...heightWords(heights, plot, left, canvas), ...endWords(points, plot, isTime, canvas));
  return plot.svg;
}

function heightWords(heights: readonly number[], { y }: Plotted, left: number, canvas: Canvas): SVGElement[] {
  return heights.map((value) =>
    label(canvas, { x: left - 6, y: y(value), lines: [decimal(value)], class: 'stil', anchor: 'end' }),
  );
}

/** The first and the last place on the line, in words; in between, the table says more. */
function endWords(
  points: readonly LinePoint[],
  plot: Plotted,
  isTime: boolean,
  canvas: Canvas,
): SVGElement[] {
  const bottom = Number(plot.svg.getAttribute('height')) - 14;
  const words = (x: number) => (isTime ? date(new Date(x).toISOString().slice(0, 10)) : decimal(x));
  return [points[0], points.at(-1)].flatMap((point, index) =>
    point === undefined
      ? []
      : [
          label(canvas, {
            x: plot.x(point.x) + (index === 0 ? -24 : 24),
            y: bottom,
            lines: [words(point.x)],
            class: 'stil',
            anchor: index === 0 ? 'start' : 'end',
          }),
        ],
  );
}
