// Made by `npm run lists` from the files that it imports; to change it, change those.
import { waitingFigure } from './waiting.ts';
import { onTimeFigure } from './on-time.ts';
import { waitsFigure } from './waits.ts';
import { durationFigure } from './duration.ts';
import { slowestPlansFigure } from './slowest-plans.ts';
import { intakeFigure } from './intake.ts';
import { intakeTimeFigure } from './intake-time.ts';
import { lessonFigure } from './lesson.ts';
import { lessonTimeFigure } from './lesson-time.ts';
import { lessonWaitFigure } from './lesson-wait.ts';
import { housingFigure } from './housing.ts';
import { routesFigure } from './learning-routes.ts';
import { throughputFigure } from './throughput.ts';
import { fulfilledFigure } from './fulfilled.ts';
import { doneInTimeFigure } from './done-in-time.ts';
import { routeOutcomeFigure } from './route-outcome.ts';
import { examsFigure } from './exams.ts';
import { termFigure } from './term.ts';
import { dutyEndsFigure } from './duty-ends.ts';
import { peopleFigure } from './people.ts';
import { earlierActFigure } from './earlier-act.ts';
import { knownFigure } from './known.ts';
import { fixedContactFigure } from './fixed-contact.ts';
import { lastTalkFigure } from './last-talk.ts';
import { planChangesFigure } from './plan-changes.ts';
import { noPlanReasonsFigure } from './no-plan-reasons.ts';
import { lessonWaitReasonsFigure } from './lesson-wait-reasons.ts';
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
