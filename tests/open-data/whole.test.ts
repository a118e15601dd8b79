import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { publishedTables } from './published.ts';

it.each(publishedTables)(
  '$file: a column that holds whole numbers alone says so',
  ({ folder, stem, table }) => {
    const rows: Record<string, string>[] = parse(readFileSync(path.join(folder, `${stem}.csv`)), {
      columns: true,
    });
    const whole = Object.entries(table.columns).filter(
      ([name, column]) => column.kind === 'number' && rows.every((row) => /^-?\d*$/.test(row[name] ?? '')),
    );
    expect(whole.filter(([, column]) => !('whole' in column)).map(([name]) => name)).toEqual([]);
  },
);
