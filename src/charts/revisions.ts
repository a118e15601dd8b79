import { dot, line, ruleX, ruleY } from '@observablehq/plot';
import type { Canvas } from './canvas.ts';
import { label, lineHeight, narrowWidth, nothing, wideWidth } from './canvas.ts';
import { textWidth, wrap } from './labels.ts';
import type { Plotted } from './plotted.ts';
import { plotted } from './plotted.ts';

export interface Revision {
  /** What was counted; editions of one figure stand together, in the order given. */
  readonly figure: string;
  readonly edition: string;
  readonly value: number;
  /** The value in words, with its unit. */
  readonly text: string;
}

interface Placed extends Revision {
  readonly y: number;
  /** Part of the largest edition of the same figure: figures may differ in unit. */
  readonly part: number;
  readonly latest: boolean;
}

interface Group {
  readonly lines: readonly string[];
  readonly top: number;
  readonly placed: readonly Placed[];
}

const wide = { width: wideWidth, left: 190, row: 27, size: 15 };
const narrow = { width: narrowWidth, left: 78, row: 26, size: 14 };
const groupGap = 18;

/**
 * One figure as each edition published it: a dot per edition from zero, tied to the next, with its value printed.
 * Each figure has its own scale, from zero to its largest edition.
 */
export function revisions(rows: readonly Revision[], canvas: Canvas): SVGElement {
  if (rows.length === 0) return nothing(canvas);
  const form = canvas.layout === 'wide' ? wide : narrow;
  const groups = group(rows, form);
  const placed = groups.flatMap((one) => one.placed);
  const latest = placed.filter((row) => row.latest);
  const earlier = placed.filter((row) => !row.latest);
  const frame = {
    width: form.width,
    height: Math.max(...placed.map((row) => row.y)) + form.row / 2 + 4,
    marginTop: 0,
    marginRight: 24 + Math.max(...rows.map((row) => textWidth(row.text, form.size))),
    marginBottom: 0,
    marginLeft: form.left,
  };
  const plot = plotted(canvas, frame, {
    x: { domain: [0, 1], type: 'linear' },
    y: { type: 'identity' },
    marks: [
      ruleY(placed, { x1: 0, x2: 'part', y: 'y', className: 'lijn raster' }),
      ruleX(groups, {
        x: 0,
        y1: (one: Group) => ends(one)[0],
        y2: (one: Group) => ends(one)[1],
        className: 'lijn ink',
      }),
      line(placed, { x: 'part', y: 'y', z: 'figure', className: 'lijn stippel geteld-2' }),
      dot(earlier, { x: 'part', y: 'y', r: 5, className: 'open geteld-2' }),
      dot(latest, { x: 'part', y: 'y', r: 5.5, className: 'vlak geteld' }),
    ],
  });
  plot.svg.append(...groups.flatMap((one) => words(one, plot, form, canvas)));
  return plot.svg;
}

function group(rows: readonly Revision[], form: typeof wide): Group[] {
  const groups: Group[] = [];
  let top = 0;
  for (const figure of new Set(rows.map((row) => row.figure))) {
    const editions = rows.filter((row) => row.figure === figure);
    const lines = wrap(figure, form.width, form.size);
    const first = top + lines.length * lineHeight + 6 + form.row / 2;
    const largest = Math.max(...editions.map((row) => row.value));
    const placed = editions.map((row, index) => ({
      ...row,
      y: first + index * form.row,
      part: largest > 0 ? Math.max(0, row.value) / largest : 0,
      latest: index === editions.length - 1,
    }));
    groups.push({ lines, top, placed });
    top = first + (editions.length - 0.5) * form.row + groupGap;
  }
  return groups;
}

function ends(one: Group): [number, number] {
  return [(one.placed[0]?.y ?? 0) - 11, (one.placed.at(-1)?.y ?? 0) + 11];
}

function words(one: Group, plot: Plotted, form: typeof wide, canvas: Canvas): SVGElement[] {
  const head = label(canvas, { x: 0, y: one.top + lineHeight / 2, lines: one.lines, class: 'ink vet' });
  const editions = one.placed.flatMap((row) => [
    label(canvas, { x: form.left - 14, y: row.y, lines: [row.edition], class: 'ink', anchor: 'end' }),
    label(canvas, {
      x: plot.x(row.part) + 13,
      y: row.y,
      lines: [row.text],
      class: row.latest ? 'geteld vet halo' : 'ink halo',
    }),
  ]);
  return [head, ...editions];
}
