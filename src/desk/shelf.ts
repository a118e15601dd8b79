/** Earlier releases as the officer drops them in: zips, each with one folder. */
import { unzipSync } from 'fflate';
import type { Folder } from '../audit/folder.ts';
import { RefusedError } from '../contract/fault.ts';
import { releaseId } from '../contract/manifest.ts';
import type { Shelf } from '../release/earlier.ts';

/** More than any release of the whole country unpacks to. */
const largest = 512 * 2 ** 20;

export interface Zip {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The releases in these zips. Throws a RefusedError with every zip that holds none. */
export function shelfOf(zips: readonly Zip[]): Shelf {
  const found = zips.map(folderIn);
  const faults = found.flatMap((one) => ('received' in one ? [one] : []));
  if (faults.length > 0) throw new RefusedError(faults);
  const folders = found.flatMap((one) => ('received' in one ? [] : [one]));
  return {
    place: 'eerdere releases',
    releases: new Map(folders.map((folder) => [folder.name, folder])),
  };
}

function folderIn({ name, bytes }: Zip): Folder | { file: string; received: string; expected: string } {
  const expected = 'de zip van een release, zoals u haar aan de uitgever gaf';
  try {
    let size = 0;
    const files = unzipSync(bytes, { filter: ({ originalSize }) => (size += originalSize) <= largest });
    if (size > largest) return { file: name, received: 'een zip die te groot uitpakt', expected };
    const folders = new Set(Object.keys(files).map((file) => file.split('/')[0] ?? ''));
    const [folder = ''] = folders;
    if (folders.size !== 1 || !releaseId.safeParse(folder).success)
      return { file: name, received: 'een zip met iets anders', expected };
    return inMemory(folder, files);
  } catch {
    return { file: name, received: 'geen leesbare zip', expected };
  }
}

function inMemory(name: string, files: Readonly<Record<string, Uint8Array>>): Folder {
  const own = Object.entries(files).filter(([file]) => !file.endsWith('/'));
  const byName = new Map(own.map(([file, bytes]) => [file.slice(name.length + 1), bytes]));
  return { name, names: () => [...byName.keys()], read: (file) => byName.get(file) ?? null };
}
