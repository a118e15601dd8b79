/**
 * Why the audit refuses. `input`: the release, the rules or the request cannot be read. `publication`: what is
 * published is undeclared, incomplete or contradictory. `protection`: a cell has too few candidates.
 * `solver`: the audit itself cannot be trusted.
 */
export type FaultKind = 'input' | 'publication' | 'protection' | 'solver';

/** One reason for refusal. No field ever holds a count, a value or an interval of a cell. */
export interface AuditFault {
  readonly kind: FaultKind;
  /** A Dutch sentence that may stand in a public log: it names files, columns and rules, never a cell. */
  readonly cause: string;
  /** The cell in Dutch words, with its municipality and cohort; only when the fault concerns one cell. */
  readonly cell?: string;
  /** How many whole values an outsider cannot exclude, and how many the rules require. */
  readonly candidates?: number;
  readonly required?: number;
}

/** Thrown where reading cannot go on; carries everything found so far. */
export class AuditError extends Error {
  override readonly name = 'AuditError';
  readonly faults: readonly AuditFault[];

  constructor(faults: readonly AuditFault[]) {
    super(faults.map(({ cause }) => cause).join('\n'));
    this.faults = faults;
  }
}

export const inputFault = (cause: string): AuditFault => ({ kind: 'input', cause });

/** A fault in what is published; the cell is named when there is one. */
export function publicationFault(cause: string, cell?: string): AuditFault {
  return { kind: 'publication', cause, ...(cell === undefined ? {} : { cell }) };
}

/** Received text as it may be printed: one line, no control characters, at most 40 characters. */
export function quoted(text: string): string {
  return `“${text.replace(/[\p{Cc}\p{Cf}]/gu, '·').slice(0, 40)}”`;
}
