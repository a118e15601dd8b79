import { count, type Counted } from '../format.ts';
import type { Canvas } from './canvas.ts';
import { element, label, lineHeight, narrowWidth, nothing, sheet, wideWidth } from './canvas.ts';
import { textWidth, wrap } from './labels.ts';
import { tallies, talliesIn } from './tallies.ts';

export interface WaitingBin extends Counted {
  readonly label: string;
  /** Longer than the norm allows. */
  readonly beyond: boolean;
}

/** Words at the norm line: what the norm is, and what stands under the line. */
export interface WaitingNorm {
  readonly above: string;
  readonly below: string;
  readonly narrow: string;
}

interface Form {
  readonly width: number;
  readonly left: number;
  readonly perLine: number;
  /** Least height of a row, and the room that the norm line takes between two rows. */
  readonly row: number;
  readonly normGap: number;
  readonly size: number;
}

interface Placed {
  readonly bin: WaitingBin;
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
}

const mostTallies = 40;
const markHeight = 22;
const markLine = 28;
const barHeight = 19;
const widestPitch = 37.4;
const wide: Form = { width: wideWidth, left: 190, perLine: 20, row: 43.5, normGap: 40, size: 15 };
const poster: Form = { ...wide, width: 1112, perLine: 36 };
const narrow: Form = { width: narrowWidth, left: 0, perLine: 13, row: 56, normGap: 30, size: 14 };
const countRoom = { wide: 60, narrow: 36 };
const longCountRoom = 100;

/** False when the longest row has too many people for tallies, so that a caption can leave out what one tally means. */
export function binsAsTallies(rows: readonly Pick<WaitingBin, 'count'>[]): boolean {
  return Math.max(0, ...rows.map((row) => talliesIn(row.count))) <= mostTallies;
}

/** More tallies than this, in all rows, are a wall that nobody counts. */
const mostOnPoster = 1500;

/** False when there are too many people for tallies on a poster. */
export function posterInTallies(rows: readonly Pick<WaitingBin, 'count'>[]): boolean {
  return rows.reduce((sum, row) => sum + talliesIn(row.count), 0) <= mostOnPoster;
}

/**
 * People per waiting time, from short to long, with the norm as a line where `beyond` turns true.
 * Tallies of five; above 40 tallies in the longest row all rows are solid bars.
 */
export function waitingBins(
  rows: readonly WaitingBin[],
  norm: WaitingNorm | null,
  canvas: Canvas,
): SVGElement {
  if (rows.length === 0) return nothing(canvas);
  const form = canvas.layout === 'wide' ? wide : narrow;
  return drawnBins(rows, norm, { form, inTallies: binsAsTallies(rows) }, canvas);
}

/** Of a whole country: everybody who waits, over the full width of a page or of a picture. */
export function waitingPoster(
  rows: readonly WaitingBin[],
  norm: WaitingNorm | null,
  place: 'page' | 'picture',
  canvas: Canvas,
): SVGElement {
  if (rows.length === 0) return nothing(canvas);
  const form = canvas.layout === 'narrow' ? narrow : place === 'page' ? poster : wide;
  return drawnBins(rows, norm, { form, inTallies: posterInTallies(rows) }, canvas);
}

interface Drawing {
  readonly form: Form;
  readonly inTallies: boolean;
}

function drawnBins(
  rows: readonly WaitingBin[],
  norm: WaitingNorm | null,
  { form, inTallies }: Drawing,
  canvas: Canvas,
): SVGElement {
  const { placed, normTop, height } = place(rows, norm !== null, inTallies, form);
  const svg = sheet(canvas, form.width, height);
  const largest = Math.max(1, ...rows.map((row) => row.count));
  for (const row of placed) {
    svg.append(rowLabel(row, form, canvas));
    svg.append(...(inTallies ? tallyRow(row, largest, form, canvas) : barRow(row, largest, form, canvas)));
  }
  if (norm !== null)
    svg.append(
      ...normLine(
        norm,
        normTop,
        rows.some((row) => row.beyond),
        form,
        canvas,
      ),
    );
  return svg;
}

function place(rows: readonly WaitingBin[], hasNorm: boolean, inTallies: boolean, form: Form) {
  const placed: Placed[] = [];
  let top = 0;
  let normTop: number | null = null;
  for (const bin of rows) {
    if (hasNorm && bin.beyond && normTop === null) {
      normTop = top;
      top += form.normGap;
    }
    const lines = wrap(bin.label, (form.left || form.width) - 16, form.size);
    const height = rowHeight(lines.length, inTallies ? tallyLines(bin, form) : 1, form);
    placed.push({ bin, lines, top, height });
    top += height;
  }
  const open = hasNorm && normTop === null;
  return { placed, normTop: normTop ?? top, height: open ? top + form.normGap : top };
}

function tallyLines(bin: WaitingBin, form: Form): number {
  return Math.max(1, Math.ceil(talliesIn(bin.count) / form.perLine));
}

function rowHeight(labelLines: number, markLines: number, form: Form): number {
  const marks = (markLines - 1) * markLine;
  const words = (labelLines - 1) * lineHeight;
  return form.left > 0 ? Math.max(form.row + marks, form.row + words - 12) : form.row + marks + words;
}

/** Top of the marks within their row: centred beside the label, or under it in a narrow drawing. */
function markTop({ top, height, lines, bin }: Placed, inTallies: boolean, form: Form): number {
  if (form.left === 0) return top + lines.length * lineHeight + 3;
  const marks = inTallies ? (tallyLines(bin, form) - 1) * markLine : 0;
  return top + (height - marks - markHeight) / 2;
}

function rowLabel({ bin, lines, top, height }: Placed, form: Form, canvas: Canvas): SVGElement {
  const name = bin.beyond ? 'ink vet' : 'ink';
  if (form.left === 0) return label(canvas, { x: 0, y: top + lineHeight / 2, lines, class: name });
  const y = top + (height - (lines.length - 1) * lineHeight) / 2;
  return label(canvas, { x: form.left - 14, y, lines, class: name, anchor: 'end' });
}

function tallyRow(row: Placed, largest: number, form: Form, canvas: Canvas): SVGElement[] {
  const marks = talliesIn(row.bin.count);
  const room = form.width - form.left - countRoom[canvas.layout];
  const longest = Math.min(form.perLine, Math.max(talliesIn(largest), form.left > 0 ? 1 : form.perLine));
  const pitch = Math.min(widestPitch, room / longest);
  const y = markTop(row, true, form);
  const places = Array.from({ length: marks }, (_, index) => ({
    x: form.left + (index % form.perLine) * pitch,
    y: y + Math.floor(index / form.perLine) * markLine,
  }));
  const last = places.at(-1);
  return [
    ...tallies(canvas, places, { pitch, height: markHeight, heavy: row.bin.beyond }),
    counted(row.bin, last ? last.x + pitch + 5 : form.left, (last?.y ?? y) + markHeight / 2, canvas),
  ];
}

function barRow(row: Placed, largest: number, form: Form, canvas: Canvas): SVGElement[] {
  const width = ((form.width - form.left - longCountRoom) * row.bin.count) / largest;
  const y = markTop(row, false, form) + (markHeight - barHeight) / 2;
  const at = counted(row.bin, form.left + (width > 0 ? width + 10 : 0), y + barHeight / 2, canvas);
  if (width === 0) return [at];
  const name = row.bin.beyond ? 'vlak geteld' : 'vlak geteld-3';
  return [element(canvas, 'rect', { class: name, x: form.left, y, width, height: barHeight }), at];
}

function counted(bin: WaitingBin, x: number, y: number, canvas: Canvas): SVGElement {
  const name = bin.count === 0 ? 'stil' : bin.beyond ? 'geteld getal vet' : 'ink getal';
  return label(canvas, { x, y, lines: [count(bin)], class: name });
}

function normLine(norm: WaitingNorm, top: number, above: boolean, form: Form, canvas: Canvas): SVGElement[] {
  const isWide = form.left > 0;
  const y = isWide ? top + form.normGap / 2 : top + 1;
  const line = element(canvas, 'path', { class: 'lijn norm gezegd', d: `M0,${y}H${form.width}` });
  if (!isWide) {
    const lines = wrap(norm.narrow, form.width, form.size);
    return [line, label(canvas, { x: 0, y: y + 13, lines, class: 'gezegd vet' })];
  }
  const words = { x: form.width, anchor: 'end' } as const;
  const first = label(canvas, { ...words, y: y - 11, lines: [norm.above], class: 'gezegd vet halo' });
  if (!above || textWidth(norm.below, form.size) > form.width) return [line, first];
  return [line, first, label(canvas, { ...words, y: y + 13, lines: [norm.below], class: 'stil halo' })];
}
