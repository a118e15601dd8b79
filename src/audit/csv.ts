import { CsvError, parse } from 'csv-parse/sync';
import { publicationFault, quoted, type AuditFault } from './fault.ts';

export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Text that a spreadsheet or program takes for a number; also with a sign, exponent, point, comma or percent. */
const numeric = /^\s*[+-]?(\d[\d.,\s]*|[.,]\d+)(e[+-]?\d+)?\s*%?\s*$/i;

const isNumeric = (text: string): boolean => numeric.test(text);

/**
 * Reads a published CSV: UTF-8, comma, a header with unique names, the same number of values on every line.
 * Strict on purpose: what another reader could take differently is a fault.
 */
export function readCsv(file: string, bytes: Uint8Array): CsvTable | AuditFault {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const rows = text.includes('"') ? parse(text) : plainRecords(text);
    const header = rows.shift();
    if (header === undefined) return publicationFault(`${file} is leeg.`);
    if (rows.some(({ length }) => length !== header.length)) {
      return publicationFault(`${file}: een regel met meer of minder waarden dan er kolommen zijn.`);
    }
    const twice = header.find((name, at) => name === '' || header.indexOf(name) !== at);
    if (twice !== undefined) return publicationFault(`${file}: kolom ${quoted(twice)} zonder eigen naam.`);
    return { header, rows };
  } catch (error) {
    if (error instanceof CsvError || error instanceof TypeError) {
      return publicationFault(`${file} is geen geldige CSV in UTF-8.`);
    }
    throw error;
  }
}

/** The values of text without quotes: much faster, and a large release has no quotes in its tables of counts. */
function plainRecords(text: string): string[][] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => line.split(','));
}

/** Columns in which a number stands, other than the declared ones; a cohort is a year and nothing else. */
export function undeclaredNumbers({ header, rows }: CsvTable, declared: readonly string[]): string[] {
  const isUndeclared = (name: string, text: string) =>
    name === 'cohort' ? !/^20\d{2}$/.test(text) : isNumeric(text);
  return header.filter(
    (name, at) => !declared.includes(name) && rows.some((row) => isUndeclared(name, row[at] ?? '')),
  );
}
