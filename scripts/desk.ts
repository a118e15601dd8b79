/**
 * `npm run desk`: makes the page with which a municipality makes a release in a browser, as one file with its SHA-256
 * beside it. `--uit=MAP` says where to; `public/publiceren` by default, where the site offers it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../src/checksum/node.ts';
import { whole } from '../src/format.ts';
import { deskName, deskPage } from './desk/page.ts';

const out =
  process.argv.find((one) => one.startsWith('--uit='))?.slice('--uit='.length) ?? 'public/publiceren';
const text = await deskPage();
const hash = sha256(text);
mkdirSync(out, { recursive: true });
writeFileSync(path.join(out, deskName), text);
writeFileSync(path.join(out, `${deskName}.sha256`), `${hash}  ${deskName}\n`);
console.log(`${path.join(out, deskName)}: ${whole(Buffer.byteLength(text))} bytes, sha256 ${hash}`);
