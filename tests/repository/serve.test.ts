import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor, parseHeaders } from '../../scripts/serve/headers.ts';
import { serve } from '../../scripts/serve.ts';

const sample = `# headers of every page
/*
  Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'
  X-Content-Type-Options: nosniff
  Cache-Control: no-cache

/_a/*
  Cache-Control: public, max-age=31536000, immutable
/gemeente/:slug/
  X-Extra: een
  X-Extra: twee
`;

describe('parseHeaders', () => {
  const rules = parseHeaders(sample);

  it('gives a path the headers of every rule that matches, a later rule replacing an earlier one', () => {
    expect(Object.fromEntries(headersFor(rules, '/_a/site.css'))).toEqual({
      'content-security-policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  it('reads a placeholder as one part of the path and joins a repeated header', () => {
    expect(headersFor(rules, '/gemeente/waterdonk/').get('x-extra')).toBe('een, twee');
    expect(headersFor(rules, '/gemeente/waterdonk/a/').has('x-extra')).toBe(false);
  });

  it.each(['  X-Early: yes', '/*\nX-Not-Indented: yes', '/*\n  nonsense'])(
    'names the faulty line of %j',
    (text) => {
      expect(() => parseHeaders(text)).toThrow(/_headers, regel \d/);
    },
  );
});

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
}

function ask(
  url: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, { agent: false, ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      });
    })
      .on('error', reject)
      .end();
  });
}

describe('serve', () => {
  const dist = mkdtempSync(path.join(tmpdir(), 'raadsmonitor-dist-'));
  const home = '<!doctype html><title>Thuis</title>';
  let site: Awaited<ReturnType<typeof serve>>;
  let url = '';

  beforeAll(async () => {
    for (const folder of ['_a', 'gemeente/waterdonk', 'data', '.well-known']) {
      mkdirSync(path.join(dist, folder), { recursive: true });
    }
    const files: Record<string, string | Buffer> = {
      _headers: sample,
      'index.html': home,
      'index.html.br': brotliCompressSync(home),
      'index.html.gz': gzipSync(home),
      '404.html': 'Deze pagina is er niet.',
      'gemeente/waterdonk/index.html': 'Waterdonk',
      '_a/engine.wasm': Buffer.from([0, 97, 115, 109]),
      '_a/site.js': 'export {};',
      'data/GM9001.duckdb': Buffer.from([1, 2, 3]),
      'data/total.csv': 'a,b\n',
      '.well-known/security.txt': 'Contact: …',
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(dist, name), content);
    site = await serve(dist, 0);
    url = site.url.replace('localhost', '127.0.0.1');
  });

  afterAll(async () => {
    await site.close();
    rmSync(dist, { recursive: true });
  });

  it('sends the page of a folder with the production headers', async () => {
    const { status, headers, body } = await ask(`${url}gemeente/waterdonk/`);
    expect(status).toBe(200);
    expect(body.toString()).toBe('Waterdonk');
    expect(headers['content-type']).toMatch(/^text\/html; ?charset=utf-8$/);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-extra']).toBe('een, twee');
  });

  it.each([
    ['_a/engine.wasm', 'application/wasm'],
    ['_a/site.js', 'text/javascript; charset=utf-8'],
    ['data/GM9001.duckdb', 'application/octet-stream'],
    ['data/total.csv', 'text/csv; charset=utf-8'],
    ['.well-known/security.txt', 'text/plain; charset=utf-8'],
  ])('names the type of %s', async (file, type) => {
    const { status, headers } = await ask(url + file);
    expect([status, headers['content-type']]).toEqual([200, type]);
  });

  it('lets browsers keep files with a hash in their name', async () => {
    const { headers } = await ask(`${url}_a/site.js`);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('sends the compressed twin to who accepts it', async () => {
    const { headers, body } = await ask(url, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(headers['content-encoding']).toBe('br');
    expect(headers.vary).toBe('Accept-Encoding');
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(brotliDecompressSync(body).toString()).toBe(home);
    expect((await ask(url)).body.toString()).toBe(home);
  });

  it('answers 304, with the headers, to who has the page', async () => {
    const etag = String((await ask(url)).headers.etag);
    const { status, headers, body } = await ask(url, { headers: { 'if-none-match': etag } });
    expect([status, body.length]).toEqual([304, 0]);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('answers HEAD without a body and refuses other methods', async () => {
    const head = await ask(url, { method: 'HEAD' });
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
      200,
      0,
      String(home.length),
    ]);
    expect((await ask(url, { method: 'POST' })).status).toBe(405);
  });

  it.each(['nergens/', '_headers', 'index.html.br', '../package.json', '%2e%2e/package.json', '%'])(
    'answers 404 with the page for it: %s',
    async (address) => {
      const { status, headers, body } = await ask(url + address);
      expect([status, body.toString()]).toEqual([404, 'Deze pagina is er niet.']);
      expect(headers['x-content-type-options']).toBe('nosniff');
    },
  );

  it('adds the slash that belongs to a page', async () => {
    const { status, headers } = await ask(`${url}gemeente/waterdonk?jaar=2024`);
    expect([status, headers.location]).toEqual([301, '/gemeente/waterdonk/?jaar=2024']);
  });

  it('takes the next port when one is taken', async () => {
    const second = await serve(dist, Number(new URL(site.url).port));
    expect(second.url).not.toBe(site.url);
    await second.close();
  });

  it('refuses a folder without a site', async () => {
    await expect(serve(path.join(dist, 'data'), 0)).rejects.toThrow('bouw die eerst');
  });
});

describe('two sites on one address', () => {
  let both: Awaited<ReturnType<typeof serve>>;
  let [first, second] = ['', ''];

  beforeAll(async () => {
    first = mkdtempSync(path.join(tmpdir(), 'raadsmonitor-first-'));
    writeFileSync(path.join(first, 'index.html'), 'eerste');
    second = mkdtempSync(path.join(tmpdir(), 'raadsmonitor-second-'));
    mkdirSync(path.join(second, 'over'));
    writeFileSync(path.join(second, 'index.html'), 'tweede');
    writeFileSync(path.join(second, 'over/index.html'), 'over de tweede');
    writeFileSync(path.join(second, '404.html'), 'niet in de tweede');
    writeFileSync(path.join(second, '_headers'), '/voorbeeld/*\n  X-Site: second\n');
    both = await serve(
      [
        { dist: first, base: '/' },
        { dist: second, base: '/voorbeeld/' },
      ],
      0,
    );
  });
  afterAll(async () => {
    await both.close();
    for (const folder of [first, second]) rmSync(folder, { recursive: true });
  });

  const asked = async (pathname: string) => {
    const answer = await fetch(new URL(pathname, both.url.replace('localhost', '127.0.0.1')), {
      redirect: 'manual',
    });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };

  it('answer each under their own path, with their own headers and their own page for a fault', async () => {
    expect(await asked('/voorbeeld/')).toMatchObject({ status: 200, text: 'tweede' });
    expect((await asked('/voorbeeld/over/')).text).toBe('over de tweede');
    expect((await asked('/voorbeeld/')).headers.get('x-site')).toBe('second');
    expect((await asked('/')).headers.get('x-site')).toBeNull();
    expect(await asked('/voorbeeld/nergens/')).toMatchObject({ status: 404, text: 'niet in de tweede' });
    expect((await asked('/voorbeeld/_headers')).status).toBe(404);
  });

  it('lead to the slash at the end, of the site and of its folders', async () => {
    const leads = async (pathname: string) => (await asked(pathname)).headers.get('location');
    expect(await leads('/voorbeeld')).toBe('/voorbeeld/');
    expect(await leads('/voorbeeld/over')).toBe('/voorbeeld/over/');
  });
});
