/**
 * `npm run example`: invents case files and makes the releases of data/example from them with `npm run release`'s own code.
 * With `--check` it compares instead of writing. The same bytes on every run.
 */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { describe } from '../src/contract/fault.ts';
import { settingsFile } from '../src/edition/settings.ts';
import { exampleFiles } from './example/delivery.ts';
import { firstDifference, replaceFolder } from './example/folder.ts';

const folder = path.join('data', 'example');
const made = await exampleFiles({
  work: path.join('.cache', process.argv.includes('--check') ? 'example-check' : 'example'),
  rules: path.join('data', 'reference', 'protection.yaml'),
  workers: Math.min(2, availableParallelism()),
  say: (line) => {
    console.log(line);
  },
});
/** The settings are written by hand. */
const files = new Map([...made, [settingsFile, readFileSync(path.join(folder, settingsFile), 'utf8')]]);

if (process.argv.includes('--check')) {
  const difference = firstDifference(folder, files);
  if (difference) {
    console.error(describe(difference));
    process.exitCode = 1;
  } else {
    console.log(`${folder}: ${files.size} bestanden, gelijk aan wat de opdracht maakt.`);
  }
} else {
  replaceFolder(folder, files);
  console.log(`${folder}: ${files.size} bestanden geschreven.`);
}
