import type { Protection } from '../../../src/protection.ts';
import {
  candidatesIn,
  drawKnown,
  publishKnown,
  type Company,
  type PersonOneKnows,
  type Pool,
  type Sight,
} from './cases.ts';
import {
  learned,
  onlyFilled,
  onlyRise,
  scoreOf,
  seenIn,
  totalOf,
  type Example,
  type Score,
  type Seen,
} from './naming.ts';

/** What somebody wants to know of a person who got a plan: the route, or the class of time it took. */
export const questions = ['route', 'state'] as const;
export type Question = (typeof questions)[number];

export interface Measured {
  readonly size: number;
  readonly question: Question;
  /** By whoever names the only cell that rose. */
  readonly rise: Score;
  /** By whoever looks at the newest release alone. */
  readonly newest: Score;
  /** By whoever learned from people of their own, and speaks only when sure of half as much again. */
  readonly learned: Score;
}

export interface Trial {
  readonly seed: string;
  readonly sizes: readonly number[];
  /** Known people per size. */
  readonly howMany: number;
  readonly company: Company;
}

const keys = { published: new Uint8Array(32).fill(7), ownOfAttacker: new Uint8Array(32).fill(8) };
const speaksFrom = 1.5;

/** Lets the attacker loose on blocks of every size; the truth is used to score and to train on people of their own. */
export async function measureKnown(rules: Protection, pool: Pool, trial: Trial): Promise<Measured[]> {
  const found: Measured[] = [];
  for (const size of trial.sizes) {
    const attacked = await drawn(rules, pool, trial, size, 'published');
    const trained = await drawn(rules, pool, trial, size, 'ownOfAttacker');
    for (const question of questions) {
      const people = peopleIn(rules, question, attacked);
      const examples = peopleIn(rules, question, trained).flatMap(({ seen, truth }) =>
        seen ? [{ seen, truth }] : [],
      );
      found.push({ size, question, ...scores(people, examples) });
    }
  }
  return found;
}

interface Drawn {
  readonly cases: readonly PersonOneKnows[];
  readonly sights: readonly Sight[];
}

async function drawn(
  rules: Protection,
  pool: Pool,
  { seed, howMany, company }: Trial,
  size: number,
  key: keyof typeof keys,
): Promise<Drawn> {
  const cases = drawKnown(pool, `${seed}/${key}`, { size, howMany, company });
  return { cases, sights: await publishKnown(rules, cases, keys[key]) };
}

interface Person {
  readonly truth: string;
  readonly seen: readonly Seen[] | null;
}

function peopleIn(rules: Protection, question: Question, { cases, sights }: Drawn): Person[] {
  const values = rules.dimensies[question]!.filter((code) =>
    question === 'route' ? code !== 'none' : /^d\d/.test(code),
  );
  return cases.map(({ person }, at) => {
    const { before, after } = sights[at]!;
    const cells = candidatesIn(rules, question, values, person);
    return { truth: person[question]!, seen: before && after ? seenIn(cells, before, after) : null };
  });
}

function scores(people: readonly Person[], examples: readonly Example[]) {
  return {
    rise: scoreOf(onlyRise, people),
    newest: scoreOf(onlyFilled, people),
    learned: scoreOf(learned(examples, speaksFrom), people),
  };
}

/** How many times the blind share naming is right, over everything named; 0 when nothing was. */
export function gainOf(score: Score): number {
  const { right, blind } = totalOf(score);
  return blind > 0 ? right / blind : 0;
}

/** The same for the value of which naming gains most, of those that were named at least `atLeast` times. */
export function largestGain({ values }: Score, atLeast: number): { value: string; gain: number } | null {
  return (
    values
      .filter(({ named }) => named >= atLeast)
      .map(({ value, named, right, blind }) => ({ value, gain: right / named / blind }))
      .toSorted((one, other) => other.gain - one.gain)[0] ?? null
  );
}
