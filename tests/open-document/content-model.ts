/**
 * The parts of the schema of OASIS OpenDocument 1.2 that our files use, written from the text of the standard
 * (Part 1, OpenDocument Schema, 29 September 2011; the numbers are its sections). The schema itself is in no package
 * that can be had here. It is closed: an element that it does not name is a fault, and so is every order that it does not.
 */
import { DOMParser } from 'linkedom';

/** Names of children in order, each followed by a space, as a pattern; `text` is text that is no blank. */
const text = '(text |text:span |text:line-break |text:s |text:tab |draw:frame )*';
const block = '(text:h |text:p |text:list |table:table )*';
const rows = '(table:table-row )+';

const models: Readonly<Record<string, string>> = {
  // 3.1.3.2, 3.1.3.3, 3.1.3.4
  'office:document-content': '(office:font-face-decls )?(office:automatic-styles )?office:body ',
  'office:document-styles':
    '(office:font-face-decls )?(office:styles )?(office:automatic-styles )?(office:master-styles )?',
  'office:document-meta': '(office:meta )?',
  // 4.3: each once, in any order
  'office:meta': '((meta:generator|meta:creation-date|dc:title|meta:initial-creator|dc:language) )*',
  'meta:generator': 'text ',
  'meta:creation-date': 'text ',
  'meta:initial-creator': 'text ',
  'dc:title': 'text ',
  'dc:language': 'text ',
  // 3.3, 3.4, 3.7
  'office:body': '(office:text |office:spreadsheet )',
  'office:text': block,
  'office:spreadsheet': '(table:table )*',
  // 5.1.2, 5.1.3, 5.3.2, 5.3.4, 6.1.5, 6.1.7
  'text:h': text,
  'text:p': text,
  'text:span': text,
  'text:line-break': '',
  'text:s': '',
  'text:tab': '',
  'text:list': '(text:list-header )?(text:list-item )*',
  'text:list-item': '(text:p |text:h |text:list )*',
  // 9.1.2, 9.1.3, 9.1.4, 9.1.5, 9.1.6, 9.1.7
  'table:table': `(table:title )?(table:desc )?(table:table-column )+((${rows})?(table:table-header-rows (${rows})?)?)`,
  'table:table-column': '',
  'table:table-header-rows': rows,
  'table:table-row': '((table:table-cell|table:covered-table-cell) )+',
  'table:table-cell': block,
  'table:covered-table-cell': block,
  // 10.4.2: the picture first, its words after
  'draw:frame': '(draw:image )+(svg:title )?(svg:desc )?',
  'draw:image': '',
  'svg:title': '(text )?',
  'svg:desc': '(text )?',
  // 3.14, 3.15, 16.1, 16.2, 16.4, 16.5, 16.9
  'office:font-face-decls': '(style:font-face )*',
  'style:font-face': '',
  'office:styles': '((style:default-style|style:style|text:list-style) )*',
  'office:automatic-styles': '((style:style|text:list-style|style:page-layout) )*',
  'office:master-styles': '(style:master-page )*',
  'style:master-page': '',
  'style:page-layout': '(style:page-layout-properties )?',
  'style:page-layout-properties': '',
  'text:list-style': '(text:list-level-style-number |text:list-level-style-bullet )*',
  'text:list-level-style-number': '(style:list-level-properties )?(style:text-properties )?',
  'style:list-level-properties': '(style:list-level-label-alignment )?',
  'style:list-level-label-alignment': '',
  'style:paragraph-properties': '',
  'style:text-properties': '',
  'style:table-properties': '',
  'style:table-column-properties': '',
  'style:table-row-properties': '',
  'style:table-cell-properties': '',
};

/** 16.2: what a style of a family may hold, in this order. */
const families: Readonly<Record<string, string>> = {
  text: '(style:text-properties )?',
  paragraph: '(style:paragraph-properties )?(style:text-properties )?',
  table: '(style:table-properties )?',
  'table-column': '(style:table-column-properties )?',
  'table-row': '(style:table-row-properties )?',
  'table-cell': '(style:table-cell-properties )?(style:paragraph-properties )?(style:text-properties )?',
};

/** Attributes without which an element is no element of the standard. */
const needed: Readonly<Record<string, readonly string[]>> = {
  'text:h': ['text:outline-level'],
  'draw:image': ['xlink:href', 'xlink:type'],
  'style:style': ['style:name', 'style:family'],
  'style:default-style': ['style:family'],
  'style:page-layout': ['style:name'],
  'style:master-page': ['style:name', 'style:page-layout-name'],
  'text:list-level-style-number': ['text:level', 'style:num-format'],
};

/** What an XML part of an OpenDocument file has against the standard; empty for a valid one. */
export function faultsOf(xml: string): string[] {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement as unknown as Element;
  return [root, ...root.querySelectorAll('*')].flatMap(faultsOfElement);
}

function faultsOfElement(element: Element): string[] {
  const { tagName: name } = element;
  const model = modelOf(element);
  if (model === undefined) return [`${name} is not known`];
  const held = [...element.childNodes]
    .map(nameOf)
    .join('')
    .replaceAll(/(text )+/g, 'text ');
  const missing = (needed[name] ?? []).filter((attribute) => !element.hasAttribute(attribute));
  return [
    ...(new RegExp(`^${model}$`).test(held) ? [] : [`${name} may not hold: ${held || 'nothing'}`]),
    ...missing.map((attribute) => `${name} without ${attribute}`),
    ...(name === 'office:meta' ? twice(element) : []),
  ];
}

function modelOf(element: Element): string | undefined {
  const isStyle = ['style:style', 'style:default-style'].includes(element.tagName);
  return isStyle ? families[element.getAttribute('style:family') ?? ''] : models[element.tagName];
}

function nameOf(node: Node): string {
  if (node.nodeType === 1) return `${(node as Element).tagName} `;
  return node.nodeType === 3 && (node.textContent ?? '').trim() !== '' ? 'text ' : '';
}

function twice(element: Element): string[] {
  const names = [...element.children].map(({ tagName }) => tagName);
  return names.filter((name, at) => names.indexOf(name) < at).map((name) => `${name} stands twice`);
}
