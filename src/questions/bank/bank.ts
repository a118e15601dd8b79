// Made by `npm run lists` from the files that it imports; to change it, change those.
import { caseloadPerFte } from './caseload_per_fte.ts';
import { complaintsObjections } from './complaints_objections.ts';
import { completedShare } from './completed_share.ts';
import { contactRecentShare } from './contact_recent_share.ts';
import { daysDutyToRegistration } from './days_duty_to_registration.ts';
import { daysPipToFirstLesson } from './days_pip_to_first_lesson.ts';
import { daysRegistrationToIntake } from './days_registration_to_intake.ts';
import { fixedContactShare } from './fixed_contact_share.ts';
import { infoPlainLanguage } from './info_plain_language.ts';
import { intakeStartedShare } from './intake_started_share.ts';
import { knownShare } from './known_share.ts';
import { lessonStartedShare } from './lesson_started_share.ts';
import { lessonWaitReason } from './lesson_wait_reason.ts';
import { medianDaysToPip } from './median_days_to_pip.ts';
import { obligedPersons } from './obliged_persons.ts';
import { overduePersons } from './overdue_persons.ts';
import { partnersConsulted } from './partners_consulted.ts';
import { pipAdjustedShare } from './pip_adjusted_share.ts';
import { pipWithinTermShare } from './pip_within_term_share.ts';
import { routeShare } from './route_share.ts';
import { waitingForClass } from './waiting_for_class.ts';
import { waitingPerStep } from './waiting_per_step.ts';
import { wi2013Remaining } from './wi2013_remaining.ts';
import { withoutPip } from './without_pip.ts';
import { withoutPipOverdue } from './without_pip_overdue.ts';
import { withoutPipReason } from './without_pip_reason.ts';
import type { Sheet } from './sheet.ts';

/** The sheets of the bank; an indicator without one gets the questions that hold for all. */
export const sheets: readonly Sheet[] = [
  caseloadPerFte,
  complaintsObjections,
  completedShare,
  contactRecentShare,
  daysDutyToRegistration,
  daysPipToFirstLesson,
  daysRegistrationToIntake,
  fixedContactShare,
  infoPlainLanguage,
  intakeStartedShare,
  knownShare,
  lessonStartedShare,
  lessonWaitReason,
  medianDaysToPip,
  obligedPersons,
  overduePersons,
  partnersConsulted,
  pipAdjustedShare,
  pipWithinTermShare,
  routeShare,
  waitingForClass,
  waitingPerStep,
  wi2013Remaining,
  withoutPip,
  withoutPipOverdue,
  withoutPipReason,
];
