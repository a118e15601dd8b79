import { durationClasses, housingClasses, receptionBins, waitingBins } from '../contract/codes.ts';
import { quarterOf, yearOf } from './cell.ts';
import type { CaseRecord } from './columns.ts';
import { courseOf } from './course.ts';
import { endStateOf, factsOf, groupOf, isHere, type Codes, type Facts } from './facts.ts';

export interface Person {
  /** Year in which the duty began. */
  readonly cohort: number;
  readonly codes: Codes;
}

const termDays = 70;
/** People with a PIP of more days ago have been followed long enough for the time to their first lesson. */
const lessonDays = 91;

type Classes = readonly { readonly code: string; readonly to: number | null }[];

/** The class of a number of days; edges are whole weeks, upper edge included. */
function classOf(days: number, classes: Classes): string {
  return classes.find(({ to }) => to === null || days <= to * 7)?.code ?? '';
}

/** Somebody of the population with a code in every dimension; null for who is not in it. */
export function personOf(record: CaseRecord, today: number): Person | null {
  const { act, duty_start_date: start } = record;
  if (act !== 'wi2021' || !isHere(record) || start === null) return null;
  const facts = factsOf(record, today);
  const codes = {
    quarter: `q${quarterOf(start)}`,
    group: groupOf(record),
    end_state: facts.endState,
    route: routeOf(facts),
    stage: stageOf(facts),
    state: stateOf(facts),
    intake: intakeOf(facts),
    lesson: lessonOf(facts),
    housing: housingOf(facts, start),
    ...reasonsOf(facts),
    ...courseOf(facts),
  };
  return { cohort: yearOf(start), codes };
}

function routeOf({ record, pip }: Facts): string {
  if (pip === null) return 'none';
  if (record.route === 'B') return 'b1';
  return record.route === 'O' ? 'education' : 'z';
}

function stageOf({ record, pip, hasLesson, inReception, endState }: Facts): string {
  if (endState === 'fulfilled') return 'fulfilled';
  if (hasLesson && record.pvt_date !== null)
    return record.exams_done_date !== null || record.z_route_date !== null ? 'route_done' : 'pvt';
  if (hasLesson) return 'lesson';
  if (pip !== null) return 'pip';
  if (record.intake_start_date !== null) return 'intake';
  return inReception ? 'notified' : 'registered';
}

function stateOf(facts: Facts): string {
  const { record, today, clock, pip, inReception, isRunning } = facts;
  if (pip === null) {
    if (!isRunning) return 'ended_no_pip';
    if (inReception) return 'reception';
    return clock === null ? 'no_clock' : classOf(today - clock, waitingBins);
  }
  if (inReception) return 'no_clock_plan';
  if (record.pip_origin === 'former') return 'former_pip';
  if (clock === null) return 'no_clock_plan';
  return today <= clock + termDays ? 'early' : classOf(pip - clock, durationClasses);
}

function intakeOf({ record, today, clock, pip, inReception, isRunning }: Facts): string {
  const intake = record.intake_start_date;
  if (intake === null && pip === null) {
    if (!isRunning) return 'ended';
    if (inReception) return 'reception';
    return clock === null ? 'no_clock' : classOf(today - clock, waitingBins);
  }
  if (intake === null || clock === null) return 'undated';
  return today <= clock + termDays ? 'early' : classOf(intake - clock, durationClasses);
}

function lessonOf({ record, today, pip, hasLesson, endState, isRunning }: Facts): string {
  const lesson = record.first_lesson_date;
  if (pip === null) return 'no_plan';
  if (hasLesson && lesson === null) return 'undated';
  if (lesson !== null) return today <= pip + lessonDays ? 'early' : classOf(lesson - pip, durationClasses);
  if (endState === 'fulfilled') return 'undated';
  return isRunning ? classOf(today - pip, waitingBins) : 'ended';
}

function housingOf({ record, today, pip, inReception, isRunning }: Facts, start: number): string {
  if (groupOf(record) !== 'asylum') return 'other_group';
  if (inReception && pip !== null) return 'reception_plan';
  if (inReception) return isRunning ? classOf(today - start, receptionBins) : 'reception_ended';
  const registered = record.brp_registration_date;
  return registered === null ? 'undated' : classOf(registered - start, housingClasses);
}

/** Why somebody has no plan or lesson yet. */
function reasonsOf({ record, clock, pip, hasLesson, isRunning }: Facts): Codes {
  const waitsForPlan = pip === null && isRunning && clock !== null;
  const reason = record.third_party_info === 'waiting' ? 'third_party' : (record.no_pip_reason ?? 'unknown');
  const waitsForLesson = pip !== null && !hasLesson && isRunning;
  return {
    no_pip_reason: waitsForPlan ? reason : 'not_waiting',
    lesson_wait_reason: waitsForLesson ? (record.lesson_wait_reason ?? 'unknown') : 'not_waiting',
  };
}

/** Who is still under the former act, without a cohort; null for everybody else. */
export function earlierActOf(record: CaseRecord, today: number): Codes | null {
  if (record.act !== 'wi2013' || !isHere(record) || endStateOf(record) !== 'running') return null;
  return { group: groupOf(record), earlier: earlierOf(record, today) };
}

function earlierOf({ elip, term_end_date: end }: CaseRecord, today: number): string {
  if (elip === 'true') return 'elip';
  if (end === null) return 'unknown';
  return today >= end ? 'over' : 'within';
}

/** In whose lists somebody stands, without a cohort; null for who is in neither. */
export function knownOf({ act, in_duo_list: listed, in_municipal_file: filed }: CaseRecord): Codes | null {
  if (act !== 'wi2021' || (listed !== 'true' && filed !== 'true')) return null;
  if (listed !== 'true') return { known: 'file_only' };
  return { known: filed === 'true' ? 'both' : 'duo_only' };
}
