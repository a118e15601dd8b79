import { CsvError, parse } from 'csv-parse/sync';
import { inventedColumn, inventedValue } from './csv.ts';
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
  /** Whether every row says that it is invented. */
  readonly isMarked: boolean;
}

interface RawRecord {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

/**
 * Reads a CSV file of a table and returns its rows with every fault found.
 * A byte order mark, `;` as delimiter and Windows line ends are read as they are meant;
 * any other encoding than UTF-8, a missing or unknown column, a bad value and a duplicate key are faults.
 */
export function readTable<T extends Table>(table: T, file: string, bytes: Uint8Array): Reading<RowOf<T>> {
  const text = decode(file, bytes);
  if (typeof text !== 'string') return unread([text]);
  const records = parseRecords(file, text, Object.keys(table.columns));
  if (!Array.isArray(records)) return unread([records as Fault]);
  const [header, ...body] = records as RawRecord[];
  if (!header) {
    return unread([{ file, received: 'een leeg bestand', expected: 'een regel met kolomnamen' }]);
  }
  const headerFaults = checkHeader(table, file, header.record);
  if (headerFaults.length > 0) return unread(headerFaults);
  return readRows(table, file, header.record, body);
}

const unread = (faults: readonly Fault[]): Reading<never> => ({ lines: [], faults, isMarked: false });

function decode(file: string, bytes: Uint8Array): string | Fault {
  const expected = 'UTF-8; kies bij het opslaan ‘CSV UTF-8’';
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { file, received: 'een bestand in UTF-16', expected };
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { file, line: firstBadLine(bytes), received: 'tekens in een andere codering', expected };
  }
}

function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  const strict = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at <= bytes.length; at += 1) {
    if (at < bytes.length && bytes[at] !== 0x0a) continue;
    try {
      strict.decode(bytes.subarray(start, at));
    } catch {
      return line;
    }
    line += 1;
    start = at + 1;
  }
  return line;
}

function delimiterOf(text: string, columns: readonly string[]): ',' | ';' {
  const header = text.slice(0, text.search(/\r?\n|$/));
  const semicolons = header.split(';').filter((name) => columns.includes(name.trim())).length;
  return semicolons > 1 ? ';' : ',';
}

function parseRecords(file: string, text: string, columns: readonly string[]): readonly RawRecord[] | Fault {
  try {
    const options = {
      delimiter: delimiterOf(text, columns),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    };
    return parse(text, options) as unknown as RawRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (error as CsvError & { lines?: number }).lines;
    return {
      file,
      ...(line === undefined ? {} : { line }),
      received: 'aanhalingstekens die niet sluiten',
      expected: 'CSV volgens RFC 4180',
    };
  }
}

function checkHeader(table: Table, file: string, header: readonly string[]): Fault[] {
  const expected = Object.keys(table.columns);
  const missing = expected
    .filter((name) => !header.includes(name))
    .map((name) => ({ file, line: 1, column: name, received: 'geen kolom', expected: `de kolom ${name}` }));
  const unknown = header
    .filter(
      (name, at) => !(expected.includes(name) || name === inventedColumn) || header.indexOf(name) !== at,
    )
    .map((name) => ({
      file,
      line: 1,
      column: name,
      received: `de kolom ${excerpt(name)}`,
      expected: `alleen, en elk één keer: ${expected.join(', ')}`,
    }));
  return [...missing, ...unknown];
}

function readRows<T extends Table>(
  table: T,
  file: string,
  header: readonly string[],
  body: readonly RawRecord[],
): Reading<RowOf<T>> {
  const schema = schemaOf(table);
  const lines: Line<RowOf<T>>[] = [];
  const faults: Fault[] = [];
  const seen = new Map<string, number>();
  const mark = header.indexOf(inventedColumn);
  for (const { info, record } of body) {
    const line = info.lines;
    if (record.length !== header.length) {
      faults.push({ file, line, received: `${record.length} waarden`, expected: `${header.length} waarden` });
      continue;
    }
    if (mark >= 0 && record[mark] !== inventedValue) {
      const received = excerpt(record[mark] ?? '');
      faults.push({ file, line, column: inventedColumn, received, expected: inventedValue });
      continue;
    }
    const raw = Object.fromEntries(
      header.flatMap((name, at) => (at === mark ? [] : [[name, record[at] ?? ''] as const])),
    );
    const result = schema.safeParse(raw);
    if (!result.success) {
      faults.push(
        ...result.error.issues.map((issue) => ({
          file,
          line,
          column: String(issue.path[0]),
          received: excerpt(raw[String(issue.path[0])] ?? ''),
          expected: issue.message,
        })),
      );
      continue;
    }
    const key = table.key.map((name) => raw[name]).join('|');
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, line);
    else {
      const received = `dezelfde ${table.key.join(', ')} als in regel ${earlier}`;
      faults.push({ file, line, received, expected: 'elke combinatie één keer' });
    }
    lines.push({ line, row: result.data });
  }
  return { lines, faults, isMarked: mark >= 0 };
}
