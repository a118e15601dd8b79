// Made by `npm run lists` from the files that it imports; to change it, change those.
import { stageShareAtAge } from './doorstroom/stage_share_at_age.ts';
import { housedShare } from './start/housed_share.ts';
import { daysDutyToRegistration } from './start/days_duty_to_registration.ts';
import { daysRegistrationToIntake } from './start/days_registration_to_intake.ts';
import { daysPipToFirstLesson } from './start/days_pip_to_first_lesson.ts';
import { waitingForClass } from './start/waiting_for_class.ts';
import { p90DaysToPip } from './wachten/p90_days_to_pip.ts';
import { withoutPipReason } from './wachten/without_pip_reason.ts';
import { withoutPipInCoa } from './wachten/without_pip_in_coa.ts';
import { routeChangedShare } from './plan/route_changed_share.ts';
import { b1DownscaledShare } from './plan/b1_downscaled_share.ts';
import { passedWithinTermShare } from './doorstroom/passed_within_term_share.ts';
import { exemptedShare } from './doorstroom/exempted_share.ts';
import { extendedShare } from './doorstroom/extended_share.ts';
import { overduePersons } from './doorstroom/overdue_persons.ts';
import { finedPersons } from './doorstroom/fined_persons.ts';
import { extendedMunicipalityCause } from './doorstroom/extended_municipality_cause.ts';
import { wi2013Remaining } from './mensen/wi2013_remaining.ts';
import { examPartsPassed } from './doorstroom/exam_parts_passed.ts';
import { knownShare } from './mensen/known_share.ts';
import { contactRecentShare } from './aanpak/contact_recent_share.ts';
import { pipAdjustedShare } from './plan/pip_adjusted_share.ts';
import { caseloadPerFte } from './aanpak/caseload_per_fte.ts';
import { fixedContactShare } from './aanpak/fixed_contact_share.ts';
import { duoExchangeTimeliness } from './aanpak/duo_exchange_timeliness.ts';
import { infoPlainLanguage } from './aanpak/info_plain_language.ts';
import { complaintsObjections } from './aanpak/complaints_objections.ts';
import { partnersConsulted } from './aanpak/partners_consulted.ts';
import type { UncountedIndicator } from './indicator.ts';

/** Indicators that are defined, while no release holds figures for them. */
export const uncountedCatalogue: readonly UncountedIndicator[] = [
  stageShareAtAge,
  housedShare,
  daysDutyToRegistration,
  daysRegistrationToIntake,
  daysPipToFirstLesson,
  waitingForClass,
  p90DaysToPip,
  withoutPipReason,
  withoutPipInCoa,
  routeChangedShare,
  b1DownscaledShare,
  passedWithinTermShare,
  exemptedShare,
  extendedShare,
  overduePersons,
  finedPersons,
  extendedMunicipalityCause,
  wi2013Remaining,
  examPartsPassed,
  knownShare,
  contactRecentShare,
  pipAdjustedShare,
  caseloadPerFte,
  fixedContactShare,
  duoExchangeTimeliness,
  infoPlainLanguage,
  complaintsObjections,
  partnersConsulted,
];
