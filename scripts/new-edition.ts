/** `npm run editie -- --out MAP`: a new edition to fill in, with the 342 municipalities. Exit code 2 = refused. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { RefusedError } from '../src/contract/fault.ts';
import { writeEdition } from '../src/edition/template.ts';

const municipalities = fileURLToPath(new URL('../data/nederland/municipalities.csv', import.meta.url));
const usage = 'Gebruik: npm run editie -- --out MAP';

function outFolder(): string | null {
  try {
    return parseArgs({ options: { out: { type: 'string' } }, strict: true }).values.out ?? null;
  } catch {
    return null;
  }
}

const out = outFolder();
try {
  if (out === null)
    throw new RefusedError([{ file: '--out', received: 'niets', expected: `een map.\n${usage}` }]);
  for (const file of writeEdition(out, readFileSync(municipalities, 'utf8')))
    console.log(`Geschreven: ${file}`);
  console.log(`Vul edition.yaml in. Daarna: npm start -- --editie=${out}`);
} catch (error) {
  if (!(error instanceof RefusedError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
