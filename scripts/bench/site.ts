import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { compress } from '../build/compress.ts';
import { styleIn } from '../build/policy.ts';
import { fontsOf, paperPage, paperStyles } from './paper.ts';
import { writeRows } from './rows.ts';

/** Folder inside the built site for everything that only the bench needs. */
export const benchFolder = 'bench';

export const rowFiles = [
  { rows: 50_000, url: `/${benchFolder}/rows-50k.duckdb` },
  { rows: 500_000, url: `/${benchFolder}/rows-500k.duckdb` },
] as const;

/** Addresses of the two hand-written pages of a subject, relative to the site. */
export const paperUrls = (name: string) => ({
  paper: `/${benchFolder}/${name}-with-fonts.html`,
  paperWithoutFonts: `/${benchFolder}/${name}-without-fonts.html`,
});

/** Adds hand-written pages, invented rows and the bench's own script to a built site, and compresses all of it. */
export async function furnish(
  site: string,
  pages: readonly { readonly name: string; readonly url: string }[],
) {
  const folder = path.join(site, benchFolder);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const page of pages) writePaper(site, page);
  allowPaper(site);
  for (const { rows, url } of rowFiles) await writeRows(path.join(site, url), rows);
  await bundle(folder);
  writeFileSync(
    path.join(folder, 'blank.html'),
    '<!doctype html><html lang="en"><title>Bench</title></html>\n',
  );
  await compress(site, '.cache/compressed');
}

function writePaper(site: string, { name, url }: { readonly name: string; readonly url: string }): void {
  const html = readFileSync(path.join(site, url, 'index.html'), 'utf8');
  const css = readFileSync(path.join(import.meta.dirname, 'paper.css'), 'utf8');
  const { paper, paperWithoutFonts } = paperUrls(name);
  for (const [address, fonts] of [
    [paper, fontsOf(styleIn(site))],
    [paperWithoutFonts, null],
  ] as const) {
    writeFileSync(path.join(site, address), paperPage(html, paperStyles(css, fonts), fonts !== null));
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
