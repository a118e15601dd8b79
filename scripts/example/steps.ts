import type { Group, Route } from '../../src/contract/codes.ts';
import { revisedShare, routeLength } from './calibration.ts';
import type { Random } from './random.ts';

/** A learning route that a PIP can set. */
export type PlannedRoute = Exclude<Route, 'none'>;

/** What comes after the PIP, in fixed order. */
export interface LaterSteps {
  readonly lesson: number;
  /** The PIP as it stands from a day on, between the first lesson and the participation declaration. */
  readonly revision: {
    readonly day: number;
    readonly route: PlannedRoute;
    readonly level: 'A2' | 'B1' | null;
  } | null;
  readonly pvt: number;
  /** Final talk of the labour-market module. */
  readonly talk: number;
  readonly routeDone: number;
  readonly fulfilled: number;
}

export function laterSteps(random: Random, group: Group, route: PlannedRoute, pip: number): LaterSteps {
  const lesson = pip + Math.round(random.logNormal(38, 0.9));
  const pvt = Math.max(lesson + 1, lesson + Math.round(random.logNormal(210, 0.6)));
  const length = routeLength[group];
  const routeDone = Math.max(pvt, pip + Math.round(random.logNormal(length.median, length.sigma)));
  const talk = random.between(pvt, routeDone);
  const fulfilled = routeDone + random.between(20, 90);
  return { lesson, revision: drawRevision(random, route, lesson, pvt), pvt, talk, routeDone, fulfilled };
}

/** Half of the revisions give another route, and some of the others the lower level. */
function drawRevision(random: Random, route: PlannedRoute, lesson: number, pvt: number) {
  const isRevised = random.chance(revisedShare);
  const day = random.between(lesson + 1, pvt);
  const changesRoute = random.chance(0.5);
  const isLowered = random.chance(0.5);
  if (!isRevised) return null;
  if (route === 'education') return { day, route, level: 'B1' } as const;
  const next = changesRoute ? (route === 'b1' ? 'z' : 'b1') : route;
  if (next === 'z') return { day, route: next, level: null } as const;
  return { day, route: next, level: isLowered && next === route ? 'A2' : 'B1' } as const;
}

/** The route of the current PIP on a day on which there is one. */
export function routeOn(
  life: { readonly firstRoute: PlannedRoute; readonly revision: LaterSteps['revision'] },
  day: number,
): PlannedRoute {
  return life.revision && life.revision.day <= day ? life.revision.route : life.firstRoute;
}
