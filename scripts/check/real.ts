/**
 * Builds the real edition of the repository and reads it: nothing of the example may be in it but what speaks of the
 * example, no rule of the crawl may be broken, and no page of a
 * municipality without figures may weigh more than a slow phone bears.
 */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from '../build.ts';
import { aboutRelease, crawl } from '../crawl/crawl.ts';
import { editionPaths } from '../../src/edition/paths.ts';
import { heavyPages } from './page-weight.ts';
import { strayWords } from './stray-words.ts';

const paths = editionPaths('data/nederland');
await build({ onlyWhenChanged: true, edition: { paths } });
const { files, faults } = crawl(paths.site, aboutRelease(paths.published));
const texts = globSync('**/*.{html,txt,csv,json,jsonld,ttl,atom,svg,js,mjs,css,xml,webmanifest}', {
  cwd: paths.site,
});
const stray = texts.flatMap((file) => strayWords(file, readFileSync(path.join(paths.site, file), 'utf8')));
for (const { file, rule, excerpt } of faults) console.error(`${file}: ${rule}: ${excerpt}`);
const heavy = heavyPages(paths.site, texts);
for (const line of [...stray, ...heavy]) console.error(line);
console.log(`${files} bestanden gelezen, ${faults.length + stray.length + heavy.length} bevindingen.`);
if (faults.length + stray.length + heavy.length > 0) process.exitCode = 1;
