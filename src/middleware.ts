import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MiddlewareHandler } from 'astro';
import { withLateScripts } from './site/frame/late-scripts.ts';

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

const kept = new Map<string, Set<string>>();

function importsOf(src: string): Set<string> {
  const found = kept.get(src) ?? withImports(src);
  kept.set(src, found);
  return found;
}

/** Astro has a page ask for its scripts at once; here they wait for the first paint. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const answer = await next();
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return answer;
  return new Response(withLateScripts(await answer.text(), importsOf), answer);
};
