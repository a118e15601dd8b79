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
  if (row.pip_origin === 'former') return 'former_pip';
  if (!row.first_pip_date && endStateOf(row) !== 'running') return 'ended_no_pip';
  if (clock === '') return 'no_clock';
  const passed = day(referenceDate) - day(clock);
  if (!row.first_pip_date) return waitingBin(passed);
  return passed <= 70 ? 'early' : durationClass(day(row.first_pip_date) - day(clock));
}

/** Counts per block ("GM9001/2024") and cell, of everybody who belongs to the population. */
export function countAgain(rows: readonly Row[], referenceDate: string): Map<string, Map<string, number>> {
  const blocks = new Map<string, Map<string, number>>();
  for (const row of rows) {
    if (row.act !== 'wi2021' || row.relation === 'pip_only') continue;
    const start = row.duty_start_date!;
    const group = row.group === 'Asielstatushouder' ? 'asylum' : 'family_other';
    const route = { B: 'b1', O: 'education', Z: 'z' }[row.route ?? ''] ?? 'none';
    const stage = stageOf(row);
    const name = `${row.municipality_code}/${start.slice(0, 4)}`;
    const counts = blocks.get(name) ?? new Map<string, number>();
    blocks.set(name, counts);
    for (const codes of [
      {},
      { group, stage },
      { route, stage },
      { quarter: `q${Math.ceil(Number(start.slice(5, 7)) / 3)}` },
      { group, state: stateOf(row, referenceDate) },
      { end_state: endStateOf(row) },
    ])
      counts.set(cellName(codes), (counts.get(cellName(codes)) ?? 0) + 1);
  }
  return blocks;
}
