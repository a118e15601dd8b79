import { parseHTML } from 'linkedom';

/** Something on the built site that misleads or is broken. */
export interface Finding {
  readonly file: string;
  readonly rule: string;
  /** What was found, with the words around it. */
  readonly excerpt: string;
}

/** What the rules must know of the release to judge a page. */
export interface About {
  /** Names of all municipalities, as published. */
  readonly names: ReadonlySet<string>;
  /** Cohort year that still grows at the reference date. */
  readonly growing: number;
  /** Whether a cohort is too young for the verdict on an indicator. */
  readonly isEarly: (indicator: string, cohort: number) => boolean;
}

export interface Page {
  readonly file: string;
  readonly document: Document;
  readonly about: About;
}

export type Rule = (page: Page) => Finding[];

export function pageOf(file: string, html: string, about: About): Page {
  return { file, document: parseHTML(html).document, about };
}

/** A text that a reader meets as one: with the element that it stands in. */
export interface Said {
  readonly element: Element;
  readonly text: string;
}

const blocks =
  'h1,h2,h3,h4,p,li,td,th,dt,dd,caption,figcaption,summary,option,label,legend,text,button,title';
const spoken = ['aria-label', 'alt', 'title', 'content'];
/** Code is shown as it is, and a query may well hold what a sentence may not. */
const code = 'pre,code,script,style';

/** Every text of the page: the smallest blocks, and the attributes that are read aloud. */
export function textsOf({ document }: Page): Said[] {
  const own = [...document.querySelectorAll(blocks)].filter(
    (element) => !element.closest(code) && !element.querySelector('p,li,td,tr,dd,h2,h3'),
  );
  const visible = own.map((element) => ({ element, text: clean(element.textContent) }));
  const attributes = [...document.querySelectorAll(spoken.map((name) => `[${name}]`).join(','))].flatMap(
    (element) => spoken.map((name) => ({ element, text: clean(element.getAttribute(name) ?? '') })),
  );
  return [...visible, ...attributes].filter(({ text }) => text !== '');
}

/** Hard and double spaces as single ones. */
export function clean(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** A text cut to what a report has room for. */
export function excerpt(text: string): string {
  return text.length > 160 ? `${text.slice(0, 157)}…` : text;
}
