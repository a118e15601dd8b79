/**
 * Opens published files in LibreOffice Calc, which is not ours, and compares every cell with the CSV for programs.
 * `npx node scripts/opened.ts`, after a publish; needs `soffice` (Debian: libreoffice-calc). It is no part of the tests:
 * what it found is written down in docs/decisions.md.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { figureFiles } from '../src/site/files/figure-file.page.ts';
import { machineCsv } from '../src/downloads/csv.ts';
import { workbookOds, workbookXlsx } from '../src/downloads/workbook.ts';
import { currentRelease } from '../src/published/files.ts';

interface Opened {
  readonly name: string;
  /** The file as published. */
  readonly bytes: string | Uint8Array;
  /** The same table as CSV for programs. */
  readonly csv: string;
}

const site = new URL('https://raadsmonitor.example/');

/** Comma, quotes, UTF-8, from line 1; cells as they are, not as they are shown; the first sheet. */
const asCsv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false';
/** Semicolon, quotes, UTF-8, from line 1, in Dutch: what a double click does on a Dutch machine. */
const fromDutchCsv = 'Text - txt - csv (StarCalc):59,34,76,1,,1043,false,true';

/** The workbooks of every figure of one municipality. */
async function workbooks(slug: string): Promise<Opened[]> {
  const own = figureFiles().filter((file) => file.slug === slug);
  const both = own.map(async ({ figure, table: tableFor }) => {
    const table = tableFor(site);
    // In a workbook the facts stand above the table, not in its rows.
    const csv = machineCsv({ ...table, facts: [] });
    return [
      { name: `${figure}-1.ods`, bytes: await workbookOds(table), csv },
      { name: `${figure}-2.xlsx`, bytes: await workbookXlsx(table), csv },
    ];
  });
  return (await Promise.all(both)).flat();
}

/** Every table of the newest release in the form for Excel. */
function tables(): Opened[] {
  const folder = path.join('public', 'data', currentRelease().release);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.excel.csv'))
    .map((name) => ({
      name,
      bytes: readFileSync(path.join(folder, name)),
      csv: readFileSync(path.join(folder, name.replace('.excel.csv', '.csv')), 'utf8'),
    }));
}

/** The rows that LibreOffice reads, by the name of the file. @throws Error when it is not there, or leaves a file out */
function rowsIn(
  folder: string,
  files: readonly Opened[],
  options: readonly string[],
): Map<string, string[][]> {
  for (const { name, bytes } of files) writeFileSync(path.join(folder, name), bytes);
  const out = path.join(folder, 'out');
  const names = files.map(({ name }) => path.join(folder, name));
  const args = ['--headless', ...options, '--convert-to', asCsv, '--outdir', out, ...names];
  execFileSync('soffice', args, { stdio: 'ignore' });
  return new Map(
    files.map(({ name }) => [
      name,
      parse(readFileSync(path.join(out, convertedName(name))), { relax_column_count: true }),
    ]),
  );
}

const convertedName = (name: string) => `${path.parse(name).name}.csv`;

/** A number as a number, whatever stands behind its point. */
const plain = (text: string) =>
  /^-?\d+(\.\d+)?$/.test(text) ? String(Number(text)) : text.replace(/^'/, '');

/** Rows of the file that hold the table: a workbook has its title above and its source below. */
function differences(opened: Opened, rows: readonly string[][]): string[] {
  const expected: string[][] = parse(opened.csv);
  const header = expected[0]?.join() ?? '';
  const width = expected[0]?.length ?? 0;
  const start = rows.findIndex((row) => row.slice(0, width).join() === header);
  if (start < 0) return ['the header is not there'];
  return expected.flatMap((row, at) => {
    const found = rows[start + at] ?? [];
    const wrong = row.findIndex((cell, column) => plain(cell) !== plain(found[column] ?? ''));
    return wrong < 0 ? [] : [`row ${at + 1}: ${row[wrong] ?? ''} is read as ${found[wrong] ?? 'nothing'}`];
  });
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'raadsmonitor-opened-'));
try {
  const groups = [
    { files: tables(), options: [`--infilter=${fromDutchCsv}`] },
    { files: await workbooks('waterdonk'), options: [] },
  ];
  for (const { files, options } of groups) {
    const read = rowsIn(folder, files, options);
    for (const opened of files) {
      const rows = read.get(opened.name) ?? [];
      const wrong = differences(opened, rows);
      console.log(`${opened.name}: ${rows.length} rows, ${wrong.length} differences`);
      for (const one of wrong.slice(0, 3)) console.log(`  ${one}`);
      if (wrong.length > 0) process.exitCode = 1;
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
