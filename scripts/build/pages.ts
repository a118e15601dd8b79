/** Renders the pages: in one process, or for a country in two at the same time. */
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow, pathWithin } from '../../src/checksum/files.ts';
import { inParallel } from '../../src/publish/parallel.ts';
import { layDesk, makeDesk } from './desk-file.ts';
import { linkFiles } from '../../src/publish/link.ts';
import { moveInto } from './move.ts';
import { forgetPictures } from './pictures.ts';
import { layFirstStyles } from './first-style.ts';
import { finishHeaders } from './policy.ts';
import { environmentOf, siteSettingsIn } from './site-settings.ts';
import { writeSitemap } from './sitemap.ts';
import { run, tool, type Outcome } from '../run.ts';

/** From so many municipalities on, starting a second process costs less than it brings. */
const manyMunicipalities = 100;

export interface PagesOptions {
  /** Folder with what was published. */
  readonly published: string;
  /** Where the site goes: absent, or an empty folder. */
  readonly site: string;
  /** Where every process leaves its pages, followed by its number: within the project, or Astro finds no package. */
  readonly partFolder: string;
}

/**
 * Renders all pages into `site` and lays the published files in `site/data`, as hard links.
 * @returns the outcome of the process that failed, or of the last one
 */
export async function buildPages({ published, site, partFolder }: PagesOptions): Promise<Outcome> {
  const start = performance.now();
  const parts = partsFor(published);
  const desk = await makeDesk();
  const { sha256, bytes } = desk;
  const outcomes: Outcome[] = [];
  await inParallel([...Array(parts).keys()], parts, async (at) => {
    const outDir = `${partFolder}-${at + 1}`;
    if (pathWithin('.', outDir).startsWith('..')) throw new Error(`${outDir} is outside the project`);
    outcomes.push(
      await run(tool('astro', 'build', '--outDir', outDir), {
        PAGES_PART: `${at + 1}/${parts}`,
        SITE_FOLDER: outDir,
        DESK: JSON.stringify({ sha256, bytes }),
        ...environmentOf(published),
      }),
    );
  });
  const worst = outcomes.find(({ code }) => code !== 0) ?? outcomes.at(-1);
  if (worst === undefined) throw new Error('no page was asked for');
  if (worst.code === 0) {
    for (let part = 1; part <= parts; part++) moveInto(`${partFolder}-${part}`, site);
    layPublic(published, site);
    layLetters(published, site);
    layDesk(site, desk);
    const settings = siteSettingsIn(published);
    const styles = layFirstStyles(site, new URL(settings.address).pathname);
    finishHeaders(site, settings, styles);
    writeSitemap(site, settings);
    forgetPictures();
  }
  return { ...worst, seconds: (performance.now() - start) / 1000 };
}

function partsFor(published: string): number {
  const all = JSON.parse(readFileSync(path.join(published, 'municipalities.json'), 'utf8')) as unknown[];
  return all.length < manyMunicipalities ? 1 : 2;
}

/** Fonts that the edition brings lie beside those of the site. */
function layLetters(published: string, site: string): void {
  const { text, headings } = siteSettingsIn(published).brand;
  for (const fonts of [text, headings])
    if (fonts) writeFileSync(path.join(site, '_a', fonts.file), Buffer.from(fonts.woff2, 'base64'));
}

/** Files of the host are copied, because they are sources; published files are linked, because they are many. */
function layPublic(published: string, site: string): void {
  for (const name of readdirSync('public').filter((one) => one !== 'data'))
    cpSync(path.join('public', name), path.join(site, name), { recursive: true });
  linkFiles(published, path.join(site, 'data'), filesBelow(published));
}
