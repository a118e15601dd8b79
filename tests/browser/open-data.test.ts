import { createHash } from 'node:crypto';
import { Parser, type Quad } from 'n3';
import { headersFor, parseHeaders } from '../../scripts/serve/headers.ts';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { release } from './release.ts';
import { expect, sharedPageTest as test } from './watched.ts';

const dcat = 'http://www.w3.org/ns/dcat#';
const spdx = 'http://spdx.org/rdf/terms#';

/** The one value of a property. */
function valueOf(quads: readonly Quad[], subject: string, property: string): string {
  return (
    quads.find((quad) => quad.subject.value === subject && quad.predicate.value === property)?.object.value ??
    ''
  );
}

test('every file of the catalogue is on the site, with its size and checksum', async ({ request }) => {
  const turtle = await request.get('/dcat.ttl');
  expect(turtle.headers()['content-type']).toBe('text/turtle; charset=utf-8');
  const quads = new Parser().parse(await turtle.text());
  const files = quads.filter(({ predicate }) => predicate.value === `${dcat}downloadURL`);
  expect(files.length).toBeGreaterThan(100);
  const wrong: string[] = [];
  for (const { subject, object } of files) {
    const response = await request.get(new URL(object.value).pathname);
    const bytes = await response.body();
    const sum = valueOf(quads, valueOf(quads, subject.value, `${spdx}checksum`), `${spdx}checksumValue`);
    const isWhole = String(bytes.byteLength) === valueOf(quads, subject.value, `${dcat}byteSize`);
    if (response.status() !== 200 || !isWhole || createHash('sha256').update(bytes).digest('hex') !== sum)
      wrong.push(object.value);
  }
  expect(wrong).toEqual([]);
});

test('a page of another site may read every file of data that is served, and nothing else', () => {
  const rules = parseHeaders(readFileSync(path.resolve('dist/_headers'), 'utf8'));
  const code =
    /^\/_a\/|\.(?:html|js|css|woff2|wasm|pack|br|gz)$|^\/(?:_headers|robots\.txt|llms\.txt|licenties\.txt)$/;
  // The checksum of a program is no data.
  const sum = /\.html\.sha256$/;
  // Signs and pictures that stand for a page where it is shared, and the list of pages: no data.
  const card =
    /^\/(?:apple-touch-icon\.png|favicon\.ico|sitemap\.xml|landelijk\/wachtenden\.png)$|\/deel(?:\/[^/]+)?\.png$/;
  const files = globSync('**', { cwd: 'dist', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(
      (entry) =>
        `/${path.relative('dist', path.join(entry.parentPath, entry.name)).split(path.sep).join('/')}`,
    );
  const wrong = files.filter((file) => {
    const allowed = headersFor(rules, file).get('access-control-allow-origin');
    return allowed !== (code.test(file) || sum.test(file) || card.test(file) ? undefined : '*');
  });
  expect(files.length).toBeGreaterThan(1000);
  expect(wrong).toEqual([]);
});

test('the page about the data links to files that are there, and its data block runs no script', async ({
  page,
  request,
}) => {
  await page.goto('/gebruik-de-data/');
  const block = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(block ?? '')).toMatchObject({ '@type': 'Dataset', version: release.release });
  const paths = await page
    .locator('main a[href^="/"]')
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))]);
  expect(paths.length).toBeGreaterThan(60);
  const missing: string[] = [];
  for (const address of paths) if ((await request.head(address)).status() !== 200) missing.push(address);
  expect(missing).toEqual([]);
});

test('every anchor of the dictionary that the page links to is there', async ({ page }) => {
  await page.goto('/gebruik-de-data/');
  const anchors = await page
    .locator('main a[href*="/kolommen/#"]')
    .evaluateAll((links) => [
      ...new Set(links.map((link) => link.getAttribute('href')?.split('#')[1] ?? '')),
    ]);
  expect(anchors.length).toBe(34);
  await page.goto('/gebruik-de-data/kolommen/');
  for (const anchor of anchors) await expect(page.locator(`section#${anchor} table caption`)).toBeAttached();
});

test('llms.txt tells how to quote, and each of its addresses is there', async ({ request }) => {
  const text = await (await request.get('/llms.txt')).text();
  for (const words of ['veelvoud van 5', 'minder dan 5', 'peildatum', 'noemer', 'verzonnen', 'ranglijst'])
    expect(text).toContain(words);
  const addresses = [...text.matchAll(/\]\((https:\/\/[^)]+)\)/g)].map(
    ([, url]) => new URL(url ?? '').pathname,
  );
  expect(addresses.length).toBeGreaterThan(20);
  const missing: string[] = [];
  for (const address of addresses) if ((await request.head(address)).status() !== 200) missing.push(address);
  expect(missing).toEqual([]);
});

test('every table on a page has a caption and headers with a scope', async ({ page }) => {
  for (const address of [
    '/gebruik-de-data/',
    '/gebruik-de-data/kolommen/',
    '/gemeente/waterdonk/zonder-plan/',
    '/gemeente/waterdonk/doorstroom/',
    '/gemeente/waterdonk/cijfers/',
    '/landelijk/',
    '/levering/',
    '/wijzigingen/',
    '/verschillen/without_pip_overdue/',
    '/vast/2026-K3/gemeente/waterdonk/doorstroom/',
  ]) {
    await page.goto(address);
    const tables = page.locator('main table');
    expect(await tables.count(), address).toBeGreaterThan(0);
    const lacking = await tables.evaluateAll((all) =>
      (all as HTMLTableElement[])
        .filter(
          (table) =>
            !table.caption?.textContent.trim() ||
            [...table.querySelectorAll('th')].some((cell) => cell.scope === ''),
        )
        .map((table) => table.outerHTML.slice(0, 150)),
    );
    expect(lacking, address).toEqual([]);
  }
});
