import { dot, line } from '@observablehq/plot';
import type { Canvas } from './canvas.ts';
import { label, lineHeight, narrowWidth, nothing } from './canvas.ts';
import { wrap } from './labels.ts';
import type { Frame, Plotted } from './plotted.ts';
import { plotted } from './plotted.ts';
import { shareGrid, shareWords } from './share-axis.ts';

export interface GrowthPoint {
  /** ISO date of the count. */
  readonly date: string;
  /** 0 to 1. */
  readonly share: number;
  /** The share in words: "35%". */
  readonly label: string;
  readonly note: string;
}

interface Form extends Frame {
  readonly inset: number;
  readonly size: number;
  readonly noteWidth: number;
}

interface Words {
  readonly point: GrowthPoint;
  readonly apart: boolean;
  readonly lines: readonly string[];
}

const margins = { marginTop: 18, marginBottom: 34, marginLeft: 42 };
const wide: Form = {
  ...margins,
  width: 640,
  height: 265,
  marginRight: 264,
  inset: 66,
  size: 15,
  noteWidth: 276,
};
const narrow: Form = {
  ...margins,
  width: narrowWidth,
  height: 300,
  marginRight: 116,
  inset: 46,
  size: 14,
  noteWidth: 116,
};
const month = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * One cohort counted again later, as a line on a true time scale from 0 to 100%. `apart` is another cohort
 * that cannot be compared yet: a hollow dotted dot without a line.
 */
export function growth(
  points: readonly GrowthPoint[],
  apart: GrowthPoint | null,
  canvas: Canvas,
): SVGElement {
  if (points.length === 0) return nothing(canvas);
  const form = canvas.layout === 'wide' ? wide : narrow;
  const all = apart === null ? points : [...points, apart];
  const times = all.map((point) => time(point.date));
  const plot = plotted(canvas, form, {
    x: { domain: domain(times), type: 'linear', insetLeft: form.inset, insetRight: form.inset / 3 },
    y: { domain: [0, 1], type: 'linear' },
    marks: [
      ...shareGrid(),
      line(points, { x: at, y: 'share', className: 'lijn reeks-0 geteld' }),
      dot(points, { x: at, y: 'share', r: 6, className: 'vlak geteld' }),
      ...(apart ? [dot([apart], { x: at, y: 'share', r: 6, className: 'open stip geteld' })] : []),
    ],
  });
  plot.svg.append(
    ...shareWords(canvas, plot, form.marginLeft),
    ...dates(all, plot, canvas),
    ...pointLabels(points, apart, plot, form, canvas),
  );
  return plot.svg;
}

function time(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`);
}

function at(point: GrowthPoint): number {
  return time(point.date);
}

function domain(times: readonly number[]): [number, number] {
  const [first, last] = [Math.min(...times), Math.max(...times)];
  return first === last ? [first - 1, last] : [first, last];
}

/** "2022-12-31" → "eind 2022"; "2023-01-15" → "januari 2023". */
function dateWords(iso: string): string {
  return iso.endsWith('-12-31') ? `eind ${iso.slice(0, 4)}` : month.format(time(iso));
}

function dates(points: readonly GrowthPoint[], plot: Plotted, canvas: Canvas): SVGElement[] {
  const unique = [...new Set(points.map((point) => point.date))];
  return unique.map((iso) => {
    const place = { x: plot.x(time(iso)), y: plot.y(0) + 18, anchor: 'middle' } as const;
    return label(canvas, { ...place, lines: [dateWords(iso)], class: 'stil' });
  });
}

/** Earlier points carry their share only, above the line; the last one and the one apart also say what they are. */
function pointLabels(
  points: readonly GrowthPoint[],
  apart: GrowthPoint | null,
  plot: Plotted,
  form: Form,
  canvas: Canvas,
): SVGElement[] {
  const earlier = points.slice(0, -1).map((point) => {
    const place = { x: plot.x(at(point)) - 11, y: plot.y(point.share) - 12, anchor: 'end' } as const;
    return label(canvas, { ...place, lines: [point.label], class: 'geteld getal vet halo' });
  });
  const last = points.slice(-1).map((point) => ({ point, apart: false }));
  const labelled = [...last, ...(apart ? [{ point: apart, apart: true }] : [])];
  const words = labelled.map((one) => ({ ...one, lines: noteLines(one.point, form) }));
  const tops = endTops(words, plot);
  return [...earlier, ...words.flatMap((one, index) => endLabel(one, tops[index] ?? 0, plot, canvas))];
}

function noteLines(point: GrowthPoint, form: Form): string[] {
  return point.note === '' ? [] : wrap(point.note, form.noteWidth - 14, form.size);
}

/** Tops of the label blocks: each beside its dot, pushed down by a block above it and up by the base line. */
function endTops(words: readonly Words[], plot: Plotted): number[] {
  const tops = words.map(({ point }) => plot.y(point.share) - lineHeight);
  const downward = words.map((_, index) => index).sort((a, b) => (tops[a] ?? 0) - (tops[b] ?? 0));
  let free = 0;
  for (const index of downward) {
    tops[index] = Math.max(free, tops[index] ?? 0);
    free = tops[index] + blockHeight(words[index]);
  }
  let floor = plot.y(0);
  for (const index of downward.toReversed()) {
    floor = Math.min(floor - blockHeight(words[index]), tops[index] ?? 0);
    tops[index] = floor;
  }
  return tops;
}

function blockHeight(words: Words | undefined): number {
  return ((words?.lines.length ?? 0) + 1) * lineHeight + 6;
}

function endLabel({ point, apart, lines }: Words, top: number, plot: Plotted, canvas: Canvas): SVGElement[] {
  const x = plot.x(at(point)) + 14;
  const y = top + lineHeight / 2;
  const share = label(canvas, {
    x,
    y,
    lines: [point.label],
    class: apart ? 'ink getal vet halo' : 'geteld getal vet halo',
  });
  if (lines.length === 0) return [share];
  return [share, label(canvas, { x, y: y + lineHeight + 1, lines, class: 'ink halo' })];
}
