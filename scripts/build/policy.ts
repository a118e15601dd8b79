/** The content policy of the host allows exactly the style that stands in the pages; its hash is known after they are built. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PublishedSite } from '../../src/contract/published.ts';
import { deskPolicy } from './desk-file.ts';

/** Stands in `public/_headers` for the hash of the style. */
const token = "'{stijl}'";

/** Stands there for the policy of the desk. */
const deskToken = '{bureau}';

/** The style that every page of a built site has in itself. Throws when its first page has none. */
export function styleIn(site: string): string {
  const page = readFileSync(path.join(site, 'index.html'), 'utf8');
  const style = /<style>([\s\S]+?)<\/style>/.exec(page)?.[1];
  if (style === undefined) throw new Error('the built site has no style in its first page');
  return style;
}

/** Writes the hash of that style into the policies of `_headers`. Throws when none of them has a place for it. */
export function allowStyle(site: string): void {
  const file = path.join(site, '_headers');
  const text = readFileSync(file, 'utf8');
  if (!text.includes(token)) throw new Error(`no policy in _headers has ${token}`);
  const hash = createHash('sha256').update(styleIn(site)).digest('base64');
  writeFileSync(file, text.replaceAll(token, `'sha256-${hash}'`));
}

/**
 * Makes `_headers` of a built site that of its edition: with the hash of the style, under the path that it is published
 * at, and for a rehearsal closed to search engines.
 */
export function finishHeaders(
  site: string,
  { address, kind }: Pick<PublishedSite, 'address' | 'kind'>,
): void {
  allowStyle(site);
  const file = path.join(site, '_headers');
  const base = new URL(address).pathname;
  const closed = kind === 'proef' ? '/*\n  X-Robots-Tag: noindex\n' : '';
  const given = readFileSync(file, 'utf8').replace(deskToken, deskPolicy(site));
  const text = `${given.trimEnd()}\n${closed}`;
  writeFileSync(file, base === '/' ? text : text.replaceAll(/^\//gm, base));
}

/** Throws when the build that made this text of `_headers` did not end: hosts would then refuse the style of every page. */
export function requireStyle(headers: string): void {
  if (headers.includes(token))
    throw new Error(`_headers still has ${token}: make the site with npm run build`);
}
