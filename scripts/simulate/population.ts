import type { TrueBlock } from '../../src/contract/block.ts';
import type { Group } from '../../src/contract/codes.ts';
import type { Protection } from '../../src/protection.ts';
import { randomFrom, type Random } from '../example/random.ts';
import { countPeople, type Person } from './count.ts';
import { type Life, type Place } from './life.ts';
import { drawCourse, drawSteps, personAt, releaseDays, type Course } from './people.ts';

/** How people hang together: everybody alone, or relatives together and sometimes many who arrive at once. */
export type Company = 'independent' | 'households';

/** Who is simulated. */
export interface World {
  readonly seed: string;
  readonly company: Company;
  /** False = nobody moves, changes group or route, or is known late; a closed cohort then keeps its margins. */
  readonly moving: boolean;
}

const municipalities = 342;
const cohorts = [2022, 2023, 2024, 2025, 2026];
/** Duties that start per 100,000 inhabitants. */
const inflow: Readonly<Record<number, number>> = { 2022: 145, 2023: 200, 2024: 200, 2025: 190, 2026: 135 };
/** Share of households by number of people, from one up. */
const householdSizes = [0.58, 0.2, 0.1, 0.07, 0.03, 0.02];
const meanSize = householdSizes.reduce((sum, share, at) => sum + share * (at + 1), 0);
/** Chance that a relative takes every step on the same day as the first one. */
const together = 0.8;
/** Share of blocks in which a reception centre closes and many come at once. */
const clusterShare = 0.12;
/** Chances per household and half year. */
const changes = { municipality: 0.015, group: 0.003, route: 0.02 };

const nameOf = (at: number) => `GM${String(at + 1).padStart(4, '0')}`;

/** Everybody, in every municipality and cohort year; equal seeds give equal people. */
export function populationOf({ seed, company, moving }: World): Life[] {
  const lives = Array.from({ length: municipalities }, (_, at) => {
    const inhabitants = randomFrom(`${seed}/size/${at}`).logNormal(33_000, 0.8);
    return cohorts.flatMap((cohort) => {
      const random = randomFrom(`${seed}/${company}/${at}/${cohort}`);
      const people = ((inhabitants * inflow[cohort]!) / 100_000) * (0.85 + 0.3 * random.draw());
      return livesOf(random, company, nameOf(at), cohort, Math.max(3, Math.round(people)));
    });
  }).flat();
  return moving ? lives : lives.map(still);
}

/** The same life without anything that changes margins over time. */
function still(life: Life): Life {
  return { ...life, knownFrom: life.dutyStart, places: life.places.map(() => life.places[0]!) };
}

function livesOf(
  random: Random,
  company: Company,
  municipality: string,
  cohort: number,
  people: number,
): Life[] {
  const inHouseholds = company === 'households';
  const cluster = inHouseholds && random.chance(clusterShare) ? drawCluster(random, cohort, people) : null;
  const size = () => (inHouseholds ? drawSize(random) : 1);
  const household = (at: number, arrivesWith: Cluster | null) =>
    drawHousehold(random, `${municipality}/${cohort}/${at}`, municipality, cohort, size(), arrivesWith);
  const howMany = (of: number) => Math.round(of / (inHouseholds ? meanSize : 1));
  const own = howMany(people - (cluster?.people ?? 0));
  return [
    ...Array.from({ length: own }, (_, at) => household(at, null)),
    ...Array.from({ length: howMany(cluster?.people ?? 0) }, (_, at) => household(own + at, cluster)),
  ].flat();
}

interface Cluster {
  readonly people: number;
  readonly day: number;
  /** Days after arrival on which the first plans are made. */
  readonly pipAfter: number;
}

function drawCluster(random: Random, cohort: number, people: number): Cluster {
  return {
    people: Math.round(people * (0.3 + 0.4 * random.draw())),
    day: (cohort - 2022) * 365 + random.between(60, 500),
    pipAfter: random.between(50, 250),
  };
}

function drawSize(random: Random): number {
  let reached = 0;
  const point = random.draw();
  const found = householdSizes.findIndex((share) => point < (reached += share));
  return found === -1 ? householdSizes.length : found + 1;
}

function drawHousehold(
  random: Random,
  household: string,
  municipality: string,
  cohort: number,
  size: number,
  cluster: Cluster | null,
): Life[] {
  const group: Group = cluster || random.chance(0.62) ? 'asylum' : 'family_other';
  const first = drawCourse(random, cohort, group, cluster?.day);
  const course: Course = cluster
    ? { ...first, ...drawSteps(random, group, first.clock, cluster.pipAfter + random.between(0, 14)) }
    : first;
  const places = drawPlaces(random, municipality, group);
  return Array.from({ length: size }, (_, at) => {
    const follows = at === 0 || random.chance(together);
    const own = follows ? course : { ...course, ...drawSteps(random, group, course.clock) };
    return { household, ...own, places };
  });
}

/** Where a household lives at each release, and in which group and route it then is. */
function drawPlaces(random: Random, municipality: string, group: Group): Place[] {
  const drawRoute = (): Place['route'] => {
    const point = random.draw();
    if (point < 0.7) return 'b1';
    return point < 0.94 ? 'z' : 'education';
  };
  let place: Place = { municipality, group, route: drawRoute(), moved: false };
  return releaseDays.map((_, release) => {
    if (release === 0) return place;
    if (random.chance(changes.municipality))
      place = { ...place, municipality: nameOf(random.between(0, municipalities - 1)), moved: true };
    if (random.chance(changes.group))
      place = { ...place, group: place.group === 'asylum' ? 'family_other' : 'asylum' };
    if (random.chance(changes.route)) place = { ...place, route: drawRoute() };
    return place;
  });
}

/** A person in a block at one release. */
export interface Member {
  readonly household: string;
  readonly person: Person;
}

/** The people of every block at one release; a cohort year that has not begun has no blocks. */
export function membersAt(lives: readonly Life[], release: number): Map<string, Member[]> {
  const begun = cohorts.filter((cohort) => (cohort - 2022) * 365 < releaseDays[release]!);
  const blocks = new Map<string, Member[]>();
  for (let at = 0; at < municipalities; at++)
    for (const cohort of begun) blocks.set(`${nameOf(at)}/${cohort}`, []);
  for (const life of lives) {
    const found = personAt(life, release);
    if (!found) continue;
    const block = blocks.get(`${found.place.municipality}/${life.cohort}`)!;
    block.push({ household: life.household, person: found.person });
  }
  return blocks;
}

/** True counts of every block. */
export function trueBlocks(rules: Protection, members: ReadonlyMap<string, readonly Member[]>): TrueBlock[] {
  return [...members].map(([name, all]) => {
    const [municipality = '', cohort = ''] = name.split('/');
    return countPeople(
      rules,
      { municipality, cohort: Number(cohort) },
      all.map(({ person }) => person),
    );
  });
}
