import type { Canvas } from './canvas.ts';
import { element, label, lineHeight, narrowWidth, sheet, wideWidth } from './canvas.ts';
import { textWidth, wrap } from './labels.ts';

export interface BarRow {
  readonly label: string;
  /** Zero or more, in the unit of `full`; an exit or a bar without people may have none. */
  readonly value: number;
  /** What stands at the end of the bar. */
  readonly text: string;
  readonly tone: 'focus' | 'rest' | 'even' | 'exit';
  /** Words after the text, such as why people left. */
  readonly note?: string;
}

interface Form {
  readonly width: number;
  readonly left: number;
  readonly row: number;
  readonly size: number;
}

const barHeight = 19;
const exitGap = 8;
const wide: Form = { width: wideWidth, left: 190, row: 30, size: 15 };
const narrow: Form = { width: narrowWidth, left: 0, row: 48, size: 14 };

/**
 * Horizontal bars from zero on one scale, in the order given. `full` is the value of a whole bar;
 * with `hairline` each row shows how far it is from there.
 */
export function barRows(
  rows: readonly BarRow[],
  full: number,
  hairline: boolean,
  canvas: Canvas,
): SVGElement {
  const form = canvas.layout === 'wide' ? wide : narrow;
  const endRoom = Math.max(44, ...rows.map((row) => textWidth(row.text, form.size) + 16));
  const room = form.width - form.left - endRoom;
  const drawn: SVGElement[] = [];
  let top = 0;
  for (const row of rows) {
    if (row.tone === 'exit') top += exitGap;
    const lines = wrap(row.label, form.left > 0 ? form.left - 14 : form.width, form.size);
    const height = rowHeight(lines.length, form);
    drawn.push(...bar(row, { top, height, lines, room, full, hairline }, form, canvas));
    top += height + noteHeight(row, barWidth(row, room, full), form);
  }
  const svg = sheet(canvas, form.width, top);
  svg.append(...drawn);
  return svg;
}

interface Place {
  readonly top: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly room: number;
  readonly full: number;
  readonly hairline: boolean;
}

function barWidth(row: BarRow, room: number, full: number): number {
  return full > 0 ? (room * row.value) / full : 0;
}

function rowHeight(lines: number, form: Form): number {
  return form.row + (lines - 1) * (form.left > 0 ? lineHeight - 4 : lineHeight);
}

/** A note stands after the text of its bar, or under the bar where there is no room. */
function noteFits(row: BarRow, width: number, form: Form): boolean {
  const note = textWidth(row.note ?? '', form.size);
  return form.left + width + 20 + textWidth(row.text, form.size) + note <= form.width;
}

function noteLines(row: BarRow, form: Form): string[] {
  return row.note === undefined ? [] : wrap(row.note, form.width - form.left, form.size);
}

function noteHeight(row: BarRow, width: number, form: Form): number {
  return noteFits(row, width, form) ? 0 : noteLines(row, form).length * lineHeight;
}

function bar(row: BarRow, place: Place, form: Form, canvas: Canvas): SVGElement[] {
  const { top, height, lines, room, full, hairline } = place;
  const middle = form.left > 0 ? top + height / 2 : top + lines.length * lineHeight + 5 + barHeight / 2;
  const width = barWidth(row, room, full);
  const end = form.left + width + (width > 0 || hairline ? 8 : 0);
  const parts = [rowLabel(row, lines, middle, top, form, canvas)];
  if (hairline && row.tone !== 'exit') {
    const d = `M${form.left},${middle}H${form.left + room}`;
    parts.push(element(canvas, 'path', { class: 'lijn raster', d }));
  }
  if (width > 0) parts.push(block(row, form.left, middle - barHeight / 2, width, canvas));
  const words = row.value === 0 ? 'stil halo' : 'ink vet halo';
  parts.push(label(canvas, { x: end, y: middle, lines: [row.text], class: words }));
  return row.note === undefined ? parts : [...parts, note(row, width, end, middle, form, canvas)];
}

function block(row: BarRow, x: number, y: number, width: number, canvas: Canvas): SVGElement {
  if (row.tone === 'exit') {
    const inside = { x: x + 0.5, y: y + 0.5, width: Math.max(2, width - 1), height: barHeight - 1 };
    return element(canvas, 'rect', { class: 'lijn stil streep', ...inside });
  }
  const name = { focus: 'vlak geteld', rest: 'vlak geteld-3', even: 'vlak geteld-2' }[row.tone];
  return element(canvas, 'rect', { class: name, x, y, width, height: barHeight });
}

function rowLabel(
  row: BarRow,
  lines: readonly string[],
  middle: number,
  top: number,
  form: Form,
  canvas: Canvas,
): SVGElement {
  const name = row.tone === 'focus' ? 'ink vet' : 'ink';
  if (form.left === 0) return label(canvas, { x: 0, y: top + lineHeight / 2, lines, class: name });
  const y = middle - ((lines.length - 1) * lineHeight) / 2;
  return label(canvas, { x: form.left - 14, y, lines, class: name, anchor: 'end' });
}

function note(
  row: BarRow,
  width: number,
  end: number,
  middle: number,
  form: Form,
  canvas: Canvas,
): SVGElement {
  if (noteFits(row, width, form)) {
    const x = end + textWidth(row.text, form.size) + 12;
    return label(canvas, { x, y: middle, lines: [row.note ?? ''], class: 'stil' });
  }
  const y = middle + barHeight / 2 + lineHeight / 2 + 4;
  return label(canvas, { x: form.left, y, lines: noteLines(row, form), class: 'stil' });
}
