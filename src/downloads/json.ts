import { typedTable, type FigureTable } from './figure-table.ts';

/** Where a figure comes from: the indicators with their definitions and queries. */
export interface Origin {
  readonly indicator: string;
  /** Address of the definition. */
  readonly definition: string;
  readonly sql: string;
}

/** The table with its metadata, for programs. */
export function figureJson(table: FigureTable, origins: readonly Origin[]): string {
  const { columns, rows } = typedTable(table);
  const records = rows.map((row) =>
    Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])),
  );
  const facts = Object.fromEntries(table.facts);
  return `${JSON.stringify({ titel: table.title, ...facts, herkomst: origins, rijen: records }, null, 1)}\n`;
}
