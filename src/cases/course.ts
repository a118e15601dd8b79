/** The plan after it was made, contact, term, exams and the end. */
import { monthsLater } from './cell.ts';
import type { CaseRecord } from './columns.ts';
import type { Codes, Facts } from './facts.ts';
import { levelOf } from './rules.ts';

const exams = ['exam_knm', 'exam_le', 'exam_lu', 'exam_sc', 'exam_sp'] as const;
const doneMonths = [12, 18, 24, 30, 36];
const talkMonths = [3, 6, 12];

/** The codes of somebody in the dimensions about the course. */
export function courseOf(facts: Facts): Codes {
  return {
    plan_change: planChangeOf(facts),
    contact: contactOf(facts),
    last_talk: lastTalkOf(facts),
    term: termOf(facts),
    exams: facts.pip === null ? 'no_plan' : examsOf(facts.record),
    done: doneOf(facts),
  };
}

function planChangeOf({ record, pip }: Facts): string {
  const { route, first_route: firstRoute, pip_revisions: revisions, current_pip_date: current } = record;
  if (pip === null) return 'no_plan';
  if (route === 'B' && levelOf(record) === 'A2') return 'to_a2';
  if (firstRoute !== null && firstRoute !== route) return 'route_changed';
  if (revisions !== null && revisions >= 1) return revisions > 1 ? 'more' : 'once';
  return current !== null && current > pip ? 'some' : 'never';
}

function contactOf({ record, isRunning }: Facts): string {
  if (!isRunning) return 'not_running';
  if (record.fixed_contact === 'true') return 'yes';
  return record.fixed_contact === 'false' ? 'no' : 'unknown';
}

function lastTalkOf({ record, today, isRunning }: Facts): string {
  const last = record.last_contact_date;
  if (!isRunning) return 'not_running';
  if (last === null) return 'unknown';
  const within = talkMonths.find((months) => monthsLater(last, months) >= today);
  return within === undefined ? 'longer' : `m${within}`;
}

function termOf({ record, today, pip, isRunning }: Facts): string {
  const { term_end_date: end, term_original_end_date: original } = record;
  if (pip === null || !isRunning) return 'not_running';
  if (end === null) return 'unknown';
  if (today >= end) return 'over';
  return original !== null && end > original ? 'extended' : 'within';
}

function examsOf(record: CaseRecord): string {
  if (record.route === 'Z') return 'z_route';
  const results = exams.map((exam) => record[exam]);
  if (results.every((result) => result === null)) return 'unknown';
  const passed = results.filter((result) => result === 'Geslaagd').length;
  const required = results.filter((result) => result !== 'Niet vereist').length;
  if (passed >= required) return 'all';
  if (passed === 0) return 'none';
  return 2 * passed >= required ? 'half' : 'under_half';
}

function doneOf({ record, today, pip, endState, isRunning }: Facts): string {
  const { term_start_date: start, duty_end_date: end } = record;
  if (pip === null) return 'no_plan';
  if (endState === 'fulfilled') {
    if (start === null || end === null) return 'undated';
    return today < monthsLater(start, 36) ? 'early' : `f${monthsWithin(end, start)}`;
  }
  if (!isRunning) return 'ended';
  return start === null ? 'n_undated' : `n${monthsWithin(today, start)}`;
}

/** The first number of months that a day lies within, from another day on; `36p` = more than all. */
function monthsWithin(day: number, from: number): string {
  return String(doneMonths.find((months) => day < monthsLater(from, months)) ?? '36p');
}
