import { isBlank, trimmed } from './cell.ts';
import { openingOf } from './opening.ts';
import type { Delimiter } from './delimiter.ts';
import { RecordSplitter, type Taker } from './records.ts';
import { TextReader } from './text.ts';

/** Characters in which the column names must begin. */
const startLength = 16_384;

/**
 * Reads the bytes of a CSV file, piece after piece: the one way in for every CSV that people or systems deliver.
 * Gives the line with column names first and every record after it. Throws an UnreadableError.
 */
export class CsvReader {
  private readonly text = new TextReader();
  private readonly isKnown: (name: string) => boolean;
  private readonly take: Taker;
  private start = '';
  private records: RecordSplitter | undefined;
  private parted: Delimiter = ',';

  /** `isKnown` = whether a column may have this name. */
  constructor(isKnown: (name: string) => boolean, take: Taker) {
    this.isKnown = isKnown;
    this.take = take;
  }

  /** What parts the columns; known from the first record on. */
  get delimiter(): Delimiter {
    return this.parted;
  }

  push(bytes: Uint8Array): void {
    this.add(this.text.read(bytes));
  }

  end(): void {
    this.add(this.text.end());
    this.begun().end();
  }

  private add(text: string): void {
    if (this.records) this.records.push(text);
    else {
      this.start += text;
      if (this.start.length >= startLength) this.begun();
    }
  }

  private begun(): RecordSplitter {
    if (this.records) return this.records;
    const { delimiter, skipped, line } = openingOf(this.start.slice(0, startLength), this.isKnown);
    this.parted = delimiter;
    this.records = new RecordSplitter(delimiter, this.take, line);
    this.records.push(this.start.slice(skipped));
    return this.records;
  }
}

/** Column names as they are meant: without blanks around them and without empty ones behind the last. */
export function namesOf(cells: readonly string[]): readonly string[] {
  const names = cells.map(trimmed);
  return names.slice(0, names.findLastIndex((name) => name !== '') + 1);
}

/** Cells without the empty ones behind the last column: a spreadsheet writes separators for them. */
export function fitted(cells: readonly string[], width: number): readonly string[] {
  return cells.length > width && cells.slice(width).every((cell) => isBlank(cell))
    ? cells.slice(0, width)
    : cells;
}
