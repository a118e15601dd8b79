import { strToU8, zipSync, type Zippable } from 'fflate';

/** What a file in a zip says it was changed on: always the same, so that the same release gives the same bytes. */
const mtime = '2000-01-01T12:00:00';

/** The zip that a sender hands over: one folder with the name of the release, as `npm run ontvang` takes it. */
export function zipOf(release: string, files: ReadonlyMap<string, string>): Uint8Array {
  const entries = [...files].map(([name, text]): [string, Zippable[string]] => [
    `${release}/${name}`,
    [strToU8(text), { mtime, level: 9 }],
  ]);
  return zipSync(Object.fromEntries(entries));
}
