import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { descriptorFile } from '../contract/release.ts';
import { csvwEnding, formats } from '../open-data/formats.ts';
import { currentRelease } from '../published/files.ts';
import { sha256 } from '../checksum/node.ts';
import { sha256Of } from './checksums.ts';
import { frozenPages, type FrozenFile } from './pages.ts';

/** What frozen pages take along from the site of now, so that they never need it again. */
export interface FrozenStyle {
  /** Text of the style sheet; its fonts are named as files beside it. */
  readonly css: string;
  /** Folder with the letter files that the style names. */
  readonly folder: string;
  readonly fonts: readonly string[];
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
 * Writes every frozen page of the newest known release with its tables, style, fonts and script, and `vast.json` with
 * the checksum of every file. The same release gives the same bytes.
 */
export function writeFrozen({ out, data, origin, style }: FrozenPlace): void {
  const sums = new Map<string, string>();
  writeFiles(out, summed(frozenPages(origin), sums));
  const otherFiles = [
    { path: 'stijl.css', text: `${style.css}\n${frameStyle}` },
    { path: 'sinds.js', text: scriptText() },
    { path: 'favicon.svg', text: style.icon },
    { path: 'data/SHA256SUMS', text: copyTables(data, path.join(out, 'data'), sums) },
  ];
  writeFiles(out, summed(otherFiles, sums));
  for (const font of style.fonts) {
    cpSync(path.join(style.folder, font), path.join(out, font));
    sums.set(font, sha256Of(path.join(out, font)));
  }
  const { release } = currentRelease();
  const bestanden = Object.fromEntries([...sums.keys()].toSorted().map((name) => [name, sums.get(name)]));
  writeFileSync(path.join(out, 'vast.json'), `${JSON.stringify({ release, bestanden }, null, 1)}\n`);
}

/** The same files; on the way out each one leaves its checksum. */
function* summed(files: Iterable<FrozenFile>, sums: Map<string, string>): Generator<FrozenFile> {
  for (const file of files) {
    sums.set(file.path, sha256(file.text));
    yield file;
  }
}

/** The script without its types: blanked, so that no compiler can change it between releases. */
function scriptText(): string {
  const file = path.join(import.meta.dirname, 'since.ts');
  return stripTypeScriptTypes(readFileSync(file, 'utf8'), { mode: 'strip' }).replace(/[ \t]+$/gm, '');
}

/**
 * Copies the tables in every form as they were published, and leaves their checksums.
 * @returns the text of a file of checksums that `sha256sum -c` reads
 */
function copyTables(data: string, out: string, sums: Map<string, string>): string {
  const names = readdirSync(data)
    .filter((name) => isTable(name) || name === descriptorFile)
    .toSorted();
  mkdirSync(out, { recursive: true });
  const lines = names.map((name) => {
    const bytes = readFileSync(path.join(data, name));
    const sum = sha256(bytes);
    writeFileSync(path.join(out, name), bytes);
    sums.set(`data/${name}`, sum);
    return `${sum}  ${name}`;
  });
  return `${lines.join('\n')}\n`;
}

const endings = [...formats.map(({ ending }) => ending), csvwEnding];
const isTable = (name: string) => endings.some((ending) => name.endsWith(ending));

/** Writes files under a folder, with the folders they need. */
export function writeFiles(folder: string, files: Iterable<FrozenFile>): void {
  const made = new Set<string>();
  for (const { path: name, text } of files) {
    const file = path.join(folder, name);
    const place = path.dirname(file);
    if (!made.has(place)) mkdirSync(place, { recursive: true });
    made.add(place);
    writeFileSync(file, text);
  }
}

/** Their frame occurs nowhere else. */
const frameStyle = `.frozen-page{padding-top:1rem}[data-since]:not(:empty){border-left:4px solid var(--ink);padding-left:.75rem}
`;
