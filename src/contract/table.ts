import { z } from 'zod';
import {
  codeIn,
  isHiding,
  isSpoilt,
  municipalityIn,
  numberIn,
  trimmed,
  withoutThousands,
  type Understood,
} from '../reading/cell.ts';
import { dateIn, dateNotation, isStandInDate } from '../reading/date.ts';
import type { Delimiter } from '../reading/delimiter.ts';
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
  | {
      readonly kind: 'number';
      /** No decimals. */
      readonly whole?: true;
      readonly min: number;
      readonly max?: number;
    }
  | {
      readonly kind: 'date';
      /** First day that can be meant; absent = 2000-01-01. */
      readonly from?: string;
      /** It says what happened: never later than the day on which the file is read. */
      readonly past?: true;
    }
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

/** Bounds of the dates in a column: an event of this register, never what a system writes for "no date". */
const firstDay: string = '2000-01-01';
const lastDay = '2099-12-30';

/** What a column accepts, in Dutch, as shown in a fault and in the dictionary. */
export function expectationOf(column: Column): string {
  return orEmpty(column, formOf(column));
}

const orEmpty = ({ optional }: Column, expected: string): string =>
  optional ? `${expected}, of leeg` : expected;

function formOf(column: Column): string {
  switch (column.kind) {
    case 'code':
      return `een van: ${column.list.map(({ code }) => code).join(', ')}`;
    case 'municipality':
      return 'een gemeentecode: GM en vier cijfers';
    case 'count':
      return 'een veelvoud van 5, niet kleiner dan 0';
    case 'cohort':
      return 'een jaar vanaf 2022';
    case 'number':
      return column.whole ? 'een geheel getal' : 'een getal met een decimale punt';
    case 'date':
      return 'een datum als 2026-09-30';
    case 'url':
      return 'een adres dat begint met https://';
    case 'text':
      return column.max ? `een tekst van hooguit ${column.max} tekens` : 'een tekst';
  }
}

function numberForm({ whole, min, max }: Column & { kind: 'number' }): string {
  const bounds = max === undefined ? `vanaf ${min}` : `van ${min} tot en met ${max}`;
  return whole ? `een geheel getal ${bounds}` : `een getal ${bounds}, met een decimale punt`;
}

/** What a column accepts instead of a value that it does not, in Dutch: what to write. */
function expectationFor(column: Column, text: string): string {
  const plain = numeric.has(column.kind) ? withoutThousands(text) : undefined;
  if (plain !== undefined) return orEmpty(column, plainNumber(column, text, plain));
  if (column.kind === 'date' && dateIn(text)) return orEmpty(column, boundsOf(column));
  if (column.kind === 'text' && isSpoilt(text))
    return 'de tekst zoals die was: bij het opslaan gingen letters verloren';
  const form = column.kind === 'number' ? orEmpty(column, numberForm(column)) : expectationOf(column);
  return column.kind !== 'text' && isHiding(text)
    ? `${form}, zonder onzichtbaar teken of harde spatie`
    : form;
}

/** A mark for thousands is never read: 34.200 may be meant as 34,2. The fault says how both are written. */
function plainNumber(column: Column, text: string, plain: string): string {
  const isEither = column.kind === 'number' && !column.whole && /^-?\d+[.,]\d{3}$/.test(text);
  const decimals = isEither ? `, of ${text.replace(',', '.')}0 als drie decimalen zijn bedoeld` : '';
  return `een getal zonder teken voor duizendtallen: ${plain}${decimals}`;
}

function boundsOf({ from = firstDay }: Column & { kind: 'date' }): string {
  return `een datum van ${from} tot en met ${lastDay}; 1900-01-01 en 9999-12-31 zijn geen datum`;
}

function isDateIn(text: string, from = firstDay): boolean {
  return text >= from && text <= lastDay && !isStandInDate(text);
}

const codesByList = new Map<CodeList, readonly string[]>();

/** The codes of a list, made once: a release asks for them in every cell. */
function codesOf(list: CodeList): readonly string[] {
  const known = codesByList.get(list) ?? list.map(({ code }) => code);
  codesByList.set(list, known);
  return known;
}

/** The value of a cell that its column accepts, as it is meant; undefined when it does not. */
function understood(column: Column, text: string, delimiter: Delimiter): Understood | undefined {
  switch (column.kind) {
    case 'code':
      return codeIn(codesOf(column.list), text);
    case 'municipality':
      return municipalityIn(text);
    case 'number':
      return numberOf(column, text, delimiter);
    case 'date': {
      const found = dateIn(text);
      return found && isDateIn(found.value, column.from) ? found : undefined;
    }
    default:
      return accepts(column, text) ? { value: text } : undefined;
  }
}

function numberOf(
  { whole, min, max = Infinity }: Column & { kind: 'number' },
  text: string,
  delimiter: Delimiter,
): Understood | undefined {
  const value = numberIn(text, delimiter);
  if (value === undefined || value < min || value > max) return undefined;
  return whole && !/^\d+$/.test(text) ? undefined : { value: String(value) };
}

function accepts(
  column: Exclude<Column, { kind: 'code' | 'municipality' | 'number' | 'date' }>,
  text: string,
): boolean {
  switch (column.kind) {
    case 'count':
      return /^(0|[1-9]\d{0,8})$/.test(text) && Number(text) % 5 === 0;
    case 'cohort':
      return /^20[2-9]\d$/.test(text) && Number(text) >= 2022;
    case 'url':
      return /^https:\/\/[^\s"<>]+$/.test(text) && !isHiding(text);
    case 'text':
      return text !== '' && text.length <= (column.max ?? Infinity) && !isSpoilt(text);
  }
}

const numeric = new Set<Column['kind']>(['count', 'number', 'cohort']);

/** Told of a value that was written in another way than it should. */
export type SpellingTaker = (column: string, spelling: NonNullable<Understood['spelling']>) => void;

function columnSchema(name: string, column: Column, delimiter: Delimiter, note: SpellingTaker) {
  return z.string().transform((received, context) => {
    const text = trimmed(received);
    if (text === '' && column.optional) return null;
    const found = understood(column, text, delimiter);
    if (found?.spelling) note(name, found.spelling);
    if (found) return numeric.has(column.kind) ? Number(found.value) : found.value;
    const notation = column.kind === 'date' ? dateNotation(text) : undefined;
    const message = notation ? orEmpty(column, notation.expected) : expectationFor(column, text);
    context.addIssue({ code: 'custom', message, params: { isOfColumn: notation !== undefined } });
    return z.NEVER;
  });
}

/**
 * The zod schema of a row given as text of a CSV with this delimiter; each issue's message is the expectation, in Dutch.
 * `note` hears of values that are read as they are meant.
 */
export function schemaOf<T extends Table>(
  table: T,
  delimiter: Delimiter,
  note: SpellingTaker,
): z.ZodType<RowOf<T>, Record<string, string>> {
  const shape = Object.fromEntries(
    Object.entries(table.columns).map(([name, column]) => [
      name,
      columnSchema(name, column, delimiter, note),
    ]),
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
