import {
  durationClasses,
  stages,
  waitingBins,
  type EndState,
  type Group,
  type Stage,
} from '../../src/contract/codes.ts';
import type { Random } from '../example/random.ts';
import { courseAt } from './course.ts';
import type { Person } from './count.ts';
import { classOf, isInReception, type Life, type Place } from './life.ts';

const termDays = 70;

/** Last days of four half-yearly releases. */
export const releaseDays = [2025.25, 2025.75, 2026.25, 2026.75].map((year) =>
  Math.round((year - 2022) * 365),
);

/** The codes of a person at a release; null when the municipality does not count this person yet. */
export function personAt(life: Life, release: number): { place: Place; person: Person } | null {
  const [day, place] = [releaseDays[release]!, life.places[release]!];
  if (life.knownFrom > day) return null;
  const hasLeft = life.exit !== null && life.exit.day < day && life.exit.day < life.fulfilled;
  const until = hasLeft ? life.exit.day : day;
  const stage = stageAt(life, place, until);
  const end_state = hasLeft ? life.exit.state : stage === 'fulfilled' ? 'fulfilled' : 'running';
  const moment = { day, until, stage, end_state };
  const person = {
    group: place.group,
    stage,
    route: life.pip <= until ? place.route : 'none',
    quarter: `q${1 + Math.floor((4 * (life.dutyStart % 365)) / 365)}`,
    state: stateAt(life, place, day, until),
    end_state,
    ...courseAt(life, place, moment),
  };
  return { place, person };
}

function stageAt(life: Life, { group }: Place, until: number): Stage {
  const reached: Readonly<Record<Stage, number>> = {
    notified: life.dutyStart,
    registered: group === 'asylum' ? life.registered : life.dutyStart,
    intake: life.intake,
    pip: life.pip,
    lesson: life.lesson,
    pvt: life.pvt,
    route_done: life.done,
    fulfilled: life.fulfilled,
  };
  return stages.findLast(({ code }) => reached[code] <= until)?.code ?? 'notified';
}

function stateAt(life: Life, { moved, group }: Place, day: number, until: number): string {
  const hasPip = life.pip <= until;
  if (hasPip && moved) return 'former_pip';
  if (!hasPip && until < day) return 'ended_no_pip';
  if (!hasPip && isInReception(life, group, until)) return 'reception';
  if (life.clock > day) return 'no_clock';
  if (!hasPip) return classOf(waitingBins, day - life.clock);
  return day > life.clock + termDays ? classOf(durationClasses, life.pip - life.clock) : 'early';
}

/** What is drawn about a life before its places. */
export type Course = Omit<Life, 'household' | 'places'>;

/** Whole days of a positive draw. */
const days = (random: Random, median: number, sigma: number) => Math.round(random.logNormal(median, sigma));

/** A course on its own. `arrival` is the day on which somebody who came with many others was registered. */
export function drawCourse(random: Random, cohort: number, group: Group, arrival?: number): Course {
  const yearStart = (cohort - 2022) * 365;
  const dutyStart =
    arrival === undefined ? yearStart + random.between(0, 364) : Math.max(yearStart, arrival - 90);
  const registered = arrival ?? dutyStart + (group === 'asylum' ? days(random, 200, 0.5) : 0);
  const clock = registered + (group === 'asylum' ? 0 : random.between(7, 42));
  const late = random.chance(0.03) ? random.between(60, 400) : random.between(0, 30);
  return {
    cohort,
    dutyStart,
    knownFrom: dutyStart + (arrival === undefined ? late : 0),
    registered,
    clock,
    ...drawSteps(random, group, clock),
    exit: drawExit(random, dutyStart),
  };
}

type Steps = Pick<Life, 'intake' | 'pip' | 'lesson' | 'pvt' | 'done' | 'fulfilled'>;

/** The steps after the clock starts, always in the same order. */
export function drawSteps(random: Random, group: Group, clock: number, pipAfter?: number): Steps {
  const withinTerm = random.chance(group === 'asylum' ? 0.4 : 0.5);
  const own = withinTerm
    ? termDays - random.between(0, 58)
    : termDays + 1 + Math.floor(random.exponential(130));
  const pip = clock + (pipAfter ?? own);
  const intake = Math.min(pip, clock + days(random, 45, 0.6));
  const lesson = pip + days(random, 38, 0.9);
  const pvt = lesson + days(random, 210, 0.6);
  const done = Math.max(pvt, pip + days(random, group === 'asylum' ? 1180 : 930, 0.3));
  return { intake, pip, lesson, pvt, done, fulfilled: done + random.between(20, 90) };
}

function drawExit(random: Random, dutyStart: number): Life['exit'] {
  const shares: readonly (readonly [EndState, number])[] = [
    ['exempt', 0.03],
    ['dispensed', 0.015],
    ['paused', 0.01],
    ['lapsed', 0.04],
  ];
  const point = random.draw();
  let reached = 0;
  const found = shares.find(([, share]) => point < (reached += share));
  return found ? { day: dutyStart + random.between(60, 1000), state: found[0] } : null;
}
