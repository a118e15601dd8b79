import type { CaseFault, FaultList } from './fault.ts';

/** What is wrong in the same way, wherever in the file: one cause, one cure. */
export interface Cause {
  readonly received: string;
  readonly expected: string;
  /** Columns in which it stands; empty when it is about the file. */
  readonly columns: readonly string[];
  /** How often. */
  readonly count: number;
  /** The first lines on which it stands. */
  readonly lines: readonly number[];
}

const linesShown = 5;

/** The faults of a list by their cause, most frequent first; faults beyond those listed are not in it. */
export function causesOf({ listed }: Pick<FaultList, 'listed'>): Cause[] {
  const groups = Map.groupBy(listed, ({ received, expected }) => `${received}\n${expected}`);
  return [...groups.values()].map(causeOf).toSorted((one, other) => other.count - one.count);
}

function causeOf(faults: readonly CaseFault[]): Cause {
  const { received = '', expected = '' } = faults[0] ?? {};
  const lines = faults.flatMap(({ line }) => line ?? []).toSorted((one, other) => one - other);
  return {
    received,
    expected,
    columns: [...new Set(faults.flatMap(({ column }) => column ?? []))],
    count: faults.length,
    lines: [...new Set(lines)].slice(0, linesShown),
  };
}
