/**
 * A second computation of the true counts, in plain TypeScript and from the cells as they stand in the file.
 * It shares nothing with src/cases but the column names; it does not check anything.
 */
import { cellName } from '../../src/contract/block.ts';
import type { Row } from './case-files.ts';

const day = (iso: string): number => Math.round(new Date(`${iso}T12:00:00Z`).getTime() / 86_400_000);

function clockOf(row: Row): string {
  if (row.relation === 'linked_coa') return '';
  const { duty_notice_date: notice, brp_registration_date: registered } = row;
  const both = notice && registered ? [notice, registered].sort()[1]! : '';
  return row.clock_start_date || row.clock_signal_date || both;
}

function endStateOf(row: Row): string {
  const reasons: Readonly<Record<string, string>> = {
    'Inburgeringsplicht voldaan': 'fulfilled',
    'Volledige vrijstelling': 'exempt',
    'Volledige ontheffing': 'dispensed',
    'Tijdelijke vrijstelling': 'paused',
  };
  if (row.duty_end_reason) return reasons[row.duty_end_reason] ?? 'lapsed';
  if (row.exemption === 'whole') return 'exempt';
  if (row.dispensation === 'whole') return 'dispensed';
  return row.exemption === 'temporary' ? 'paused' : 'running';
}

function stageOf(row: Row): string {
  if (row.duty_end_reason === 'Inburgeringsplicht voldaan') return 'fulfilled';
  if (!row.first_pip_date) {
    if (row.intake_start_date) return 'intake';
    return row.relation === 'resident' ? 'registered' : 'notified';
  }
  if (!row.first_lesson_date && !(Number(row.course_hours) > 0)) return 'pip';
  if (!row.pvt_date) return 'lesson';
  return row.exams_done_date || row.z_route_date ? 'route_done' : 'pvt';
}

function waitingBin(days: number): string {
  if (days <= 70) return 'w10';
  if (days <= 91) return 'w13';
  if (days <= 182) return 'w26';
  return days <= 364 ? 'w52' : 'w52p';
}

function durationClass(days: number): string {
  const edges = [28, 56, 70, 91, 119, 182, 273];
  const codes = ['d00_04', 'd04_08', 'd08_10', 'd10_13', 'd13_17', 'd17_26', 'd26_39', 'd39p'];
  return codes[edges.filter((edge) => days > edge).length]!;
}

function stateOf(row: Row, referenceDate: string): string {
  const clock = clockOf(row);
  const inCoa = row.relation === 'linked_coa';
  if (row.first_pip_date) {
    if (inCoa || (clock === '' && row.pip_origin !== 'former')) return 'no_clock_plan';
    if (row.pip_origin === 'former') return 'former_pip';
    const passed = day(referenceDate) - day(clock);
    return passed <= 70 ? 'early' : durationClass(day(row.first_pip_date) - day(clock));
  }
  if (endStateOf(row) !== 'running') return 'ended_no_pip';
  if (inCoa) return 'reception';
  return clock === '' ? 'no_clock' : waitingBin(day(referenceDate) - day(clock));
}

function intakeOf(row: Row, referenceDate: string): string {
  const clock = clockOf(row);
  const { intake_start_date: intake, first_pip_date: pip } = row;
  if (!intake && !pip) {
    if (endStateOf(row) !== 'running') return 'ended';
    if (row.relation === 'linked_coa') return 'reception';
    return clock === '' ? 'no_clock' : waitingBin(day(referenceDate) - day(clock));
  }
  if (!intake || clock === '') return 'undated';
  if (day(referenceDate) - day(clock) <= 70) return 'early';
  return durationClass(day(intake) - day(clock));
}

function lessonOf(row: Row, referenceDate: string): string {
  const { first_pip_date: pip, first_lesson_date: lesson } = row;
  if (!pip) return 'no_plan';
  const end = endStateOf(row);
  if (!lesson) {
    if (Number(row.course_hours) > 0 || end === 'fulfilled') return 'undated';
    return end === 'running' ? waitingBin(day(referenceDate) - day(pip)) : 'ended';
  }
  if (day(referenceDate) - day(pip) <= 91) return 'early';
  return durationClass(day(lesson) - day(pip));
}

function housingOf(row: Row, referenceDate: string): string {
  if (row.group !== 'Asielstatushouder') return 'other_group';
  const start = day(row.duty_start_date!);
  if (row.relation === 'linked_coa') {
    if (row.first_pip_date) return 'reception_plan';
    if (endStateOf(row) !== 'running') return 'reception_ended';
    const weeks = Math.ceil((day(referenceDate) - start) / 7);
    return weeks <= 13 ? 'r13' : weeks <= 26 ? 'r26' : weeks <= 52 ? 'r52' : 'r52p';
  }
  if (!row.brp_registration_date) return 'undated';
  const weeks = Math.ceil((day(row.brp_registration_date) - start) / 7);
  if (weeks <= 13) return 'd00_13';
  return weeks <= 26 ? 'd13_26' : weeks <= 39 ? 'd26_39' : weeks <= 52 ? 'd39_52' : 'd52p';
}

function planChangeOf(row: Row): string {
  if (!row.first_pip_date) return 'no_plan';
  if (row.route === 'B' && row.level === 'A2') return 'to_a2';
  if (row.first_route !== row.route) return 'route_changed';
  const times = Number(row.pip_revisions || 0);
  if (times > 0) return times === 1 ? 'once' : 'more';
  return row.current_pip_date === row.first_pip_date ? 'never' : 'some';
}

/** The same day of the month so many months later, or the last day of a shorter month. */
function monthsLater(iso: string, months: number): string {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  const at = month - 1 + months;
  const last = new Date(Date.UTC(year, at + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, at, Math.min(date, last))).toISOString().slice(0, 10);
}

function talkOf(row: Row, referenceDate: string): string {
  const talk = row.last_contact_date;
  if (!talk) return 'unknown';
  const within = [3, 6, 12].find((months) => monthsLater(talk, months) >= referenceDate);
  return within === undefined ? 'longer' : `m${within}`;
}

function termOf(row: Row, referenceDate: string): string {
  if (!row.term_end_date) return 'unknown';
  if (referenceDate >= row.term_end_date) return 'over';
  const first = row.term_original_end_date;
  return first && row.term_end_date > first ? 'extended' : 'within';
}

function examsOf(row: Row): string {
  if (!row.first_pip_date) return 'no_plan';
  if (row.route === 'Z') return 'z_route';
  const results = [row.exam_knm, row.exam_le, row.exam_lu, row.exam_sc, row.exam_sp];
  if (results.every((result) => !result)) return 'unknown';
  const asked = results.filter((result) => result !== 'Niet vereist').length;
  const passed = results.filter((result) => result === 'Geslaagd').length;
  if (passed === asked) return 'all';
  if (passed === 0) return 'none';
  return passed / asked >= 0.5 ? 'half' : 'under_half';
}

function doneOf(row: Row, referenceDate: string): string {
  if (!row.first_pip_date) return 'no_plan';
  const end = endStateOf(row);
  const start = row.term_start_date;
  const months = (date: string) => [12, 18, 24, 30, 36].find((edge) => date < monthsLater(start!, edge));
  if (end === 'fulfilled') {
    if (!start || !row.duty_end_date) return 'undated';
    return referenceDate < monthsLater(start, 36) ? 'early' : `f${months(row.duty_end_date) ?? '36p'}`;
  }
  if (end !== 'running') return 'ended';
  return start ? `n${months(referenceDate) ?? '36p'}` : 'n_undated';
}

/** What somebody is in every dimension of the tables about the course. */
function courseOf(row: Row, referenceDate: string): Readonly<Record<string, string>> {
  const isRunning = endStateOf(row) === 'running';
  const waits = stateOf(row, referenceDate).startsWith('w');
  const lesson = lessonOf(row, referenceDate);
  const reason = row.third_party_info === 'waiting' ? 'third_party' : row.no_pip_reason || 'unknown';
  const contact = { true: 'yes', false: 'no' }[row.fixed_contact ?? ''] ?? 'unknown';
  return {
    housing: housingOf(row, referenceDate),
    no_pip_reason: waits ? reason : 'not_waiting',
    lesson_wait_reason: lesson.startsWith('w') ? row.lesson_wait_reason || 'unknown' : 'not_waiting',
    plan_change: planChangeOf(row),
    contact: isRunning ? contact : 'not_running',
    last_talk: isRunning ? talkOf(row, referenceDate) : 'not_running',
    term: isRunning && row.first_pip_date ? termOf(row, referenceDate) : 'not_running',
    exams: examsOf(row),
    done: doneOf(row, referenceDate),
  };
}

type Blocks = Map<string, Map<string, number>>;

function add(blocks: Blocks, name: string, cells: readonly Readonly<Record<string, string>>[]): void {
  const counts = blocks.get(name) ?? new Map<string, number>();
  blocks.set(name, counts);
  for (const codes of cells) counts.set(cellName(codes), (counts.get(cellName(codes)) ?? 0) + 1);
}

/** Counts per block ("GM9001/2024", "GM9001/known") and cell, of everybody who belongs to its population. */
export function countAgain(rows: readonly Row[], referenceDate: string): Blocks {
  const blocks: Blocks = new Map();
  for (const row of rows) {
    const group = row.group === 'Asielstatushouder' ? 'asylum' : 'family_other';
    const isHere = row.relation !== 'pip_only';
    if (row.act === 'wi2013' && isHere && endStateOf(row) === 'running')
      add(blocks, `${row.municipality_code}/earlier_act`, [
        {},
        { group, earlier: earlierOf(row, referenceDate) },
      ]);
    if (row.act === 'wi2021' && (row.in_duo_list === 'true' || row.in_municipal_file === 'true'))
      add(blocks, `${row.municipality_code}/known`, [{}, { known: knownOf(row) }]);
    if (row.act !== 'wi2021' || !isHere) continue;
    const start = row.duty_start_date!;
    const route = { B: 'b1', O: 'education', Z: 'z' }[row.route ?? ''] ?? 'none';
    const stage = stageOf(row);
    add(blocks, `${row.municipality_code}/${start.slice(0, 4)}`, [
      {},
      { group, stage },
      { route, stage },
      { quarter: `q${Math.ceil(Number(start.slice(5, 7)) / 3)}` },
      { group, state: stateOf(row, referenceDate) },
      { end_state: endStateOf(row) },
      { group, intake: intakeOf(row, referenceDate) },
      { group, lesson: lessonOf(row, referenceDate) },
      ...Object.entries(courseOf(row, referenceDate)).map(([name, code]) => ({ [name]: code })),
    ]);
  }
  return blocks;
}

function earlierOf(row: Row, referenceDate: string): string {
  if (row.elip === 'true') return 'elip';
  if (!row.term_end_date) return 'unknown';
  return row.term_end_date <= referenceDate ? 'over' : 'within';
}

function knownOf(row: Row): string {
  if (row.in_duo_list !== 'true') return 'file_only';
  return row.in_municipal_file === 'true' ? 'both' : 'duo_only';
}
