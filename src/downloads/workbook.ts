import { OdsDocument } from 'odf-kit/ods';
import writeExcelFile from 'write-excel-file/universal';
import { harmless } from '../contract/csv.ts';
import { mended } from '../open-document/mend.ts';
import { typedTable, type FigureTable, type Value } from './figure-table.ts';

/** A row of a sheet: the title and the values of facts run over all columns that are left. */
interface SheetRow {
  readonly kind: 'title' | 'fact' | 'head' | 'body';
  readonly values: readonly Value[];
  /** Lines of text that it needs. */
  readonly lines: number;
}

interface Sheet {
  readonly rows: readonly SheetRow[];
  /** Columns with numbers: their heads stand to the right, above them. */
  readonly numeric: readonly boolean[];
  /** Width of each column, in characters. */
  readonly widths: readonly number[];
}

/** Characters that fit an upright A4. */
const paper = 80;
const [narrowest, widest] = [11, 26] as const;

/** First the facts, an empty row, then the table: what a reader of a workbook sees on top is what it is about. */
function sheetOf(table: FigureTable): Sheet {
  const { columns, rows } = typedTable({ ...table, facts: [] });
  const widths = widthsOf(columns, rows);
  const rest = widths.slice(1).reduce((sum, width) => sum + width, 0);
  const row = (kind: SheetRow['kind'], values: readonly Value[], fits: (at: number) => number): SheetRow => ({
    kind,
    values: values.map((value) => (typeof value === 'string' ? harmless(value) : value)),
    lines: Math.max(1, ...values.map((value, at) => Math.ceil(String(value ?? '').length / fits(at)))),
  });
  const own = (at: number) => widths[at] ?? narrowest;
  return {
    widths,
    numeric: columns.map((_, at) => rows.some((values) => typeof values[at] === 'number')),
    rows: [
      row('title', [table.title], () => rest),
      ...table.facts.map((fact) => row('fact', fact, (at) => (at === 0 ? own(0) : rest))),
      row('body', [null], own),
      row('head', columns, own),
      ...rows.map((values) => row('body', values, own)),
    ],
  };
}

/** As wide as its longest text within bounds; the last column, with words, takes what the paper has left. */
function widthsOf(columns: readonly string[], rows: readonly (readonly Value[])[]): number[] {
  const widths = columns.slice(0, -1).map((label, at) => {
    const texts = rows.map((row) => String(row[at] ?? '').length);
    const word = Math.max(...label.split(/\s+/).map(({ length }) => length));
    return Math.min(widest, Math.max(narrowest, word + 1, ...texts.map((length) => length + 2)));
  });
  const used = widths.reduce((sum, width) => sum + width, 0);
  return [Math.max(15, widths[0] ?? 0), ...widths.slice(1), Math.max(widest, paper - used)];
}

/** Points per line of text. */
const leading = 15;
const letter = { fontFamily: 'Arial', fontSize: 10 };

/** An OpenDocument spreadsheet (ISO/IEC 26300). Resolves to the bytes of the file. */
export async function workbookOds(table: FigureTable): Promise<Uint8Array> {
  const document = new OdsDocument().setMetadata({ title: table.title, creator: 'Raadsmonitor Inburgering' });
  const sheet = document.addSheet('Cijfers');
  const { rows, widths } = sheetOf(table);
  rows.forEach(({ kind, values, lines }, index) => {
    const cells = values.map((value, at) => {
      const type = typeof value === 'number' ? ('float' as const) : ('string' as const);
      const span = spanOf(kind, at, widths.length);
      return value === null ? null : { value, type, wrap: true, ...(span > 1 && { colSpan: span }) };
    });
    sheet.addRow(cells, { ...letter, bold: isBold(kind), verticalAlign: 'top' });
    sheet.setRowHeight(index, `${lines * leading}pt`);
  });
  widths.forEach((width, at) => sheet.setColumnWidth(at, `${(width * 0.2).toFixed(1)}cm`));
  const headRow = rows.findIndex(({ kind }) => kind === 'head');
  return mended(await document.save(), { family: 'table-cell', headRow });
}

/** An Office Open XML workbook (ISO/IEC 29500). Resolves to the bytes of the file. */
export async function workbookXlsx(table: FigureTable): Promise<Uint8Array> {
  const { rows, numeric, widths } = sheetOf(table);
  const cells = rows.map(({ kind, values, lines }) =>
    values.map((value, at) => {
      if (value === null) return null;
      const columnSpan = spanOf(kind, at, widths.length);
      const look = { wrap: true, alignVertical: 'top' as const, height: lines * leading };
      return {
        value,
        ...look,
        ...letter,
        ...(kind === 'head' && numeric[at] && { align: 'right' as const }),
        ...(columnSpan > 1 && { columnSpan }),
        ...(isBold(kind) && { fontWeight: 'bold' as const }),
      };
    }),
  );
  // A character of this format is that of a larger letter.
  const columns = widths.map((width) => ({ width: Math.round(width * 0.8) }));
  const blob = await writeExcelFile(cells, { sheet: 'Cijfers', columns }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

const isBold = (kind: SheetRow['kind']): boolean => kind === 'title' || kind === 'head';

/** Columns that a cell covers. */
function spanOf(kind: SheetRow['kind'], at: number, columns: number): number {
  if (kind === 'title') return columns;
  return kind === 'fact' && at === 1 ? columns - 1 : 1;
}
