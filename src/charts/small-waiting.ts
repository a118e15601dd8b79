import { count } from '../format.ts';
import type { Canvas } from './canvas.ts';
import { element, label, nothing } from './canvas.ts';
import { textWidth } from './labels.ts';
import { small, smallSheet } from './small.ts';
import { peoplePerTally, tallies, talliesIn } from './tallies.ts';
import type { WaitingBin } from './waiting-bins.ts';

const rowHeight = 25;
const normGap = 32;
const markHeight = 16;
const barHeight = 14;
const widestPitch = 18;
/** More tallies than this on a row could not be told apart: all rows are bars then. */
const mostTallies = 20;

/** False when the longest row has too many people for tallies of five. */
export function smallInTallies(rows: readonly Pick<WaitingBin, 'count'>[]): boolean {
  return rows.every((row) => talliesIn(row.count) <= mostTallies);
}

interface Scale {
  readonly left: number;
  /** Pixels for five people: so many that every row has room for its number. */
  readonly pitch: number;
  readonly inTallies: boolean;
}

/** People per waiting time, from short to long, with the norm as a line where `beyond` turns true. */
export function smallWaiting(rows: readonly WaitingBin[], norm: string | null, canvas: Canvas): SVGElement {
  if (rows.length === 0) return nothing({ ...canvas, layout: 'narrow' });
  const svg = smallSheet(canvas);
  const scale = scaleOf(rows);
  const first = norm === null ? -1 : rows.findIndex((row) => row.beyond);
  for (const [at, row] of rows.entries()) {
    const middle = (at + 0.5) * rowHeight + (first >= 0 && at >= first ? normGap : 0);
    svg.append(...drawnRow(row, middle, scale, canvas));
  }
  if (norm !== null && first >= 0) svg.append(...normLine(norm, first * rowHeight + 22, canvas));
  return svg;
}

function scaleOf(rows: readonly WaitingBin[]): Scale {
  const left = Math.max(...rows.map((row) => textWidth(row.label, small.letter))) + 14;
  const pitches = rows
    .filter((row) => row.count > 0)
    .map((row) => {
      const room = small.width - left - textWidth(count(row), small.letter) - 10;
      return (peoplePerTally * room) / row.count;
    });
  const inTallies = smallInTallies(rows);
  return { left, pitch: Math.min(inTallies ? widestPitch : Infinity, ...pitches), inTallies };
}

function drawnRow(row: WaitingBin, middle: number, scale: Scale, canvas: Canvas): SVGElement[] {
  const { left } = scale;
  const drawn = scale.inTallies ? marks(row, middle, scale, canvas) : bar(row, middle, scale, canvas);
  const words = row.count === 0 ? 'stil' : row.beyond ? 'geteld vet' : 'ink';
  return [
    label(canvas, { x: left - 10, y: middle, lines: [row.label], class: 'ink', anchor: 'end' }),
    ...drawn.marks,
    label(canvas, { x: drawn.end, y: middle, lines: [count(row)], class: words }),
  ];
}

interface Drawn {
  readonly marks: SVGElement[];
  /** Where the count stands. */
  readonly end: number;
}

function marks(row: WaitingBin, middle: number, scale: Scale, canvas: Canvas): Drawn {
  const { pitch } = scale;
  const places = Array.from({ length: talliesIn(row.count) }, (_, at) => ({
    x: scale.left + at * pitch,
    y: middle - markHeight / 2,
  }));
  return {
    marks: tallies(canvas, places, { pitch, height: markHeight, heavy: row.beyond }),
    end: scale.left + places.length * pitch + (places.length > 0 ? 6 : 0),
  };
}

function bar(row: WaitingBin, middle: number, scale: Scale, canvas: Canvas): Drawn {
  const width = row.count === 0 ? 0 : (scale.pitch * row.count) / peoplePerTally;
  const box = { x: scale.left, y: middle - barHeight / 2, width, height: barHeight };
  const name = row.beyond ? 'vlak geteld' : 'vlak geteld-3';
  return {
    marks: width > 0 ? [element(canvas, 'rect', { class: name, ...box })] : [],
    end: scale.left + width + (width > 0 ? 7 : 0),
  };
}

/** The norm over the whole width, with its words above it at the right. */
function normLine(norm: string, y: number, canvas: Canvas): SVGElement[] {
  return [
    element(canvas, 'path', { class: 'lijn norm gezegd', d: `M0,${y}H${small.width}` }),
    label(canvas, { x: small.width, y: y - 11, lines: [norm], class: 'gezegd vet halo', anchor: 'end' }),
  ];
}
