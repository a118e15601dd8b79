/** Whether every link of a built site leads somewhere: to a file that is there, and to an element that is in it. */
import path from 'node:path';

/** What a page has that links are about. */
interface Markup {
  readonly ids: readonly string[];
  readonly links: readonly string[];
  /** Ids that an attribute of it refers to: labels, descriptions, controls. */
  readonly references: readonly string[];
  /** Elements after the end of the document. */
  readonly isClosed: boolean;
}

/** Parts of a page whose text is no markup. */
const opaque = /<!--.*?-->|(<(script|style|template|textarea)\b[^>]*>).*?<\/\2>/gs;
const attribute = /\s([a-z-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
const linked = new Set(['href', 'src', 'data-href']);
const referring = new Set(['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'headers', 'list']);
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  '#39': "'",
  '#x27': "'",
};

const decoded = (text: string): string =>
  text.replaceAll(/&(#?\w+);/g, (all, name: string) => entities[name] ?? all);

function markupOf(html: string): Markup {
  const text = html.replaceAll(opaque, '$1');
  const found = [...text.matchAll(/<[a-z][^>]*>/gi)].flatMap(([tag]) =>
    [...tag.matchAll(attribute)].map(([, name = '', ...values]) => ({
      name,
      value: decoded(values.join('')),
    })),
  );
  const valuesOf = (wanted: (name: string) => boolean) =>
    found.filter(({ name }) => wanted(name)).map(({ value }) => value);
  return {
    ids: valuesOf((name) => name === 'id'),
    links: [
      ...valuesOf((name) => linked.has(name)),
      // Of the card of a page: its own address, and its picture.
      ...valuesOf((name) => name === 'content').filter((value) => /^https:\/\/\S+$/.test(value)),
    ],
    references: valuesOf((name) => referring.has(name)).flatMap((value) =>
      value.split(/\s+/).filter(Boolean),
    ),
    isClosed: text.slice(text.indexOf('</html>')).trim() === '</html>',
  };
}

/** The file that an address within the site is served from; undefined for one that is not there. */
function fileFor(address: string, files: ReadonlySet<string>): string | undefined {
  const name = decodeURIComponent(address).replace(/^\//, '');
  const index = `${name}index.html`;
  if (name === '' || name.endsWith('/')) return files.has(index) ? index : undefined;
  return files.has(name) ? name : undefined;
}

/** A fragment that is read by a script and names no element: a query of the workbench, a text to search for. */
const isQuery = (fragment: string): boolean => /[=&]|^:~:/.test(fragment);

/**
 * Every broken link of a site, every anchor that is not in its page, every id that stands twice or is referred to and
 * absent, and everything after the end of a page; one sentence each.
 * @param site names of all files, with `/`, and the text of each page
 * @param origin address of the site, whose own absolute links are followed too
 */
export function linkFaults(
  site: { readonly files: ReadonlySet<string>; readonly pages: ReadonlyMap<string, string> },
  origin: string,
): string[] {
  const markup = new Map([...site.pages].map(([file, html]) => [file, markupOf(html)]));
  const anchors = new Map([...markup].map(([file, { ids }]) => [file, new Set(ids)]));
  return [...markup].flatMap(([file, page]) => [
    ...ownFaults(page).map((fault) => `${file}: ${fault}`),
    ...page.links.flatMap((link) => {
      const fault = linkFault(link, file, site.files, anchors, origin);
      return fault === null ? [] : [`${file}: ${link} ${fault}`];
    }),
  ]);
}

function ownFaults({ ids, references, isClosed }: Markup): string[] {
  const own = new Set(ids);
  return [
    ...(isClosed ? [] : ['something stands after </html>']),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `the id ${id} stands twice`),
    ...references.filter((id) => !own.has(id)).map((id) => `no element has the id ${id}`),
  ];
}

function linkFault(
  link: string,
  file: string,
  files: ReadonlySet<string>,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
  origin: string,
): string | null {
  const url = URL.parse(link, new URL(path.posix.dirname(`/${file}`).replace(/\/?$/, '/'), origin));
  if (url === null) return 'is no address';
  if (url.origin !== new URL(origin).origin) return null;
  const target = link.startsWith('#') ? file : fileFor(url.pathname, files);
  if (target === undefined) return 'leads to nothing';
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (fragment === '' || isQuery(fragment)) return null;
  return anchors.get(target)?.has(fragment) === false ? 'names an anchor that is not there' : null;
}
