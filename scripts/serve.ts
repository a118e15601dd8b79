/** Serves the built site on this machine, with the headers and the compressed files of production. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { partsOf, readSettings } from '../src/edition/settings.ts';
import { chosenEdition, valueOf } from './edition.ts';
import { headersFor, parseHeaders } from './serve/headers.ts';
import { requireStyle } from './build/policy.ts';

export const contentTypes: Readonly<Record<string, string>> = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.duckdb': 'application/octet-stream',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.pack': 'application/octet-stream',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttl': 'text/turtle; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

const host = '127.0.0.1';
const portsTried = 20;

/** A built site, and the path that it was built for: `/`, `/voorbeeld/`. */
export interface Mounted {
  readonly dist: string;
  readonly base: string;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Starts serving sites on 127.0.0.1, each under its own path; a taken port gives way to the next one, port 0 is any free
 * one. `close` resolves when the last connection is gone.
 * @throws Error when there is no site in a folder
 */
export async function serve(
  sites: string | readonly Mounted[],
  port: number,
): Promise<{ url: string; close: () => Promise<void> }> {
  const mounted = typeof sites === 'string' ? [{ dist: sites, base: '/' }] : sites;
  for (const { dist } of mounted)
    if (!existsSync(path.join(dist, 'index.html')))
      throw new Error(`Geen gebouwde site in ${dist}: bouw die eerst.`);
  const server = createServer(dispatcher(mounted));
  const taken = await listen(server, port);
  return {
    url: `http://localhost:${taken}${mounted[0]?.base ?? '/'}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Hands a request to the site with the longest path that it starts with; outside all of them there is nothing. */
function dispatcher(sites: readonly Mounted[]): Handler {
  const handlers = sites
    .map((site) => ({ base: site.base, handle: handler(site) }))
    .toSorted((one, other) => other.base.length - one.base.length);
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', `http://${host}`);
    const found = handlers.find(({ base }) => `${pathname}/`.startsWith(base));
    if (found) found.handle(request, response);
    else response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Niet gevonden');
  };
}

function handler({ dist, base }: Mounted): Handler {
  const rulesFile = path.join(dist, '_headers');
  const headers = existsSync(rulesFile) ? readFileSync(rulesFile, 'utf8') : '';
  requireStyle(headers);
  const rules = parseHeaders(headers);
  const notFound = notFoundPage(dist);
  const files = sirv(dist, { etag: true, brotli: true, gzip: true, onNoMatch: notFound });

  return (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', `http://${host}`);
    const own = `/${pathname.slice(base.length)}`;
    for (const [name, value] of headersFor(rules, pathname)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
    } else if (own === '/_headers' || /\.(br|gz)$/.test(own)) {
      notFound(request, response);
    } else if (!pathname.startsWith(base) || isFolderWithoutSlash(dist, own)) {
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
    } else {
      const contentType = contentTypes[path.posix.extname(own)];
      if (contentType) response.setHeader('content-type', contentType);
      request.url = `${own}${search}`;
      files(request, response);
    }
  };
}

function isFolderWithoutSlash(dist: string, pathname: string): boolean {
  if (pathname.endsWith('/') || pathname.startsWith('//')) return false;
  return existsSync(path.join(dist, pathname, 'index.html'));
}

function notFoundPage(dist: string) {
  const file = path.join(dist, '404.html');
  const page = existsSync(file) ? readFileSync(file) : Buffer.from('Niet gevonden');
  return (_: IncomingMessage, response: ServerResponse): void => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('cache-control', 'no-cache');
    response.writeHead(404, { 'content-length': page.byteLength }).end(page);
  };
}

async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + portsTried; port++) {
    const outcome = await attempt(server, port);
    if (outcome !== null) return outcome;
  }
  throw new Error(`De poorten ${first} tot en met ${first + portsTried - 1} zijn bezet.`);
}

/** The port that the server listens on, or null when this one is taken. */
function attempt(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    };
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Serves until Ctrl+C and says where. */
export async function serveUntilStopped(sites: readonly Mounted[], port: number): Promise<void> {
  const { url, close } = await serve(sites, port);
  for (const { base } of sites) console.log(`Raadsmonitor staat op ${new URL(base, url).href}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
}

if (process.argv[1] === import.meta.filename) {
  const given = process.argv.slice(2);
  const { paths, address } = chosenEdition(given);
  const { base } = partsOf(address ?? readSettings(paths.folder).adres);
  await serveUntilStopped([{ dist: paths.site, base }], Number(valueOf(given, 'port') ?? 4321));
}
