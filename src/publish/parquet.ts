import { parquetWriteBuffer } from 'hyparquet-writer';
import { markColumn, type CsvValue, type Mark } from '../contract/csv.ts';
import type { Column, Table } from '../contract/table.ts';

/** What a Parquet file says of itself, beside its columns. */
export interface ParquetAbout {
  /** How its rows are marked; null = they are not. */
  readonly mark: Mark | null;
  /** Key-value metadata of the file. */
  readonly metadata: Readonly<Record<string, string>>;
}

type Rows = readonly Readonly<Record<string, CsvValue>>[];

/**
 * Rows in one group: some thirty municipalities of the largest table. Rows lie by municipality, and the statistics of a
 * group say which, so that who asks for one reads its group and not the file (docs/scale.md has what this costs).
 */
export const rowGroupSize = 5000;

const elements = {
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  date: { type: 'INT32', converted_type: 'DATE' },
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
} as const;

type Form = keyof typeof elements;

const forms: Readonly<Record<Column['kind'], Form>> = {
  code: 'text',
  municipality: 'text',
  count: 'integer',
  cohort: 'integer',
  number: 'number',
  date: 'date',
  url: 'text',
  text: 'text',
};

/**
 * A table as Apache Parquet, with the types of its columns; an empty cell is null.
 * The same rows give the same bytes.
 */
export function parquetOf(table: Table, rows: Rows, { mark, metadata }: ParquetAbout): Uint8Array {
  const columns = Object.entries(table.columns).map(([name, column]) => ({
    name,
    form: column.kind === 'number' && column.whole ? ('integer' as const) : forms[column.kind],
    isOptional: column.optional === true,
    data: rows.map((row) => valueOf(forms[column.kind], row[name] ?? null)),
  }));
  const marking = { name: markColumn, form: 'text' as const, isOptional: false };
  const all = mark === null ? columns : [...columns, { ...marking, data: rows.map(() => mark) }];
  const bytes = parquetWriteBuffer({
    columnData: all.map(({ name, data }) => ({ name, data })),
    schema: [
      { name: 'root', num_children: all.length },
      ...all.map(({ name, form, isOptional }) => ({
        name,
        ...elements[form],
        repetition_type: isOptional ? ('OPTIONAL' as const) : ('REQUIRED' as const),
      })),
    ],
    rowGroupSize,
    kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
    createdBy: 'Raadsmonitor Inburgering (hyparquet-writer)',
  });
  return new Uint8Array(bytes);
}

/** A day as a `Date` at midnight UTC, which the writer turns into days. */
function valueOf(form: Form, value: CsvValue): CsvValue | Date {
  return form === 'date' && typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value;
}
