import type { Group, Route } from '../../src/contract/codes.ts';
import { dayOf, firstDayOf } from './calendar.ts';
import {
  cohortParameters,
  cohortsUpTo,
  exitRules,
  groupExcess,
  moverShare,
  peoplePerLife,
  routeLength,
  routeShares,
  termDays,
  unknownClockShare,
  type CohortParameters,
  type ExitRule,
} from './calibration.ts';
import { places, type Place } from './places.ts';
import { randomFrom, type Random } from './random.ts';

/**
 * One invented life under the duty. Days are whole numbers (calendar.ts) and lie in fixed order;
 * a life is complete, and a release looks at the part that lies before its reference date.
 */
export interface Life {
  readonly place: string;
  readonly cohort: number;
  readonly group: Group;
  /** The learning route that the PIP sets. */
  readonly plannedRoute: Exclude<Route, 'none'>;
  readonly dutyStart: number;
  /** First day on which the municipality counts this life. */
  readonly knownFrom: number;
  readonly registered: number;
  /** Start of the ten weeks; null when unknown. */
  readonly clock: number | null;
  readonly intake: number;
  readonly pip: number;
  /** Whether the PIP was made by a former municipality. */
  readonly former: boolean;
  readonly lesson: number;
  readonly pvt: number;
  readonly routeDone: number;
  readonly fulfilled: number;
  /** Another end than fulfilled. */
  readonly exit: { readonly day: number; readonly state: ExitRule['state'] } | null;
}

/** No life starts later: the last reference date. */
const lastDate = '2026-09-30';

/** All lives of all places, for every cohort. Each life is drawn from its own seed. */
export function allLives(): Life[] {
  return places.flatMap((place) =>
    cohortsUpTo(Number(lastDate.slice(0, 4))).flatMap((cohort) => livesOf(place, cohort)),
  );
}

function livesOf(place: Place, cohort: number): Life[] {
  const known = Array.from({ length: numberOfLives(place, cohort) }, (_, at) =>
    drawLife(place, cohort, `${place.name}/${cohort}/${at}`),
  );
  const { late } = place;
  if (late?.cohort !== cohort) return known;
  const knownFrom = dayOf(late.knownFrom);
  const added = Array.from({ length: late.lives }, (_, at) => ({
    ...drawLife(place, cohort, `${place.name}/${cohort}/late/${at}`),
    knownFrom,
  }));
  return [...known, ...added];
}

function numberOfLives(place: Place, cohort: number): number {
  const planted = place.livesOf?.[cohort];
  if (planted !== undefined) return planted;
  const random = randomFrom(`${place.name}/${cohort}`);
  const factor = place.inflowFactor ?? 0.88 + 0.24 * random.draw();
  const people =
    ((place.inflowPopulation ?? place.population) * parametersOf(cohort).inflow * factor) / 100_000;
  const lives = people / peoplePerLife;
  return Math.floor(lives) + (random.chance(lives % 1) ? 1 : 0);
}

function parametersOf(cohort: number): CohortParameters {
  const found = cohortParameters[cohort];
  if (!found) throw new Error(`no parameters for cohort ${cohort}`);
  return found;
}

type Start = Pick<Life, 'cohort' | 'group' | 'dutyStart'>;

function drawLife(place: Place, cohort: number, seed: string): Life {
  const random = randomFrom(seed);
  const group: Group = random.chance(parametersOf(cohort).asylumShare) ? 'asylum' : 'family_other';
  const dutyStart = random.between(firstDayOf(cohort), Math.min(firstDayOf(cohort + 1) - 1, dayOf(lastDate)));
  const start = { cohort, group, dutyStart };
  const arrival = moverArrival(random, start) ?? ownArrival(random, place, start);
  return {
    place: place.name,
    ...start,
    plannedRoute: drawRoute(random, group),
    ...arrival,
    ...laterSteps(random, group, arrival.pip),
    exit: arrival.former ? null : drawExit(random, group, dutyStart),
  };
}

type Arrival = Pick<Life, 'knownFrom' | 'registered' | 'clock' | 'intake' | 'pip' | 'former'>;

/** A mover comes within the year of the duty, so that closed cohorts keep their size from release to release. */
function moverArrival(random: Random, { cohort, dutyStart }: Start): Arrival | null {
  const isMover = random.chance(moverShare);
  const pip = dutyStart + random.between(40, 110);
  const yearEnd = firstDayOf(cohort + 1) - 1;
  if (!isMover || pip + 30 > yearEnd) return null;
  const moved = random.between(pip + 20, yearEnd);
  return { knownFrom: moved, registered: moved, clock: null, intake: pip - 20, pip, former: true };
}

function ownArrival(random: Random, place: Place, start: Start): Arrival {
  const isAsylum = start.group === 'asylum';
  const registered = isAsylum ? drawRegistration(random, place, start) : start.dutyStart;
  const clock = isAsylum ? registered : start.dutyStart + random.between(7, 42);
  const isKnown = isAsylum || !random.chance(unknownClockShare);
  const pip = clock + drawPipDays(random, place, start);
  const { intakeDays } = parametersOf(start.cohort);
  const intake = Math.min(pip, clock + Math.round(random.logNormal(intakeDays, 0.6)));
  return {
    knownFrom: start.dutyStart,
    registered,
    clock: isKnown ? clock : null,
    intake,
    pip,
    former: false,
  };
}

function drawRegistration(random: Random, { move }: Place, { cohort, dutyStart }: Start): number {
  const { receptionWeeks } = parametersOf(cohort);
  const registered = dutyStart + Math.round(random.logNormal(receptionWeeks * 7, 0.5));
  if (!move || !random.chance(move.share)) return registered;
  const from = dayOf(move.from);
  return dutyStart < from && from < registered ? random.between(from, dayOf(move.to)) : registered;
}

/** Days from clock start to PIP: within the term with the chance of the place, else with a long tail after it. */
function drawPipDays(random: Random, place: Place, { cohort, group }: Start): number {
  const { withinTerm, excessDays } = parametersOf(cohort);
  const shift = place.pace + (place.paceOf?.[cohort] ?? 0);
  const odds = (withinTerm[group] / (1 - withinTerm[group])) * Math.exp(shift);
  if (random.chance(odds / (1 + odds))) return termDays - Math.floor(58 * random.draw() ** 1.5);
  const mean = excessDays * groupExcess[group] * (place.excessFactor ?? 1) * Math.exp(-0.4 * shift);
  return termDays + 1 + Math.floor(random.exponential(mean));
}

function drawRoute(random: Random, group: Group): Life['plannedRoute'] {
  const point = random.draw();
  let reached = 0;
  for (const [route, share] of routeShares[group]) {
    reached += share;
    if (point < reached) return route;
  }
  return 'b1';
}

function laterSteps(
  random: Random,
  group: Group,
  pip: number,
): Pick<Life, 'lesson' | 'pvt' | 'routeDone' | 'fulfilled'> {
  const lesson = pip + Math.round(random.logNormal(38, 0.9));
  const pvt = lesson + Math.round(random.logNormal(210, 0.6));
  const length = routeLength[group];
  const routeDone = Math.max(pvt, pip + Math.round(random.logNormal(length.median, length.sigma)));
  return { lesson, pvt, routeDone, fulfilled: routeDone + random.between(20, 90) };
}

function drawExit(random: Random, group: Group, dutyStart: number): Life['exit'] {
  const point = random.draw();
  let reached = 0;
  for (const { state, share, days } of exitRules) {
    reached += share[group];
    if (point < reached) return { day: dutyStart + random.between(...days), state };
  }
  return null;
}
