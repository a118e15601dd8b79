/** What page and worker say to each other. Only files and words that the officer gave go in; no value of a case comes out. */
import type { Cause } from '../cases/grouped.ts';
import type { Changes } from './changes.ts';
import type { Revision, Settings } from './settings.ts';

/** What stands in the page for the worker. */
export interface Inside {
  /** The reviewed protection rules, as YAML. */
  readonly rules: string;
  /** An invented case file, and the manifest that it must give. */
  readonly test: SelfTest;
}

export interface SelfTest {
  readonly referenceDate: string;
  readonly cases: string;
  readonly config: string;
  /** SHA-256. */
  readonly manifest: string;
}

/** What is asked of the check: a release of a quarter. */
export interface Wish {
  readonly referenceDate: string;
  readonly first: boolean;
  /** The words that go with a file without recent events, and with a release that is made again. */
  readonly quiet: boolean;
  readonly again: boolean;
  /** The word that columns beside those of the template are skipped. */
  readonly skipExtra: boolean;
  /** The word that what happened after the reference date is taken away. */
  readonly takeBack: boolean;
  /** Today, by the clock of this computer. */
  readonly today: string;
  /** Why there is a new rounding key; empty = there is none. */
  readonly newKey: string;
  readonly settings: Settings;
  /** Reasons for figures that change. */
  readonly revisions: readonly Omit<Revision, 'vanaf'>[];
}

export type Request =
  | { readonly kind: 'start'; readonly solver: string; readonly inside: string }
  | { readonly kind: 'makeKey' }
  | { readonly kind: 'openKey'; readonly file: File; readonly passphrase: string }
  | { readonly kind: 'earlier'; readonly files: readonly File[] }
  | { readonly kind: 'predecessors'; readonly files: readonly File[] }
  | { readonly kind: 'config'; readonly file: File }
  | { readonly kind: 'tables'; readonly files: readonly File[] }
  | { readonly kind: 'cases'; readonly file: File }
  | { readonly kind: 'check'; readonly asked: Wish }
  | { readonly kind: 'configFile'; readonly settings: Settings }
  | { readonly kind: 'save' };

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Checked {
  readonly release: string;
  readonly records: number;
  readonly warnings: readonly Cause[];
  /** null = there is no earlier release. */
  readonly changes: Changes | null;
  /** What the audit said. */
  readonly audit: string;
  /** Whether it may be saved, once the ticks are there. */
  readonly approved: boolean;
}

export type Answer =
  | { readonly kind: 'ready'; readonly settings: Settings }
  | { readonly kind: 'broken'; readonly text: string }
  | { readonly kind: 'key'; readonly passphrase: string | null; readonly releases: readonly string[] }
  | { readonly kind: 'shelf'; readonly releases: readonly string[]; readonly missing: readonly string[] }
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'chosen'; readonly what: string }
  | { readonly kind: 'predecessors'; readonly what: string }
  | { readonly kind: 'progress'; readonly what: string; readonly done: number; readonly of: number }
  | { readonly kind: 'checked'; readonly checked: Checked }
  | { readonly kind: 'refused'; readonly text: string; readonly causes: readonly Cause[] }
  | { readonly kind: 'configFile'; readonly file: SavedFile }
  | {
      readonly kind: 'saved';
      readonly key: SavedFile;
      readonly zip: SavedFile;
      readonly print: string;
      readonly publicKey: string;
    };
