// Made by `npm run lists` from the files that it imports; to change it, change those.
import { stageShareAtAge } from './stage_share_at_age.ts';
import { housedShare } from './housed_share.ts';
import { daysDutyToRegistration } from './days_duty_to_registration.ts';
import { daysRegistrationToIntake } from './days_registration_to_intake.ts';
import { daysPipToFirstLesson } from './days_pip_to_first_lesson.ts';
import { waitingForClass } from './waiting_for_class.ts';
import { p90DaysToPip } from './p90_days_to_pip.ts';
import { withoutPipReason } from './without_pip_reason.ts';
import { withoutPipInCoa } from './without_pip_in_coa.ts';
import { routeChangedShare } from './route_changed_share.ts';
import { b1DownscaledShare } from './b1_downscaled_share.ts';
import { passedWithinTermShare } from './passed_within_term_share.ts';
import { exemptedShare } from './exempted_share.ts';
import { extendedShare } from './extended_share.ts';
import { overduePersons } from './overdue_persons.ts';
import { finedPersons } from './fined_persons.ts';
import { extendedMunicipalityCause } from './extended_municipality_cause.ts';
import { wi2013Remaining } from './wi2013_remaining.ts';
import { examPartsPassed } from './exam_parts_passed.ts';
import { knownShare } from './known_share.ts';
import { contactRecentShare } from './contact_recent_share.ts';
import { pipAdjustedShare } from './pip_adjusted_share.ts';
import { caseloadPerFte } from './caseload_per_fte.ts';
import { fixedContactShare } from './fixed_contact_share.ts';
import { duoExchangeTimeliness } from './duo_exchange_timeliness.ts';
import { infoPlainLanguage } from './info_plain_language.ts';
import { complaintsObjections } from './complaints_objections.ts';
import { partnersConsulted } from './partners_consulted.ts';
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
