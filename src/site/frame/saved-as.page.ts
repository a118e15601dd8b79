import { releases } from '../../published/files.ts';
import { href } from './href.ts';
import { savedName } from './saved-as.ts';

/** The name of a file in a link to it, by its address on this site. */
export function savedAs(address: string): string {
  const base = href('');
  const path = base !== '' && address.startsWith(`${base}/`) ? address.slice(base.length) : address;
  return savedName(path, releases().at(-1)?.release ?? null);
}
