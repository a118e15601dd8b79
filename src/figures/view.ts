import {
  count,
  detailFrom,
  notSaid,
  percentage,
  percentageFrom,
  rangeText,
  share,
  total,
  whole,
  type Counted,
} from '../format.ts';

/** A piece of a sentence: plain text, or a counted figure that is set in blue and never broken over lines. */
export type Segment = string | { readonly figure: string };

export type Sentence = readonly Segment[];

/** What begins the end of a sentence that says whom its number leaves out. */
export const leftOutStart = ' Niet meegeteld: ';

/** What a cell says, with what it counts; plain words have neither, so they may stand alone. */
export type TableCell =
  | string
  | {
      readonly text: string;
      /** The number that the words give, a share in percents; null where they give a bound. */
      readonly value?: number | null;
      /** Of a share: the published denominator that it was worked out from. */
      readonly of?: number;
    };

export interface TableView {
  readonly caption: string;
  readonly columns: readonly {
    readonly label: string;
    readonly numeric?: true;
    /** What stands before a cell where a row is two lines on a phone; absent = the label. */
    readonly short?: string;
  }[];
  /** The first cell of a row is its header. */
  readonly rows: readonly { readonly cells: readonly TableCell[]; readonly strong?: true }[];
  readonly note?: string;
}

/**
 * Everything a figure says, as one plain object: page, table files, workbook, letter, picture, embed and frozen page are
 * made from it, and none from another. `D` is the data of its chart. A figure compared with other municipalities has one
 * chart per municipality.
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

/** The number that a cell gives; null for words and for bounds. */
export function cellValue(cell: TableCell): number | null {
  return typeof cell === 'string' ? null : (cell.value ?? null);
}

/** The denominator of a share; null for any other cell. */
export function cellOf(cell: TableCell): number | null {
  return typeof cell === 'string' ? null : (cell.of ?? null);
}

/** A count as a cell: "minder dan 5" is no number. */
export function countCell(shown: Counted): TableCell {
  return { text: count(shown), value: shown.count > 0 ? shown.count : null };
}

/** A total that may lack detail as a cell: "minder dan 10" is no number. */
export function totalCell(shown: Counted): TableCell {
  return { text: total(shown), value: shown.count >= detailFrom ? shown.count : null };
}

/** A denominator as a cell. */
export function wholeCell({ count: people }: Counted): TableCell {
  return { text: whole(people), value: people };
}

/** A share as a cell of a table, with the range that rounding allows; `notSaid` where there is no percentage. */
export function shareCell(part: Counted, all: Counted): TableCell {
  const text = share(part, all);
  if (text === null) return notSaid;
  const value = percentage(part, all);
  const range = value === null ? null : rangeText(part, all);
  return { text: range === null ? text : `${text} (${range})`, value, of: all.count };
}

/** What the words behind a share in a table mean. */
const rangeNote =
  'Tussen haakjes: waar het echte aandeel door het afronden kan liggen. Bij opgetelde getallen is dat in 19 van de 20 gevallen zo.';

/** When a share is not said, and what the words behind one mean. */
export const shareNote = `Onder de ${percentageFrom} mensen staat geen percentage, en ook niet waar afronden het te onzeker maakt. ${rangeNote}`;

/** Above the column with the denominators. */
export const peopleColumn = 'Om hoeveel mensen';
