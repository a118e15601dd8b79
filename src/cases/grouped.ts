import { whole } from '../format.ts';
import type { CaseFault, CaseRule } from './case-fault.ts';

/** What is wrong in the same way, wherever in the file: one cause, one cure. */
export interface Cause {
  readonly rule: CaseRule;
  readonly received: string;
  readonly expected: string;
  /** Columns in which it stands; empty when it is about the file. */
  readonly columns: readonly string[];
  /** How often. */
  readonly count: number;
  /** The first lines on which it stands. */
  readonly lines: readonly number[];
}

interface OpenCause {
  readonly first: CaseFault;
  readonly columns: Set<string>;
  readonly lines: Set<number>;
  isVaried: boolean;
  count: number;
}

const linesShown = 5;

/** Groups faults by their cause while they are found, however many there are. */
export class CauseBook {
  readonly #open = new Map<string, OpenCause>();

  add(fault: CaseFault): void {
    const { rule, received, expected, column, line } = fault;
    const key = [rule, received.replaceAll(/\d+/g, '#'), expected].join('\n');
    const cause = this.#open.get(key) ?? openedBy(fault);
    this.#open.set(key, cause);
    cause.count += 1;
    cause.isVaried ||= received !== cause.first.received;
    if (column !== undefined) cause.columns.add(column);
    if (line !== undefined && cause.lines.size < linesShown) cause.lines.add(line);
  }

  /** Most frequent first. */
  causes(): Cause[] {
    return [...this.#open.values()].map(causeOf).toSorted((one, other) => other.count - one.count);
  }
}

function openedBy(first: CaseFault): OpenCause {
  return { first, columns: new Set(), lines: new Set(), isVaried: false, count: 0 };
}

function causeOf({ first, columns, lines, isVaried, count }: OpenCause): Cause {
  const { rule, received, expected } = first;
  return {
    rule,
    received: isVaried ? `iets anders, zoals ${received}` : received,
    expected,
    columns: [...columns],
    count,
    lines: [...lines].toSorted((one, other) => one - other),
  };
}

/** What stood there and how often, the cure, and where. */
export function causeParts({ rule, received, expected, columns, count, lines }: Cause): {
  readonly what: string;
  readonly cure: string;
  readonly where: string;
} {
  const times = count === 1 ? '' : ` (${whole(count)} keer)`;
  const more = count > lines.length ? ' …' : '.';
  const places = [
    ...(columns.length === 0 ? [] : [`Kolom: ${columns.join(', ')}.`]),
    ...(lines.length === 0 ? [] : [`Regel: ${lines.join(', ')}${more}`]),
    `(${rule})`,
  ];
  return { what: `${received}${times}.`, cure: `Nodig: ${expected}.`, where: places.join(' ') };
}

/** The same in one line. */
export function causeText(cause: Cause): string {
  const { what, cure, where } = causeParts(cause);
  return `${what} ${cure} ${where}`;
}
