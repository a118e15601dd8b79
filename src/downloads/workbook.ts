import { OdsDocument } from 'odf-kit/ods';
import writeExcelFile from 'write-excel-file/universal';
import { harmless, typedTable, type FigureTable, type Value } from './figure-table.ts';

/** First the facts, an empty row, then the table: what a reader of a workbook sees on top is what it is about. */
function sheetRows(table: FigureTable): { readonly values: readonly Value[]; readonly isHead: boolean }[] {
  const { columns, rows } = typedTable({ ...table, facts: [] });
  const plain = (values: readonly Value[], isHead = false) => ({
    values: values.map((value) => (typeof value === 'string' ? harmless(value) : value)),
    isHead,
  });
  return [
    plain([table.title], true),
    ...table.facts.map((fact) => plain(fact)),
    plain([]),
    plain(columns, true),
    ...rows.map((row) => plain(row)),
  ];
}

/** An OpenDocument spreadsheet (ISO/IEC 26300). Resolves to the bytes of the file. */
export async function workbookOds(table: FigureTable): Promise<Uint8Array> {
  const document = new OdsDocument();
  const sheet = document.addSheet('Cijfers');
  for (const { values, isHead } of sheetRows(table)) sheet.addRow([...values], isHead ? { bold: true } : {});
  return document.save();
}

/** An Office Open XML workbook (ISO/IEC 29500). Resolves to the bytes of the file. */
export async function workbookXlsx(table: FigureTable): Promise<Uint8Array> {
  const rows = sheetRows(table).map(({ values, isHead }) =>
    values.map((value) =>
      value === null ? null : { value, ...(isHead && { fontWeight: 'bold' as const }) },
    ),
  );
  const blob = await writeExcelFile(rows, { sheet: 'Cijfers' }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
