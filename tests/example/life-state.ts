import {
  durationClasses,
  stages,
  waitingBins,
  type EndState,
  type PipState,
  type Route,
  type Stage,
} from '../../src/contract/codes.ts';
import { termDays } from '../../scripts/example/calibration.ts';
import type { Life } from '../../scripts/example/lives.ts';
import { routeOn } from '../../scripts/example/steps.ts';

/** Where a life stands on a reference date. */
export interface LifeState {
  readonly stage: Stage;
  readonly route: Route;
  readonly pipState: PipState;
  readonly endState: EndState;
}

/** The state of a life on a day; who has left keeps the stage reached. */
export function lifeStateOf(life: Life, day: number): LifeState {
  const ended = life.exit !== null && life.exit.day <= day && life.exit.day < life.fulfilled;
  const until = ended ? life.exit.day : day;
  const stage = stageOf(life, until);
  return {
    stage,
    route: until < life.pip ? 'none' : routeOn(life, until),
    pipState: pipStateOf(life, day, until, ended),
    endState: ended ? life.exit.state : stage === 'fulfilled' ? 'fulfilled' : 'running',
  };
}

function stageOf(life: Life, until: number): Stage {
  const reachedOn: Readonly<Record<Stage, number>> = {
    notified: life.dutyStart,
    registered: life.registered,
    intake: life.intake,
    pip: life.pip,
    lesson: life.lesson,
    pvt: life.pvt,
    route_done: life.routeDone,
    fulfilled: life.fulfilled,
  };
  return stages.findLast(({ code }) => reachedOn[code] <= until)?.code ?? 'notified';
}

function pipStateOf(life: Life, day: number, until: number, ended: boolean): PipState {
  if (life.former) return 'former_pip';
  const hasPip = life.pip <= until;
  if (!hasPip && ended) return 'ended_no_pip';
  if (life.clock === null || life.clock > until) return withoutClock(life, until, hasPip);
  if (!hasPip) return classOf(waitingBins, day - life.clock);
  return day > life.clock + termDays ? classOf(durationClasses, life.pip - life.clock) : 'early';
}

function withoutClock({ registered }: Life, until: number, hasPip: boolean): PipState {
  if (hasPip) return 'no_clock_plan';
  return registered > until ? 'reception' : 'no_clock';
}

/** The class of a number of days; edges are whole weeks, upper edge included. */
function classOf<C extends PipState>(
  classes: readonly { readonly code: C; readonly to: number | null }[],
  days: number,
): C {
  const found = classes.find(({ to }) => to === null || days <= to * 7);
  if (!found) throw new Error(`no class for ${days} days`);
  return found.code;
}
