import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../../src/checksum/files.ts';
import { excerpt, type Fault } from '../../src/contract/fault.ts';

/** Writes the files beside the folder first and then puts them in its place, so that it is never half written. */
export function replaceFolder(folder: string, files: ReadonlyMap<string, string>): void {
  const fresh = `${folder}.nieuw`;
  rmSync(fresh, { recursive: true, force: true });
  for (const [path, text] of files) {
    const target = join(fresh, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text, 'utf8');
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
}

/** The first difference between a folder and the files it should hold, compared byte for byte; null when equal. */
export function firstDifference(folder: string, files: ReadonlyMap<string, string>): Fault | null {
  const found = filesBelow(folder);
  for (const [path, text] of files) {
    const file = join(folder, path);
    if (!found.includes(path))
      return { file, received: 'geen bestand', expected: 'een bestand van het script' };
    const bytes = readFileSync(file);
    if (!bytes.equals(Buffer.from(text, 'utf8'))) return differentLine(file, bytes.toString('utf8'), text);
  }
  const extra = found.find((path) => !files.has(path));
  if (extra === undefined) return null;
  return { file: join(folder, extra), received: 'een bestand', expected: 'alleen bestanden van het script' };
}

function differentLine(file: string, received: string, expected: string): Fault {
  const [old, fresh] = [received.split('\n'), expected.split('\n')];
  const at = fresh.findIndex((line, index) => line !== old[index]);
  const index = at < 0 ? fresh.length : at;
  return {
    file,
    line: index + 1,
    received: old[index] === undefined ? 'het einde van het bestand' : excerpt(old[index]),
    expected: fresh[index] === undefined ? 'het einde van het bestand' : excerpt(fresh[index]),
  };
}
