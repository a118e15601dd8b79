/** The one way in for a table that may be a CSV file or a workbook of a spreadsheet program: the first bytes say which. */
import { isBlank } from './cell.ts';
import { CsvReader, namesOf } from './csv-reader.ts';
import type { Delimiter } from './delimiter.ts';
import { nameIn, type Labels } from './name.ts';
import { aboveNames } from './opening.ts';
import type { Taker } from './records.ts';
import { rowsOf, type SheetRow } from './sheet.ts';
import { UnreadableError } from './unreadable.ts';
import { openWorkbook, type WorkbookFile } from './workbook-file.ts';

/** What was read of a workbook. */
interface SheetRead {
  /** Which sheet, from 1, of how many. */
  readonly sheet: number;
  readonly sheets: number;
  /** Rows that somebody hid; they were read like the others. */
  readonly hidden: number;
}

/** Reads a zip that is no workbook, as the rows that it stands for; undefined when it does not know it. */
export type ZipRows = (bytes: Uint8Array) => Iterable<Pick<SheetRow, 'line' | 'cells'>> | undefined;

/** Rows in which the column names must stand. */
const searched = 20;

export class TableReader {
  readonly #known: readonly string[];
  readonly #labels: Labels;
  readonly #take: Taker;
  readonly #ofZip: ZipRows | undefined;
  #csv: CsvReader | undefined;
  #pieces: Uint8Array[] | undefined;
  #isOther = false;
  /** Set at the end, of a workbook. */
  read: SheetRead | undefined;

  /** `known` = the names that a column may have, `labels` = what people call them, `ofZip` = of a zip that is no workbook. */
  constructor(known: readonly string[], take: Taker, labels: Labels = {}, ofZip?: ZipRows) {
    this.#known = known;
    this.#labels = labels;
    this.#take = take;
    this.#ofZip = ofZip;
  }

  /** What parts the columns; known from the first record on. A workbook writes numbers with a point. */
  get delimiter(): Delimiter {
    return this.#csv?.delimiter ?? ',';
  }

  get isWorkbook(): boolean {
    return this.#pieces !== undefined && !this.#isOther;
  }

  push(bytes: Uint8Array): void {
    if (this.#csv === undefined && this.#pieces === undefined) this.#begin(bytes);
    this.#csv?.push(bytes);
    this.#pieces?.push(bytes);
  }

  /** Throws an UnreadableError, as `push` does. */
  end(): void {
    this.#csv?.end();
    if (this.#pieces) this.#readZip(joined(this.#pieces.splice(0)));
  }

  #begin([p, k, three, four]: Uint8Array): void {
    if (p === 0x50 && k === 0x4b && three === 3 && four === 4) this.#pieces = [];
    else this.#csv = new CsvReader(this.#known, this.#take, this.#labels);
  }

  /** A workbook is a zip too; a zip of another kind may be known to who reads. */
  #readZip(bytes: Uint8Array): void {
    const rows = this.#ofZip?.(bytes);
    this.#isOther = rows !== undefined;
    if (rows === undefined) this.#readWorkbook(bytes);
    else for (const { line, cells } of rows) this.#take(line, cells);
  }

  #readWorkbook(bytes: Uint8Array): void {
    const book = openWorkbook(bytes);
    const at = this.#sheetOf(book);
    let [width, hidden] = [0, 0];
    for (const { line, cells, isHidden } of rowsOf(book.sheet(at), book)) {
      if (cells.every(isBlank)) continue;
      width ||= namesOf(cells, this.#known, this.#labels).names.length;
      if (isHidden) hidden += 1;
      this.#take(line, cells.length < width ? [...cells, ...empty(width - cells.length)] : cells);
    }
    this.read = { sheet: at + 1, sheets: book.sheets, hidden };
  }

  /** The one sheet with column names; the first when none has them. */
  #sheetOf(book: WorkbookFile): number {
    const tops = Array.from({ length: book.sheets }, (_, at) => this.#topOf(book, at));
    const named = tops.flatMap((line, at) => (line === undefined ? [] : [at]));
    if (named.length > 1)
      throw new UnreadableError(
        `${named.length} bladen met kolomnamen: blad ${named.map((at) => at + 1).join(' en ')}`,
        'één blad met dossiers; zet ze onder elkaar, of haal de andere bladen weg',
      );
    const top = tops[named[0] ?? 0];
    if (top !== undefined && top.names > top.first) throw aboveNames(top.first, top.names);
    return named[0] ?? 0;
  }

  /** The first row of a sheet and the one with column names; undefined when there are no names. */
  #topOf(book: WorkbookFile, at: number): { first: number; names: number } | undefined {
    const rows = firstRows(rowsOf(book.sheet(at), book));
    const knownIn = ({ cells }: SheetRow) =>
      cells.filter((name) => nameIn(this.#known, name, this.#labels) !== undefined).length;
    const names = rows.toSorted((one, other) => knownIn(other) - knownIn(one))[0];
    if (names === undefined || knownIn(names) < 2) return undefined;
    return { first: rows[0]?.line ?? 1, names: names.line };
  }
}

function firstRows(rows: Generator<SheetRow>): SheetRow[] {
  const found: SheetRow[] = [];
  for (const row of rows) {
    if (!row.cells.every(isBlank)) found.push(row);
    if (found.length === searched) break;
  }
  return found;
}

const empty = (count: number): string[] => Array.from({ length: count }, () => '');

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
