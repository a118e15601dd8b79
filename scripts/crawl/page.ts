import { parseHTML } from 'linkedom';
import type { EditionKind } from '../../src/edition/kind.ts';

/** Something on the built site that misleads or is broken. */
export interface Fault {
  readonly file: string;
  readonly rule: string;
  /** What was found, with the words around it. */
  readonly excerpt: string;
}

/** A municipality that is no more, with the one that its figures went to. */
export interface FormerPlace {
  readonly slug: string;
  readonly successor: { readonly slug: string; readonly name: string };
}

/** What the rules must know of the release to judge a page. */
export interface About {
  /** Kind of the edition: in a real one a mark is the fault, in the others its absence. */
  readonly kind: EditionKind;
  /** Names of all municipalities, as published. */
  readonly names: ReadonlySet<string>;
  /** Municipalities that went up in another. */
  readonly former: readonly FormerPlace[];
  /** Cohort year that still grows at the reference date. */
  readonly growing: number;
  /** Whether a cohort is too young for the verdict on an indicator. */
  readonly isEarly: (indicator: string, cohort: number) => boolean;
}

export interface Page {
  readonly file: string;
  readonly document: Document;
  readonly about: About;
  /** Every text of the page, each once with the element that it runs through, and the attributes that are read aloud. */
  readonly texts: readonly Said[];
}

export type Rule = (page: Page) => Fault[];

export function pageOf(file: string, html: string, about: About): Page {
  const { document } = parseHTML(html);
  return { file, document, about, texts: textsOf(document) };
}

/** A text that a reader meets as one: with the element that it stands in. */
export interface Said {
  readonly element: Element;
  readonly text: string;
}

// Names and not selectors: every element is asked, and a selector is parsed anew for each.
const blocks = new Set(
  'h1 h2 h3 h4 p li td th dt dd caption figcaption summary option label legend text desc button title'.split(
    ' ',
  ),
);
/** Elements that run along within a sentence. */
const inline = new Set([
  'a',
  'abbr',
  'b',
  'em',
  'i',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'tspan',
  'time',
]);
const spoken = ['aria-label', 'aria-description', 'aria-valuetext', 'alt', 'title', 'content', 'placeholder'];
/** Code is shown as it is, and a query may well hold what a sentence may not. */
const code = new Set(['pre', 'code', 'script', 'style']);

const nameOf = (element: Element): string => element.localName.toLowerCase();

/** Code to take over, such as that of a frame, whose width is no share of people. */
function isTaken(element: Element): boolean {
  return nameOf(element) === 'textarea' && element.hasAttribute('readonly');
}

function textsOf(document: Document): Said[] {
  const holders = new Set([...textNodes(document.documentElement)].map(holderOf));
  const visible = [...holders].map((element) => ({ element, text: ownText(element) }));
  const attributes = [...document.querySelectorAll(spoken.map((name) => `[${name}]`).join(','))].flatMap(
    (element) => spoken.map((name) => ({ element, text: clean(element.getAttribute(name) ?? '') })),
  );
  return [...visible, ...attributes].filter(({ text }) => text !== '');
}

function* textNodes(node: Node): Generator<Node> {
  for (const child of node.childNodes) {
    if (child.nodeType === 3 && clean(child.textContent) !== '') yield child;
    else if (isElement(child) && !code.has(nameOf(child)) && !isTaken(child)) yield* textNodes(child);
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** The element whose words are read as one sentence: the nearest that is not inline. */
function holderOf(text: Node): Element {
  let holder = text.parentNode as Element;
  while (isInline(holder)) holder = holder.parentNode as Element;
  return holder;
}

function isInline(element: Element): boolean {
  return inline.has(nameOf(element)) && element.parentNode?.nodeType === 1;
}

/** Words of an element without those of the blocks within it. */
function ownText(element: Element): string {
  if (blocks.has(nameOf(element)) && !holdsPart(element)) return clean(element.textContent);
  const parts = [...element.childNodes].map((child) => {
    if (child.nodeType === 3) return child.textContent;
    return isElement(child) && isInline(child) ? ownText(child) : ' ';
  });
  return clean(parts.join(''));
}

/** Whether something within an element is read apart from it. */
function holdsPart(element: Element): boolean {
  return [...element.childNodes].some(
    (child) => isElement(child) && (blocks.has(nameOf(child)) || isTaken(child) || holdsPart(child)),
  );
}

/** Hard and double spaces as single ones. */
export function clean(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** A text cut to what a report has room for. */
export function excerpt(text: string): string {
  return text.length > 160 ? `${text.slice(0, 157)}…` : text;
}
