/**
 * `npm run desk`: makes the page with which a municipality makes a release in a browser, as one file with its SHA-256
 * beside it. `--uit=MAP` says where to, `.cache/desk` by default; the build of a site does the same. `--beelden` takes the
 * pictures of docs/publiceren.md instead.
 */
import path from 'node:path';
import { whole } from '../src/format.ts';
import { layDesk, makeDesk } from './build/desk-file.ts';
import { deskPlace } from './desk/name.ts';
import { takePictures } from './desk/pictures.ts';

const option = '--uit=';
const out = process.argv.find((one) => one.startsWith(option))?.slice(option.length) ?? '.cache/desk';

async function lay(): Promise<void> {
  const made = await makeDesk();
  layDesk(out, made);
  console.log(`${path.join(out, deskPlace)}: ${whole(made.bytes)} bytes, sha256 ${made.sha256}`);
}

if (process.argv.includes('--beelden')) await takePictures('docs/beelden');
else await lay();
