/** A piece of a sentence: plain text, or a counted figure that is set in blue and never broken over lines. */
export type Segment = string | { readonly figure: string };

export type Sentence = readonly Segment[];

export interface TableView {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric?: true }[];
  /** The first cell of a row is its header. */
  readonly rows: readonly { readonly cells: readonly string[]; readonly strong?: true }[];
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
  readonly table: TableView;
  readonly notes: readonly string[];
}

/** The sentence as plain text, for alternative text, titles and tests. */
export function plain(sentence: Sentence): string {
  return sentence.map((segment) => (typeof segment === 'string' ? segment : segment.figure)).join('');
}
