/** The desk on a built site: one file with a policy of its own, which is no page of the site. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../../src/checksum/node.ts';
import type { DeskFile } from '../../src/published/desk.ts';
import { deskName, deskPlace } from '../desk/name.ts';
import { deskPage } from '../desk/page.ts';

export interface Made extends DeskFile {
  readonly text: string;
}

/** Makes the desk, with what the site says of it. */
export async function makeDesk(): Promise<Made> {
  const text = await deskPage();
  return { text, sha256: sha256(text), bytes: Buffer.byteLength(text) };
}

/** Lays the desk in a site, with its checksum beside it. */
export function layDesk(site: string, { text, sha256: sum }: Made): void {
  const file = path.join(site, deskPlace);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  writeFileSync(`${file}.sha256`, `${sum}  ${deskName}\n`);
}

/** The policy that the desk of a site has in itself; a site without a desk lets nothing run there. */
export function deskPolicy(site: string): string {
  const file = path.join(site, deskPlace);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const own = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(text)?.[1];
  return `${own ?? "default-src 'none'"}; frame-ancestors 'none'`;
}
