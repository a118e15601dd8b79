/** Markup that may stand in a page as it is. Only `html` and `trusted` make it, so that a text cannot pass for markup. */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

/** What may stand between the braces of `html`: texts are escaped, markup is not, lists are joined, nothing is left out. */
export type Part = Html | string | number | false | null | undefined | readonly Part[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is safe in HTML content and in quoted attributes. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/**
 * Markup with what it is made of filled in: `html`<p class="${name}">${text}</p>`. Every text is escaped, for content
 * and for a quoted attribute; an attribute without quotes is refused, because no escaping makes that safe.
 * @throws TypeError for a part right behind `=`
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const made = strings.map((text, at) => {
    if (at < parts.length && text.endsWith('=')) throw new TypeError(`an attribute without quotes: ${text}`);
    return text + markupOf(parts[at]);
  });
  return new Html(made.join(''));
}

/** Markup of which every part stands on a line of its own. */
export function lines(parts: readonly Part[]): Html {
  return new Html(parts.map(markupOf).join('\n'));
}

/** Puts markup in the place of what stood in an element: the one road by which markup enters a page that is open. */
export function put(place: Element, markup: Html): void {
  place.innerHTML = String(markup);
}

/** The same behind an element, as its next sibling. */
export function putAfter(element: Element, markup: Html): void {
  element.insertAdjacentHTML('afterend', String(markup));
}

/** Markup made elsewhere, such as a drawing; never text that came from a file, an address or a reader. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

function markupOf(part: Part): string {
  if (part === undefined || part === null || part === false) return '';
  if (part instanceof Html) return part.toString();
  if (typeof part === 'object') return part.map(markupOf).join('');
  return escaped(String(part));
}
