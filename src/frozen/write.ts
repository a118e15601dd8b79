import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { descriptorFile } from '../contract/release.ts';
import { csvwEnding, formats } from '../open-data/formats.ts';
import { currentRelease } from '../published.ts';
import { frozenPages, type FrozenFile } from './pages.ts';

/** What frozen pages take along from the site of now, so that they never need it again. */
export interface FrozenStyle {
  /** Text of the style sheet; its letters are named as files beside it. */
  readonly css: string;
  /** Folder with the letter files that the style names. */
  readonly folder: string;
  readonly letters: readonly string[];
  /** Text of the sign of the site. */
  readonly icon: string;
}

export interface FrozenPlace {
  /** Folder of the release, made anew. */
  readonly out: string;
  /** Folder of the published tables of this release. */
  readonly data: string;
  readonly origin: string;
  readonly style: FrozenStyle;
}

/**
 * Writes every frozen page of the newest known release with its tables, style, letters and script, and `vast.json` with
 * the checksum of every file. The same release gives the same bytes.
 */
export function writeFrozen({ out, data, origin, style }: FrozenPlace): void {
  const files: FrozenFile[] = [
    ...frozenPages(origin),
    { path: 'stijl.css', text: `${style.css}\n${frameStyle}` },
    { path: 'sinds.js', text: scriptText() },
    { path: 'favicon.svg', text: style.icon },
  ];
  writeFiles(out, files);
  copyTables(data, path.join(out, 'data'));
  for (const letter of style.letters) cpSync(path.join(style.folder, letter), path.join(out, letter));
  const sums = checksums(out);
  write(
    path.join(out, 'vast.json'),
    `${JSON.stringify({ release: currentRelease().release, bestanden: sums }, null, 1)}\n`,
  );
}

/** The script without its types: blanked, so that no compiler can change it between releases. */
function scriptText(): string {
  const file = path.join(import.meta.dirname, 'since.ts');
  return stripTypeScriptTypes(readFileSync(file, 'utf8'), { mode: 'strip' }).replace(/[ \t]+$/gm, '');
}

/** The tables in every form as they were published, with a file of checksums that `sha256sum -c` reads. */
function copyTables(data: string, out: string): void {
  const names = readdirSync(data)
    .filter((name) => isTable(name) || name === descriptorFile)
    .toSorted();
  mkdirSync(out, { recursive: true });
  for (const name of names) cpSync(path.join(data, name), path.join(out, name));
  const sums = names.map((name) => `${sha256(readFileSync(path.join(data, name)))}  ${name}`);
  write(path.join(out, 'SHA256SUMS'), `${sums.join('\n')}\n`);
}

const endings = [...formats.map(({ ending }) => ending), csvwEnding];
const isTable = (name: string) => endings.some((ending) => name.endsWith(ending));

/** Writes files under a folder, with the folders they need. */
export function writeFiles(folder: string, files: readonly FrozenFile[]): void {
  for (const { path: name, text } of files) write(path.join(folder, name), text);
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** SHA-256 of every file in a folder, by path, in order; `vast.json` itself is left out. */
export function checksums(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => name !== 'vast.json')
    .toSorted();
  return Object.fromEntries(names.map((name) => [name, sha256(readFileSync(path.join(folder, name)))]));
}

/** Their frame occurs nowhere else. */
const frameStyle = `.frozen-page{padding-top:1rem}[data-since]:not(:empty){border-left:4px solid var(--ink);padding-left:.75rem}
`;
