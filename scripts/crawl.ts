/** Reads the whole built site as a reader would, and refuses what misleads. Usage: npm run check -- --only=crawl */
import { aboutRelease, crawl } from './crawl/crawl.ts';

const { files, faults } = crawl('dist', aboutRelease('public/data'));
for (const { file, rule, excerpt } of faults) console.error(`${file}: ${rule}: ${excerpt}`);
console.log(`${files} bestanden gelezen, ${faults.length} bevindingen.`);
if (faults.length > 0) process.exitCode = 1;
