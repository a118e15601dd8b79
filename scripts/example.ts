/** Writes data/example, or compares it with `--check`. The same bytes on every run. */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe } from '../src/contract/fault.ts';
import { exampleFiles } from './example/files.ts';
import { firstDifference, replaceFolder } from './example/folder.ts';

const folder = fileURLToPath(new URL('../data/example', import.meta.url));
const shown = relative(process.cwd(), folder);
const files = exampleFiles();

if (process.argv.includes('--check')) {
  const difference = firstDifference(folder, files);
  if (difference) {
    console.error(describe({ ...difference, file: relative(process.cwd(), difference.file) }));
    process.exitCode = 1;
  } else {
    console.log(`${shown}: ${files.size} bestanden, gelijk aan wat het script maakt.`);
  }
} else {
  replaceFolder(folder, files);
  console.log(`${shown}: ${files.size} bestanden geschreven.`);
}
