/** Workbooks as spreadsheet programs save them, made by hand: a part can be left out or spoilt. */
import { strToU8, zipSync } from 'fflate';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A cell: a text, a number, a day as its serial number, a truth, or XML of its own. */
export type Cell = string | number | boolean | { readonly day: number } | { readonly xml: string } | null;

interface Options {
  /** Rows of further sheets, in order. */
  readonly more?: readonly (readonly (readonly Cell[])[])[];
  readonly from1904?: boolean;
  /** Numbers of rows that are hidden, from 1. */
  readonly hidden?: readonly number[];
  /** Further parts, or other ones under the same name. */
  readonly parts?: Readonly<Record<string, string>>;
}

const columnName = (at: number): string =>
  (at < 26 ? '' : columnName(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

/** The parts of a workbook with these rows on its first sheet, by name. */
export function partsOf(rows: readonly (readonly Cell[])[], options: Options = {}): Record<string, string> {
  const strings: string[] = [];
  const sheets = [rows, ...(options.more ?? [])];
  const own = sheets.map((one, at): [string, string] => [
    `xl/worksheets/sheet${at + 1}.xml`,
    sheetXml(one, strings, at === 0 ? (options.hidden ?? []) : []),
  ]);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (inner: string) =>
    `<?xml version="1.0"?><Relationships xmlns="r">${inner}</Relationships>`;
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr date1904="${options.from1904 === true ? 1 : 0}"/><sheets>${sheets
      .map((_, at) => `<sheet name="Blad${at + 1}" sheetId="${at + 1}" r:id="s${at}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      [
        ...sheets.map((_, at) => relation(`s${at}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
        relation('x1', 'sharedStrings', 'sharedStrings.xml'),
        relation('x2', 'styles', 'styles.xml'),
        `<Relationship Id="x3" Type="${office}/externalLink" Target="https://elders.invalid/" TargetMode="External"/>`,
      ].join(''),
    ),
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-413]d\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="0.00&quot; dagen&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
    ...Object.fromEntries(own),
    'xl/sharedStrings.xml': `<sst>${strings.join('')}</sst>`,
    ...options.parts,
  };
}

function sheetXml(rows: readonly (readonly Cell[])[], strings: string[], hidden: readonly number[]): string {
  const lines = rows.map((cells, at) => {
    const inner = cells
      .map((cell, column) => cellXml(cell, `${columnName(column)}${at + 1}`, strings))
      .join('');
    return `<row r="${at + 1}"${hidden.includes(at + 1) ? ' hidden="1"' : ''}>${inner}</row>`;
  });
  return `<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: Cell, place: string, strings: string[]): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'object')
    return 'day' in cell ? `<c r="${place}" s="1"><v>${cell.day}</v></c>` : cell.xml;
  strings.push(`<si><t xml:space="preserve">${escaped(cell)}</t></si>`);
  return `<c r="${place}" t="s"><v>${strings.length - 1}</v></c>`;
}

/** A workbook of these parts. */
export const zipped = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

/** A workbook with these rows. */
export const workbook = (rows: readonly (readonly Cell[])[], options: Options = {}): Uint8Array =>
  zipped(partsOf(rows, options));

/** A CSV text without quotes as a workbook, in which days are days and numbers are numbers. */
export function workbookOf(csv: string, options: Options = {}): Uint8Array {
  const firstDay = options.from1904 === true ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const lines = csv.trimEnd().split('\n');
  return workbook(
    lines.map((line) => line.split(',').map((text) => cellOf(text, firstDay))),
    options,
  );
}

function cellOf(text: string, firstDay: number): Cell {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { day: (Date.parse(text) - firstDay) / 86_400_000 };
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  return text === 'true' || text === 'false' ? text === 'true' : text;
}
