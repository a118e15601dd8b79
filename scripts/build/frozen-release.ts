/**
 * Makes the pages of one release, or the files that say what came since, in a process of its own: the folder of the
 * tables is known once (`PUBLISHED_DATA`), and its memory ends with it.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sinceFiles } from '../../src/frozen/since-file.ts';
import { writeFiles, writeFrozen, type FrozenStyle } from '../../src/frozen/write.ts';
import { writeEarlier } from '../../src/publish/earlier.ts';
import { styleIn } from './policy.ts';

/** The style of the built site, with its fonts beside it. */
function styleOf(site: string): FrozenStyle {
  const folder = path.join(site, '_a');
  const text = styleIn(site);
  const fonts = [...text.matchAll(/url\([^)]*\/([^/)]+\.woff2)\)/g)].map(([, file]) => file ?? '');
  const icon = readFileSync(path.join(site, 'favicon.svg'), 'utf8');
  return { icon, css: text.replaceAll(/url\([^)]*\/([^/)]+\.woff2)\)/g, 'url($1)'), folder, fonts };
}

interface Task {
  readonly site: string;
  /** Folder with the published tables of now. */
  readonly published: string;
  readonly release: string;
  readonly out: string;
  readonly origin: string;
}

async function make({ site, published, release, out, origin }: Task): Promise<void> {
  const tables = process.env['PUBLISHED_DATA'] ?? published;
  if (tables !== published && !(await writeEarlier(published, release, tables))) process.exit(3);
  writeFrozen({ out, data: path.join(published, release), origin, style: styleOf(site) });
}

if (process.argv[1] === import.meta.filename) {
  const [site = '', published, release, out, origin] = process.argv.slice(2);
  if (published && release && out && origin !== undefined)
    await make({ site, published, release, out, origin });
  else writeFiles(site, sinceFiles());
}
