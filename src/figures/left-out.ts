/** Years that a sum leaves out: of whom nothing is shown in detail, and why. */
import { capital, notSaid } from '../format.ts';
import { anyOf, cellIn, numberIn, rowsOf, type Answer } from './figure.ts';
import type { TableCell } from './view.ts';

/**
 * Whom a sum over years leaves out because a year is not shown in detail, with the reason, as the end of its sentence:
 * "; wie in 2022 begon, telt niet mee". Nothing where every year has detail.
 */
export function exceptYears(answer: Answer): string {
  if (isScattered(answer))
    return `; een deel van de mensen telt hier niet mee (${reasonsIn(answer).join(' of ')})`;
  const said = [saidOf(answer, 'no', tooFew), saidOf(answer, 'withheld', notSplit)].filter(
    (text) => text !== null,
  );
  return said.length === 0 ? '' : `; ${said.join('; ')}`;
}

const tooFew = 'te weinig mensen';
const notSplit = 'door afronden niet uit te splitsen';

/** Why years are left out. */
function reasonsIn(answer: Answer): string[] {
  return [
    ...(yearsOf(answer, 'no').size > 0 ? [tooFew] : []),
    ...(yearsOf(answer, 'withheld').size > 0 ? [notSplit] : []),
  ];
}

/** Nobody keeps a list of more years in mind. */
const mostYears = 2;

/** Whether municipalities together leave a part out of so many years that the years say no more than "a part". */
function isScattered(answer: Answer): boolean {
  const shown = yearsOf(answer, 'yes');
  const left = new Set([...yearsOf(answer, 'no'), ...yearsOf(answer, 'withheld')]);
  return left.size > mostYears && [...left].every((year) => shown.has(year));
}

/** The same as a sentence of its own; null when no year is left out. */
export function exceptSentence(answer: Answer): string | null {
  const said = exceptYears(answer).slice('; '.length);
  return said === '' ? null : `${capital(said)}.`;
}

/** The years that are left out for one reason, whole or in part; null without any. */
function saidOf(answer: Answer, reason: 'no' | 'withheld', why: string): string | null {
  const [left, shown] = [yearsOf(answer, reason), yearsOf(answer, 'yes')];
  const whole = [...left].filter((year) => !shown.has(year));
  const partly = [...left].filter((year) => shown.has(year));
  const said = [
    ...(whole.length > 0 ? [`wie in ${anyOf(whole)} begon`] : []),
    ...(partly.length > 0 ? [`een deel van wie in ${anyOf(partly)} begon`] : []),
  ];
  return said.length === 0 ? null : `${said.join(' en ')}, telt hier niet mee (${why})`;
}

/** Why a year has no numbers of its own: too few people, or a rounding that does not add up. */
export function whyHidden(answer: Answer, cohort: number): string {
  return yearsOf(answer, 'withheld').has(cohort) ? 'door afronden niet te tonen' : 'te klein om te tonen';
}

/** Part, whole and share of a year that has no numbers of its own. */
export function hiddenCells(answer: Answer, cohort: number): TableCell[] {
  const why = whyHidden(answer, cohort);
  return [why, why, notSaid];
}

function yearsOf(answer: Answer, detail: string): ReadonlySet<number> {
  const rows = rowsOf(answer, 'inflow_cohort').filter((row) => cellIn(row, 'detail') === detail);
  return new Set(rows.map((row) => numberIn(row, 'cohort')));
}
