import type { Crew as AuditCrew } from '../audit/crew.ts';
import type { ConfigFile } from '../audit/prepare.ts';
import type { AuditReport } from '../audit/report.ts';
import type { CaseReading, CaseRequest } from '../cases/read.ts';
import type { Crew as RoundingCrew } from '../disclosure/crew.ts';
import type { Config } from './config.ts';
import type { Earlier, Shelf } from './earlier.ts';
import type { Drafted } from './files.ts';
import type { ChosenKey, KeyStore } from './key.ts';
import type { Manifest } from '../contract/manifest.ts';

/** Everything that a release is made from. */
export interface Order {
  /** Peildatum, `2026-09-30`: the last day of a quarter. */
  readonly referenceDate: string;
  readonly config: Config;
  readonly configFile: ConfigFile;
  /** Reads, checks and counts the cases; whoever asks for the release shows what was found. */
  readonly read: (asked: Omit<CaseRequest, 'file' | 'open'>) => Promise<CaseReading>;
  readonly shelf: Shelf;
  /** Releases that others made, of municipalities that went up in one of these. */
  readonly predecessors: readonly Shelf[];
  /** The releases that this sender has put in place, each with the checksum of its manifest. */
  readonly placed: ReadonlyMap<string, string>;
  readonly keys: KeyStore;
  readonly memory: Memory;
  /** Reason for a new rounding key. */
  readonly newKey?: string | undefined;
  /** The word that this is the first release of this sender: there is no earlier one. */
  readonly first: boolean;
  /** The word that a release that was made before, but is not there, is made again: nobody has it. */
  readonly again?: boolean | undefined;
  /** The word that the file is of this reference date, though nothing happened in its last weeks. */
  readonly quiet?: boolean | undefined;
  /** The word that columns of the case file beside those of the template are skipped. */
  readonly skipExtra?: boolean | undefined;
  /** The word that what happened after the reference date is taken away from the cases. */
  readonly takeBack?: boolean | undefined;
  /** Whether it stands in a chain; only invented releases that nobody delivers do not. */
  readonly chained: boolean;
  readonly crews?: { readonly round: RoundingCrew; readonly audit: AuditCrew };
  readonly say: (line: string) => void;
  readonly progress: (what: string, done: number, of: number) => void;
}

/** What is kept of earlier releases: a keyed mark per cell. */
export interface Memory {
  /** How what is kept of a release is called in a fault. */
  placeOf(release: string): string;
  /** null = nothing is kept. */
  textOf(release: string): string | null;
}

/** A release that was made, with the verdict of the audit. */
export interface Outcome {
  readonly release: string;
  readonly report: AuditReport;
  /** Every file but the signature, by name; null when the audit refused it. */
  readonly files: ReadonlyMap<string, string> | null;
  /** To keep for the next release; no counts. */
  readonly state: string;
  /** Blocks that do not fit their own truth; only who has the cases may know. */
  readonly wrong: readonly string[];
  /** Run when the release is in place. */
  readonly settle: () => void;
}

/** What is settled before a case is read. */
export interface Begun {
  readonly release: string;
  readonly earlier: readonly Earlier[];
  readonly predecessors: readonly Earlier[];
  readonly chosen: ChosenKey;
  readonly chain: Pick<Manifest, 'vorige'>;
}

/** A release before the audit has spoken, with what is kept of it. */
export interface Protected extends Drafted {
  readonly state: string;
}
