import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The list of a frozen publication; the sign that it is whole, because it is written last. */
export const listFile = 'vast.json';

/** One part in a publication, by the checksum of its manifest. */
export interface FrozenPart {
  readonly afzender: string;
  readonly manifest: string;
}

/** `vast.json`: every file of a publication by its path in the folder of the release, with its checksum. */
export interface FrozenList {
  readonly release: string;
  /** Signed parts of which the tables were made; absent where nobody signed. */
  readonly delen?: readonly FrozenPart[];
  /** Day on which the quarter was closed, when it was by then. */
  readonly gesloten?: string;
  /** Municipalities, by their part of the address, of which the pages say that they were withdrawn. */
  readonly ingetrokken?: readonly string[];
  readonly bestanden: Readonly<Record<string, string>>;
}

/** Folders of the publications of a release, oldest first: `.` for the first, or a day. */
export function publicationFolders(place: string): string[] {
  if (!existsSync(place)) return [];
  const folders = ['.', ...readdirSync(place)].filter((folder) =>
    existsSync(path.join(place, folder, listFile)),
  );
  const inTime = new Intl.Collator('en', { numeric: true });
  return folders.toSorted((one, other) =>
    one === '.' ? -1 : other === '.' ? 1 : inTime.compare(one, other),
  );
}

/** Reads the list in a folder. */
export function frozenList(folder: string): FrozenList {
  return JSON.parse(readFileSync(path.join(folder, listFile), 'utf8')) as FrozenList;
}
