// Made by `npm run lists` from the files that it imports; to change it, change those.
import { completedShare } from './completed_share.ts';
import { daysPipToFirstLesson } from './days_pip_to_first_lesson.ts';
import { intakeStartedShare } from './intake_started_share.ts';
import { lessonStartedShare } from './lesson_started_share.ts';
import { medianDaysToPip } from './median_days_to_pip.ts';
import { obligedPersons } from './obliged_persons.ts';
import { pipAdjustedShare } from './pip_adjusted_share.ts';
import { pipWithinTermShare } from './pip_within_term_share.ts';
import { routeShare } from './route_share.ts';
import { wi2013Remaining } from './wi2013_remaining.ts';
import { withoutPip } from './without_pip.ts';
import { withoutPipOverdue } from './without_pip_overdue.ts';
import type { Sheet } from './sheet.ts';

/** The sheets of the bank; an indicator without one gets the questions that hold for all. */
export const sheets: readonly Sheet[] = [
  completedShare,
  daysPipToFirstLesson,
  intakeStartedShare,
  lessonStartedShare,
  medianDaysToPip,
  obligedPersons,
  pipAdjustedShare,
  pipWithinTermShare,
  routeShare,
  wi2013Remaining,
  withoutPip,
  withoutPipOverdue,
];
