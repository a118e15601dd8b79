/** The desk as one file: style, programs and solver inside, and a policy that lets nothing out. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync, strToU8 } from 'fflate';
import { bundle } from './bundle.ts';
import { insideOf } from './inside.ts';
import { defaultColours } from '../../src/styles/brand.ts';

const source = (name: string) => readFileSync(path.join('src/desk', name), 'utf8');
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The text of the page: the same bytes on every run. */
export async function deskPage(): Promise<string> {
  const [page, worker, inside] = await Promise.all([bundle('page.ts'), bundle('worker.ts'), insideOf()]);
  const style = `${tokens()}\n${source('desk.css')}`;
  const parts: Readonly<Record<string, string>> = {
    style,
    inside: JSON.stringify(inside).replaceAll('<', '\\u003c'),
    solver: packed(readFileSync('node_modules/highs/build/highs.wasm')),
    worker: packed(strToU8(worker)),
    page: inScript(page),
    licences: licences(),
  };
  return source('desk.html')
    .replaceAll(' />', '>')
    .replace('content="policy"', `content="${policyOf(page, style)}"`)
    .replace(/ data-part="(\w+)">/g, (_, name: string) => `>${parts[name]}`);
}

/** The colours of the site, in light: a page on a locked computer follows no setting. */
function tokens(): string {
  const names = {
    ink: 'basis.color.default.color-document',
    page: 'basis.color.default.bg-document',
    edge: 'basis.color.default.color-subtle',
    line: 'basis.color.default.border-default',
    hair: 'basis.color.default.border-subtle',
    calm: 'basis.color.action-1.bg-subtle',
    alarm: 'basis.color.action-2.bg-subtle',
    action: 'basis.color.action-1.color-default',
    accepted: 'basis.color.action-1.color-default',
    refused: 'basis.color.action-2.color-default',
  } as const;
  const own = Object.entries(names).map(([name, token]) => `--${name}:${defaultColours[token][0]}`);
  return `:root{${own.join(';')}}`;
}

/** Packages of which code stands in the page. */
const inThePage = ['zod', 'yaml', 'fflate', 'csv-parse', '@noble/hashes', 'highs'];

/** The licence of each, as it came. */
function licences(): string {
  const texts = inThePage.map(
    (name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim()}`,
  );
  return texts.join('\n\n\n').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Bytes for in the page, packed with a date that never changes. */
function packed(bytes: Uint8Array): string {
  return Buffer.from(gzipSync(bytes, { level: 9, mtime: 0 })).toString('base64');
}

function policyOf(page: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(inScript(page))} 'wasm-unsafe-eval'`,
    `style-src ${hashOf(style)}`,
    'worker-src blob:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/** A program that ends its own element would not be whole. Throws when it does. */
function inScript(text: string): string {
  if (/<\/script|<!--/i.test(text))
    throw new Error('a program of the desk holds the end of a script element');
  return text;
}
