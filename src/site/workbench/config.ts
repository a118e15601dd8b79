import type { DataFile } from '../../query/browser.ts';

export interface WorkbenchRelease {
  readonly release: string;
  readonly label: string;
  /** ISO date. */
  readonly referenceDate: string;
  /** Cohort years that have figures. */
  readonly cohorts: readonly number[];
  readonly synthetic: boolean;
  readonly file: DataFile;
}

export interface WorkbenchConfig {
  /** Oldest first. */
  readonly releases: readonly WorkbenchRelease[];
}
