import { isBlank, trimmed } from './cell.ts';
import { openingOf } from './opening.ts';
import type { Delimiter } from './delimiter.ts';
import { nameIn, type Labels } from './name.ts';
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
  private readonly known: readonly string[];
  private readonly take: Taker;
  private start = '';
  private records: RecordSplitter | undefined;
  private parted: Delimiter = ',';

  private readonly labels: Labels;

  /** `known` = the names that a column may have. */
  constructor(known: readonly string[], take: Taker, labels: Labels = {}) {
    this.known = known;
    this.labels = labels;
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
    const { delimiter, skipped, line } = openingOf(
      this.start.slice(0, startLength),
      (name) => nameIn(this.known, name, this.labels) !== undefined,
    );
    this.parted = delimiter;
    this.records = new RecordSplitter(delimiter, this.take, line);
    this.records.push(this.start.slice(skipped));
    return this.records;
  }
}

/** Column names as they are meant, and the first that was written in another way. */
export interface Names {
  readonly names: readonly string[];
  readonly respelled?: string;
}

/** Column names without blanks around them and without empty ones behind the last; known ones as they should be written. */
export function namesOf(cells: readonly string[], known: readonly string[], labels: Labels = {}): Names {
  const written = cells.map(trimmed);
  const kept = written.slice(0, written.findLastIndex((name) => name !== '') + 1);
  const names = kept.map((name) => nameIn(known, name, labels) ?? name);
  const respelled = names.find((name, at) => name !== kept[at]);
  return respelled === undefined ? { names } : { names, respelled };
}

/** Cells without the empty ones behind the last column: a spreadsheet writes separators for them. */
export function fitted(cells: readonly string[], width: number): readonly string[] {
  return cells.length > width && cells.slice(width).every((cell) => isBlank(cell))
    ? cells.slice(0, width)
    : cells;
}
