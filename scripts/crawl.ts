/**
 * Reads the whole built site of an edition as a reader would, and refuses what misleads; without `--editie=MAP` the example.
 * Usage: npm run check -- --only=crawl
 */
import { aboutRelease, crawl } from './crawl/crawl.ts';
import { chosenEdition } from './edition.ts';

const { site, published } = chosenEdition(process.argv.slice(2)).paths;
const { files, faults } = crawl(site, aboutRelease(published));
for (const { file, rule, excerpt } of faults) console.error(`${file}: ${rule}: ${excerpt}`);
console.log(`${files} bestanden gelezen, ${faults.length} bevindingen.`);
if (faults.length > 0) process.exitCode = 1;
