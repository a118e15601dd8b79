import { share, type Counted } from '../format.ts';

/** A piece of a sentence: plain text, or a counted figure that is set in blue and never broken over lines. */
export type Segment = string | { readonly figure: string };

export type Sentence = readonly Segment[];

/** Text of a cell; a share carries the published denominator it was worked out from, so that a check can find it again. */
export type TableCell = string | { readonly text: string; readonly of: number };

export interface TableView {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric?: true }[];
  /** The first cell of a row is its header. */
  readonly rows: readonly { readonly cells: readonly TableCell[]; readonly strong?: true }[];
  readonly note?: string;
}

/**
 * Everything a figure block says, as one plain object; markup only reads it.
 * `D` is the data of its chart. A figure compared with other municipalities has one chart per municipality.
 */
export interface FigureView<D = unknown> {
  readonly sentence: Sentence;
  /** Further sentences under the headline, such as the compared municipality. */
  readonly more: readonly Sentence[];
  readonly charts: readonly {
    readonly title: string;
    readonly subtitle: string;
    /** Alternative text: what the chart shows, with its numbers. */
    readonly description: string;
    readonly data: D;
  }[];
  /** The word of a figure without a drawing, which then stands in its place. */
  readonly blank?: string;
  readonly table: TableView;
  readonly notes: readonly string[];
}

/** The sentence as plain text, for alternative text, titles and tests. */
export function plain(sentence: Sentence): string {
  return sentence.map((segment) => (typeof segment === 'string' ? segment : segment.figure)).join('');
}

/** The words of a cell. */
export function cellText(cell: TableCell): string {
  return typeof cell === 'string' ? cell : cell.text;
}

/** A share as a cell of a table; "geen" where there is no percentage. */
export function shareCell(part: Counted, all: Counted): TableCell {
  const text = share(part, all);
  return text === null ? 'geen' : { text, of: all.count };
}
