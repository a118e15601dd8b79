import { QueryError } from './error.ts';
import type { Result, Row, Value } from './port.ts';

/** What the engine in the browser answers: an Arrow table, of which this is used. */
interface ArrowTable {
  readonly schema: { readonly fields: readonly { readonly name: string; readonly type: unknown }[] };
  toArray(): unknown[];
}

/** Types that have no plain value, each with what it is in Dutch; also inside a list or a structure. */
const notShown: readonly (readonly [type: RegExp, what: string])[] = [
  [/\bTime(32|64)?</, 'tijdstippen'],
  [/\b(Interval|Duration)/, 'tijdsduren'],
  [/\b(Large)?Binary\b/, 'bytes'],
];

/**
 * The rows in values that can be shown and saved.
 * @throws QueryError that says how to ask instead, for a column of a type that would be shown as something that it is not
 */
export function resultOf(table: ArrowTable, sql: string): Result {
  const fields = table.schema.fields.map(({ name, type }) => ({ name, type: String(type) }));
  for (const { name, type } of fields) refuseNotShown(name, type, sql);
  const records = table.toArray() as { toJSON(): Record<string, unknown> }[];
  const rows = records.map((record): Row => {
    const cells = record.toJSON();
    return Object.fromEntries(fields.map(({ name, type }) => [name, plainValue(cells[name], type)]));
  });
  return { columns: fields.map(({ name }) => name), rows };
}

function refuseNotShown(name: string, type: string, sql: string): void {
  const found = notShown.find(([pattern]) => pattern.test(type));
  if (found === undefined) return;
  const message = `De kolom ‘${name}’ bevat ${found[1]}, en die toont de werkbank niet. Maak er tekst van met ::VARCHAR achter de kolom.`;
  throw new QueryError('other', message, sql, type);
}

function plainValue(value: unknown, type: string): Value {
  if (value === null || value === undefined) return null;
  const isDate = /^(Date|Timestamp)/.test(type);
  if (isDate && typeof value === 'number') return new Date(value).toISOString().replace('T00:00:00.000Z', '');
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint')
    return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? part.toString() : part));
}
