import { completedShare } from './completed_share.ts';
import { daysPipToFirstLesson } from './days_pip_to_first_lesson.ts';
import { intakeStartedShare } from './intake_started_share.ts';
import { lessonStartedShare } from './lesson_started_share.ts';
import { medianDaysToPip } from './median_days_to_pip.ts';
import { obligedPersons } from './obliged_persons.ts';
import { pipAdjustedShare } from './pip_adjusted_share.ts';
import { pipWithinTermShare } from './pip_within_term_share.ts';
import { routeShare } from './route_share.ts';
import type { Sheet } from './sheet.ts';
import { wi2013Remaining } from './wi2013_remaining.ts';
import { withoutPip } from './without_pip.ts';
import { withoutPipOverdue } from './without_pip_overdue.ts';

/** The sheets of the compact set, in the order of the catalogue. */
export const sheets: readonly Sheet[] = [
  obligedPersons,
  withoutPip,
  withoutPipOverdue,
  pipWithinTermShare,
  medianDaysToPip,
  intakeStartedShare,
  lessonStartedShare,
  routeShare,
  completedShare,
  daysPipToFirstLesson,
  wi2013Remaining,
  pipAdjustedShare,
];
