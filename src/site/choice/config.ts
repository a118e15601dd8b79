import type { Fact } from '../../council/facts.ts';
import type { DataFile } from '../../query/browser.ts';

/** What a page sends along so that the browser can compare with other peers. */
export interface PeerConfig {
  readonly indicators: readonly string[];
  readonly province: string;
  /** Codes, in order of name. */
  readonly similar: readonly string[];
  readonly sameProvince: readonly string[];
}

/** What the browser must know of a municipality to read its published answers and to compare it. */
export interface AnswerConfig {
  readonly code: string;
  readonly name: string;
  readonly release: string;
  readonly referenceDate: string;
  readonly invented: boolean;
  readonly cohorts: readonly number[];
  /** The year that figures about one cohort show when nothing is chosen. */
  readonly pageCohort: number;
  readonly peers: PeerConfig;
  readonly municipalities: readonly {
    readonly code: string;
    readonly name: string;
    readonly slug: string;
    readonly delivered: boolean;
    /** Figures without data of this municipality; absent when there are none. */
    readonly missing?: readonly string[];
  }[];
  /** Folder of the release's data, with base path: "/data/2026-K3". */
  readonly data: string;
}

/** What the browser must know of a theme page; travels as JSON at the end of its element, after what a reader waits for. */
export interface PageConfig extends AnswerConfig {
  readonly slug: string;
  /** Day on which the release was published (ISO date). */
  readonly publishedOn: string;
  readonly figures: readonly string[];
  /** By figure: the norm, the change and the commitment about everybody. */
  readonly facts: Readonly<Record<string, readonly Fact[]>>;
  readonly own: DataFile;
  readonly national: DataFile;
  readonly workbench: string;
}
