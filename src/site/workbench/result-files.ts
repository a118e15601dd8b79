import { sha256 } from '../../checksum/browser.ts';
import { dutchRows, machineRows } from '../../downloads/csv.ts';
import type { TypedTable } from '../../downloads/figure-table.ts';
import type { Result } from '../../query/port.ts';
import { whole } from '../../format.ts';
import { inventedText, site } from '../../text.ts';
import type { LimitedResult } from './result-view.ts';
import { saveFile } from '../frame/save-file.ts';
import type { WorkbenchRelease } from './config.ts';

/** What was asked, and of what. */
export interface RanQuery {
  readonly sql: string;
  readonly release: WorkbenchRelease;
  /** Address of the workbench with this query; null = the query is too long for a link. */
  readonly link: string | null;
}

type About = Pick<WorkbenchRelease, 'release' | 'referenceDate' | 'synthetic'>;

/** The rows with their release, reference date and, for invented data, their mark: in every row, as in every file. */
export function resultTable({ columns, rows }: Result, about: About): TypedTable {
  const facts = [
    ['release', about.release],
    ['peildatum', about.referenceDate],
    ...(about.synthetic ? [['voorbeeld', 'verzonnen']] : []),
  ] as const;
  const values = facts.map(([, text = '']) => text);
  return {
    columns: [...columns, ...facts.map(([name = '']) => freeName(name, columns))],
    rows: rows.map((row) => [
      ...columns.map((column) => {
        const value = row[column] ?? null;
        return typeof value === 'boolean' ? String(value) : value;
      }),
      ...values,
    ]),
  };
}

/** A result may have a column of that name itself; both stay. */
function freeName(name: string, taken: readonly string[]): string {
  return taken.includes(name) ? freeName(`${name}_`, taken) : name;
}

/** Where a result comes from, as plain text: enough for somebody else to get it again. */
export function originText(
  { rows, isCut }: LimitedResult,
  { sql, release, link }: RanQuery,
  sum: string | null,
): string {
  return [
    `${site.name}, werkbank`,
    ...(release.synthetic ? [`${inventedText.many} ${inventedText.basis}`] : []),
    '',
    `Release: ${release.release}`,
    `Peildatum: ${release.referenceDate}`,
    `Rijen: ${whole(rows.length)}${isCut ? ' (er zijn er meer)' : ''}`,
    `Controlegetal van het gegevensbestand (SHA-256): ${release.file.sha256}`,
    ...(sum === null ? [] : [`Controlegetal van de CSV (SHA-256): ${sum}`]),
    `Link: ${link ?? 'de query is te lang voor een link'}`,
    '',
    'Elk aantal is een veelvoud van 5 en wijkt hooguit 4 af van de telling. Wie optelt, telt ook de afwijkingen op.',
    'Maak van gemeenten geen ranglijst.',
    '',
    'Query:',
    sql,
    '',
  ].join('\n');
}

/** Saves a result: `csv`, `excel-csv` or `origin`. Resolves to what to tell the reader. */
export async function saveResult(kind: string, result: LimitedResult, ran: RanQuery): Promise<string> {
  const name = `uitkomst-${ran.release.release}`;
  const table = resultTable(result, ran.release);
  if (kind === 'origin') {
    const text = originText(result, ran, await sha256(machineRows(table)));
    saveFile(text, `${name}-herkomst.txt`, 'text/plain;charset=utf-8');
    return `${name}-herkomst.txt is opgeslagen.`;
  }
  const isDutch = kind === 'excel-csv';
  const file = `${name}${isDutch ? '-excel' : ''}.csv`;
  saveFile(isDutch ? dutchRows(table) : machineRows(table), file, 'text/csv;charset=utf-8');
  return `${file} is opgeslagen.`;
}
