import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { dayOf } from '../../src/cases/cell.ts';
import { columnNames } from '../../src/cases/columns.ts';
import { CasesRefusedError, FaultBook } from '../../src/cases/fault.ts';
import { RecordReader } from '../../src/cases/record.ts';
import type { CaseReading, CaseRequest } from '../../src/cases/read.ts';
import { readCaseFile } from '../../src/cases/source.ts';
import { referenceDate, type Row } from './sheet.ts';

type Request = Omit<CaseRequest, 'open'>;

export { planned, referenceDate, sheet, waiting, type Row } from './sheet.ts';

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
