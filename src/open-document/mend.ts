/** What the writing library leaves to be wished in an OpenDocument file (OASIS ODF 1.2), put right in one place. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export interface Mending {
  /** Which kind of style a reader falls back on: paragraphs in a text, cells in a spreadsheet. */
  readonly family: 'paragraph' | 'table-cell';
  /** The row of every table, from 0, that holds the heads of its columns. */
  readonly headRow: number;
  /** Looks of the styles that the library made, by name; other styles keep theirs. */
  readonly styles?: Readonly<Record<string, StyleText>>;
  /** For each table of a text in order: its columns of numbers, from 0, which are set right. */
  readonly numbers?: readonly (readonly number[])[];
  /** The head of level 2 that begins a page; null = none does. */
  readonly newPage?: string | null;
}

/** Attributes of `style:text-properties`, which take the place of those that stood there. */
export type StyleText = Readonly<Record<string, string>>;

/**
 * The same document with the words of a picture after the picture (ODF 1.2 part 1, 10.4.2), the heads of every table as
 * heads (9.1.7), and Dutch as its language, in which it is read aloud. In a text a table stays whole and with the line
 * above it. Throws when the library writes something else
 * than this was made for, so that a newer one is noticed.
 */
export function mended(document: Uint8Array, mending: Mending): Uint8Array {
  const { family, headRow, styles = {}, numbers = [], newPage = null } = mending;
  const { mimetype, ...files } = unzipSync(document);
  if (!mimetype) throw new Error('an OpenDocument file without a type');
  const edit = (name: string, change: (xml: string) => string) => {
    const file = files[name];
    if (!file) throw new Error(`an OpenDocument file without ${name}`);
    files[name] = strToU8(change(strFromU8(file)));
  };
  edit('content.xml', (xml) =>
    onNewPage(withCaptions(withNumbers(withHeads(picturesFirst(xml), headRow), numbers)), newPage),
  );
  edit('styles.xml', (xml) => Object.entries(styles).reduce(restyled, withOwn(inDutch(xml, family), family)));
  edit('meta.xml', (xml) => put(xml, '</office:meta>', '<dc:language>nl-NL</dc:language></office:meta>'));
  return zipSync({ mimetype: [mimetype, { level: 0 }], ...files });
}

const words = /((?:<svg:(title|desc)>[^<]*<\/svg:\2>\s*)+)(<draw:image [^>]*\/>)/g;

const picturesFirst = (xml: string): string => xml.replaceAll(words, '$3$1');

const row = /<table:table-row\b[^>]*?(?:\/>|>.*?<\/table:table-row>)/gs;

function withHeads(xml: string, headRow: number): string {
  return xml.replaceAll(tables, (table) => {
    const head = [...table.matchAll(row)][headRow]?.[0];
    if (!head) throw new Error(`a table without row ${headRow}`);
    return put(table, head, `<table:table-header-rows>${head}</table:table-header-rows>`);
  });
}

/** Paragraphs as the library has none: numbers to the right, a line that stays with its table, a head on a new page. */
const ownStyles = {
  Getal: ['Standard', 'fo:text-align="end"'],
  Bijschrift: ['Standard', 'fo:keep-with-next="always"'],
  Bijlage: ['Heading_20_2', 'fo:break-before="page"'],
} as const;

function withOwn(xml: string, family: Mending['family']): string {
  if (family !== 'paragraph') return xml;
  const made = Object.entries(ownStyles).map(
    ([name, [parent, look]]) =>
      `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${parent}"><style:paragraph-properties ${look}/></style:style>`,
  );
  return put(xml, '</office:styles>', `${made.join('')}</office:styles>`);
}

const tables = /<table:table [^>]*>.*?<\/table:table>/gs;
const cells = /<table:table-cell\b.*?<\/table:table-cell>/gs;

function withNumbers(xml: string, numbers: readonly (readonly number[])[]): string {
  let place = 0;
  return xml.replaceAll(tables, (table) => {
    const columns = numbers[place++] ?? [];
    return table.replaceAll(row, (one) => {
      let column = 0;
      return one.replaceAll(cells, (cell) =>
        columns.includes(column++)
          ? put(cell, 'text:style-name="Standard"', 'text:style-name="Getal"')
          : cell,
      );
    });
  });
}

function withCaptions(xml: string): string {
  const whole = xml.replaceAll(
    '<style:table-properties table:align="margins"/>',
    '<style:table-properties table:align="margins" style:may-break-between-rows="false"/>',
  );
  return whole.replaceAll(
    /<text:p text:style-name="Standard">((?:(?!<text:p ).)*?<\/text:p>\s*<table:table )/gs,
    '<text:p text:style-name="Bijschrift">$1',
  );
}

function onNewPage(xml: string, head: string | null): string {
  if (head === null) return xml;
  const rest = ` text:outline-level="2">${head}</text:h>`;
  return put(xml, `"Heading_20_2"${rest}`, `"Bijlage"${rest}`);
}

function inDutch(xml: string, family: Mending['family']): string {
  const look = '<style:text-properties fo:language="nl" fo:country="NL"/>';
  const style = `<style:default-style style:family="${family}">${look}</style:default-style>`;
  return put(xml, '<office:styles>', `<office:styles>${style}`);
}

function restyled(xml: string, [name, text]: [string, StyleText]): string {
  const attributes = Object.entries(text).map(([key, value]) => ` ${key}="${value}"`);
  const found = new RegExp(`(<style:style style:name="${name}".*?)<style:text-properties[^>]*/>`, 's').exec(
    xml,
  );
  if (!found?.[1] || found[1].includes('</style:style>')) throw new Error(`no text in style ${name}`);
  return put(xml, found[0], `${found[1]}<style:text-properties${attributes.join('')}/>`);
}

function put(xml: string, at: string, to: string): string {
  if (!xml.includes(at)) throw new Error(`an OpenDocument file without ${at.slice(0, 80)}`);
  return xml.replace(at, () => to);
}
