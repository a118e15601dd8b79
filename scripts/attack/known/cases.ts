import { blockName, cellName, type ProtectedBlock, type TrueBlock } from '../../../src/contract/block.ts';
import { protect } from '../../../src/disclosure/protect.ts';
import { threads } from '../../../src/disclosure/threads.ts';
import type { Protection } from '../../../src/protection.ts';
import { randomFrom, type Random } from '../../example/random.ts';
import { countPeople, type Person } from '../../simulate/count.ts';
import { type Life } from '../../simulate/life.ts';
import { personAt } from '../../simulate/people.ts';
import { populationOf } from '../../simulate/population.ts';
import { cellsOf } from '../../simulate/releases.ts';

/** Whether only the known person changes between the two releases, or half a year passes for everybody. */
export type Company = 'alone' | 'everybody';

/** A person somebody knows, in a block of a certain size, who gets a plan between two releases. */
export interface PersonOneKnows {
  readonly before: readonly Person[];
  readonly after: readonly Person[];
  /** The known person in the newer release. */
  readonly person: Person;
}

/** Published counts of one block by cell name, as anybody adds them up from the tables. */
export type Cells = ReadonlyMap<string, number>;

/** What the attacker sees: the block in two releases; undefined = no detail. */
export interface Sight {
  readonly before: Cells | undefined;
  readonly after: Cells | undefined;
}

/** Places of the two releases in the simulated series. */
const [earlier, later] = [2, 3];

/** Invented people who can be known, and everybody else by cohort year. */
export interface Pool {
  readonly known: readonly Life[];
  readonly others: ReadonlyMap<number, readonly Life[]>;
}

/** Everybody who gets a plan in a class of time between the two releases, and the people they live among. */
export function poolOf(seed: string): Pool {
  const lives = populationOf({ seed, company: 'independent', moving: true });
  const counted = lives.filter((life) => personAt(life, earlier) !== null && personAt(life, later) !== null);
  return {
    known: counted.filter(getsPlan),
    others: new Map([...Map.groupBy(counted, ({ cohort }) => cohort)]),
  };
}

function getsPlan(life: Life): boolean {
  const [was, is] = [personAt(life, earlier)!, personAt(life, later)!];
  return (
    was.person['route'] === 'none' &&
    is.person['route'] !== 'none' &&
    /^d\d/.test(is.person['state']!) &&
    was.place.group === is.place.group
  );
}

/** `howMany` blocks of `size` people with one known person each. */
export function drawKnown(
  pool: Pool,
  seed: string,
  { size, howMany, company }: { size: number; howMany: number; company: Company },
): PersonOneKnows[] {
  const random = randomFrom(`${seed}/${size}/${company}`);
  return Array.from({ length: howMany }, () => {
    const life = oneOf(random, pool.known);
    const around = pool.others.get(life.cohort)!;
    const others = Array.from({ length: size - 1 }, () => oneOf(random, around));
    const at = (all: readonly Life[], release: number) => all.map((one) => personAt(one, release)!.person);
    const person = personAt(life, later)!.person;
    return {
      before: at([...others, life], earlier),
      after: [...at(others, company === 'alone' ? earlier : later), person],
      person,
    };
  });
}

const oneOf = <T>(random: Random, all: readonly T[]): T => all[random.between(0, all.length - 1)]!;

/** Protects every block in two releases, one after the other, and gives what is published. */
export async function publishKnown(
  rules: Protection,
  cases: readonly PersonOneKnows[],
  key: Uint8Array,
): Promise<Sight[]> {
  const blockAt = (at: number, people: readonly Person[]): TrueBlock =>
    countPeople(rules, { municipality: `GM${String(at).padStart(4, '0')}`, cohort: 2024 }, people);
  const truth = (which: 'before' | 'after') => cases.map((one, at) => blockAt(at, one[which]));
  const first = await protect({
    ...{ rules, release: '2026-K1', key, state: null, earlier: new Map(), crew: threads(2) },
    blocks: truth('before'),
  });
  const shown = new Map(first.blocks.map((block) => [blockName(block), cellsOf(rules, block)]));
  const second = await protect({
    ...{ rules, release: '2026-K3', key, state: first.state, earlier: shown, crew: threads(2) },
    blocks: truth('after'),
  });
  return cases.map((_, at) => ({
    before: sightOf(rules, first.blocks[at]!),
    after: sightOf(rules, second.blocks[at]!),
  }));
}

/** Leaves and their margins; undefined when the block has no detail. */
function sightOf(rules: Protection, block: ProtectedBlock): Cells | undefined {
  return block.detail ? cellsOf(rules, block) : undefined;
}

/** The cells in which somebody may have come, by what the attacker would then say. */
export function candidatesIn(
  rules: Protection,
  dimension: string,
  values: readonly string[],
  person: Person,
): Map<string, string> {
  const table = rules.tabellen.find(
    ({ dimensies }) => dimensies.length === 2 && dimensies.includes(dimension),
  );
  const other = table?.dimensies.find((name) => name !== dimension);
  if (other === undefined) throw new Error(`no table of two ways with ${dimension}`);
  return new Map(
    values.map((value) => [value, cellName({ [dimension]: value, [other]: person[other]! })] as const),
  );
}
