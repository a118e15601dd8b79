/** The content policy of the host allows exactly the styles that stand in the pages; their hashes are known after they are built. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../../src/checksum/node.ts';
import type { PublishedSite } from '../../src/contract/published.ts';
import { deskPolicy } from './desk-file.ts';

/** Stands in `public/_headers` for the hashes of the styles. */
const token = "'{stijl}'";

/** Stands there for the policy of the desk. */
const deskToken = '{bureau}';

/** A page that keeps the whole style, where first pages have a part of it (first-style.ts). */
const wholePage = '404.html';

/** The whole style of a built site, as it stands in a page. Throws when that has none. */
export function styleIn(site: string): string {
  const page = readFileSync(path.join(site, wholePage), 'utf8');
  const style = /<style>([\s\S]+?)<\/style>/.exec(page)?.[1];
  if (style === undefined) throw new Error(`the built site has no style in ${wholePage}`);
  return style;
}

/** Writes the hashes of the styles into the policies of `_headers`. Throws when none of them has a place for it. */
export function allowStyles(site: string, styles: readonly string[]): void {
  const file = path.join(site, '_headers');
  const text = readFileSync(file, 'utf8');
  if (!text.includes(token)) throw new Error(`no policy in _headers has ${token}`);
  const hashes = styles.map((style) => `'sha256-${sha256(style, 'base64')}'`);
  writeFileSync(file, text.replaceAll(token, hashes.join(' ')));
}

/**
 * Makes `_headers` of a built site that of its edition: with the hashes of the styles, under the path that it is
 * published at, and for a rehearsal closed to search engines.
 */
export function finishHeaders(
  site: string,
  { address, kind }: Pick<PublishedSite, 'address' | 'kind'>,
  styles: readonly string[],
): void {
  allowStyles(site, styles);
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
