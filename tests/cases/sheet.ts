/** Case files as text, from rows. */
import { columnNames, type ColumnName } from '../../src/cases/columns.ts';

export type Row = Readonly<Partial<Record<ColumnName, string>>>;

export const referenceDate = '2026-09-30';

/** Somebody whose ten weeks run and who has no PIP yet. */
export const waiting: Row = {
  municipality_code: 'GM9001',
  act: 'wi2021',
  relation: 'resident',
  group: 'Asielstatushouder',
  duty_start_date: '2024-03-01',
  duty_notice_date: '2024-03-05',
  brp_registration_date: '2024-04-01',
  no_pip_reason: 'capacity',
};

/** Somebody with a first PIP of this municipality and a term. */
export const planned: Row = {
  ...waiting,
  no_pip_reason: '',
  intake_start_date: '2024-04-20',
  first_pip_date: '2024-05-10',
  current_pip_date: '2024-05-10',
  pip_origin: 'own',
  pip_revisions: '0',
  first_route: 'B',
  route: 'B',
  level: 'B1',
  term_start_date: '2024-05-11',
  term_end_date: '2027-05-11',
  term_original_end_date: '2027-05-11',
};

export interface Sheet {
  readonly columns?: readonly string[];
  readonly delimiter?: string;
  readonly lineEnd?: string;
  readonly bom?: boolean;
}

const quoted = (text: string): string => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The text of a case file; rows without a key get one of their own. */
export function sheet(rows: readonly Row[], options: Sheet = {}): string {
  const { columns = columnNames, delimiter = ',', lineEnd = '\n', bom = false } = options;
  const lines = rows.map((row, at) => {
    const cells: Readonly<Record<string, string>> = { record_key: `sleutel-${at}`, ...row };
    return columns.map((name) => quoted(cells[name] ?? '')).join(delimiter);
  });
  return (bom ? '\ufeff' : '') + [columns.join(delimiter), ...lines].join(lineEnd) + lineEnd;
}
