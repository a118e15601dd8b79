import { z } from 'zod';
import type { CodeList } from './codes.ts';

/**
 * One column definition yields the zod schema, the TypeScript type and the dictionary text.
 * Every value arrives as CSV text; an empty cell is only allowed where `optional` is set, and reads as null.
 */
export type Column = {
  readonly label: string;
  readonly description: string;
  readonly optional?: true;
} & (
  | { readonly kind: 'code'; readonly list: CodeList }
  | { readonly kind: 'municipality' }
  | { readonly kind: 'count' }
  | { readonly kind: 'cohort' }
  | { readonly kind: 'number'; /** No decimals. */ readonly whole?: true }
  | { readonly kind: 'date' }
  | { readonly kind: 'url' }
  | { readonly kind: 'text'; readonly max?: number }
);

export interface Table<C extends Readonly<Record<string, Column>> = Readonly<Record<string, Column>>> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: C;
  /** Columns that identify a row: no two rows share them. */
  readonly key: readonly string[];
}

type ValueOf<C extends Column> = C extends { kind: 'code'; list: infer L extends CodeList }
  ? L[number]['code']
  : C extends { kind: 'count' | 'number' | 'cohort' }
    ? number
    : string;

export type RowOf<T extends Table> = {
  readonly [K in keyof T['columns']]: T['columns'][K] extends { optional: true }
    ? ValueOf<T['columns'][K]> | null
    : ValueOf<T['columns'][K]>;
};

export function defineTable<const C extends Readonly<Record<string, Column>>>(
  table: Table<C> & { readonly key: readonly (keyof C & string)[] },
): Table<C> {
  return table;
}

/** What a column accepts, in Dutch, as shown in a fault and in the dictionary. */
export function expectationOf(column: Column): string {
  const expected = {
    code: () => (column.kind === 'code' ? `een van: ${column.list.map(({ code }) => code).join(', ')}` : ''),
    municipality: () => 'een gemeentecode: GM en vier cijfers',
    count: () => 'een veelvoud van 5, niet kleiner dan 0',
    cohort: () => 'een jaar vanaf 2022',
    number: () =>
      column.kind === 'number' && column.whole ? 'een geheel getal' : 'een getal met een decimale punt',
    date: () => 'een datum als 2026-09-30',
    url: () => 'een adres dat begint met https://',
    text: () =>
      column.kind === 'text' && column.max ? `een tekst van hooguit ${column.max} tekens` : 'een tekst',
  }[column.kind]();
  return column.optional ? `${expected}, of leeg` : expected;
}

function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function accepts(column: Column, text: string): boolean {
  switch (column.kind) {
    case 'code':
      return column.list.some(({ code }) => code === text);
    case 'municipality':
      return /^GM\d{4}$/.test(text);
    case 'count':
      return /^(0|[1-9]\d{0,8})$/.test(text) && Number(text) % 5 === 0;
    case 'cohort':
      return /^20[2-9]\d$/.test(text) && Number(text) >= 2022;
    case 'number':
      return (column.whole ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/).test(text);
    case 'date':
      return isCalendarDate(text);
    case 'url':
      return /^https:\/\/[^\s"<>]+$/.test(text);
    case 'text':
      return text.trim() !== '' && text.length <= (column.max ?? Infinity);
  }
}

const numeric = new Set<Column['kind']>(['count', 'number', 'cohort']);

function columnSchema(column: Column) {
  return z.string().transform((text, context) => {
    if (text === '' && column.optional) return null;
    if (accepts(column, text)) return numeric.has(column.kind) ? Number(text) : text;
    context.addIssue({ code: 'custom', message: expectationOf(column) });
    return z.NEVER;
  });
}

/** The zod schema of a row given as CSV text; each issue's message is the expectation, in Dutch. */
export function schemaOf<T extends Table>(table: T): z.ZodType<RowOf<T>, Record<string, string>> {
  const shape = Object.fromEntries(
    Object.entries(table.columns).map(([name, column]) => [name, columnSchema(column)]),
  );
  return z.strictObject(shape) as unknown as z.ZodType<RowOf<T>, Record<string, string>>;
}

export interface DictionaryEntry {
  readonly column: string;
  readonly label: string;
  readonly description: string;
  readonly expected: string;
  /** What kind of value it holds, in Dutch. */
  readonly type: string;
  readonly isOptional: boolean;
  /** The codes it may hold, with their names; empty when it holds something else. */
  readonly codes: CodeList;
}

const typeNames: Readonly<Record<Column['kind'], string>> = {
  code: 'code',
  municipality: 'gemeentecode',
  count: 'aantal',
  cohort: 'jaar',
  number: 'getal',
  date: 'datum',
  url: 'webadres',
  text: 'tekst',
};

/** The dictionary of a table, for the workbench, the manifest and the documentation. */
export function dictionaryOf(table: Table): DictionaryEntry[] {
  return Object.entries(table.columns).map(([name, column]) => ({
    column: name,
    label: column.label,
    description: column.description,
    expected: expectationOf(column),
    type: typeNames[column.kind],
    isOptional: column.optional === true,
    codes: column.kind === 'code' ? column.list.map(({ code, name: word }) => ({ code, name: word })) : [],
  }));
}
