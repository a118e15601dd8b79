import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** The most that the page of a municipality without figures may weigh, compressed: one or two seconds on a slow phone. */
export const mostBytes = 20_000;

/** Pages of municipalities that weigh more than they may, each as one sentence with what was measured. */
export function heavyPages(site: string, files: readonly string[]): string[] {
  return files
    .filter((file) => /^gemeente\/[^/]+\/index\.html$/.test(file))
    .flatMap((file) => {
      const { length } = gzipSync(readFileSync(path.join(site, file)));
      return length <= mostBytes ? [] : [`${file}: ${length} bytes gecomprimeerd, hooguit ${mostBytes}`];
    });
}
