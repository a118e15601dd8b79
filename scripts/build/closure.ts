/** Which files a program consists of: what a stamp must tell apart is found in the code, never listed by hand. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { slashed } from '../../src/checksum/files.ts';

/**
 * `import … from`, `export … from`, `import '…'`, `import('…')` and `new URL('…', import.meta.url)`, of files by a relative
 * path. A test holds it to what TypeScript finds; loading TypeScript would cost every build seconds.
 */
const named =
  /(?:\bfrom|\bimport)\s*\(?\s*['"](\.{1,2}\/[^'"\n]+)['"]|\bnew URL\(\s*['"](\.{1,2}\/[^'"\n]+)['"],\s*import\.meta\.url/g;

const isCode = (file: string) => /\.(?:ts|mjs|js|astro)$/.test(file);

/** The files that a file of code names, relative to where the process runs; of types too. */
export function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(named)]
    .map(([, imported, url]) => (imported ?? url ?? '').replace(/[?#].*$/, ''))
    .map((specifier) => slashed(path.join(path.dirname(file), specifier)))
    .filter((target) => statSync(target, { throwIfNoEntry: false })?.isFile());
}

/** An entry file with every file that it reaches by imports, in order of name; packages are left to package-lock.json. */
export function closureOf(entry: string): string[] {
  const seen = new Set([slashed(path.normalize(entry))]);
  for (const file of seen) if (isCode(file)) for (const found of importsOf(file)) seen.add(found);
  return [...seen].toSorted();
}
