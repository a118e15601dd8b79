/**
 * `npm run bronnen -- --editie MAP [--vandaag DAG]`: which public sources an edition holds, how old they are, and what to
 * fetch from where. It asks nobody and changes nothing. Exit codes: 0 told, 2 a file is wrong or the edition cannot be read.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { describe, RefusedError } from '../src/contract/fault.ts';
import { readTable } from '../src/contract/read.ts';
import { municipalities, type Municipality } from '../src/contract/tables.ts';
import { editionPaths } from '../src/edition/paths.ts';
import { sourceLines } from '../src/import/report.ts';
import { importsIn } from '../src/publish/imports.ts';
import { runCommand, say, today } from './receive-options.ts';

const usage = 'Gebruik: npm run bronnen -- --editie MAP';

function given(): { readonly edition: string; readonly day: string } {
  const { editie, vandaag = today() } = valuesGiven();
  if (editie === undefined)
    throw new RefusedError([{ file: '--editie', received: 'niets', expected: `een map. ${usage}` }]);
  return { edition: editie, day: vandaag };
}

function valuesGiven(): { editie?: string; vandaag?: string } {
  try {
    return parseArgs({ options: { editie: { type: 'string' }, vandaag: { type: 'string' } }, strict: true })
      .values;
  } catch {
    throw new RefusedError([{ file: 'de opdracht', received: 'een optie die er niet is', expected: usage }]);
  }
}

function placesOf(edition: string): readonly Municipality[] {
  const { municipalities: file } = editionPaths(edition);
  const { lines, faults } = readTable(municipalities, file, bytesOf(file));
  if (faults.length > 0) throw new RefusedError(faults);
  return lines.map(({ row }) => row);
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new RefusedError([
      { file, received: 'geen leesbaar bestand', expected: `de map van een editie. ${usage}` },
    ]);
  }
}

await runCommand(() => {
  const { edition, day } = given();
  const imports = importsIn(edition, path.basename(edition), placesOf(edition));
  sourceLines(imports, day).forEach(say);
  imports.notes.forEach(say);
  imports.faults.map(describe).forEach(say);
  if (imports.faults.length > 0) process.exitCode = 2;
});
