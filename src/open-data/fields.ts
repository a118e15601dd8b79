import { inventedColumn, inventedValue } from '../contract/csv.ts';
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

/** The fields of a table in the order of its file; invented data have a last one that says so. */
export function fieldsOf(table: Table, invented: boolean): Field[] {
  const own = Object.entries(table.columns).map(([name, column]) => fieldOf(name, column));
  return invented ? [...own, mark] : own;
}

const mark: Field = {
  name: inventedColumn,
  type: 'string',
  title: 'voorbeeld',
  description: 'Deze rij is verzonnen.',
  constraints: { required: true, enum: [inventedValue] },
};

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
  if (column.kind === 'municipality') return { pattern: 'GM[0-9]{4}' };
  if (column.kind === 'text' && column.max) return { maxLength: column.max };
  return {};
}
