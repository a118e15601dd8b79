import type { TrueBlock } from '../contract/block.ts';
import type { Protection } from '../protection.ts';
import type { Config } from './config.ts';
import type { Earlier } from './earlier.ts';
import type { Drafted } from './files.ts';
import type { ChosenKey } from './key.ts';
import type { SigningKey } from './sign.ts';

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

/** What a run has settled before it reads a case. */
export interface Started {
  readonly release: string;
  readonly config: Config;
  readonly secret: string;
  readonly earlier: readonly Earlier[];
  /** Releases that others made, of municipalities that went up in one of these. */
  readonly predecessors: readonly Earlier[];
  readonly chosen: ChosenKey;
  /** null = not signed. */
  readonly signing: SigningKey | null;
}

/** A release as it would be published, with what must not be. */
export interface Made extends Drafted {
  readonly truth: readonly TrueBlock[];
  readonly state: string;
}
