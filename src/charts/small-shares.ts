import type { Canvas } from './canvas.ts';
import { element, label, nothing } from './canvas.ts';
import { hatchFill, hatchPattern } from './hatch.ts';
import { wrap } from './labels.ts';
import { small, smallSheet } from './small.ts';

export interface YearShare {
  readonly year: string;
  /** Percents between which the true share lies, or null: too few people, or too early to say. */
  readonly range: { readonly low: number; readonly high: number } | null;
  /** 0 to 100; null where only the range is said. */
  readonly percent: number | null;
  /** What stands above it: "46%", "20 tot 45%", "te vroeg". */
  readonly text: string;
  /** The published number of people that the share is worked out from; null without a share. */
  readonly of: number | null;
  readonly isOpen: boolean;
}

const left = 32;
const top = 34;
const base = small.height - 24;
const dotSize = 5;
/** Half of the width of a range: wider than the dot, or the dot would hide it. */
const half = 14;

/** Share per year with the range that rounding allows it, on a scale from 0 to 100%; a year that is too young is hatched. */
export function smallShares(years: readonly YearShare[], canvas: Canvas): SVGElement {
  if (years.length === 0) return nothing({ ...canvas, layout: 'narrow' });
  const svg = smallSheet(canvas);
  const width = (small.width - left) / years.length;
  const newest = years.findLastIndex(({ isOpen, range }) => !isOpen && range !== null);
  svg.append(element(canvas, 'defs', {}, hatchPattern(canvas)), ...grid(canvas));
  for (const [at, year] of years.entries())
    svg.append(...column(year, { x: left + (at + 0.5) * width, width, isNewest: at === newest }, canvas));
  return svg;
}

const y = (percent: number): number => base - ((base - top) * percent) / 100;

function grid(canvas: Canvas): SVGElement[] {
  const unit = { x: left - 6, y: y(100) - 16, lines: ['%'], class: 'stil', anchor: 'end' } as const;
  const lines = [0, 50, 100].flatMap((percent) => [
    element(canvas, 'path', {
      class: percent === 0 ? 'lijn ink' : 'lijn raster',
      d: `M${left},${y(percent)}H${small.width}`,
    }),
    label(canvas, {
      x: left - 6,
      y: y(percent),
      lines: [String(percent)],
      class: 'stil',
      anchor: 'end',
    }),
  ]);
  return [...lines, label(canvas, unit)];
}

interface Place {
  /** Its middle. */
  readonly x: number;
  readonly width: number;
  readonly isNewest: boolean;
}

function column(year: YearShare, place: Place, canvas: Canvas): SVGElement[] {
  const { x, isNewest } = place;
  const name = isNewest ? 'ink vet' : 'stil';
  const under = label(canvas, { x, y: base + 15, lines: [year.year], class: name, anchor: 'middle' });
  return [...marks(year, place, canvas), words(year, place, canvas), under];
}

function marks(year: YearShare, { x, width, isNewest }: Place, canvas: Canvas): SVGElement[] {
  if (year.isOpen) {
    const box = { x: x - width / 2 + 6, y: y(100), width: width - 12, height: y(0) - y(100) };
    return [element(canvas, 'rect', { fill: hatchFill(canvas), ...box })];
  }
  if (year.range === null) return [];
  const { low, high } = year.range;
  const box = { x: x - half, y: y(high), width: 2 * half, height: Math.max(2, y(low) - y(high)) };
  const bar = element(canvas, 'rect', { class: 'vlak tint', ...box });
  const ink = isNewest ? 'geteld' : 'geteld-3';
  const rim = element(canvas, 'path', { class: `lijn ${ink}`, d: rimOf(box) });
  if (year.percent === null) return [bar, rim];
  return [
    bar,
    rim,
    element(canvas, 'circle', { class: `vlak ${ink}`, cx: x, cy: y(year.percent), r: dotSize }),
  ];
}

const rimOf = ({ x, y: start, width, height }: Record<'x' | 'y' | 'width' | 'height', number>): string =>
  `M${x},${start}h${width}M${x},${start + height}h${width}`;

/** Above the range, or in the middle of a year that has none. */
function words(year: YearShare, { x, width, isNewest }: Place, canvas: Canvas): SVGElement {
  const lines = wrap(year.text, width, small.letter);
  const above = year.range === null || year.isOpen ? y(50) : y(year.range.high) - 11;
  const first = above - (lines.length - 1) * (year.range === null || year.isOpen ? 8.5 : 17);
  const name = year.isOpen || year.range === null ? 'stil halo' : isNewest ? 'geteld vet halo' : 'ink halo';
  const said = label(canvas, { x, y: first, lines, class: name, anchor: 'middle' });
  if (year.of !== null) said.setAttribute('data-of', String(year.of));
  return said;
}
