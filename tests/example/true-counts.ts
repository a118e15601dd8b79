import type { EndState, Group, PipState, Route, Stage } from '../../src/contract/codes.ts';
import { dayOf, isoOf } from '../../scripts/example/calendar.ts';
import { allLives, groupOn, type Life } from '../../scripts/example/lives.ts';
import { codeOf, codeOn, placeOf } from '../../scripts/example/places.ts';
import { deliveredCodes, editions, type Edition } from '../../scripts/example/releases.ts';
import { lifeStateOf } from './life-state.ts';

/** One person who counts in a release, with where they stand: a second computation beside that of src/cases. */
export interface Counted {
  readonly life: Life;
  readonly municipality: string;
  readonly cohort: number;
  readonly group: Group;
  readonly quarter: string;
  readonly stage: Stage;
  readonly route: Route;
  readonly state: PipState;
  readonly endState: EndState;
}

export const lives = allLives();

export function editionOf(release: string): Edition {
  const found = editions.find((edition) => edition.release === release);
  if (!found) throw new Error(`no edition ${release}`);
  return found;
}

function peopleOf(edition: Edition): Counted[] {
  const delivered = deliveredCodes(edition);
  const day = dayOf(edition.referenceDate);
  return lives
    .filter(({ knownFrom, leaves }) => knownFrom <= day && (leaves === null || leaves.day > day))
    .map((life) => counted(life, codeOn(placeOf(life.place), edition.referenceDate), day))
    .filter(({ municipality }) => delivered.has(municipality));
}

function counted(life: Life, municipality: string, day: number): Counted {
  const { stage: reached, route, pipState, endState } = lifeStateOf(life, day);
  const stage = seenStage(reached, life, day);
  const ended = endState === 'running' ? day : endState === 'fulfilled' ? life.fulfilled : life.exit!.day;
  const quarter = `q${Math.ceil(Number(isoOf(life.dutyStart).slice(5, 7)) / 3)}`;
  const group = groupOn(life, ended);
  return {
    life,
    municipality,
    cohort: life.cohort,
    group,
    quarter,
    stage,
    route,
    state: pipState,
    endState,
  };
}

/** The stage that a municipality can tell of when it lacks a part: the one before it. */
function seenStage(stage: Stage, { place, registered }: Life, day: number): Stage {
  const { lacks } = placeOf(place);
  if (lacks?.intake !== undefined && stage === 'intake') return registered <= day ? 'registered' : 'notified';
  const isAfterPlan = stage === 'lesson' || stage === 'pvt' || stage === 'route_done';
  return lacks?.lesson !== undefined && isAfterPlan ? 'pip' : stage;
}

/** The people of each release, by its name. */
export const people = new Map(editions.map((edition) => [edition.release, peopleOf(edition)]));

export const releaseIds = editions.map(({ release }) => release);

export function peopleIn(release: string, name?: string): readonly Counted[] {
  const all = people.get(release) ?? [];
  return name === undefined ? all : all.filter(({ municipality }) => municipality === codeOf(name));
}

/** People per cohort year of one municipality. */
export function cohortsOf(release: string, name: string): Readonly<Record<number, number>> {
  const found: Record<number, number> = {};
  for (const { cohort } of peopleIn(release, name)) found[cohort] = (found[cohort] ?? 0) + 1;
  return found;
}
