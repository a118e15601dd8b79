import { trimmed, isHiding, spellings, type Spelling } from '../reading/cell.ts';
import { CsvReader, fitted, namesOf, type Names } from '../reading/csv-reader.ts';
import type { Delimiter } from '../reading/delimiter.ts';
import { UnreadableError } from '../reading/unreadable.ts';
import type { z } from 'zod';
import { markColumn, markValues, type Mark } from './csv.ts';
import { excerpt, type Fault } from './fault.ts';
import { schemaOf, type RowOf, type Table } from './table.ts';

export interface Line<R> {
  /** Line in the file, counted from 1 (the header is line 1). */
  readonly line: number;
  readonly row: R;
}

export interface Reading<R> {
  readonly lines: readonly Line<R>[];
  readonly faults: readonly Fault[];
  /** What was read though it was written in another way: one sentence per kind. */
  readonly notes: readonly string[];
  /** Whether it has the column that says so of rows that are invented or made to rehearse. */
  readonly isMarked: boolean;
  /** What stands there in every row; null without that column or without rows. */
  readonly mark: Mark | null;
}

interface Row {
  /** The line on which it begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

interface Header extends Names {
  readonly line: number;
}

interface Rows {
  readonly header: Header | undefined;
  readonly body: readonly Row[];
  readonly delimiter: Delimiter;
}

/**
 * Reads a CSV file of a table and returns its rows with every fault found.
 * What spreadsheets do to a file is read as it is meant (see the room `reading`); any other encoding than UTF-8, a missing or
 * unknown column, a bad value and a duplicate key are faults.
 */
export function readTable<T extends Table>(table: T, file: string, bytes: Uint8Array): Reading<RowOf<T>> {
  const rows = rowsOf(table, file, bytes);
  if ('received' in rows) return unread([rows]);
  const { header, body, delimiter } = rows;
  if (!header) {
    return unread([{ file, received: 'een leeg bestand', expected: 'een regel met kolomnamen' }]);
  }
  const headerFaults = checkHeader(table, file, header);
  if (headerFaults.length > 0) return unread(headerFaults);
  return readRows(table, { file, header, body, delimiter });
}

const unread = (faults: readonly Fault[]): Reading<never> => ({
  lines: [],
  faults,
  notes: [],
  isMarked: false,
  mark: null,
});

/** The rows with their lines; column names without blanks around them, and rows as long as the column names where they can. */
function rowsOf(table: Table, file: string, bytes: Uint8Array): Rows | Fault {
  const known = [...Object.keys(table.columns), markColumn];
  const rows: Row[] = [];
  const reader = new CsvReader(known, (line, cells) => rows.push({ line, cells }));
  try {
    reader.push(bytes);
    reader.end();
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const { line, received, expected } = error;
    return { file, ...(line === undefined ? {} : { line }), received, expected };
  }
  const [first, ...rest] = rows;
  const header = first && { line: first.line, ...namesOf(first.cells, known) };
  const width = header?.names.length ?? 0;
  const body = rest.map(({ line, cells }) => ({ line, cells: fitted(cells, width) }));
  return { header, body, delimiter: reader.delimiter };
}

function checkHeader(table: Table, file: string, { line, names: header }: Header): Fault[] {
  const expected = Object.keys(table.columns);
  const missing = expected
    .filter((name) => !header.includes(name))
    .map((name) => ({ file, line, column: name, received: 'geen kolom', expected: `de kolom ${name}` }));
  const unknown = header
    .filter((name, at) => !(expected.includes(name) || name === markColumn) || header.indexOf(name) !== at)
    .map((name) => ({
      file,
      line,
      column: name,
      received: isHiding(name)
        ? `de kolom ${excerpt(name)} met een onzichtbaar teken of harde spatie`
        : `de kolom ${excerpt(name)}`,
      expected: `alleen, en elk één keer: ${expected.join(', ')}`,
    }));
  return [...missing, ...unknown];
}

interface Body {
  readonly file: string;
  readonly header: Header;
  readonly body: readonly Row[];
  readonly delimiter: Delimiter;
}

function readRows<T extends Table>(
  table: T,
  { file, header: { names: header, ...start }, body, delimiter }: Body,
): Reading<RowOf<T>> {
  const notes = new SpellingNotes(file);
  if (start.respelled !== undefined) notes.add(start.line, start.respelled, 'name');
  const schema = schemaOf(table, delimiter, (column, spelling) => {
    notes.add(line, column, spelling);
  });
  const lines: Line<RowOf<T>>[] = [];
  const faults = new FaultList();
  const seen = new Map<string, number>();
  const place = header.indexOf(markColumn);
  const words = place < 0 ? [] : body.map(({ cells }) => trimmed(cells[place] ?? ''));
  const mark = markValues.find((value) => value === words.find(isMark)) ?? null;
  let line = 0;
  for (const { line: at, cells } of body) {
    line = at;
    const broken =
      rowFault(file, line, header, cells) ??
      markFault({ file, line, column: markColumn }, cells[place], mark);
    if (broken) {
      faults.add(broken);
      continue;
    }
    const raw = Object.fromEntries(
      header.flatMap((name, at) => (at === place ? [] : [[name, cells[at] ?? ''] as const])),
    );
    const result = schema.safeParse(raw);
    if (!result.success) {
      for (const { isOfColumn, ...fault } of cellFaults(file, line, raw, result.error))
        faults.add(fault, isOfColumn);
      continue;
    }
    const row = result.data;
    const key = table.key.map((name) => String((row as Readonly<Record<string, unknown>>)[name])).join('|');
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, line);
    else {
      const received = `dezelfde ${table.key.join(', ')} als in regel ${earlier}`;
      faults.add({ file, line, received, expected: 'elke combinatie één keer' });
    }
    lines.push({ line, row });
  }
  return { lines, faults: faults.all(), notes: notes.sentences(), isMarked: place >= 0, mark };
}

/** What is wrong with a row as a whole: its length, or text where a row should be. */
function rowFault(
  file: string,
  line: number,
  header: readonly string[],
  cells: readonly string[],
): Fault | undefined {
  const expected = valuesIn(header.length);
  if (header.length > 1 && cells.filter((cell) => trimmed(cell) !== '').length === 1)
    return {
      ...{ file, line, received: 'een losse tekst, zoals een titel of voetnoot' },
      expected: `${expected}; haal deze regel weg`,
    };
  return cells.length === header.length
    ? undefined
    : { file, line, received: valuesIn(cells.length), expected };
}

const isMark = (word: string): boolean => (markValues as readonly string[]).includes(word);

/** Every row says the same of itself: what the first says that says something known. */
function markFault(
  place: Pick<Fault, 'file' | 'line' | 'column'>,
  cell: string | undefined,
  mark: Mark | null,
): Fault | undefined {
  const word = trimmed(cell ?? '');
  return cell === undefined || word === mark
    ? undefined
    : { ...place, received: excerpt(word), expected: mark ?? markValues.join(' of ') };
}

const valuesIn = (count: number): string => `${count} ${count === 1 ? 'waarde' : 'waarden'}`;

function cellFaults(
  file: string,
  line: number,
  raw: Readonly<Record<string, string>>,
  error: z.ZodError,
): (Fault & { readonly isOfColumn: boolean })[] {
  return error.issues.map((issue) => {
    const column = String(issue.path[0]);
    const received = excerpt(trimmed(raw[column] ?? ''));
    const isOfColumn = issue.code === 'custom' && issue.params?.['isOfColumn'] === true;
    return { file, line, column, received, expected: issue.message, isOfColumn };
  });
}

/** Faults in the order of finding; one that a whole column has is told once, with how often it stands there. */
class FaultList {
  private readonly found: { readonly fault: Fault; count: number }[] = [];
  private readonly ofColumns = new Map<string, { count: number }>();

  add(fault: Fault, isOfColumn = false): void {
    const cause = `${fault.column ?? ''}|${fault.expected}`;
    const known = isOfColumn ? this.ofColumns.get(cause) : undefined;
    if (known) {
      known.count += 1;
      return;
    }
    const entry = { fault, count: 1 };
    this.found.push(entry);
    if (isOfColumn) this.ofColumns.set(cause, entry);
  }

  all(): Fault[] {
    return this.found.map(({ fault, count }) =>
      count === 1 ? fault : { ...fault, received: `${fault.received} en nog ${count - 1} zoals deze` },
    );
  }
}

/** Counts what was read though it was written in another way. */
class SpellingNotes {
  private readonly file: string;
  private readonly found = new Map<Spelling, { readonly place: string; count: number }>();

  constructor(file: string) {
    this.file = file;
  }

  add(line: number, column: string, spelling: Spelling): void {
    const known = this.found.get(spelling);
    if (known) known.count += 1;
    else this.found.set(spelling, { place: `regel ${line}, kolom ${column}`, count: 1 });
  }

  /** "Let op: vragen.csv, regel 2, kolom form: hoofdletters of spaties in een code (3 keer). Gelezen zoals bedoeld." */
  sentences(): string[] {
    return [...this.found].map(
      ([spelling, { place, count }]) =>
        `Let op: ${this.file}, ${place}: ${spellings[spelling]} (${count} keer). Gelezen zoals bedoeld.`,
    );
  }
}
