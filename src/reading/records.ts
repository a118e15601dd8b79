import { whole } from '../format.ts';
import { isBlank } from './cell.ts';
import type { Delimiter } from './delimiter.ts';
import { UnreadableError } from './unreadable.ts';

/** Takes a record and the line on which it begins, from 1. */
export type Taker = (line: number, cells: readonly string[]) => void;

const longest = 65_536;
const [quote, lineFeed, carriageReturn] = [34, 10, 13];
const quotes = 'een " aan het begin en aan het eind van een waarde, en "" voor een " daarbinnen';

/**
 * Splits the text of a CSV file, piece after piece, into records. Lines end in CR LF, LF or CR, also mixed in one file.
 * Records in which nothing stands are left out. Throws an UnreadableError that names the line on which a record begins.
 */
export class RecordSplitter {
  private readonly separator: number;
  private readonly take: Taker;
  private text = '';
  private at = 0;
  private isEnd = false;
  /** Line on which the record begins. */
  private line: number;
  /** Line ends inside quotes so far. */
  private inside = 0;

  constructor(delimiter: Delimiter, take: Taker, line = 1) {
    this.separator = delimiter.charCodeAt(0);
    this.take = take;
    this.line = line;
  }

  push(text: string): void {
    this.text += text;
    this.split();
  }

  end(): void {
    this.isEnd = true;
    this.split();
  }

  private split(): void {
    let from = 0;
    while (from < this.text.length) {
      this.at = from;
      this.inside = 0;
      const cells = this.record();
      if (this.at - from > longest) this.refuseLength(from);
      if (cells === undefined) break;
      if (!cells.every(isBlank)) this.take(this.line, cells);
      this.line += this.inside + 1;
      from = this.at;
    }
    this.text = this.text.slice(from);
  }

  private refuseLength(from: number): never {
    if (this.inside > 0 || this.text.charCodeAt(from) === quote) this.refuse('die niet sluiten');
    throw new UnreadableError(
      `meer dan ${whole(longest)} tekens op een regel`,
      'een regel per rij, die eindigt met een regeleinde',
      this.line,
    );
  }

  private refuse(how: string): never {
    throw new UnreadableError(`aanhalingstekens ${how}`, quotes, this.line);
  }

  /** The cells up to the end of the line; undefined when the rest is still to come. */
  private record(): string[] | undefined {
    const cells: string[] = [];
    for (;;) {
      const cell = this.text.charCodeAt(this.at) === quote ? this.quoted() : this.plain();
      if (cell === undefined) return undefined;
      cells.push(cell);
      if (this.at >= this.text.length) return this.isEnd ? cells : undefined;
      if (this.text.charCodeAt(this.at) !== this.separator) return this.passLineEnd() ? cells : undefined;
      this.at += 1;
    }
  }

  /** Whether the whole line end is there: a CR at the end of a piece may be half of one. */
  private passLineEnd(): boolean {
    const isReturn = this.text.charCodeAt(this.at) === carriageReturn;
    this.at += 1;
    if (!isReturn) return true;
    if (this.at === this.text.length) return this.isEnd;
    if (this.text.charCodeAt(this.at) === lineFeed) this.at += 1;
    return true;
  }

  private plain(): string {
    const from = this.at;
    while (this.at < this.text.length && !this.endsCell(this.text.charCodeAt(this.at))) {
      if (this.text.charCodeAt(this.at) === quote) this.refuse('die niet kloppen');
      this.at += 1;
    }
    return this.text.slice(from, this.at);
  }

  private endsCell(code: number): boolean {
    return code === this.separator || code === lineFeed || code === carriageReturn;
  }

  private quoted(): string | undefined {
    const from = this.at + 1;
    let close = this.text.indexOf('"', from);
    while (close >= 0 && this.text.charCodeAt(close + 1) === quote) close = this.text.indexOf('"', close + 2);
    this.at = close < 0 ? this.text.length : close + 1;
    if (this.at === this.text.length && !this.isEnd) return undefined;
    if (close < 0) this.refuse('die niet sluiten');
    if (this.at < this.text.length && !this.endsCell(this.text.charCodeAt(this.at)))
      this.refuse('die niet kloppen');
    const value = this.text.slice(from, close).replaceAll('""', '"');
    this.inside += value.match(/\r\n|\n|\r/g)?.length ?? 0;
    return value;
  }
}
