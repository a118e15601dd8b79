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
import { routeOutcome } from './doorstroom/route_outcome.ts';
import { stageShareAtAge } from './doorstroom/stage_share_at_age.ts';
import { waitingPerStep } from './start/waiting_per_step.ts';
import { housedShare } from './start/housed_share.ts';
import { daysDutyToRegistration } from './start/days_duty_to_registration.ts';
import { daysRegistrationToIntake } from './start/days_registration_to_intake.ts';
import { daysPipToFirstLesson } from './start/days_pip_to_first_lesson.ts';
import { waitingForClass } from './start/waiting_for_class.ts';
import { lessonWaitReason } from './start/lesson_wait_reason.ts';
import { p90DaysToPip } from './wachten/p90_days_to_pip.ts';
import { withoutPipReason } from './wachten/without_pip_reason.ts';
import { withoutPipInCoa } from './wachten/without_pip_in_coa.ts';
import { routeChangedShare } from './plan/route_changed_share.ts';
import { b1DownscaledShare } from './plan/b1_downscaled_share.ts';
import { passedWithinTermShare } from './doorstroom/passed_within_term_share.ts';
import { exemptedShare } from './doorstroom/exempted_share.ts';
import { extendedShare } from './doorstroom/extended_share.ts';
import { overduePersons } from './doorstroom/overdue_persons.ts';
import { wi2013Remaining } from './mensen/wi2013_remaining.ts';
import { wi2013Term } from './mensen/wi2013_term.ts';
import { examPartsPassed } from './doorstroom/exam_parts_passed.ts';
import { knownShare } from './mensen/known_share.ts';
import { contactRecentShare } from './aanpak/contact_recent_share.ts';
import { pipAdjustedShare } from './plan/pip_adjusted_share.ts';
import { fixedContactShare } from './aanpak/fixed_contact_share.ts';
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
  routeOutcome,
  stageShareAtAge,
  waitingPerStep,
  housedShare,
  daysDutyToRegistration,
  daysRegistrationToIntake,
  daysPipToFirstLesson,
  waitingForClass,
  lessonWaitReason,
  p90DaysToPip,
  withoutPipReason,
  withoutPipInCoa,
  routeChangedShare,
  b1DownscaledShare,
  passedWithinTermShare,
  exemptedShare,
  extendedShare,
  overduePersons,
  wi2013Remaining,
  wi2013Term,
  examPartsPassed,
  knownShare,
  contactRecentShare,
  pipAdjustedShare,
  fixedContactShare,
];
