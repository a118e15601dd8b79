import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../checksum/files.ts';
import { sha256 } from '../checksum/node.ts';

/** SHA-256 of a file. */
export const sha256Of = (file: string): string => sha256(readFileSync(file));

/** SHA-256 of every file in a folder, by path, in order; every `vast.json` is left out. */
export function checksums(folder: string): Record<string, string> {
  const names = filesBelow(folder).filter((name) => path.basename(name) !== 'vast.json');
  return Object.fromEntries(names.map((name) => [name, sha256Of(path.join(folder, name))]));
}
