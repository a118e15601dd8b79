import type { Mark } from '../contract/csv.ts';
import type { Table } from '../contract/table.ts';
import { fieldsOf, titleMark, type Field } from './fields.ts';
import { licenceOf } from './licence-of.ts';

/** What the description of one CSV says beside its columns. */
export interface DescribedTable {
  readonly table: Table;
  /** Name of the CSV, which lies beside its description. */
  readonly file: string;
  /** How its rows are marked; null = they are not. */
  readonly mark: Mark | null;
  /** Reference date of the release as an ISO day; null for a table that belongs to none. */
  readonly referenceDate: string | null;
}

/**
 * The description of a CSV by CSV on the Web (W3C, Metadata Vocabulary for Tabular Data, 17 December 2015).
 * A code list is a `format`: a regular expression of its codes.
 */
export function csvwOf({ table, file, mark, referenceDate }: DescribedTable): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'nl' }],
    '@type': 'Table',
    url: file,
    'dc:title': `${titleMark(mark)}${table.title}`,
    'dc:description': table.description,
    'dc:language': 'nl',
    'dc:license': { '@id': licenceOf(table.name).path },
    ...(referenceDate === null ? {} : { 'dc:coverage': referenceDate }),
    dialect: { delimiter: ',', encoding: 'utf-8', header: true, lineTerminators: '\n' },
    tableSchema: {
      '@type': 'Schema',
      columns: fieldsOf(table, mark).map(columnOf),
      primaryKey: keyOf(table),
    },
  };
}

/** A primary key may hold no empty cell, so a table that has one in its key goes without. */
function keyOf({ columns, key }: Table): readonly string[] | undefined {
  return key.some((name) => columns[name]?.optional) ? undefined : key;
}

function columnOf(field: Field): object {
  return {
    '@type': 'Column',
    name: field.name,
    titles: field.name,
    'dc:title': field.title,
    'dc:description': field.description,
    datatype: datatypeOf(field),
    required: field.constraints['required'] === true,
    null: '',
  };
}

function datatypeOf({ type, format, categories, constraints }: Field): string | object {
  if (categories) return { base: 'string', format: categories.map(({ value }) => value).join('|') };
  const { minimum, maximum, pattern, maxLength, enum: values } = constraints;
  if (minimum !== undefined) return { base: type, minimum, ...(maximum === undefined ? {} : { maximum }) };
  if (pattern !== undefined) return { base: 'string', format: pattern };
  if (maxLength !== undefined) return { base: 'string', maxLength };
  if (Array.isArray(values)) return { base: 'string', format: values.join('|') };
  return format === 'uri' ? 'anyURI' : type;
}
