import { excerpt, type Fault } from './fault.ts';
import type { Line } from './read.ts';
import type { Table } from './table.ts';

/** Days on which something is said to have happened, and that are still to come on `today` (an ISO day). */
export function futureFaults(
  table: Table,
  file: string,
  lines: readonly Line<Readonly<Record<string, unknown>>>[],
  today: string,
): Fault[] {
  const past = Object.entries(table.columns).flatMap(([name, column]) =>
    column.kind === 'date' && column.past ? [name] : [],
  );
  return lines.flatMap(({ line, row }) =>
    past.flatMap((column) => {
      const day = row[column];
      if (typeof day !== 'string' || day <= today) return [];
      return [
        { file, line, column, received: excerpt(day), expected: `een dag tot en met vandaag, ${today}` },
      ];
    }),
  );
}
