/**
 * `npm run hosting`: serves the built site with nginx as a container would, asks every kind of file for its headers, and
 * loads it as hard as two cores can. `npm run -s hosting -- --config` prints the configuration of the container. Both are
 * about the example, or with `--editie=MAP --uit=MAP` about the site of an edition, which lies under its own path.
 * Ends with code 1 when a header or an answer is not as `_headers` says, or when a request fails under load.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import autocannon from 'autocannon';
import { partsOf, readSettings } from '../src/edition/settings.ts';
import { chosenEdition } from './edition.ts';
import { filesBelow } from '../src/checksum/files.ts';
import { isRoot } from './browsers/chromium.ts';
import { headersFor, parseHeaders, type HeaderRule } from './serve/headers.ts';
import { nginxConfig } from './serve/nginx.ts';
import { requireStyle } from './build/policy.ts';
import { contentTypes } from './serve.ts';

const port = 4800;
const address = `http://127.0.0.1:${port}`;
const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
/** The user and group without rights of Debian. */
const nobody = 65534;

/** Path of nginx: `NGINX_PATH`, else that of this machine, else one installed by apt (root on Debian). */
function nginxPath(): string {
  const found = () =>
    [process.env['NGINX_PATH'], '/usr/sbin/nginx'].find((place) => place && existsSync(place));
  if (!found() && isRoot && existsSync('/etc/debian_version')) {
    const quiet = { stdio: 'ignore' } as const;
    execFileSync('apt-get', ['update', '--quiet'], quiet);
    const packages = ['nginx-light', 'libnginx-mod-http-brotli-static'];
    execFileSync('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', ...packages], quiet);
  }
  const place = found();
  if (place) return place;
  throw new Error('Er is geen nginx. Zet het pad van nginx (met brotli_static) in NGINX_PATH.');
}

function rulesOf(folder: string) {
  const headers = readFileSync(path.join(folder, '_headers'), 'utf8');
  requireStyle(headers);
  return parseHeaders(headers);
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: number;
}

async function ask(pathname: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`${address}${pathname}`, { redirect: 'manual', ...init });
  return {
    status: response.status,
    headers: response.headers,
    bytes: (await response.arrayBuffer()).byteLength,
  };
}

/** One file of every ending, in every part of the site that has rules of its own. */
function oneOfEvery(dist: string): string[] {
  const files = filesBelow(dist).filter((file) => path.extname(file) !== '' && !/\.(br|gz)$/.test(file));
  const kinds = Map.groupBy(files, (file) => {
    const [top = ''] = file.split('/');
    return `${path.extname(file)} ${['vast', 'inbed', '_a', 'data'].includes(top) ? top : ''}`;
  });
  return [...kinds.values()].map(([first = '']) => `/${first}`);
}

/** What differs between an answer and the headers that the site asks for. */
function headerFaults(pathname: string, { headers }: Answer, rules: readonly HeaderRule[]): string[] {
  const wanted = new Map(headersFor(rules, pathname));
  const type = contentTypes[path.posix.extname(pathname)];
  if (type) wanted.set('content-type', type);
  return [...wanted].flatMap(([name, value]) => {
    const found = headers.get(name);
    return found === value ? [] : [`${pathname}: ${name} is ${found ?? 'absent'}, not ${value}`];
  });
}

async function fileFaults(dist: string, pathname: string, rules: readonly HeaderRule[]): Promise<string[]> {
  const faults: string[] = [];
  const answer = await ask(pathname, { headers: { 'accept-encoding': 'identity' } });
  if (answer.status !== 200) faults.push(`${pathname}: status ${answer.status}`);
  faults.push(...headerFaults(pathname, answer, rules));
  for (const [coding, ending] of [
    ['br', '.br'],
    ['gzip', '.gz'],
  ] as const) {
    if (!existsSync(path.join(dist, `${pathname}${ending}`))) continue;
    const small = await ask(pathname, { headers: { 'accept-encoding': coding } });
    if (small.headers.get('content-encoding') !== coding) faults.push(`${pathname}: not sent as ${coding}`);
    if (!/accept-encoding/i.test(small.headers.get('vary') ?? '')) faults.push(`${pathname}: no Vary`);
    faults.push(...headerFaults(pathname, small, rules));
  }
  const etag = answer.headers.get('etag');
  const again = await ask(pathname, {
    headers: { 'if-none-match': etag ?? '', 'accept-encoding': 'identity' },
  });
  if (again.status !== 304) faults.push(`${pathname}: asked again it gives ${again.status}, not 304`);
  return faults;
}

/** Addresses that are no file, and what must come of them. */
async function edgeFaults(rules: readonly HeaderRule[]): Promise<string[]> {
  const edges = [
    { pathname: '/bestaat-niet/', status: 404 },
    { pathname: '/_headers', status: 404 },
    { pathname: '/index.html.br', status: 404 },
    { pathname: '/..%2f..%2fREADME.md', status: 400 },
    { pathname: '/gemeente/waterdonk', status: 301 },
    { pathname: '/', status: 403, method: 'POST' },
    { pathname: '/', status: 200, method: 'HEAD' },
  ];
  const faults: string[] = [];
  for (const { pathname, status, method = 'GET' } of edges) {
    const answer = await ask(pathname, { method });
    if (answer.status !== status)
      faults.push(`${method} ${pathname}: status ${answer.status}, not ${status}`);
    if (status !== 400)
      faults.push(...headerFaults(pathname, answer, rules).map((fault) => `${method} ${fault}`));
    if (answer.headers.get('server')?.includes('/')) faults.push(`${pathname}: tells its version`);
  }
  return faults;
}

/** What came of ten seconds of requests over 50 connections; waiting is in milliseconds. */
export interface Load {
  readonly name: string;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
}

/** What nginx did with a site. */
export interface Hosted {
  /** Kinds of files asked. */
  readonly kinds: number;
  /** Every header or answer that is not as `_headers` says. */
  readonly faults: readonly string[];
  readonly loads: readonly Load[];
}

async function loaded(name: string, pathname: string, rate?: number): Promise<Load> {
  const result = await autocannon({
    url: `${address}${pathname}`,
    connections: 50,
    duration: 10,
    headers: { 'accept-encoding': 'br' },
    ...(rate === undefined ? {} : { overallRate: rate }),
  });
  return {
    name,
    perSecond: Math.round(result.requests.average),
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.errors + result.timeouts + result.non2xx,
  };
}

/** As fast as it goes, and then at two thirds of that, where waiting must not pile up. */
async function loadOf(name: string, pathname: string): Promise<Load[]> {
  const most = await loaded(`${name}, as fast as it goes`, pathname);
  return [most, await loaded(`${name}, at two thirds`, pathname, Math.floor((most.perSecond * 2) / 3))];
}

async function start(dist: string, folder: string): Promise<ChildProcess> {
  // Installs what is missing, the module for brotli with it.
  const program = nginxPath();
  const config = path.join(folder, 'nginx.conf');
  const errors = path.join(folder, 'errors.txt');
  const modules = existsSync(brotli) ? [brotli] : [];
  writeFileSync(
    config,
    nginxConfig(rulesOf(dist), { root: dist, port, temporary: folder, errors, modules, contentTypes }),
  );
  const child = spawn(program, ['-c', config, '-e', errors, '-g', 'daemon off;'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    ...(isRoot ? { uid: nobody, gid: nobody } : {}),
  });
  for (let attempt = 0; attempt < 50; attempt++) {
    if (
      await ask('/').then(
        () => true,
        () => false,
      )
    )
      return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error('nginx does not answer');
}

/**
 * Serves a built site with nginx on this machine, asks every kind of file and loads it.
 * @throws Error when there is no nginx, or it does not answer
 */
export async function host(dist: string): Promise<Hosted> {
  const folder = mkdtempSync(path.join(tmpdir(), 'raadsmonitor-nginx-'));
  chmodSync(folder, 0o777);
  const child = await start(dist, folder);
  try {
    const rules = rulesOf(dist);
    const files = oneOfEvery(dist);
    const faults = await edgeFaults(rules);
    for (const file of files) faults.push(...(await fileFaults(dist, file, rules)));
    const loads = [
      ...(await loadOf('a municipality page', '/gemeente/waterdonk/zonder-plan/')),
      ...(await loadOf('a data file', '/data/2026-K3/GM9029.duckdb')),
    ];
    return { kinds: files.length, faults, loads };
  } finally {
    child.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  }
}

async function check(): Promise<void> {
  const { kinds, faults, loads } = await host(path.resolve('dist'));
  for (const fault of faults) console.error(fault);
  console.log(`${kinds} kinds of files and 7 addresses asked: ${faults.length} faults`);
  for (const { name, perSecond, p50, p99, failed } of loads)
    console.log(
      `${name}: ${perSecond} a second, half within ${p50} ms, 99% within ${p99} ms, ${failed} failed`,
    );
  if (faults.length > 0 || loads.some(({ failed }) => failed > 0)) process.exitCode = 1;
}

/**
 * The configuration of the container for a built site. Its own `_headers` is read, because the build writes the hash of the
 * style into that one. Throws when the site of an edition with a path does not lie in a folder of that path.
 */
function printConfig(given: readonly string[]): void {
  const { paths, address } = chosenEdition(given);
  const { base } = partsOf(address ?? readSettings(paths.folder).adres);
  if (!`/${paths.site}/`.endsWith(base))
    throw new Error(
      `De site staat in ${paths.site}, maar haar adres heeft het pad ${base}: bouw met --uit=web${base}`,
    );
  const places = {
    root: '/site',
    base,
    port: 8080,
    temporary: '/tmp',
    errors: '/dev/stderr',
    modules: [brotli],
    contentTypes,
  };
  process.stdout.write(nginxConfig(rulesOf(paths.site), places));
}

if (process.argv[1] === import.meta.filename) {
  if (process.argv.includes('--config')) printConfig(process.argv.slice(2));
  else await check();
}
