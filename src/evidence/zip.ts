import { zipSync, strToU8, type Zippable } from 'fflate';

/** A file of a bundle: its name, with at most one folder before it, and its text. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/**
 * A zip that is the same for the same files, on every machine: in the order given, all dated noon of one day. A zip has no
 * time zone, so the day is written as it is.
 * `day` is an ISO date.
 */
export function writeZip(files: readonly TextFile[], day: string): Uint8Array<ArrayBuffer> {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  const mtime = new Date(year, month - 1, date, 12);
  const entries = files.map(({ name, text }) => [name, [strToU8(text), { mtime, level: 9, os: 0 }]] as const);
  return zipSync(Object.fromEntries(entries) as Zippable);
}
