// Made by `npm run lists` from the files that it imports; to change it, change those.
import { waitingFigure } from './waiting.ts';
import { onTimeFigure } from './on-time.ts';
import { waitsFigure } from './waits.ts';
import { durationFigure } from './duration.ts';
import { slowestPlansFigure } from './classes/slowest-plans.ts';
import { intakeFigure } from './intake.ts';
import { intakeTimeFigure } from './classes/intake-time.ts';
import { lessonFigure } from './lesson.ts';
import { lessonTimeFigure } from './classes/lesson-time.ts';
import { lessonWaitFigure } from './classes/lesson-wait.ts';
import { housingFigure } from './classes/housing.ts';
import { routesFigure } from './learning-routes.ts';
import { throughputFigure } from './throughput.ts';
import { fulfilledFigure } from './fulfilled.ts';
import { doneInTimeFigure } from './classes/done-in-time.ts';
import { routeOutcomeFigure } from './route-outcome.ts';
import { examsFigure } from './classes/exams.ts';
import { termFigure } from './classes/term.ts';
import { dutyEndsFigure } from './classes/duty-ends.ts';
import { peopleFigure } from './people.ts';
import { earlierActFigure } from './classes/earlier-act.ts';
import { knownFigure } from './classes/known.ts';
import { fixedContactFigure } from './classes/fixed-contact.ts';
import { lastTalkFigure } from './classes/last-talk.ts';
import { planChangesFigure } from './classes/plan-changes.ts';
import { noPlanReasonsFigure } from './classes/no-plan-reasons.ts';
import { lessonWaitReasonsFigure } from './classes/lesson-wait-reasons.ts';
import type { Figure } from './figure.ts';

/** Every figure of a municipality page, in the order of the themes. */
export const allFigures: readonly Figure[] = [
  waitingFigure,
  onTimeFigure,
  waitsFigure,
  durationFigure,
  slowestPlansFigure,
  intakeFigure,
  intakeTimeFigure,
  lessonFigure,
  lessonTimeFigure,
  lessonWaitFigure,
  housingFigure,
  routesFigure,
  throughputFigure,
  fulfilledFigure,
  doneInTimeFigure,
  routeOutcomeFigure,
  examsFigure,
  termFigure,
  dutyEndsFigure,
  peopleFigure,
  earlierActFigure,
  knownFigure,
  fixedContactFigure,
  lastTalkFigure,
  planChangesFigure,
  noPlanReasonsFigure,
  lessonWaitReasonsFigure,
];
