import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { compress, firstPages } from '../build/compress.ts';
import { styleIn } from '../build/policy.ts';
import { fontsOf, paperPage, paperStyles } from './paper.ts';
import { writeRows } from './rows.ts';

/** Folder inside the built site for everything that only the bench needs. */
export const benchFolder = 'bench';

export const rowFiles = [
  { rows: 50_000, url: `/${benchFolder}/rows-50k.duckdb` },
  { rows: 500_000, url: `/${benchFolder}/rows-500k.duckdb` },
] as const;

/**
 * Addresses of the hand-written pages of a subject, relative to the site: one that asks for its fonts in its head, one whose
 * browser finds them in its style, and one without.
 */
export const paperUrls = (name: string) => ({
  preloaded: `/${benchFolder}/${name}-preloaded-fonts.html`,
  inStyle: `/${benchFolder}/${name}-styled-fonts.html`,
  bare: `/${benchFolder}/${name}-no-fonts.html`,
});

type Subjects = readonly { readonly name: string; readonly url: string }[];

/** Adds hand-written pages, invented rows and the bench's own script to a built site, and compresses all of it. */
export async function furnish(site: string, pages: Subjects): Promise<void> {
  layPapers(site, pages);
  const folder = path.join(site, benchFolder);
  for (const { rows, url } of rowFiles) await writeRows(path.join(site, url), rows);
  await bundle(folder);
  writeFileSync(
    path.join(folder, 'blank.html'),
    '<!doctype html><html lang="en"><title>Bench</title></html>\n',
  );
  await compressAlike(site);
}

/** Adds hand-written pages alone. */
export async function furnishPapers(site: string, pages: Subjects): Promise<void> {
  layPapers(site, pages);
  await compressAlike(site);
}

function layPapers(site: string, pages: Subjects): void {
  const folder = path.join(site, benchFolder);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const page of pages) writePaper(site, page);
  allowPaper(site);
}

/** A hand-written page is compressed as well as the page that it stands for. */
function compressAlike(site: string): Promise<void> {
  const first = new RegExp(`${firstPages.source}|^${benchFolder}/[^/]+-fonts\\.html$`);
  return compress(site, '.cache/compressed', new Map(), new Set(), first);
}

function writePaper(site: string, { name, url }: { readonly name: string; readonly url: string }): void {
  const html = readFileSync(path.join(site, url, 'index.html'), 'utf8');
  const css = readFileSync(path.join(import.meta.dirname, 'paper.css'), 'utf8');
  const { preloaded, inStyle, bare } = paperUrls(name);
  const fonts = fontsOf(styleIn(site));
  for (const [address, own, preloads] of [
    [preloaded, fonts, true],
    [inStyle, fonts, false],
    [bare, null, false],
  ] as const) {
    writeFileSync(path.join(site, address), paperPage(html, paperStyles(css, own), preloads));
  }
}

/** Hand-written pages have a style of their own in themselves, which the policy of the site does not know. */
function allowPaper(site: string): void {
  const policy = "default-src 'none'; img-src 'self'; font-src 'self'; style-src 'unsafe-inline'";
  appendFileSync(
    path.join(site, '_headers'),
    `/${benchFolder}/*-fonts.html\n  Content-Security-Policy: ${policy}\n`,
  );
}

async function bundle(folder: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    base: `/${benchFolder}/`,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        input: path.join(import.meta.dirname, 'in-page.ts'),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js' },
      },
    },
  });
}
