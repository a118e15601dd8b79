/** What an importer is given, and what it gives back. */
import type { Fault } from '../contract/fault.ts';
import type { RowOf, Table } from '../contract/table.ts';
import type { Municipality } from '../contract/tables.ts';

/** The municipalities of the edition as far as importers look at them. */
export type Place = Pick<Municipality, 'code' | 'name' | 'valid_to' | 'successor'>;

export interface ImportInput {
  /** The files of the source by their path within `bronnen/`; at least one. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** How faults call `bronnen/`: "utrecht/bronnen/". */
  readonly label: string;
  readonly places: readonly Place[];
}

export interface Outcome<T extends Table = Table> {
  readonly rows: readonly RowOf<T>[];
  readonly faults: readonly Fault[];
  /** What was left out on purpose, in sentences for the operator. */
  readonly notes: readonly string[];
}

export const refused = (faults: readonly Fault[]): Outcome<never> => ({ rows: [], faults, notes: [] });
