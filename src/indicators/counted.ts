// Made by `npm run lists` from the files that it imports; to change it, change those.
import { obligedPersons } from './mensen/obliged_persons.ts';
import { inflowCohort } from './mensen/inflow_cohort.ts';
import { withoutPip } from './wachten/without_pip.ts';
import { withoutPipOverdue } from './wachten/without_pip_overdue.ts';
import { withoutPipByWait } from './wachten/without_pip_by_wait.ts';
import { pipWithinTermShare } from './wachten/pip_within_term_share.ts';
import { daysToPip } from './wachten/days_to_pip.ts';
import { medianDaysToPip } from './wachten/median_days_to_pip.ts';
import { intakeStartedShare } from './start/intake_started_share.ts';
import { lessonStartedShare } from './start/lesson_started_share.ts';
import { funnelStageShare } from './doorstroom/funnel_stage_share.ts';
import { routeShare } from './plan/route_share.ts';
import { completedShare } from './doorstroom/completed_share.ts';
import { dutyEndState } from './doorstroom/duty_end_state.ts';
import type { CountedIndicator } from './indicator.ts';

/** Indicators with counts in the published tables, in the order in which releases list them. */
export const countedCatalogue: readonly CountedIndicator[] = [
  obligedPersons,
  inflowCohort,
  withoutPip,
  withoutPipOverdue,
  withoutPipByWait,
  pipWithinTermShare,
  daysToPip,
  medianDaysToPip,
  intakeStartedShare,
  lessonStartedShare,
  funnelStageShare,
  routeShare,
  completedShare,
  dutyEndState,
];
