import { html } from './html.ts';

/** Says of an element that its script draws a part of the page: asked for later, it would move what is under that part. */
const drawn = ' data-drawn-by-script';

const asked = /<script type="module" src="([^"]+)"><\/script>/g;

/**
 * The page with its scripts as data, which early.ts asks for after its first paint; unless one of them draws a part of it.
 * `withImports` gives the addresses of a script and of all that it imports: they are asked for together, and not one
 * after the answer of the other.
 */
export function withLateScripts(page: string, withImports: (src: string) => Iterable<string>): string {
  if (page.includes(drawn)) return page;
  const known = new Set<string>();
  return page.replaceAll(asked, (_, src: string) => {
    const next = [...withImports(src)].filter((address) => !known.has(address));
    for (const address of next) known.add(address);
    return next.map((address) => String(html`<script type="late" src="${address}"></script>`)).join('');
  });
}
