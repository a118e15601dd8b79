import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { headersFor, parseHeaders } from '../../scripts/serve/headers.ts';
import { allowStyles, finishHeaders, styleIn } from '../../scripts/build/policy.ts';
import { serve } from '../../scripts/serve.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'raadsmonitor-policy-'));
const headers = readFileSync(path.resolve(import.meta.dirname, '../../public/_headers'), 'utf8');
const style = 'body{color:red}@media (width<=48rem){p{margin:0}}';

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A built site with this page and these headers. */
function siteOf(name: string, page: string, rules = headers): string {
  const site = path.join(folder, name);
  mkdirSync(site);
  for (const file of ['index.html', '404.html']) writeFileSync(path.join(site, file), page);
  writeFileSync(path.join(site, '_headers'), rules);
  return site;
}

test('pages may have exactly the styles that they were built with, and frozen pages none of their own', () => {
  const site = siteOf('whole', `<head><style>${style}</style></head>`);
  allowStyles(site, [style, 'p{}']);
  const rules = parseHeaders(readFileSync(path.join(site, '_headers'), 'utf8'));
  const allowed = (pathname: string) =>
    /style-src ([^;]*)/.exec(headersFor(rules, pathname).get('content-security-policy') ?? '')?.[1];
  const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');
  for (const pathname of ['/', '/gemeente/waterdonk/', '/inbed/waterdonk/intake/'])
    expect(allowed(pathname), pathname).toBe(`'self' 'sha256-${hashOf(style)}' 'sha256-${hashOf('p{}')}'`);
  expect(allowed('/vast/2026-K1/gemeente/waterdonk/')).toBe("'self'");
  expect(JSON.stringify(rules)).not.toContain('unsafe-inline');
});

test('the headers follow the path of the site, and a rehearsal is closed to search engines', () => {
  const site = siteOf('under-a-path', `<head><style>${style}</style></head>`);
  finishHeaders(site, { address: 'https://voorbeeld.nl/raadsmonitor/', kind: 'proef' }, [style]);
  const rules = parseHeaders(readFileSync(path.join(site, '_headers'), 'utf8'));
  const sent = (pathname: string) => headersFor(rules, pathname);
  expect(sent('/raadsmonitor/_a/x.css').get('cache-control')).toContain('immutable');
  expect(sent('/raadsmonitor/data/2026-K3/total.csv').get('access-control-allow-origin')).toBe('*');
  expect(sent('/raadsmonitor/').get('x-robots-tag')).toBe('noindex');
  expect([...sent('/elders/')]).toEqual([]);
  const real = siteOf('real', `<head><style>${style}</style></head>`);
  finishHeaders(real, { address: 'https://voorbeeld.nl/', kind: 'echt' }, [style]);
  const realRules = parseHeaders(readFileSync(path.join(real, '_headers'), 'utf8'));
  expect(headersFor(realRules, '/gemeente/utrecht/').has('x-robots-tag')).toBe(false);
  expect(headersFor(realRules, '/vast/2026-K3/gemeente/utrecht/').get('x-robots-tag')).toBe('noindex');
});

test('a page without a style, or headers without a place for it, stop the build', () => {
  expect(() => {
    styleIn(siteOf('bare', '<head></head>'));
  }).toThrow('no style in 404.html');
  expect(() => {
    allowStyles(
      siteOf('closed', `<style>${style}</style>`, "/*\n  Content-Security-Policy: style-src 'self'\n"),
      [style],
    );
  }).toThrow("'{stijl}'");
});

test('a site whose build did not end is not served', async () => {
  await expect(serve(siteOf('unended', `<style>${style}</style>`), 0)).rejects.toThrow('npm run build');
});
