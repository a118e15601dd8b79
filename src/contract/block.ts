import type { PlaceCount } from './codes.ts';

/** Who is in a block: those of a cohort year, or all of a count that knows no cohort. */
export type Period = number | PlaceCount;

/**
 * True counts of one block (one municipality and one cohort year, or one count without cohort). They exist on the municipality's own machine only:
 * the case reader makes them, the protector rounds them, and nothing else sees them.
 */
export interface TrueBlock {
  readonly municipality: string;
  readonly cohort: Period;
  /**
   * People per cell, by cell name: every cell of every table of the protection rules that is not cumulative.
   * A cell that is absent counts nobody. The total has the empty name.
   */
  readonly counts: ReadonlyMap<string, number>;
}

/** A block as published: the same cells and also the cumulative ones, all multiples of the base. */
export interface ProtectedBlock {
  readonly municipality: string;
  readonly cohort: Period;
  /** False when the published total is under the threshold; then only the total is published. */
  readonly detail: boolean;
  /** Large enough for detail, but no rounding of all its tables adds up; then only the total is published. */
  readonly isWithheld: boolean;
  /** Published counts per table file, in row order: the product of the dimensions' codes, first dimension slowest. */
  readonly tables: ReadonlyMap<string, readonly PublishedCell[]>;
}

export interface PublishedCell {
  /** Codes in the order of the table's dimensions. */
  readonly codes: readonly string[];
  readonly count: number;
}

/** The name of a cell: `group=asylum;stage=pip`, dimensions in alphabetical order; the total is the empty text. */
export function cellName(codes: Readonly<Record<string, string>>): string {
  return Object.keys(codes)
    .toSorted()
    .map((dimension) => `${dimension}=${codes[dimension]}`)
    .join(';');
}

/** The name of a block: `GM9001/2024`, or `GM9001/known`. */
export function blockName({ municipality, cohort }: { municipality: string; cohort: Period }): string {
  return `${municipality}/${cohort}`;
}
