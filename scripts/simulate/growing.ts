import type { TrueBlock } from '../../src/contract/block.ts';
import type { Protection } from '../../src/protection.ts';
import { randomFrom } from '../example/random.ts';
import { countPeople } from './count.ts';
import type { Member } from './population.ts';

const releases = 11;
const smallest = 20;
const largest = 100;

/** Blocks of the population that grow by nobody, one or two people per release, drawn from all people. */
export function growingBlocks(
  seed: string,
  rules: Protection,
  members: ReadonlyMap<string, readonly Member[]>,
  howMany: number,
): TrueBlock[][] {
  const random = randomFrom(`${seed}/growing`);
  const everybody = [...members.values()].flat();
  const blocks = [...members]
    .filter(([, all]) => all.length >= smallest && all.length <= largest)
    .slice(0, howMany)
    .map(([name, all]) => ({ name, people: all.map(({ person }) => person) }));
  return Array.from({ length: releases }, () =>
    blocks.map(({ name, people }) => {
      const more = random.between(0, 2);
      for (let at = 0; at < more; at++)
        people.push(everybody[random.between(0, everybody.length - 1)]!.person);
      const [municipality = '', cohort = ''] = name.split('/');
      return countPeople(rules, { municipality, cohort: Number(cohort) }, people);
    }),
  );
}
