import { markColumn, type Mark } from '../contract/csv.ts';
import { wordsOf } from '../edition/marks.ts';
import type { Column, Table } from '../contract/table.ts';

/** A field by Table Schema, the part of the Data Package standard (version 2) that describes columns. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'date';
  readonly format?: 'uri';
  readonly title: string;
  readonly description: string;
  readonly categories?: readonly { readonly value: string; readonly label: string }[];
  readonly constraints: Readonly<Record<string, unknown>>;
}

const types: Readonly<Record<Column['kind'], Field['type']>> = {
  code: 'string',
  municipality: 'string',
  count: 'integer',
  cohort: 'integer',
  number: 'number',
  date: 'date',
  url: 'string',
  text: 'string',
};

/** The fields of a table in the order of its file; invented and rehearsed data have a last one that says so. */
export function fieldsOf(table: Table, mark: Mark | null): Field[] {
  const own = Object.entries(table.columns).map(([name, column]) => fieldOf(name, column));
  return mark === null ? own : [...own, markField(mark)];
}

/** What stands before the title of a marked file or dataset. */
export const titleMark = (mark: Mark | null): string => (mark === null ? '' : wordsOf(mark).title);

const markField = (mark: Mark): Field => ({
  name: markColumn,
  type: 'string',
  title: 'voorbeeld',
  description: mark === 'verzonnen' ? 'Deze rij is verzonnen.' : 'Deze rij is een proef. Gebruik haar niet.',
  constraints: { required: true, enum: [mark] },
});

function fieldOf(name: string, column: Column): Field {
  return {
    name,
    type: column.kind === 'number' && column.whole ? 'integer' : types[column.kind],
    ...(column.kind === 'url' ? { format: 'uri' as const } : {}),
    title: column.label,
    description: column.description,
    ...(column.kind === 'code'
      ? { categories: column.list.map(({ code, name: label }) => ({ value: code, label })) }
      : {}),
    constraints: { required: column.optional !== true, ...limitsOf(column) },
  };
}

function limitsOf(column: Column): Readonly<Record<string, unknown>> {
  if (column.kind === 'count') return { minimum: 0 };
  if (column.kind === 'cohort') return { minimum: 2022 };
  if (column.kind === 'number')
    return { minimum: column.min, ...(column.max === undefined ? {} : { maximum: column.max }) };
  if (column.kind === 'municipality') return { pattern: 'GM[0-9]{4}' };
  if (column.kind === 'text' && column.max) return { maxLength: column.max };
  return {};
}
