/** Takes away, by rule, what happened after the reference date: systems export what is true on the day of the export. */
import { trimmed } from '../reading/cell.ts';
import { dateIn, isStandInDate } from '../reading/date.ts';
import { columnNames, columnOf, type ColumnName } from './columns.ts';
import type { CaseFault } from './case-fault.ts';
import type { FaultBook } from './fault.ts';

/** What rests on the first plan, and is not there without it. */
const onPlan: readonly ColumnName[] = [
  ...(['first_pip_date', 'current_pip_date', 'pip_origin', 'pip_revisions', 'pip_sent_date'] as const),
  ...(['first_route', 'route', 'level', 'offer_date', 'first_lesson_date', 'course_hours'] as const),
  ...(['lesson_wait_reason', 'pvt_date', 'map_date', 'z_route_date', 'exams_done_date'] as const),
  ...(['exam_knm', 'exam_le', 'exam_lu', 'exam_sc', 'exam_sp'] as const),
  ...(['term_start_date', 'term_end_date', 'term_original_end_date', 'extension_grounds'] as const),
];

/** What goes with a date. */
const companions: Partial<Record<ColumnName, readonly ColumnName[]>> = {
  duty_end_date: ['duty_end_reason'],
  first_pip_date: onPlan,
  first_lesson_date: ['course_hours'],
  clock_start_date: ['clock_basis'],
};

/** What somebody who still lived in reception does not have. */
const onlyHere: readonly ColumnName[] = [
  ...(['brp_registration_date', 'clock_start_date', 'clock_signal_date', 'clock_basis'] as const),
  'no_pip_reason',
];

/** Dates that may not lie after the reference date; the others say when something will end. */
const ended = columnNames.filter((name) => {
  const column = columnOf(name);
  return column.kind === 'date' && column.future === undefined;
});

type Cells = Map<string, string>;

export class TakenBack {
  readonly #header: readonly string[];
  readonly #file: string;
  readonly #referenceDate: string;
  readonly #notes: FaultBook;
  #line = 0;
  #isAny = false;

  /** @param referenceDate `2026-09-30` @param notes hear of everything that is taken away */
  constructor(header: readonly string[], file: string, referenceDate: string, notes: FaultBook) {
    this.#header = header;
    this.#file = file;
    this.#referenceDate = referenceDate;
    this.#notes = notes;
  }

  /** The cells of a case as they were on the reference date; null when it was none yet. */
  row(line: number, texts: readonly string[]): readonly string[] | null {
    if (texts.length !== this.#header.length) return texts;
    this.#line = line;
    const cells: Cells = new Map(this.#header.map((name, at) => [name, texts[at] ?? '']));
    if (!this.#wasHere(cells)) return null;
    this.#backPlan(cells);
    for (const name of ended) if (this.#isLater(cells, name)) this.#take(cells, name);
    return this.#header.map((name) => cells.get(name) ?? '');
  }

  /** Once, when anything was taken away: some facts do not say when they came about. */
  *undated(): Generator<CaseFault> {
    if (!this.#isAny) return;
    const received = 'gegevens zonder datum, zoals uitslagen, uren, vrijstelling en ontheffing';
    const expected = 'wat op de peildatum waar was; hiervan is niet te zien van wanneer het is';
    yield { rule: 'levering', file: this.#file, received, expected };
  }

  #isLater(cells: Cells, name: ColumnName): boolean {
    const day = dateIn(trimmed(cells.get(name) ?? ''))?.value;
    return day !== undefined && day > this.#referenceDate && !isStandInDate(day);
  }

  #wasHere(cells: Cells): boolean {
    if (this.#isLater(cells, 'duty_start_date'))
      return this.#note(
        'duty_start_date',
        'een plicht die na de peildatum begon',
        'deze persoon telt niet mee',
      );
    if (!this.#isLater(cells, 'brp_registration_date')) return true;
    const isLinked = (cells.get('municipality_link_date') ?? '') !== '';
    if (!isLinked || this.#isLater(cells, 'municipality_link_date'))
      return this.#note(
        'brp_registration_date',
        'een vestiging na de peildatum',
        'deze persoon telt niet mee',
      );
    this.#note('brp_registration_date', 'een vestiging na de peildatum', 'deze persoon telt als gekoppeld');
    cells.set('relation', 'linked_coa');
    for (const name of onlyHere) cells.set(name, '');
    return true;
  }

  /** A plan that was changed later is the first one again. */
  #backPlan(cells: Cells): void {
    if (this.#isLater(cells, 'first_pip_date') || !this.#isLater(cells, 'current_pip_date')) return;
    this.#note('current_pip_date', 'een wijziging van het PIP na de peildatum', 'het eerste PIP telt');
    cells.set('current_pip_date', cells.get('first_pip_date') ?? '');
    cells.set('route', cells.get('first_route') ?? '');
    cells.set('level', '');
    cells.set('pip_revisions', cells.get('pip_revisions') === '1' ? '0' : '');
  }

  #take(cells: Cells, name: ColumnName): void {
    this.#note(name, 'een datum na de peildatum', 'deze is weggelaten, met wat erbij hoort');
    for (const one of [name, ...(companions[name] ?? [])]) cells.set(one, '');
    if (name === 'third_party_received_date') cells.set('third_party_info', 'waiting');
    const isPlanGone = name === 'first_pip_date' || name === 'duty_end_date';
    if (isPlanGone && (cells.get('first_pip_date') ?? '') === '' && (cells.get('no_pip_reason') ?? '') === '')
      cells.set('no_pip_reason', 'unknown');
  }

  #note(column: ColumnName, received: string, done: string): false {
    const expected = `niets meer: ${done}, zoals u vroeg`;
    this.#notes.add({ rule: 'levering', file: this.#file, line: this.#line, column, received, expected });
    this.#isAny = true;
    return false;
  }
}
