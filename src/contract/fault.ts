/** One thing wrong with a delivered file, said so that a colleague can mend it. */
export interface Fault {
  readonly file: string;
  /** Line in the file, counted from 1; absent when the fault concerns the whole file. */
  readonly line?: number;
  readonly column?: string;
  readonly received: string;
  readonly expected: string;
}

const shown = 60;
const shownEnd = 20;

/**
 * Received text as it may be printed: on one line, characters that cannot be seen as a dot, and of a long text the first
 * 40 and the last 20 characters, because what is wrong may stand at the end.
 */
export function excerpt(text: string): string {
  return `‘${printable(text)}’`;
}

function printable(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu, '\u00b7');
  if (clean.length <= shown) return clean;
  return `${clean.slice(0, shown - shownEnd)}…${clean.slice(-shownEnd)}`;
}

/** "total.csv, regel 12, kolom count: ontvangen ‘7’, verwacht een veelvoud van 5." */
export function describe(fault: Fault): string {
  const place = [
    fault.file,
    fault.line === undefined ? '' : `regel ${fault.line}`,
    fault.column === undefined ? '' : `kolom ${printable(fault.column)}`,
  ].filter(Boolean);
  return `${place.join(', ')}: ontvangen ${fault.received}, verwacht ${fault.expected}.`;
}

/** Thrown when a delivery is refused; carries every fault at once. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const heading =
      faults.length === 1 ? 'GEWEIGERD: 1 fout gevonden.' : `GEWEIGERD: ${faults.length} fouten gevonden.`;
    super([heading, ...faults.map((fault) => `  ${describe(fault)}`), 'Er is niets geschreven.'].join('\n'));
    this.faults = faults;
  }
}
