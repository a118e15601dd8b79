import type { Cells } from './cases.ts';

/** What the attacker says of one known person: a value, or nothing. */
export type Naming = (seen: readonly Seen[]) => string | null;

/** One value that a known person may have, with the cell that would hold them, before and after. */
export interface Seen {
  readonly value: string;
  readonly before: number;
  readonly after: number;
}

/** The cells of the candidates in two releases. */
export function seenIn(candidates: ReadonlyMap<string, string>, before: Cells, after: Cells): Seen[] {
  return [...candidates].map(([value, cell]) => ({
    value,
    before: before.get(cell) ?? 0,
    after: after.get(cell) ?? 0,
  }));
}

const only = (seen: readonly Seen[]): string | null => (seen.length === 1 ? seen[0]!.value : null);

/** Names the value whose cell alone went up. */
export const onlyRise: Naming = (seen) => only(seen.filter(({ before, after }) => after > before));

/** Names the value whose cell alone is not 0 in the newest release: what one release says without the other. */
export const onlyFilled: Naming = (seen) => only(seen.filter(({ after }) => after > 0));

export interface Example {
  readonly seen: readonly Seen[];
  readonly truth: string;
}

/** How often a thing occurs, with a little of everything so that nothing is impossible. */
type Tally = Map<string, { own: number; other: number }>;

const shapeOf = ({ before, after }: Seen): string => `${Math.min(before, 15)}>${Math.min(after, 15)}`;

/**
 * Learns from people of whom the truth is known, made with the public code and a key of one's own: how a cell moves
 * that somebody came into, and how one in which nobody did. Names the value that gained most, when that is more than
 * `lift` times what it is beforehand.
 */
export function learned(examples: readonly Example[], lift: number): Naming {
  const prior = new Map<string, number>();
  const tally: Tally = new Map();
  const sums = { own: 0, other: 0 };
  for (const { seen, truth } of examples) {
    prior.set(truth, (prior.get(truth) ?? 0) + 1 / examples.length);
    for (const one of seen) {
      const side = one.value === truth ? 'own' : 'other';
      const found = tally.get(shapeOf(one)) ?? { own: 0.5, other: 0.5 };
      tally.set(shapeOf(one), { ...found, [side]: found[side] + 1 });
      sums[side] += 1;
    }
  }
  const ratio = (one: Seen): number => {
    const { own, other } = tally.get(shapeOf(one)) ?? { own: 0.5, other: 0.5 };
    return own / sums.own / (other / sums.other);
  };
  return (seen) => {
    const weights = seen.map((one) => ({
      value: one.value,
      gain: ratio(one),
      prior: prior.get(one.value) ?? 0,
    }));
    const all = weights.reduce((sum, { gain, prior: before }) => sum + gain * before, 0);
    const best = weights.toSorted((one, other) => other.gain - one.gain)[0];
    return best && best.gain / all > lift ? best.value : null;
  };
}

/** How often one value was named, and how often that was right. */
export interface Named {
  readonly value: string;
  readonly named: number;
  readonly right: number;
  /** Share of people who have this value: how often naming it blindly is right. */
  readonly blind: number;
}

export interface Score {
  readonly people: number;
  readonly values: readonly Named[];
}

/** Lets the attacker speak about everybody, and counts. `null` = without detail nothing can be said. */
export function scoreOf(
  naming: Naming,
  people: readonly { readonly seen: readonly Seen[] | null; readonly truth: string }[],
): Score {
  const values = [...new Set(people.map(({ truth }) => truth))].toSorted();
  const said = people.map(({ seen, truth }) => ({ truth, name: seen && naming(seen) }));
  return {
    people: people.length,
    values: values.map((value) => {
      const own = said.filter(({ name }) => name === value);
      return {
        value,
        named: own.length,
        right: own.filter(({ truth }) => truth === value).length,
        blind: said.filter(({ truth }) => truth === value).length / said.length,
      };
    }),
  };
}

/** Over all values: share of people named, share of those right, and what naming the same values blindly gives. */
export function totalOf({ people, values }: Score): { named: number; right: number; blind: number } {
  const named = values.reduce((sum, one) => sum + one.named, 0);
  const right = values.reduce((sum, one) => sum + one.right, 0);
  const blind = values.reduce((sum, one) => sum + one.named * one.blind, 0);
  return { named: named / people, right: right / named, blind: blind / named };
}
