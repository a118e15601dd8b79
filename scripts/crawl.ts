/**
 * Reads the whole built site of an edition as a reader would, and refuses what misleads; without `--editie=MAP` the example.
 * Usage: npm run check -- --only=crawl
 */
import { aboutRelease, crawl } from './crawl/crawl.ts';
import { chosenEdition } from './edition.ts';

const { site, published } = chosenEdition(process.argv.slice(2)).paths;
const { files, findings } = crawl(site, aboutRelease(published));
for (const { file, rule, excerpt } of findings) console.error(`${file}: ${rule}: ${excerpt}`);
console.log(`${files} bestanden gelezen, ${findings.length} bevindingen.`);
if (findings.length > 0) process.exitCode = 1;
