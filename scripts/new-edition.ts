/** `npm run editie -- --out MAP`: a new edition to fill in, with the 342 municipalities. Exit code 2 = refused. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { RefusedError } from '../src/contract/fault.ts';
import { writeEdition } from '../src/edition/template.ts';

const textIn = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../data/nederland/${name}`, import.meta.url)), 'utf8');

/** What CBS says of the population: facts that every edition can begin with. */
const population = ['cbs-03759ned/properties.json', 'cbs-03759ned/observations.json'];
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
  const sources = Object.fromEntries(population.map((name) => [name, textIn(`bronnen/${name}`)]));
  for (const file of writeEdition(out, textIn('municipalities.csv'), sources))
    console.log(`Geschreven: ${file}`);
  console.log(`Vul edition.yaml in. Daarna: npm start -- --editie=${out}`);
} catch (error) {
  if (!(error instanceof RefusedError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
