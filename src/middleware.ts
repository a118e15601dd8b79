import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MiddlewareHandler } from 'astro';
import { sha256 } from './checksum/node.ts';
import { html, trusted } from './site/frame/html.ts';
import { inScript } from './site/frame/in-script.ts';

/** The site that is being built, with its scripts; absent while pages are made one by one for who works on them. */
const site = process.env['SITE_FOLDER'];

const imported = /\b(?:from|import)"\.\/([^"]+\.js)"/g;

/** Addresses of a script and of all that it imports, itself first. */
function withImports(src: string, found = new Set<string>()): Set<string> {
  if (found.has(src)) return found;
  found.add(src);
  if (site === undefined) return found;
  const code = readFileSync(path.join(site, '_a', path.posix.basename(src)), 'utf8');
  for (const [, name] of code.matchAll(imported))
    withImports(path.posix.join(path.posix.dirname(src), name!), found);
  return found;
}

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
    return String(html`<script type="application/json" data-late>${trusted(inScript(next))}</script>`);
  });
}

const kept = new Map<string, Set<string>>();

function importsOf(src: string): Set<string> {
  const found = kept.get(src) ?? withImports(src);
  kept.set(src, found);
  return found;
}

const inline = /<script>([\s\S]*?)<\/script>/g;
const policyStart = 'http-equiv="content-security-policy" content="';

/** Astro allows scripts of its own in every page; a page allows the ones that stand in it. */
export function withOwnPolicy(page: string): string {
  const start = page.indexOf(policyStart);
  if (start === -1) return page;
  const end = page.indexOf('>', start);
  const own = new Set(
    [...page.matchAll(inline)].map(([, code = '']) => `'sha256-${sha256(code, 'base64')}'`),
  );
  const policy = page.slice(start, end).replace(/(?<=script-src)[^;"]*/, (sources) =>
    sources
      .split(' ')
      .filter((source) => !source.startsWith("'sha256-") || own.has(source))
      .join(' '),
  );
  return page.slice(0, start) + policy + page.slice(end);
}

/** Astro has a page ask for its scripts at once; here they wait for the first paint. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const answer = await next();
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return answer;
  return new Response(withOwnPolicy(withLateScripts(await answer.text(), importsOf)), answer);
};
