/** What was so on the reference date, out of an answer and its history. Days are texts, `2026-09-30`, '' = none. */
import type { Answer } from './answer.ts';
import { caseGroups, endReasons } from '../lists.ts';

export type Cells = Readonly<Record<string, string>>;

const codesOf = <C extends string>(list: readonly { readonly code: C }[]): C[] =>
  list.map(({ code }) => code);

/** Rows of the same day stay in their order: the answer itself goes before its history. */
const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The newest by a day that is not later than another; undefined when there is none. */
function newest(rows: readonly Answer[], field: string, until: string): Answer | undefined {
  return rows
    .filter((row) => row.day(field) <= until)
    .toSorted((one, other) => compared(other.day(field), one.day(field)))[0];
}

/** Why somebody is left out. */
export type LeftOut = 'none' | 'later' | 'unexplained';

/**
 * The duty on the reference date; why the person is left out when there was none. DUO keeps no reason of an end that was
 * taken back later.
 */
export function dutyOn(
  until: string,
  current: Answer | undefined,
  history: readonly Answer[],
): Cells | LeftOut {
  if (!current) return 'none';
  const state = newest([current, ...history], 'wijzigingsdatum', until) ?? oldest([current, ...history]);
  const [begin, end] = [state.day('begindatum'), state.day('einddatum')];
  if (begin === '') return 'none';
  if (begin > until) return 'later';
  const hasEnded = end !== '' && end <= until;
  const reason = state === current ? current.code('redenGeenInburgeringsplicht', codesOf(endReasons)) : '';
  if (hasEnded ? reason === '' : state.truth('indicatorInburgeringsplicht') === false) return 'unexplained';
  const notice = current.day('datumKennisgevingInburgeringsplicht');
  return {
    duty_start_date: begin,
    duty_notice_date: notice <= until ? notice : '',
    duty_end_date: hasEnded ? end : '',
    duty_end_reason: hasEnded ? reason : '',
  };
}

/** All were changed after the reference date: the first of them is nearest to it. */
function oldest(rows: readonly [Answer, ...Answer[]]): Answer {
  return rows.reduce((first, row) =>
    row.day('wijzigingsdatum') < first.day('wijzigingsdatum') ? row : first,
  );
}

/** The group on the reference date; the first one for who had none yet. */
export function groupOn(until: string, current: Answer | undefined, history: readonly Answer[]): string {
  const rows = current ? [current, ...history] : history;
  const row = newest(rows, 'begindatum', until) ?? rows[0];
  return row?.code('indeling', codesOf(caseGroups)) ?? '';
}

/** The term on the reference date, with its first end and the code of every change that has one. */
export function termOn(until: string, current: Answer | undefined, history: readonly Answer[]): Cells {
  const rows = (current ? [...history, current] : [])
    .filter((row) => row.day('wijzigingsdatum') <= until)
    .toSorted((one, other) => compared(one.day('wijzigingsdatum'), other.day('wijzigingsdatum')));
  const [first, last] = [rows[0], rows.at(-1)];
  if (!current || !first || !last) return { ...noTerm };
  return {
    term_start_date: current.day('startdatum'),
    term_end_date: last.day('einddatum'),
    term_original_end_date: first.day('einddatum'),
    extension_grounds: rows
      .map((row) => row.short('verlengingsgrondcode'))
      .filter(Boolean)
      .join(';'),
  };
}

const noTerm: Cells = {
  term_start_date: '',
  term_end_date: '',
  term_original_end_date: '',
  extension_grounds: '',
};
