/** Serves the built site on this machine, with the headers and the compressed files of production. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
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

/**
 * Starts serving `dist` on 127.0.0.1; a taken port gives way to the next one, port 0 is any free one.
 * `close` resolves when the last connection is gone.
 * @throws Error when `dist` holds no site
 */
export async function serve(
  dist: string,
  port: number,
): Promise<{ url: string; close: () => Promise<void> }> {
  if (!existsSync(path.join(dist, 'index.html')))
    throw new Error(`Geen gebouwde site in ${dist}: bouw die eerst.`);
  const server = createServer(handler(dist));
  const taken = await listen(server, port);
  return {
    url: `http://localhost:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function handler(dist: string) {
  const rulesFile = path.join(dist, '_headers');
  const headers = existsSync(rulesFile) ? readFileSync(rulesFile, 'utf8') : '';
  requireStyle(headers);
  const rules = parseHeaders(headers);
  const notFound = notFoundPage(dist);
  const files = sirv(dist, { etag: true, brotli: true, gzip: true, onNoMatch: notFound });

  return (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname, search } = new URL(request.url ?? '/', `http://${host}`);
    for (const [name, value] of headersFor(rules, pathname)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
    } else if (pathname === '/_headers' || /\.(br|gz)$/.test(pathname)) {
      notFound(request, response);
    } else if (isFolderWithoutSlash(dist, pathname)) {
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
    } else {
      const contentType = contentTypes[path.posix.extname(pathname)];
      if (contentType) response.setHeader('content-type', contentType);
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
export async function serveUntilStopped(dist: string, port: number): Promise<void> {
  const { url, close } = await serve(dist, port);
  console.log(`Raadsmonitor staat op ${url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
}

if (process.argv[1] === import.meta.filename) {
  const given = process.argv.find((argument) => argument.startsWith('--port='));
  await serveUntilStopped('dist', given ? Number(given.slice('--port='.length)) : 4321);
}
