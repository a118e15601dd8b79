import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { RefusedError } from '../src/contract/fault.ts';
import { hashOf, publishStamp } from './build/hash.ts';

/**
 * `npm run publish [-- DATA OUT]`: from the deliveries in data/ to the tables in public/data/.
 * Exit code 2 = refused, nothing written. With unchanged input it does nothing.
 */
const [data = 'data', out = 'public/data'] = process.argv.slice(2);
const stamp = publishStamp(out);
const rooms = [
  'contract',
  'indicators',
  'query',
  'statistics',
  'figures',
  'comparison',
  'council',
  'downloads',
  'open-data',
  'sources',
  'publish',
];
const sources = [...rooms.map((room) => `src/${room}/**`), 'src/format.ts', 'package-lock.json'];
const code = hashOf(sources);
const hash = `${code} ${hashOf([`${data}/**`])}`;

if (existsSync(out) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
  console.log('Gegevens: ongewijzigd.');
} else {
  try {
    const start = performance.now();
    const { publish } = await import('../src/publish/publish.ts');
    await publish({
      data,
      out,
      work: '.cache/work',
      code,
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
