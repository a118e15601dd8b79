import { classLists, type ClassColumn } from './class-lists.ts';

const weeks10 = ['d00_04', 'd04_08', 'd08_10'];
const waiting = ['w10', 'w13', 'w26', 'w52', 'w52p'];

/** Sums that the protection rules round as one count, by name as in data/reference/protection.yaml. */
export const protectedSums: Readonly<
  Partial<Record<ClassColumn, Readonly<Record<string, readonly string[]>>>>
> = {
  state: {
    within_term: weeks10,
    made: [...weeks10, 'd10_13', 'd13_17', 'd17_26', 'd26_39', 'd39p'],
    waiting,
  },
  intake: { within_term: weeks10, waiting },
  lesson: { within_quarter: [...weeks10, 'd10_13'], waiting },
  housing: { reception: ['r13', 'r26', 'r52', 'r52p'] },
  term: { busy: ['within', 'extended', 'over', 'unknown'] },
  done: { fulfilled: ['f12', 'f18', 'f24', 'f30', 'f36', 'f36p', 'early', 'undated'] },
};

/** Codes that hold everybody who is outside a table: all others together are a count that another table rounds as one. */
const outside: Readonly<Partial<Record<ClassColumn, string>>> = {
  lesson: 'no_plan',
  housing: 'other_group',
  no_pip_reason: 'not_waiting',
  lesson_wait_reason: 'not_waiting',
  plan_change: 'no_plan',
  contact: 'not_running',
  last_talk: 'not_running',
  exams: 'no_plan',
};

function without(codes: readonly string[], left: readonly string[]): readonly string[] {
  return codes.filter((code) => !left.includes(code));
}

/**
 * How many rounded counts of one block stand behind the sum of some classes: the fewest among all apart, a protected sum
 * with what is added to it or taken from it, and everybody without the others.
 */
export function roundedIn(column: ClassColumn, codes: readonly string[]): number {
  const all: readonly string[] = classLists[column].map(({ code }) => code);
  const others = outside[column];
  const sums = [
    all,
    ...(others === undefined ? [] : [without(all, [others])]),
    ...Object.values(protectedSums[column] ?? {}),
  ];
  return Math.min(
    codes.length,
    ...sums.map((sum) => 1 + without(codes, sum).length + without(sum, codes).length),
  );
}
