import type { Table } from '../contract/table.ts';
import type { Licence } from './licences.ts';

/**
 * A source that is published here beside the counts of municipalities: its file is checked against its table, and from
 * this record follow its attribution, its licence, its files, the dictionary and the lines of ‘Over deze cijfers’.
 */
export interface Source<T extends Table = Table> {
  readonly id: string;
  /** What its figures are: the heading of its lines. */
  readonly heading: string;
  readonly title: string;
  /** Who published it, as the site names it. */
  readonly publisher: string;
  readonly licence: Licence;
  /** The newest edition that was read, as its table names it. */
  readonly edition: string;
  /** When a new edition comes: "elk jaar". */
  readonly rhythm: string;
  /** Address of that edition. */
  readonly page: string;
  readonly table: T;
  /** The file in `data/reference` that holds its rows. */
  readonly file: `${string}.csv`;
  /** The columns that say where a row was read: the name of the page and its address. */
  readonly cites: { readonly title: string; readonly path: string };
}

/** Who must be named, without a full stop: "Bron: CBS, Statistiek Wet Inburgering". */
export function attribution({ publisher, title }: Pick<Source, 'publisher' | 'title'>): string {
  return `Bron: ${publisher}, ${title}`;
}

/** The rows of a source as the publish step writes them for the pages: `national-figures.json`. */
export function rowsFile({ file }: Pick<Source, 'file'>): string {
  return file.replace(/\.csv$/, '.json');
}
