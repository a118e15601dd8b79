import type { Protection } from '../protection.ts';

export interface ReleaseOptions {
  /** CSV of the case records; never copied, never printed. */
  readonly cases: string;
  /** Peildatum, `2026-09-30`: the last day of a quarter. */
  readonly referenceDate: string;
  readonly config: string;
  /** The reviewed rules of the project, which those of the configuration may not be weaker than. */
  readonly reference: Protection;
  readonly secret: string;
  /** Folder with the releases; this one becomes `out/2026-K3`. */
  readonly out: string;
  /** Stop before anything is published. */
  readonly check: boolean;
  /** Reason for a new rounding key. */
  readonly newKey?: string;
  /** The word that this is the first release of this sender: there is no earlier one. */
  readonly first?: boolean;
  /** The word that a release that was made before, and that nobody has, is made again. */
  readonly again?: boolean;
  /** The word that nothing happened in the last weeks of the quarter. */
  readonly quiet?: boolean;
  /** The word that columns beside those of the template are skipped. */
  readonly skipExtra?: boolean;
  /** The word that what happened after the reference date is taken away. */
  readonly takeBack?: boolean;
  /** Today, `2026-11-30`: the quarter must be over. Absent = any quarter will do. */
  readonly today?: string;
  /** false = no signature and no chain: only for invented releases that nobody delivers. */
  readonly sign?: boolean;
  /** Folders with releases that others made, of municipalities that went up in one of these. */
  readonly predecessors?: readonly string[];
  readonly workers: number;
  readonly say: (line: string) => void;
  readonly progress: (what: string, done: number, of: number) => void;
}

/** Exit codes (docs/protection-method.md, "Exit codes"): approved, input invalid, publication refused, audit not to be trusted. */
export type ExitCode = 0 | 2 | 3 | 4;
