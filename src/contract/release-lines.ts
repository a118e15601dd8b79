import type { allCountTables } from './count-tables.ts';
import type { Manifest } from './manifest.ts';
import type { Line } from './read.ts';
import type { RowOf, Table } from './table.ts';
import type { declarations, deliveries, indicatorDeliveries, revisions } from './tables.ts';

type ReleaseTable =
  | (typeof allCountTables)[number]
  | typeof deliveries
  | typeof indicatorDeliveries
  | typeof revisions
  | typeof declarations;

type LinesOf<T extends Table> = readonly Line<RowOf<T>>[];

/** The tables of a release by name, each row with its line in the file. */
export type ReleaseLines = { readonly [T in ReleaseTable as T['name']]: LinesOf<T> };

export interface Release {
  readonly manifest: Manifest;
  readonly lines: ReleaseLines;
  /** As they came in, by name: they are published byte for byte. */
  readonly files: ReadonlyMap<string, ReleaseFile>;
}

export interface ReleaseFile {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}
