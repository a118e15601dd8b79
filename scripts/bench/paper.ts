import { parseHTML } from 'linkedom';
import { html, trusted } from '../../src/site/frame/html.ts';

/** What somebody who writes by hand would write: these tags, these attributes, and nothing that needs a script. */
const remainingTags = new Set(
  'h1 h2 h3 p a b strong ul ol li dl dt dd figure figcaption table caption thead tbody tr th td span'.split(
    ' ',
  ),
);
const dropped = 'script, form, button, nav, details, template, .needs-script, [hidden], [role=status]';
const attributes = ['href', 'scope'];
const classes = new Set(['key', 'measure-title', 'geteld', 'number']);

export interface PaperFonts {
  readonly sans: string;
  readonly serif: string;
}

/** The two fonts that a stylesheet of a built page loads; of a serif in two files, the one that headings are set in. Throws when it has not both. */
export function fontsOf(css: string): PaperFonts {
  const found = [...css.matchAll(/url\("?([^")]+\.woff2)"?\)/g)].map(([, url]) => url!);
  const [sans, serif] = [found.find((url) => /sans/i.test(url)), found.findLast((url) => /serif/i.test(url))];
  if (!sans || !serif) throw new Error('the stylesheet does not load a sans and a serif');
  return { sans, serif };
}

/** The style of the hand-written page, with the same fonts as the built page or without any. */
export function paperStyles(css: string, fonts: PaperFonts | null): string {
  if (!fonts) return css;
  const face = (family: string, url: string, weight: string) =>
    `@font-face{font-family:'${family}';src:url('${url}') format('woff2');font-weight:${weight};font-display:optional}\n`;
  return face('Source Sans 3', fonts.sans, '200 900') + face('Source Serif 4', fonts.serif, '600') + css;
}

/**
 * The content of a built page as a person would write it by hand, in its best form: the same title, sentences, facts,
 * drawings and tables in one file with its style in itself, without frame, form, query or script. `preloadsFonts` asks for
 * the fonts of the first view in its head, as the built page does where they can be there in time (src/site/frame/early.ts).
 */
export function paperPage(page: string, style: string, preloadsFonts: boolean): string {
  const { document } = parseHTML(page);
  const main = document.querySelector('main');
  if (!main) throw new Error('the built page has no <main>');
  const preloads = preloadsFonts ? fontsAskedFor(document) : [];
  return [
    '<!doctype html><html lang="nl"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    html`<title>${document.title}</title>`,
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml">',
    ...preloads,
    `<style>${style}</style></head><body><main>`,
    written(main),
    '</main></body></html>\n',
  ].join('');
}

function fontsAskedFor(document: Document): string[] {
  const fonts = JSON.parse(document.querySelector('[data-fonts]')?.textContent ?? '[]') as {
    readonly href: string;
    readonly media?: string;
  }[];
  return fonts.map(({ href, media }) => {
    const when = media === undefined ? '' : html` media="${media}"`;
    return String(html`<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin${when}>`);
  });
}

function written(element: Element): string {
  return [...element.childNodes].map(writtenNode).join('');
}

function writtenNode(node: ChildNode): string {
  if (node.nodeType === 3) return String(html`${node.textContent ?? ''}`);
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  if (element.matches(dropped)) return '';
  const tag = element.localName;
  if (tag === 'svg') return element.outerHTML;
  if (element.classList.contains('grafiek')) return `<div class="grafiek">${written(element)}</div>`;
  if (!remainingTags.has(tag)) return written(element);
  return `<${tag}${writtenAttributes(element)}>${written(element)}</${tag}>`;
}

function writtenAttributes(element: Element): string {
  const plain = attributes.map((name) => [name, element.getAttribute(name)] as const);
  const styled = [...element.classList].filter((name) => classes.has(name)).join(' ');
  return [...plain, ['class', styled === '' ? null : styled] as const]
    .map(([name, value]) => (value === null ? '' : String(html` ${trusted(name)}="${value}"`)))
    .join('');
}
