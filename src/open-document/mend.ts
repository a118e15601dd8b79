/** What the writing library leaves to be wished in an OpenDocument file (OASIS ODF 1.2), put right in one place. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export interface Mending {
  /** Which kind of style a reader falls back on: paragraphs in a text, cells in a spreadsheet. */
  readonly family: 'paragraph' | 'table-cell';
  /** The row of every table, from 0, that holds the heads of its columns. */
  readonly headRow: number;
  /** Looks of the styles that the library made, by name; other styles keep theirs. */
  readonly styles?: Readonly<Record<string, StyleText>>;
}

/** Attributes of `style:text-properties`, which take the place of those that stood there. */
export type StyleText = Readonly<Record<string, string>>;

/**
 * The same document with the words of a picture after the picture (ODF 1.2 part 1, 10.4.2), the heads of every table as
 * heads (9.1.7), and Dutch as its language, in which it is read aloud. Throws when the library writes something else
 * than this was made for, so that a newer one is noticed.
 */
export function mended(document: Uint8Array, { family, headRow, styles = {} }: Mending): Uint8Array {
  const { mimetype, ...files } = unzipSync(document);
  if (!mimetype) throw new Error('an OpenDocument file without a type');
  const edit = (name: string, change: (xml: string) => string) => {
    const file = files[name];
    if (!file) throw new Error(`an OpenDocument file without ${name}`);
    files[name] = strToU8(change(strFromU8(file)));
  };
  edit('content.xml', (xml) => withHeads(picturesFirst(xml), headRow));
  edit('styles.xml', (xml) => Object.entries(styles).reduce(restyled, inDutch(xml, family)));
  edit('meta.xml', (xml) => put(xml, '</office:meta>', '<dc:language>nl-NL</dc:language></office:meta>'));
  return zipSync({ mimetype: [mimetype, { level: 0 }], ...files });
}

const words = /((?:<svg:(title|desc)>[^<]*<\/svg:\2>\s*)+)(<draw:image [^>]*\/>)/g;

const picturesFirst = (xml: string): string => xml.replaceAll(words, '$3$1');

const row = /<table:table-row\b[^>]*?(?:\/>|>.*?<\/table:table-row>)/gs;

function withHeads(xml: string, headRow: number): string {
  return xml.replaceAll(/<table:table [^>]*>.*?<\/table:table>/gs, (table) => {
    const head = [...table.matchAll(row)][headRow]?.[0];
    if (!head) throw new Error(`a table without row ${headRow}`);
    return put(table, head, `<table:table-header-rows>${head}</table:table-header-rows>`);
  });
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
