import type { Group } from '../../src/contract/codes.ts';
import { arrivalOf, drawPipDays, intakeBefore, type Arrival } from './arrival.ts';
import { dayOf, firstDayOf } from './calendar.ts';
import {
  cohortsUpTo,
  exitRules,
  groupChangeShare,
  householdSizes,
  lapseRule,
  moverShare,
  ownPipShare,
  parametersOf,
  routeShares,
  sameRoute,
  type ExitRule,
} from './calibration.ts';
import { placeOf, places, type Place } from './places.ts';
import { randomFrom, type Random } from './random.ts';
import { laterSteps, type LaterSteps, type PlannedRoute } from './steps.ts';

export interface Exit {
  readonly day: number;
  readonly state: ExitRule['state'];
}

/**
 * One invented person under the duty, as one municipality knows them. Days are whole numbers (calendar.ts);
 * a life is complete, and a release looks at the part that lies before its reference date.
 * Who moves has a second life in the other municipality, which starts when this one ends.
 */
export interface Life extends Arrival, LaterSteps {
  /** Equal in every release. The people of one household share all of it but the last number. */
  readonly seed: string;
  readonly place: string;
  readonly cohort: number;
  readonly group: Group;
  /** From a day on the person counts in the other group. */
  readonly groupChange: { readonly day: number; readonly group: Group } | null;
  readonly dutyStart: number;
  /** First day on which the municipality counts this person. */
  readonly knownFrom: number;
  /** First PIP; who made it is told by `former`. */
  readonly pip: number;
  /** Whether the PIP was made by a former municipality. */
  readonly former: boolean;
  readonly firstRoute: PlannedRoute;
  /** First day on which the person lives in another municipality, and which. */
  readonly leaves: { readonly day: number; readonly to: string } | null;
  /** Another end than fulfilled. */
  readonly exit: Exit | null;
}

/** No duty starts later: the last reference date. */
const lastDate = '2026-09-30';

/** All people of all places, for every cohort. Each household is drawn from its own seed. */
export function allLives(): Life[] {
  return places
    .flatMap((place) =>
      cohortsUpTo(Number(lastDate.slice(0, 4))).flatMap((cohort) => peopleOf(place, cohort)),
    )
    .flatMap((life) => (life.leaves ? [life, ...livesAfterMove(life, life.leaves)] : [life]));
}

/** The group of a person on a day. */
export function groupOn({ group, groupChange }: Life, day: number): Group {
  return groupChange && groupChange.day <= day ? groupChange.group : group;
}

function peopleOf(place: Place, cohort: number): Life[] {
  const known = households(place, cohort, `${place.name}/${cohort}`, numberOfPeople(place, cohort));
  const { late } = place;
  if (late?.cohort !== cohort) return known;
  const knownFrom = dayOf(late.knownFrom);
  const added = households(place, cohort, `${place.name}/${cohort}/late`, late.people);
  return [...known, ...added.map((life) => ({ ...life, knownFrom }))];
}

function numberOfPeople(place: Place, cohort: number): number {
  const planted = place.peopleOf?.[cohort];
  if (planted !== undefined) return planted;
  const random = randomFrom(`${place.name}/${cohort}`);
  const factor = place.inflowFactor ?? 0.88 + 0.24 * random.draw();
  const people =
    ((place.inflowPopulation ?? place.population) * parametersOf(cohort).inflow * factor) / 100_000;
  return Math.round(people);
}

/** Households until there are so many people; the last one may be cut short. */
function households(place: Place, cohort: number, seed: string, people: number): Life[] {
  const lives: Life[] = [];
  for (let at = 0; lives.length < people; at++) lives.push(...drawHousehold(place, cohort, `${seed}/${at}`));
  return lives.slice(0, people);
}

/** What relatives have in common. */
interface Household {
  readonly seed: string;
  readonly place: Place;
  readonly start: Start;
  readonly arrival: Arrival;
  /** Day from which the days to the PIP count, also when the file does not know it. */
  readonly from: number;
  readonly pipDays: number;
  readonly route: PlannedRoute;
  readonly lapse: Exit | null;
  readonly leaves: Life['leaves'];
}

type Start = Pick<Life, 'cohort' | 'group' | 'groupChange' | 'dutyStart'>;

function drawHousehold(place: Place, cohort: number, seed: string): Life[] {
  const random = randomFrom(seed);
  const size = random.pick(householdSizes.map((share, at) => [at + 1, share]));
  const group: Group = random.chance(parametersOf(cohort).asylumShare) ? 'asylum' : 'family_other';
  const dutyStart = random.between(firstDayOf(cohort), Math.min(firstDayOf(cohort + 1) - 1, dayOf(lastDate)));
  const { from, ...arrival } = arrivalOf(random, place, { cohort, group, dutyStart });
  const household: Household = {
    seed,
    place,
    start: { cohort, group, dutyStart, groupChange: drawGroupChange(random, group, arrival.registered) },
    arrival,
    from,
    pipDays: drawPipDays(random, place, cohort, group),
    route: random.pick(routeShares[group]),
    lapse: drawExit(random, group, dutyStart, [lapseRule]),
    leaves: place.closed ? null : drawMove(random, place, arrival.registered),
  };
  return Array.from({ length: size }, (_, at) => drawMember(household, at));
}

function drawMember(household: Household, at: number): Life {
  const seed = `${household.seed}/${at}`;
  const random = randomFrom(seed);
  const { place, start } = household;
  const arrival = at === 0 ? household.arrival : ownNotice(random, household.arrival, start.group);
  const pip = drawPip(random, household, arrival, at === 0);
  const firstRoute =
    at === 0 || random.chance(sameRoute) ? household.route : random.pick(routeShares[start.group]);
  const steps = laterSteps(random, start.group, firstRoute, pip);
  const ownExit = drawExit(random, start.group, start.dutyStart, exitRules);
  const exit = household.lapse ?? ownExit;
  const last = Math.min(exit?.day ?? Infinity, steps.fulfilled);
  return {
    ...start,
    ...arrival,
    ...steps,
    seed,
    place: place.name,
    knownFrom: arrival.linked ?? start.dutyStart,
    intake: Math.min(arrival.intake, pip),
    pip,
    former: false,
    firstRoute,
    leaves: household.leaves && household.leaves.day < last ? household.leaves : null,
    exit,
  };
}

/** A notice can reach relatives on different days; with family and other migrants the clock moves along. */
function ownNotice(random: Random, arrival: Arrival, group: Group): Arrival {
  const later = random.chance(0.1) ? random.between(1, 10) : 0;
  if (later === 0 || group === 'asylum' || arrival.clock === null) return arrival;
  return { ...arrival, notice: arrival.clock + later, clock: arrival.clock + later };
}

/** Relatives get their PIP within days of each other, unless one is looked at apart. */
function drawPip(random: Random, household: Household, arrival: Arrival, isFirst: boolean): number {
  const { place, start, pipDays } = household;
  const from = arrival.clock ?? household.from;
  if (place.warnings && start.group === 'asylum' && random.chance(0.05))
    return Math.max(start.dutyStart + 21, arrival.registered - random.between(3, 20));
  if (isFirst) return from + pipDays;
  if (random.chance(ownPipShare)) return from + drawPipDays(random, place, start.cohort, start.group);
  return from + Math.max(1, pipDays + (random.chance(0.7) ? 0 : random.between(-4, 4)));
}

function drawGroupChange(random: Random, group: Group, registered: number): Life['groupChange'] {
  const changes = random.chance(groupChangeShare);
  const day = registered + random.between(100, 700);
  return changes ? { day, group: group === 'asylum' ? 'family_other' : 'asylum' } : null;
}

const destinations = places.filter((place) => !place.closed && place.validTo === undefined);

function drawMove(random: Random, from: Place, registered: number): Life['leaves'] {
  const moves = random.chance(moverShare);
  const day = registered + random.between(60, 900);
  const to = destinations[random.between(0, destinations.length - 1)]!.name;
  return moves && to !== from.name && day <= dayOf(lastDate) ? { day, to } : null;
}

/** The life in the next municipality. With a PIP that stays as it is; without, the ten weeks start there. */
function livesAfterMove(life: Life, { day, to }: NonNullable<Life['leaves']>): Life[] {
  const arrived = { ...life, place: to, registered: day, knownFrom: day, leaves: null };
  if (life.pip < day) return [{ ...arrived, clock: null, former: true }];
  const household = randomFrom(`${life.seed.slice(0, life.seed.lastIndexOf('/'))}/move`);
  const random = randomFrom(`${life.seed}/move`);
  const pip = day + drawPipDays(household, placeOf(to), life.cohort, life.group);
  return [
    {
      ...arrived,
      clock: life.notice === null ? null : day,
      intake: Math.min(life.intake < day ? life.intake : intakeBefore(random, life.cohort, day), pip),
      pip,
      ...laterSteps(random, life.group, life.firstRoute, pip),
    },
  ];
}

function drawExit(random: Random, group: Group, dutyStart: number, rules: readonly ExitRule[]): Exit | null {
  const point = random.draw();
  let reached = 0;
  for (const { state, share, days } of rules) {
    reached += share[group];
    if (point < reached) return { day: dutyStart + random.between(...days), state };
  }
  return null;
}
