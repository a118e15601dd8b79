// Made by `npm run lists` from the files that it imports; to change it, change those.
import { obligedPersons } from './obliged_persons.ts';
import { inflowCohort } from './inflow_cohort.ts';
import { withoutPip } from './without_pip.ts';
import { withoutPipOverdue } from './without_pip_overdue.ts';
import { withoutPipByWait } from './without_pip_by_wait.ts';
import { pipWithinTermShare } from './pip_within_term_share.ts';
import { daysToPip } from './days_to_pip.ts';
import { medianDaysToPip } from './median_days_to_pip.ts';
import { intakeStartedShare } from './intake_started_share.ts';
import { lessonStartedShare } from './lesson_started_share.ts';
import { funnelStageShare } from './funnel_stage_share.ts';
import { routeShare } from './route_share.ts';
import { completedShare } from './completed_share.ts';
import { dutyEndState } from './duty_end_state.ts';
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
