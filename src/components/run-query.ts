import { bars } from '../charts/bars.ts';
import { drawings } from '../charts/markup.ts';
import { QueryError, type QueryFault } from '../query/error.ts';
import type { Result, Value } from '../query/port.ts';
import { openBrowser, type BrowserEngine } from '../query/browser.ts';
import { decimal, whole } from '../format.ts';
import { statusOf, type EngineStatus } from './engine-status.ts';
import { escaped, tableMarkup } from './figure-markup.ts';
import type { WorkbenchRelease } from './workbench-config.ts';

/** More rows than this are cut off: the result then says so. */
const rowLimit = 1000;
const chartRows = 40;
const seconds = 20;

let engine: { readonly release: string; readonly opened: BrowserEngine } | null = null;

async function engineFor(
  release: WorkbenchRelease,
  status: EngineStatus,
  signal: AbortSignal,
): Promise<BrowserEngine> {
  if (engine?.release === release.release) return engine.opened;
  await leave();
  const opened = await openBrowser(release.file, { signal, onProgress: status.onProgress });
  engine = { release: release.release, opened };
  return opened;
}

/** A query that yields rows gets a limit; its lines keep their numbers, so that error messages point right. */
function limited(sql: string): string {
  const text = sql.replace(/;\s*$/, '');
  const isSelect = /^(\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)*(select|with|from|values)\b/i.test(text);
  return isSelect && !text.includes(';') ? `SELECT * FROM (${text}\n) LIMIT ${rowLimit + 1}` : text;
}

/** After these the engine is gone; after a mistake in the SQL it goes on. */
const ended: ReadonlySet<string> = new Set<QueryFault>(['deadline', 'cancelled', 'engine', 'data']);

/** Lets go of the open file, so that another can be opened. */
async function leave(): Promise<void> {
  const leaving = engine;
  engine = null;
  await leaving?.opened.close();
}

let last: Promise<void> = Promise.resolve();

/**
 * Runs a query of the reader and shows its rows, a small chart where they fit one, and a CSV.
 * A query that is still running is stopped first.
 */
export function runQuery(page: HTMLElement, release: WorkbenchRelease, sql: string): Promise<void> {
  const place = page.querySelector<HTMLElement>('[data-part=status]');
  const output = page.querySelector<HTMLElement>('[data-part=result]');
  if (!place || !output) return Promise.resolve();
  const status = statusOf(place);
  const signal = status.begin();
  last = last.then(() => answer(sql, release, { status, output, signal }));
  return last;
}

interface Place {
  readonly status: EngineStatus;
  readonly output: HTMLElement;
  readonly signal: AbortSignal;
}

async function answer(
  sql: string,
  release: WorkbenchRelease,
  { status, output, signal }: Place,
): Promise<void> {
  try {
    const opened = await engineFor(release, status, signal);
    status.onProgress({ step: 'query' });
    const start = performance.now();
    const result = await opened.run(limited(sql), { signal, seconds });
    const duration = (performance.now() - start) / 1000;
    status.say(`<p>${summary(result, duration)}${checksum(opened.intact)}</p>`);
    output.innerHTML = resultMarkup(result, release);
    connectDownload(output, result, release);
  } catch (error) {
    if (!(error instanceof QueryError) || ended.has(error.fault)) await leave();
    if (status.isCurrent(signal))
      status.fail(error, output.querySelector('table') ? 'De vorige uitkomst staat er nog.' : '');
  }
}

function summary({ rows }: Result, duration: number): string {
  const count =
    rows.length > rowLimit
      ? `De eerste ${whole(rowLimit)} rijen`
      : `${whole(rows.length)} ${rows.length === 1 ? 'rij' : 'rijen'}`;
  return `${count} in ${duration < 0.1 ? 'minder dan 0,1' : decimal(duration)} seconde.`;
}

function checksum(intact: boolean | null): string {
  return intact === false ? ' Let op: het controlegetal van het gegevensbestand klopt niet.' : '';
}

function cell(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) >= 10_000) return whole(value);
  return typeof value === 'number' ? String(value).replace('.', ',') : String(value);
}

function resultMarkup(result: Result, { label, synthetic }: WorkbenchRelease): string {
  const rows = result.rows.slice(0, rowLimit);
  const numeric = (column: string) => rows.some((row) => typeof row[column] === 'number');
  const table = tableMarkup({
    caption: `Uitkomst, ${label}${synthetic ? ', verzonnen gemeenten' : ''}`,
    columns: result.columns.map((column) => ({
      label: column,
      ...(numeric(column) ? { numeric: true as const } : {}),
    })),
    rows: rows.map((row) => ({ cells: result.columns.map((column) => cell(row[column] ?? null)) })),
  });
  return `${chartMarkup(result)}${table}<p class="tools"><a data-part="csv" download="uitkomst.csv">Download de uitkomst (CSV)</a></p>`;
}

/** A chart only where the rows are names with one number: a bar per row, in the order of the query. */
function chartMarkup({ columns, rows }: Result): string {
  const [name, value] = columns;
  if (name === undefined || value === undefined || rows.length === 0 || rows.length > chartRows) return '';
  const drawn = rows.flatMap((row) => {
    const number = row[value];
    return typeof number === 'number' ? [{ label: String(row[name] ?? ''), value: number }] : [];
  });
  if (drawn.length !== rows.length || drawn.some(({ value: number }) => number < 0)) return '';
  const description = `${value} per ${name}; de getallen staan in de tabel`;
  const title = `<figcaption><p class="chart-title">${escaped(value)}</p></figcaption>`;
  return `<figure class="chart">${title}${drawings((canvas) => bars(drawn, canvas), { prefix: 'uitkomst', description })}</figure>`;
}

let downloadAddress: string | null = null;

function connectDownload(output: HTMLElement, result: Result, { synthetic }: WorkbenchRelease): void {
  const link = output.querySelector<HTMLAnchorElement>('[data-part=csv]');
  if (!link) return;
  if (downloadAddress !== null) URL.revokeObjectURL(downloadAddress);
  downloadAddress = URL.createObjectURL(
    new Blob([resultCsv(result, synthetic)], { type: 'text/csv;charset=utf-8' }),
  );
  link.href = downloadAddress;
}

/** Every value quoted where needed; a text that a spreadsheet would run as a formula is kept a text. */
export function resultCsv({ columns, rows }: Result, synthetic: boolean): string {
  const quoted = (value: Value) => {
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value ?? '');
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const header = [...columns, ...(synthetic ? ['voorbeeld'] : [])];
  const lines = rows
    .slice(0, rowLimit)
    .map((row) => [...columns.map((column) => row[column] ?? null), ...(synthetic ? ['verzonnen'] : [])]);
  return `${[header, ...lines].map((line) => line.map(quoted).join(',')).join('\n')}\n`;
}
