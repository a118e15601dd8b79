import type { Protection } from '../protection.ts';

/** What every block of an audit shares; can be sent to a worker. */
export interface Plan {
  /** Oldest first; the last one is audited. */
  readonly releases: readonly { readonly id: string; readonly rules: Protection }[];
  /** Dimensions of the outside tables. */
  readonly outside: readonly (readonly string[])[];
}

/** Whose people a publication in a stack counts: what an outsider may lay beside it. */
export interface Since {
  /** Places in the stack of publications all of whose people it counts: the one before it, or of all that went up in it. */
  readonly whole: readonly number[];
  /** Places of publications of whose people it counts some. */
  readonly part: readonly number[];
  /** It counts nobody whom these did not count; false where one of them published nothing. */
  readonly isComplete: boolean;
}

/** A block as one release published it. */
export interface Published {
  /** Name of the block: before a merger that of a predecessor. */
  readonly block: string;
  readonly since: Since;
  /** Place in the plan's releases. */
  readonly release: number;
  readonly detail: boolean;
  /** One per variable of the layout with or without detail. */
  readonly counts: Int32Array;
}

/** What an outside table says about one cell of a block. */
export interface OutsideCell {
  readonly cell: string;
  readonly lower: number;
  readonly upper: number;
}

/** One block to audit; can be sent to a worker. */
export interface Job {
  readonly block: string;
  /** Oldest first; the last one is of the audited release. */
  readonly stack: readonly Published[];
  readonly outside: readonly OutsideCell[];
  readonly selfTest: boolean;
}

/** This release by itself, with earlier releases beside it, with outside tables as well. */
export type Stage = 'single' | 'stacked' | 'outside';

export interface Violation {
  readonly stage: Stage;
  /** The block that the cell was published in: before a merger that of a predecessor. */
  readonly block: string;
  /** Place in the plan's releases. */
  readonly release: number;
  readonly cell: string;
  readonly candidates: number;
  readonly required: number;
  /** The outside tables give as much by themselves. */
  readonly outsideAlone: boolean;
}

export interface SelfTestResult {
  /** Letter of the fault in the specification, a to g. */
  readonly fault: string;
  readonly detected: boolean;
}

export interface Verdict {
  readonly block: string;
  /** Fewest candidates of any cell per stage; null where the stage does not apply or contradicts itself. */
  readonly candidates: Readonly<Record<Stage, number | null>>;
  readonly provenZeros: number;
  /** Stages in which no table at all meets what is published. */
  readonly contradictions: readonly Stage[];
  readonly violations: readonly Violation[];
  readonly selfTest: readonly SelfTestResult[];
}
