import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { dayOf } from '../../src/cases/cell.ts';
import { columnNames, type ColumnName } from '../../src/cases/columns.ts';
import { CasesRefusedError, FaultBook } from '../../src/cases/fault.ts';
import { RecordReader } from '../../src/cases/record.ts';
import type { CaseReading, CaseRequest } from '../../src/cases/read.ts';
import { readCaseFile } from '../../src/cases/source.ts';

type Request = Omit<CaseRequest, 'open'>;

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

/** A file in a folder of its own, removed after the test. */
export function fileWith(content: string | Uint8Array, name = 'dossiers.csv'): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dossiers-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

export const request = (file: string, more: Partial<Request> = {}): Request => ({
  file,
  referenceDate,
  municipalities: ['GM9001'],
  absent: {},
  ...more,
});

export function read(content: string | Uint8Array, more: Partial<Request> = {}): Promise<CaseReading> {
  return readCaseFile(request(fileWith(content), more));
}

/** The error with which a file is refused. */
export async function refusal(
  content: string | Uint8Array,
  more: Partial<Request> = {},
): Promise<CasesRefusedError> {
  try {
    await read(content, more);
  } catch (error) {
    if (error instanceof CasesRefusedError) return error;
    throw error;
  }
  throw new Error('the file was not refused');
}

/** Faults and warnings about one row: "V5 level", sorted. */
export function observations(row: Row): { faults: string[]; warnings: string[] } {
  const [faults, warnings] = [new FaultBook(), new FaultBook()];
  const options = {
    file: 'dossiers.csv',
    delimiter: ',',
    referenceDay: dayOf(referenceDate)!,
    municipalities: ['GM9001'],
  } as const;
  const cells: Row = { record_key: 'sleutel-1', ...row };
  new RecordReader(columnNames, options, faults, warnings).read(
    2,
    columnNames.map((name) => cells[name] ?? ''),
  );
  const short = ({ listed }: FaultBook) => listed.map(({ rule, column }) => `${rule} ${column}`).sort();
  return { faults: short(faults), warnings: short(warnings) };
}
