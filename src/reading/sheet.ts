/** The cells of a sheet of a workbook as the texts that a CSV file would have. */
import { attribute, definesNames, elements, textIn, valueIn, type Element } from './xml.ts';
import { asWorkbook, type Shared } from './workbook-file.ts';
import { UnreadableError } from './unreadable.ts';

/** A row with its number in the sheet, from 1. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether somebody hid it, with a filter or by hand. */
  readonly isHidden: boolean;
}

const pieceSize = 2 ** 20;
const longestRow = 4 * 2 ** 20;
const mostColumns = 500;
const cut = () => new UnreadableError('een blad dat niet heel is', asWorkbook);

/** The rows of a sheet in which something stands. Throws an UnreadableError that names the row. */
export function* rowsOf(bytes: Uint8Array, shared: Shared): Generator<SheetRow> {
  let line = 0;
  for (const { tag, inner } of rowElements(bytes)) {
    line = Number(attribute(tag, 'r') ?? line + 1);
    const cells = cellsOf(inner, line, shared);
    if (cells.some((text) => text !== '')) yield { line, cells, isHidden: isTrue(attribute(tag, 'hidden')) };
  }
}

const isTrue = (text: string | undefined) => text === '1' || text === 'true';

/** The row elements, of which the sheet is never whole in memory as a text. */
function* rowElements(bytes: Uint8Array): Generator<Element> {
  const decoder = new TextDecoder();
  let text = '';
  for (let at = 0; at < bytes.length; at += pieceSize) {
    text += decoder.decode(bytes.subarray(at, at + pieceSize), { stream: true });
    if (definesNames(text)) throw cut();
    let done = 0;
    for (const row of elements(text, 'row')) {
      done = row.end;
      yield row;
    }
    text = text.slice(done);
    if (text.length > longestRow + pieceSize) throw cut();
  }
  if (!/<\/(?:\w+:)?worksheet\s*>\s*$/.test(text)) throw cut();
}

function cellsOf(inner: string, line: number, shared: Shared): string[] {
  const cells: string[] = [];
  for (const cell of elements(inner, 'c')) {
    const at = columnOf(attribute(cell.tag, 'r')) ?? cells.length;
    if (at >= mostColumns) continue;
    while (cells.length < at) cells.push('');
    cells[at] = textOf(cell.tag, cell.inner, line, shared);
  }
  return cells;
}

/** The column of `AB12`, from 0. */
function columnOf(reference: string | undefined): number | undefined {
  const column = /^[A-Z]{1,3}(?=\d)/.exec(reference ?? '')?.[0];
  if (column === undefined) return undefined;
  return Array.from(column).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The letters of a column, from 0: `F`, `AB`. */
export function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

/** A formula counts as what came out of it when the workbook was saved; it is never run. */
function textOf(tag: string, inner: string, line: number, shared: Shared): string {
  const kind = attribute(tag, 't') ?? 'n';
  if (kind === 'inlineStr') return textIn(inner);
  const value = valueIn(inner);
  if (value === undefined) return withoutValue(inner, line);
  if (kind === 's') return shared.strings[Number(value)] ?? '';
  if (kind === 'b') return value === '1' ? 'true' : 'false';
  if (kind === 'd') return value.replace(/T00:00:00(\.0+)?Z?$/, '');
  return kind === 'n' ? numberText(value, attribute(tag, 's'), shared) : value;
}

function withoutValue(inner: string, line: number): string {
  if (!/<(?:\w+:)?f[\s/>]/.test(inner)) return '';
  throw new UnreadableError(
    'een formule waarvan de uitkomst niet is bewaard',
    'een bestand met uitkomsten: open het in Excel en sla het opnieuw op',
    line,
  );
}

/** Digits that a spreadsheet program keeps: what is behind them comes from counting in twos. */
const digits = 15;

function numberText(value: string, style: string | undefined, { days, from1904 }: Shared): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (days[Number(style ?? 0)] === true) return dayText(number, from1904);
  return String(Number(number.toPrecision(digits)));
}

const dayInMilliseconds = 86_400_000;

/** The day of a serial number; Excel counts a 29 February 1900 that there was not. */
function dayText(serial: number, from1904: boolean): string {
  const whole = Math.floor(serial);
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole > 60 ? 30 : 31);
  const moment = new Date(start + Math.round(serial * 86_400) * 1000);
  if (Number.isNaN(moment.getTime()) || serial < 0) return String(serial);
  const text = moment.toISOString();
  return (moment.getTime() - start) % dayInMilliseconds === 0 ? text.slice(0, 10) : text.slice(0, 19);
}
