/** Reads what a layout holds through its columns, whatever the file is made of: the faults are those of any other table. */
import { writeCsv } from '../contract/csv.ts';
import type { Fault } from '../contract/fault.ts';
import { readTable } from '../contract/read.ts';
import type { RowOf, Table } from '../contract/table.ts';
import { isObject, type JsonObject } from './json.ts';

/** A record of a file with its place: a line, or a path in JSON such as `value[3]`. */
export interface Entry {
  readonly at: number | string;
  readonly values: JsonObject;
}

export interface Placed<R> {
  readonly at: number | string;
  readonly row: R;
}

export interface Entries<R> {
  readonly rows: readonly Placed<R>[];
  readonly faults: readonly Fault[];
}

/**
 * Reads entries by the columns of a layout; values that no column names are left alone, because a publisher may add some.
 * A column that no entry has is one fault.
 */
export function readEntries<T extends Table>(
  layout: T,
  file: string,
  entries: readonly Entry[],
): Entries<RowOf<T>> {
  const names = Object.keys(layout.columns);
  const missing = names.filter((name) => !entries.some(({ values }) => name in values));
  if (missing.length > 0)
    return { rows: [], faults: missing.map((name) => missingFault(file, name, entries)) };
  const csv = writeCsv([names, ...entries.map(({ values }) => names.map((name) => textIn(values[name])))]);
  const { lines, faults } = readTable(layout, file, new TextEncoder().encode(csv));
  const at = (line: number) => entries[line - 2]?.at ?? line;
  return {
    rows: lines.map(({ line, row }) => ({ at: at(line), row })),
    faults: faults.map((fault) => replaced(fault, at)),
  };
}

function missingFault(file: string, name: string, entries: readonly Entry[]): Fault {
  const [first] = entries;
  const found = first === undefined ? 'geen enkele rij' : `geen ${name}; wel ${listed(first.values)}`;
  return { file, column: name, received: found, expected: `de kolom ${name}` };
}

const listed = (values: JsonObject): string => Object.keys(values).slice(0, 12).join(', ');

/** A line end inside a value would move every line after it. */
function textIn(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.replaceAll(/[\r\n]+/g, ' ');
}

/** The fault with the place in the file that was delivered, in place of a line of the list that it was read from. */
function replaced(fault: Fault, at: (line: number) => number | string): Fault {
  const { line, ...rest } = fault;
  if (line === undefined) return fault;
  const received = rest.received.replace(
    / als in regel (\d+)$/,
    (_, other: string) => ` als in ${placeOf(at(Number(other)))}`,
  );
  const place = at(line);
  if (typeof place === 'number') return { ...rest, line: place, received };
  return { ...rest, column: rest.column === undefined ? place : `${place}.${rest.column}`, received };
}

const placeOf = (at: number | string): string => (typeof at === 'number' ? `regel ${at}` : at);

/** The objects of a list with their paths; anything else in it is a fault. */
export function entriesOf(
  file: string,
  field: string,
  list: readonly unknown[],
): { entries: Entry[]; faults: Fault[] } {
  const entries: Entry[] = [];
  const faults: Fault[] = [];
  for (const [index, values] of list.entries()) {
    const at = `${field}[${index}]`;
    if (isObject(values)) entries.push({ at, values });
    else faults.push({ file, column: at, received: JSON.stringify(values), expected: 'een object' });
  }
  return { entries, faults };
}

/** A fault about an entry that was read. */
export function faultAt(
  file: string,
  { at }: Pick<Placed<unknown>, 'at'>,
  column: string,
  received: string,
  expected: string,
): Fault {
  return typeof at === 'number'
    ? { file, line: at, column, received, expected }
    : { file, column: `${at}.${column}`, received, expected };
}
