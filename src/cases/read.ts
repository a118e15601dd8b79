import type { TrueBlock } from '../contract/block.ts';
import { caseParts, nameOf, type CasePart } from '../contract/codes.ts';
import { TakenBack } from './back.ts';
import { dayOf } from './cell.ts';
import { columnNames, columnOf, columnsOf, type CaseRecord, type ColumnName } from './columns.ts';
import { Counter } from './count.ts';
import { CasesRefusedError, FaultBook, Stop } from './fault.ts';
import type { CaseFault } from './case-fault.ts';
import { isDuoFolder } from './duo/folder.ts';
import { duoRows, type DuoRow } from './duo/rows.ts';
import { fitted, namesOf } from '../reading/csv-reader.ts';
import { TableReader } from '../reading/table-reader.ts';
import type { Cause } from './grouped.ts';
import { UnreadableError } from '../reading/unreadable.ts';
import { absenceFaults, extraColumns, headerFaults } from './header.ts';
import { RecordReader } from './record.ts';
import { sheetNotes } from './sheet-notes.ts';

/** A case file that is open for reading, wherever it is. */
export interface CaseSource {
  /** Its bytes, which nobody may change meanwhile; `onProgress` gets the bytes read so far and the size of the file. */
  bytes(onProgress: (bytes: number, of: number) => void): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

export interface CaseRequest {
  /** Base name of the case file (CSV or workbook), as it stands in faults. */
  readonly file: string;
  /** Opens it; throws a Stop for what is no case file. */
  readonly open: () => Promise<CaseSource>;
  /** Reference date, `2026-09-30`. */
  readonly referenceDate: string;
  /** Codes of the municipalities that may occur, from the configuration. */
  readonly municipalities: readonly string[];
  /** Column → why it is absent, from the configuration. */
  readonly absent: Readonly<Record<string, string>>;
  /** Municipality → parts that it says it lacks: its cells for them must be empty, or they would be counted. */
  readonly lacking?: Readonly<Record<string, readonly CasePart[]>>;
  /** The word that columns beside those of the template are skipped; they may not point to a person either. */
  readonly skipExtra?: boolean | undefined;
  /** The word that the file is of a later day: what happened after the reference date is taken away. */
  readonly takeBack?: boolean | undefined;
  /** Bytes read so far, and the size of the file. */
  readonly onProgress?: (bytes: number, of: number) => void;
}

export interface CaseReading {
  /** Every municipality of the request, and every cohort from 2022 to the year of the reference date. */
  readonly blocks: readonly TrueBlock[];
  /** In order of finding, at most 2,000. */
  readonly warnings: readonly CaseFault[];
  readonly warningCount: number;
  readonly warningCauses: readonly Cause[];
  /** Cases in the file, also those outside the population. */
  readonly records: number;
  readonly absentColumns: readonly string[];
  /** Whether the newest event of all cases lies so long before the reference date that the file may be of another quarter. */
  readonly isOld: boolean;
}

/**
 * Reads a case file, checks it with every rule (V1 to V17) and counts it.
 * Throws a CasesRefusedError with all faults; neither that nor anything else it throws holds a value of a case.
 */
export async function readCases(request: CaseRequest): Promise<CaseReading> {
  const referenceDay = dayOf(request.referenceDate);
  if (referenceDay === undefined) throw new RangeError('the reference date is not a date');
  const faults = new FaultBook();
  const warnings = new FaultBook();
  const counter = new Counter(request.municipalities, referenceDay);
  const { records, header, newest } = await readAll(request, referenceDay, { faults, warnings, counter });
  if (faults.count > 0) throw new CasesRefusedError(request.file, faults, warnings);
  const blocks = counter.blocks();
  for (const fault of withoutPeople(request.file, blocks)) warnings.add(fault);
  return {
    blocks,
    warnings: warnings.listed,
    warningCount: warnings.count,
    warningCauses: warnings.causes,
    records,
    absentColumns: columnNames.filter((name) => !header.includes(name)),
    isOld: newest < referenceDay - recentDays,
  };
}

/** Municipalities that nobody counts for: they would be published as if they had nobody. */
function withoutPeople(file: string, blocks: readonly TrueBlock[]): CaseFault[] {
  const counted = new Set(
    blocks
      .filter(({ cohort, counts }) => typeof cohort === 'number' && counts.size > 0)
      .map(({ municipality }) => municipality),
  );
  return [...new Set(blocks.map(({ municipality }) => municipality))]
    .filter((municipality) => !counted.has(municipality))
    .map((municipality) => ({
      rule: 'levering',
      file,
      received: `niemand die telt voor ${municipality}`,
      expected: 'inburgeringsplichtigen in elke gemeente die levert; anders de stand ‘niet geleverd’',
    }));
}

interface Collectors {
  readonly faults: FaultBook;
  readonly warnings: FaultBook;
  readonly counter: Counter;
}

interface Progress {
  header: readonly string[];
  records: number;
  /** Day of the newest event so far. */
  newest: number;
  reader?: RecordReader;
  back?: TakenBack;
}

/** Reads the file to its end or to the first fault that stops the reading; faults end up in the book. */
async function readAll(
  request: CaseRequest,
  referenceDay: number,
  collectors: Collectors,
): Promise<Progress> {
  const { file } = request;
  const progress: Progress = { header: [], records: 0, newest: -Infinity };
  try {
    const source = await request.open();
    try {
      await readSource(source, request, { referenceDay, collectors, progress });
    } finally {
      await source.close();
    }
    if (progress.records === 0 && collectors.faults.count === 0)
      collectors.faults.add({
        rule: 'bestand',
        file,
        received: 'alleen een regel met kolomnamen',
        expected: 'daaronder ten minste één dossier',
      });
  } catch (error) {
    const stop = asStop(error, file);
    if (stop.alone) throw new CasesRefusedError(file, bookOf(stop.fault), new FaultBook());
    collectors.faults.add(stop.fault);
  }
  const notes = [...(progress.reader?.notes() ?? []), ...(progress.back?.undated() ?? [])];
  for (const note of notes) collectors.warnings.add(note);
  return progress;
}

function bookOf(fault: CaseFault): FaultBook {
  const book = new FaultBook();
  book.add(fault);
  return book;
}

interface Reading {
  readonly referenceDay: number;
  readonly collectors: Collectors;
  readonly progress: Progress;
}

async function readSource(source: CaseSource, request: CaseRequest, reading: Reading): Promise<void> {
  const onRecord = recordHandler(request.file, () => reader, request, reading);
  const reader = new TableReader(columnNames, onRecord, labels, (bytes) => duoIn(bytes, request, reading));
  for await (const bytes of source.bytes((at, of) => request.onProgress?.(at, of))) reader.push(bytes);
  reader.end();
  for (const fault of sheetNotes(request.file, reader)) reading.collectors.warnings.add(fault);
}

/** The lines that a zip with answers of DUO stands for; undefined for any other zip. */
function duoIn(
  bytes: Uint8Array,
  { file, referenceDate, municipalities }: CaseRequest,
  { collectors: { faults, warnings } }: Reading,
): Iterable<DuoRow> | undefined {
  if (!isDuoFolder(bytes)) return undefined;
  return duoRows(bytes, {
    ...{ file, referenceDate, municipalities },
    fault: (fault) => faults.add(fault),
    note: (fault) => warnings.add(fault),
  });
}

/** Handles the line with column names first and every case after it. */
function recordHandler(
  file: string,
  readerOf: () => TableReader,
  request: CaseRequest,
  { referenceDay, collectors: { faults, warnings, counter }, progress }: Reading,
): (line: number, cells: readonly string[]) => void {
  return (line, cells) => {
    const { reader } = progress;
    if (reader === undefined) {
      const { names, respelled } = namesOf(cells, columnNames, labels);
      const header = checkedHeader(file, line, names, request, faults);
      progress.header = header;
      const { municipalities } = request;
      const { delimiter, isWorkbook } = readerOf();
      if (isWorkbook) for (const book of [faults, warnings]) book.columns = header;
      const options = { file, delimiter, referenceDay, municipalities };
      progress.reader = new RecordReader(header, options, faults, warnings);
      if (request.takeBack) progress.back = new TakenBack(header, file, request.referenceDate, warnings);
      for (const note of skippedNotes(file, line, header, request)) warnings.add(note);
      if (respelled !== undefined) progress.reader.noteSpelling(respelled as ColumnName, 'name', line);
      return;
    }
    progress.records += 1;
    const texts = fitted(cells, progress.header.length);
    const own = progress.back ? progress.back.row(line, texts) : texts;
    if (own === null) {
      reader.passOver(line, texts);
      return;
    }
    const record = reader.read(line, own);
    if (record !== null) for (const fault of filledFaults(file, line, record, request)) faults.add(fault);
    if (record !== null) progress.newest = Math.max(progress.newest, newestOf(record));
    if (record !== null && faults.count === 0) counter.add(record);
  };
}

/** What the explanation calls each column. */
const labels = Object.fromEntries(columnNames.map((name) => [name, columnOf(name).label]));

/** A file that was exported for a quarter has events of its last weeks: in an office somebody is spoken to. */
const recentDays = 45;

/** What happens, unlike what ends some day. */
const eventColumns = columnNames.filter((name) => {
  const column = columnOf(name);
  return column.kind === 'date' && column.future === undefined;
});

function newestOf(record: CaseRecord): number {
  return Math.max(...eventColumns.map((name) => (record[name] as number | null) ?? -Infinity));
}

/** Cells that are filled in for a part that the municipality says it lacks. */
function filledFaults(
  file: string,
  line: number,
  record: CaseRecord,
  { lacking = {} }: CaseRequest,
): CaseFault[] {
  const parts = (record.municipality_code && lacking[record.municipality_code]) || [];
  return parts.flatMap((part) =>
    columnsOf(part)
      .filter((column) => record[column] !== null)
      .map((column) => ({
        rule: 'levering' as const,
        file,
        line,
        column,
        received: 'een gevulde cel',
        expected: `een lege cel: de configuratie zegt bij ontbreekt dat deze gemeente ${nameOf(caseParts, part)} niet heeft`,
      })),
  );
}

/** The column names; stops the reading when they are not those of the template. */
function checkedHeader(
  file: string,
  line: number,
  header: readonly string[],
  request: CaseRequest,
  faults: FaultBook,
): readonly string[] {
  const found = headerFaults(file, line, header, request.skipExtra);
  const last = found.pop();
  if (last !== undefined) {
    for (const fault of found) faults.add(fault);
    throw new Stop(last);
  }
  for (const fault of absenceFaults(file, header, request.absent)) faults.add(fault);
  return header;
}

function skippedNotes(
  file: string,
  line: number,
  header: readonly string[],
  { skipExtra }: CaseRequest,
): CaseFault[] {
  return skipExtra
    ? extraColumns(file, line, header, 'niets: deze kolommen zijn overgeslagen, zoals u vroeg')
    : [];
}

/** What ended the reading. */
function asStop(error: unknown, file: string): Stop {
  if (error instanceof Stop) return error;
  if (!(error instanceof UnreadableError)) throw error;
  const { line, received, expected } = error;
  const rule = line === undefined ? 'bestand' : 'regel';
  return new Stop({ rule, file, ...(line === undefined ? {} : { line }), received, expected });
}
