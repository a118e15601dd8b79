import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { RefusedError } from '../src/contract/fault.ts';
import { publish } from '../src/publish/publish.ts';
import { hashOf } from './build.ts';

/** `npm run publish`: from deliveries in data/ to public/data. Exit code 2 = refused, nothing written. */
const root = path.resolve(import.meta.dirname, '..');
const out = path.join(root, 'public/data');
const stamp = path.join(root, '.cache/publish.txt');

const sources = ['data', 'src/contract', 'src/indicators', 'src/query', 'src/finding', 'src/publish'];
const hash = hashOf([...sources.map((folder) => `${folder}/**`), 'src/format.ts', 'package-lock.json']);

if (existsSync(out) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
  console.log('Gegevens: ongewijzigd.');
} else {
  try {
    const start = performance.now();
    await publish({
      data: path.join(root, 'data'),
      out,
      say: (line) => {
        console.log(line);
      },
    });
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, hash);
    console.log(
      `Gegevens: gecontroleerd en geschreven in ${((performance.now() - start) / 1000).toFixed(1)} s.`,
    );
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
