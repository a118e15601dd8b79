import { dutchForm, writeCsv } from '../contract/csv.ts';
import {
  columnNames,
  columnOf,
  countedColumns,
  valuesOf,
  type ColumnName,
  type CaseColumn,
} from './columns.ts';

/** The empty case file: one line with every column name, for Excel in Dutch (UTF-8 with BOM, `;`, CRLF). */
export function templateCsv(): string {
  return writeCsv([columnNames], dutchForm);
}

/** The dictionary of the case file, for Excel in Dutch: kolom, label, waarden, verplicht, uitleg. */
export function dictionaryCsv(): string {
  const rows = columnNames.map((name) => {
    const column = columnOf(name);
    return [name, column.label, meaningsOf(column), obligationOf(name), explanationOf(column)];
  });
  return writeCsv([['kolom', 'label', 'waarden', 'verplicht', 'uitleg'], ...rows], dutchForm);
}

function meaningsOf(column: CaseColumn): string {
  if (column.kind !== 'code') return valuesOf(column);
  return column.list.map(({ code, name }) => `${code} = ${name}`).join('; ');
}

function obligationOf(name: ColumnName): string {
  const { required } = columnOf(name);
  if (required === 'yes') return 'ja';
  const when = required === 'no' ? 'nee' : required.when;
  return countedColumns.includes(name) ? `${when}; zonder deze kolom is een reden nodig` : when;
}

function explanationOf({ description, source }: CaseColumn): string {
  return `${description} Bron: ${source}.`;
}
