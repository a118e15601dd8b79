import type { DataFile } from '../query/browser.ts';

export interface WorkbenchRelease {
  readonly release: string;
  readonly label: string;
  readonly synthetic: boolean;
  readonly file: DataFile;
}

export interface WorkbenchConfig {
  readonly releases: readonly WorkbenchRelease[];
}
