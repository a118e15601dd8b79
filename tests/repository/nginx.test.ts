import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { headersFor, parseHeaders } from '../../scripts/serve/headers.ts';
import { nginxConfig } from '../../scripts/serve/nginx.ts';

const text = readFileSync(path.resolve(import.meta.dirname, '../../public/_headers'), 'utf8');
const places = {
  root: '/site',
  port: 8080,
  temporary: '/tmp',
  errors: '/dev/stderr',
  modules: ['brotli.so'],
  contentTypes: { '.css': 'text/css; charset=utf-8' },
};
const config = nginxConfig(parseHeaders(text), places);

/** What nginx would send for a path: of every `map` the value of the first pattern that fits, else nothing. */
function sentBy(written: string, pathname: string): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const [, header = '', variable = ''] of written.matchAll(/add_header (\S+) \$(\S+) always;/g)) {
    const start = written.indexOf(`map $uri $${variable} {`);
    const block = written.slice(start, written.indexOf('\n  }', start));
    const rules = [...block.matchAll(/^ +"~(.*)" "(.*)";$/gm)];
    const found = rules.find(([, pattern = '']) =>
      new RegExp(pattern.replaceAll('\\\\', '\\')).test(pathname),
    );
    if (found?.[2] !== undefined) sent[header.toLowerCase()] = found[2];
  }
  return sent;
}

describe('the configuration of nginx', () => {
  it.each([
    '/',
    '/gemeente/waterdonk/',
    '/_a/site.css',
    '/vast/2026-K3/index.html',
    '/vast/2026-K3/data/total.csv',
    '/inbed/waterdonk/zonder-plan/',
    '/data/2026-K3/total.parquet',
    '/dcat.ttl',
    '/wijzigingen.atom',
    '/levering.csv',
    '/gemeente/waterdonk/dossier.json',
    '/gemeente/waterdonk/cijfer/zonder-plan.svg',
  ])('sends for %s what _headers says, but for the type', (pathname) => {
    const wanted = Object.fromEntries(
      [...headersFor(parseHeaders(text), pathname)].filter(([name]) => name !== 'content-type'),
    );
    expect(sentBy(config, pathname)).toEqual(wanted);
  });

  it('lets a later rule win over an earlier one', () => {
    const rules = parseHeaders('/*\n  X-Kind: all\n/a/*\n  X-Kind: a\n');
    expect(sentBy(nginxConfig(rules, places), '/a/b')).toEqual({ 'x-kind': 'a' });
    expect(sentBy(nginxConfig(rules, places), '/b')).toEqual({ 'x-kind': 'all' });
  });

  it('refuses a header that nginx would read as a variable', () => {
    expect(() => nginxConfig(parseHeaders('/*\n  X-Price: $5\n'), places)).toThrow('header X-Price has a $');
  });

  it('sends the page of a fault, and hides the headers, under the path of the site', () => {
    const under = nginxConfig(parseHeaders(text), { ...places, base: '/raadsmonitor/' });
    expect(under).toContain('error_page 404 /raadsmonitor/404.html;');
    expect(under).toContain('location = /raadsmonitor/_headers { return 404; }');
    expect(config).toContain('error_page 404 /404.html;');
  });

  it('logs nothing about readers and asks for brotli only with its module', () => {
    expect(config).toContain('access_log off;');
    expect(config).toContain('brotli_static on;');
    expect(nginxConfig(parseHeaders(text), { ...places, modules: [] })).not.toContain('brotli');
  });
});
