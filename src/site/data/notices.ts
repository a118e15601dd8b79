/** The licences of what others wrote and this site serves: libraries in its scripts, and its letters. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Packages of which something is served; what they need themselves goes along. */
export const served = [
  '@duckdb/duckdb-wasm',
  '@fontsource-variable/source-sans-3',
  '@fontsource/source-serif-4',
  '@observablehq/plot',
  'd3',
  'docx',
  'fflate',
  'odf-kit',
  'uqr',
  'write-excel-file',
] as const;

/** Packages that work on the machine of who publishes; those that are also in the desk have their licences in that page itself. */
export const onMachine = [
  '@duckdb/node-api',
  '@fontsource/source-sans-3',
  '@noble/hashes',
  '@resvg/resvg-wasm',
  'astro',
  'csv-parse',
  'highs',
  'hyparquet-writer',
  'sirv',
  'yaml',
  'zod',
] as const;

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface Notice extends Package {
  readonly text: string;
}

/** Every package that is served, with what it needs, by name; throws an Error for one without a licence. */
export function notices(): Notice[] {
  const found = new Map<string, Notice>();
  const open = served.map((name) => folderOf(name, '.'));
  for (const folder of open) {
    const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Package;
    const key = `${about.name} ${about.version}`;
    if (found.has(key)) continue;
    found.set(key, { ...about, text: textOf(folder) });
    open.push(...Object.keys(about.dependencies ?? {}).map((name) => folderOf(name, folder)));
  }
  const all = [...found.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
  const silent = all.find(({ text, license }) => text === '' && !license);
  if (silent) throw new Error(`${silent.name} says no licence`);
  return all;
}

/** Where a package lies: beside the one that needs it, or in a folder above. */
function folderOf(name: string, from: string): string {
  const own = path.join(from, 'node_modules', name);
  if (existsSync(path.join(own, 'package.json'))) return own;
  if (from === '.') throw new Error(`${name} is not installed`);
  const above = from.lastIndexOf('node_modules');
  return folderOf(name, above <= 0 ? '.' : from.slice(0, above - 1));
}

/** The texts that a package lays beside its code; empty where it only names its licence. */
function textOf(folder: string): string {
  return readdirSync(folder)
    .filter((name) => /^(?:licence|license|copying|notice)(?:[.-].*)?$/i.test(name))
    .toSorted()
    .map((name) => readFileSync(path.join(folder, name), 'utf8').trim())
    .join('\n\n');
}

/** All of them as one plain text. */
export function noticesText(): string {
  const rule = '-'.repeat(72);
  return [
    'Deze site bevat werk van anderen. Hieronder staan hun licenties.',
    'This site contains work of others. Their licences follow.',
    ...notices().map(
      ({ name, version, license, text }) =>
        `${rule}\n${name} ${version}${license ? `, ${license}` : ''}\n${rule}\n\n${text || `Licence: ${license ?? ''}`}`,
    ),
    '',
  ].join('\n\n');
}
