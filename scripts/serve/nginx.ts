/** The configuration of nginx, made from `public/_headers`, so that no host sends other headers than another. */
import type { HeaderRule } from './headers.ts';

export interface NginxPlaces {
  /** Folder with the built site, or where the site has a path: the folder in which it lies under that path. */
  readonly root: string;
  /** Path of the site, with slashes around it; absent = the root of its domain. */
  readonly base?: string;
  readonly port: number;
  /** Folder that nginx may write: its process number and what it holds back while sending. */
  readonly temporary: string;
  /** Where nginx tells what goes wrong with itself. */
  readonly errors: string;
  /** Modules to load, as paths; brotli is not part of nginx itself. */
  readonly modules: readonly string[];
  /** Types by file ending with its dot: ".css" → "text/css; charset=utf-8". */
  readonly contentTypes: Readonly<Record<string, string>>;
}

/** Sent by type, not by path: nginx adds headers beside those that it knows itself. */
const byType = new Set(['content-type']);

const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** nginx reads `$` as the start of a variable; a header with one cannot be written. Throws an Error naming it. */
function plain(name: string, value: string): string {
  if (value.includes('$')) throw new Error(`header ${name} has a $, which nginx cannot send`);
  return quoted(value);
}

/**
 * A whole `nginx.conf` for an unprivileged, read-only server: compressed files that were made before are sent as they
 * are, nothing is logged about readers, and every file and every fault carries the headers of `_headers`.
 */
export function nginxConfig(rules: readonly HeaderRule[], places: NginxPlaces): string {
  const { root, base = '/', port, temporary, errors, modules, contentTypes } = places;
  const names = headerNames(rules);
  return [
    ...modules.map((module) => `load_module ${module};`),
    'worker_processes auto;',
    `pid ${temporary}/nginx.pid;`,
    `error_log ${errors} error;`,
    'events { worker_connections 4096; }',
    'http {',
    ...indented([
      'access_log off;',
      'server_tokens off;',
      'sendfile on;',
      'tcp_nopush on;',
      'keepalive_requests 10000;',
      'open_file_cache max=20000 inactive=60s;',
      ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (kind) => `${kind}_temp_path ${temporary}/${kind};`,
      ),
      'default_type application/octet-stream;',
      'types {',
      ...indented(
        Object.entries(contentTypes).map(([ending, type]) => `${quoted(type)} ${ending.slice(1)};`),
      ),
      '}',
      ...names.flatMap((name) => map(name, rules)),
      'server {',
      ...indented([
        `listen ${port};`,
        `root ${root};`,
        'index index.html;',
        'absolute_redirect off;',
        `error_page 404 ${base}404.html;`,
        'gzip_static on;',
        ...(modules.length > 0 ? ['brotli_static on;'] : []),
        'gzip_vary on;',
        ...names.map((name) => `add_header ${name} $${variable(name)} always;`),
        `location = ${base}_headers { return 404; }`,
        'location ~ \\.(br|gz)$ { return 404; }',
        'location / {',
        '  limit_except GET { deny all; }',
        '  try_files $uri $uri/ =404;',
        '}',
      ]),
      '}',
    ]),
    '}',
    '',
  ].join('\n');
}

const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

const variable = (name: string) => `sent_${name.toLowerCase().replaceAll('-', '_')}`;

function headerNames(rules: readonly HeaderRule[]): string[] {
  const all = rules.flatMap(({ headers }) => headers.map(([name]) => name));
  return [...new Set(all)].filter((name) => !byType.has(name.toLowerCase()));
}

/** nginx takes the first pattern that fits; a later rule of `_headers` goes before an earlier one, so the last comes first. */
function map(name: string, rules: readonly HeaderRule[]): string[] {
  const values = rules.toReversed().flatMap(({ path, headers }) => {
    const own = headers.filter(([other]) => other.toLowerCase() === name.toLowerCase());
    if (own.length === 0) return [];
    return [`${quoted(`~${path.source}`)} ${plain(name, own.map(([, value]) => value).join(', '))};`];
  });
  return [`map $uri $${variable(name)} {`, ...indented(['default "";', ...values]), '}'];
}
