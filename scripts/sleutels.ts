/**
 * `npm run sleutels -- --secret MAP --naar BESTAND` writes the keys of the command into a key file of the desk;
 * `--uit BESTAND` puts those of a key file into a secret folder. The passphrase is shown, or asked on the keyboard.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { RefusedError } from '../src/contract/fault.ts';
import { closed, opened } from '../src/desk/key-file.ts';
import { drawPassphrase } from '../src/desk/words.ts';
import { failureOf } from '../src/release/failure.ts';
import { keepIn, keptIn } from '../src/release/key-exchange.ts';
import { placeFile } from '../src/release/place.ts';
import { openSecret } from '../src/release/secret.ts';

const usage = 'Gebruik: npm run sleutels -- --secret MAP --naar BESTAND, of --secret MAP --uit BESTAND';

async function main(): Promise<void> {
  const { secret, naar, uit } = readArguments();
  if (secret === undefined || (naar === undefined) === (uit === undefined)) throw refused(usage);
  const folder = openSecret(secret, path.join(secret, 'releases'));
  if (naar !== undefined) await exportTo(naar, folder);
  if (uit !== undefined) await importFrom(uit, folder);
}

function readArguments() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ options: { secret: text, naar: text, uit: text } }).values;
  } catch {
    throw refused(usage);
  }
}

const refused = (expected: string) =>
  new RefusedError([{ file: 'de opdracht', received: 'andere opties', expected }]);

async function exportTo(file: string, secret: string): Promise<void> {
  if (existsSync(file))
    throw new RefusedError([{ file, received: 'een bestand dat er al is', expected: 'een nieuwe naam' }]);
  const passphrase = drawPassphrase();
  placeFile(path.dirname(file), path.basename(file), await closed(keptIn(secret), passphrase));
  console.log(`Geschreven: ${file}. Het gaat alleen open met deze vijf woorden:\n${passphrase}`);
}

async function importFrom(file: string, secret: string): Promise<void> {
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const passphrase = await asking.question('Wachtzin, vijf woorden: ');
  asking.close();
  keepIn(secret, await opened(file, readFileSync(file), passphrase));
  console.log(`De sleutels van ${file} staan in ${secret}.`);
}

try {
  await main();
} catch (error) {
  const failure = failureOf(error);
  if (failure === null) throw error;
  console.error(failure.text);
  process.exitCode = failure.code;
}
