/** The parts of a workbook (.xlsx), out of its zip: only what holds cells is unpacked, and never more than fits. */
import { unzipSync } from 'fflate';
import { attribute, definesNames, elements, textIn } from './xml.ts';
import { UnreadableError } from './unreadable.ts';

/** A sheet of 125,000 cases with every column filled unpacks to less. */
const largest = 384 * 2 ** 20;
const mostSheets = 50;

/** What to do with a workbook that is not read. */
export const asWorkbook =
  'een werkmap van Excel (.xlsx) met één blad, of een CSV; sla het bestand opnieuw op';

/** What the cells of every sheet rest on. */
export interface Shared {
  readonly strings: readonly string[];
  /** By the number of a style: whether its cells show a day. */
  readonly days: readonly boolean[];
  /** Whether days are counted from 1904, as Excel once did on a Mac. */
  readonly from1904: boolean;
}

export interface WorkbookFile extends Shared {
  readonly sheets: number;
  /** The bytes of a sheet, from 0, unpacked anew at every call. */
  sheet(at: number): Uint8Array;
}

/** Opens a workbook. Throws an UnreadableError for anything else, and for one that holds a program or unpacks too large. */
export function openWorkbook(bytes: Uint8Array): WorkbookFile {
  const names = namesIn(bytes);
  refuseOthers(names);
  const part = (name: string) => textOf(unpacked(bytes, name));
  const book = relations(part('_rels/.rels'), '').find(({ type }) =>
    type.endsWith('/officeDocument'),
  )?.target;
  if (book === undefined || !names.has(book)) throw new UnreadableError('een zip zonder werkmap', asWorkbook);
  const related = relations(part(relationsOf(book)), book.replace(/[^/]*$/, ''));
  const partOf = (kind: string) => {
    const name = related.find(({ type }) => type.endsWith(`/${kind}`))?.target;
    return name !== undefined && names.has(name) ? part(name) : '';
  };
  const text = part(book);
  const sheets = sheetsIn(text, related, names);
  return {
    strings: [...elements(partOf('sharedStrings'), 'si')].map(({ inner }) => textIn(inner)),
    days: daysIn(partOf('styles')),
    from1904: /<(?:\w+:)?workbookPr\s[^>]*date1904\s*=\s*["'](1|true)["']/.test(text),
    sheets: sheets.length,
    sheet: (at) => unpacked(bytes, sheets[at] ?? ''),
  };
}

const unreadable = () => new UnreadableError('een werkmap die niet heel is', asWorkbook);

/** The names of all parts, each with the size that it says to have. */
function namesIn(bytes: Uint8Array): Map<string, number> {
  const names = new Map<string, number>();
  unzipped(bytes, ({ name, originalSize }) => {
    names.set(name, originalSize);
    return false;
  });
  return names;
}

type Filter = NonNullable<NonNullable<Parameters<typeof unzipSync>[1]>['filter']>;

function unzipped(bytes: Uint8Array, filter: Filter): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch {
    throw unreadable();
  }
}

/** A part may not be larger than it says: a zip that lies is cut off there, and is then not whole. */
function unpacked(bytes: Uint8Array, wanted: string): Uint8Array {
  const found = unzipped(bytes, ({ name, originalSize }) => {
    if (name !== wanted) return false;
    if (originalSize > largest) throw new RangeError('too large');
    return true;
  })[wanted];
  if (!found) throw unreadable();
  return found;
}

function refuseOthers(names: ReadonlyMap<string, number>): void {
  const has = (pattern: RegExp) => [...names.keys()].some((name) => pattern.test(name));
  const sizes = [...names.values()];
  const refuse = (received: string, expected = asWorkbook): never => {
    throw new UnreadableError(received, expected);
  };
  if (has(/vbaProject\.bin$/i))
    refuse('een werkmap met macro’s', 'een werkmap zonder macro’s: kies bij het opslaan .xlsx');
  if (has(/workbook\.bin$/i)) refuse('een binaire werkmap van Excel (.xlsb)');
  if (!has(/^\[Content_Types\]\.xml$/))
    refuse(has(/^content\.xml$/) ? 'een werkmap van LibreOffice (.ods)' : 'een zip zonder werkmap');
  if (sizes.some((size) => size > largest)) refuse('een werkmap die te groot uitpakt');
}

function textOf(bytes: Uint8Array): string {
  const text = decoded(bytes);
  if (definesNames(text)) throw unreadable();
  return text;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable();
  }
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

const relationsOf = (name: string) => name.replace(/([^/]*)$/, '_rels/$1.rels');

/** Parts that a part names; what lies outside the file is left out and never fetched. */
function relations(text: string, folder: string): Relation[] {
  return [...elements(text, 'Relationship')].flatMap(({ tag }) => {
    const [id, type, target] = ['Id', 'Type', 'Target'].map((name) => attribute(tag, name));
    if (!id || !type || !target || attribute(tag, 'TargetMode') === 'External') return [];
    return [{ id, type, target: target.startsWith('/') ? target.slice(1) : `${folder}${target}` }];
  });
}

function sheetsIn(text: string, related: readonly Relation[], names: ReadonlyMap<string, number>): string[] {
  const found = [...elements(text, 'sheet')].flatMap(({ tag }) => {
    const relation = related.find(({ id }) => id === attribute(tag, 'id'));
    const isSheet = relation?.type.endsWith('/worksheet') === true && names.has(relation.target);
    return isSheet ? [relation.target] : [];
  });
  if (found.length === 0) throw unreadable();
  if (found.length > mostSheets) throw new UnreadableError(`${found.length} bladen`, asWorkbook);
  return found;
}

/** Numbers of the formats that come with every spreadsheet program and show a day. */
const dayFormats = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Whether cells show a day, for every style. */
function daysIn(styles: string): boolean[] {
  const own = new Map(
    [...elements(styles, 'numFmt')].map(({ tag }) => [
      Number(attribute(tag, 'numFmtId')),
      attribute(tag, 'formatCode') ?? '',
    ]),
  );
  const [cells] = elements(styles, 'cellXfs');
  return [...elements(cells?.inner ?? '', 'xf')].map(({ tag }) => {
    const id = Number(attribute(tag, 'numFmtId') ?? 0);
    const code = own.get(id);
    return code === undefined ? dayFormats.has(id) : showsDay(code);
  });
}

/** A format with a day or a year in it, outside words between quotes and what stands in brackets. */
function showsDay(code: string): boolean {
  return /[dyj]/i.test(code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}
