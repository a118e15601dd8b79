import type { Table } from '../contract/table.ts';
import type { Licence } from './licences.ts';

/** What is said of a source wherever its rows stand. */
interface AboutSource<T extends Table = Table> {
  readonly id: string;
  /** What its figures are: the heading of its lines. */
  readonly heading: string;
  readonly title: string;
  /** Who published it, as the site names it. */
  readonly publisher: string;
  /** When a new edition comes: "elk jaar". */
  readonly rhythm: string;
  /** Address of the page about it. */
  readonly page: string;
  readonly table: T;
  /** The columns that say where a row was read: the name of the page and its address. */
  readonly cites: { readonly title: string; readonly path: string };
}

/**
 * A source that is published here beside the counts of municipalities: its file is checked against its table, and from
 * this record follow its attribution, its licence, its files, the dictionary and the lines of ‘Over deze cijfers’.
 */
export interface Source<T extends Table = Table> extends AboutSource<T> {
  readonly licence: Licence;
  /** The newest edition that was read, as its table names it. */
  readonly edition: string;
  /** The file in `data/reference` that holds its rows. */
  readonly file: `${string}.csv`;
}

/**
 * A source of which an operator puts files in `bronnen/` of an edition. From this record follow its import, the dictionary,
 * the open data, the lines of ‘Over deze cijfers’, the message when it is old, and what `npm run bronnen` says.
 */
export interface PublicSource<T extends Table = Table> extends AboutSource<T> {
  /** Null = no licence was seen: rows hold a title and a link, never a text of the source. */
  readonly licence: Licence | null;
  /** Its file or folder in `bronnen/`. */
  readonly place: string;
  /** Names that the path of its files may have, within `bronnen/`. */
  readonly files: RegExp;
  /** What to fetch, and from where, in one sentence each. */
  readonly fetch: readonly string[];
  /** Months from one edition to the next. */
  readonly months: number;
  /** Months after that day before a file is called old. */
  readonly patience: number;
  /** Column names of a template that an editor fills in, by column of the table; absent = a layout of the publisher. */
  readonly template?: Readonly<Record<string, string>>;
  /** Whether its figures stand apart from those under the current law, and on no page of a municipality. */
  readonly isApart?: true;
}

/** Who must be named, without a full stop: "Bron: CBS, Statistiek Wet Inburgering". */
export function attribution({ publisher, title }: Pick<AboutSource, 'publisher' | 'title'>): string {
  return `Bron: ${publisher}, ${title}`;
}

/** The rows of a source as the publish step writes them for the pages: `national-figures.json`. */
export function rowsFile({ file }: Pick<Source, 'file'>): string {
  return file.replace(/\.csv$/, '.json');
}

/** The same for a source of the edition: `bron-housing_task.json`. */
export function publicRowsFile({ table }: Pick<PublicSource, 'table'>): string {
  return `bron-${table.name}.json`;
}

/** The name of a licence in a row. */
export function licenceName({ licence }: Pick<PublicSource, 'licence'>): string {
  return licence?.title ?? 'niet vermeld; alleen titel en verwijzing';
}
