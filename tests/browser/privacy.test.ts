import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page, Request } from '@playwright/test';
import { headersFor, parseHeaders } from '../../scripts/serve/headers.ts';
import { release } from './release.ts';
import { expect, pageKinds, test } from './watched.ts';

const stored = (page: Page) =>
  page.evaluate(() => ({
    cookie: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
  }));

/**
 * Opens a page and lets it do all that it does by itself, idle work and the timers of a minute included, until it asks
 * for nothing more; its clock must be installed.
 * @returns the addresses that it asked for
 */
async function left(page: Page, address: string): Promise<string[]> {
  const asked: Request[] = [];
  const onRequest = (request: Request) => void asked.push(request);
  page.context().on('request', onRequest);
  await page.goto(address);
  for (let quiet = 0; quiet < 2;) {
    const known = asked.length;
    await page.clock.runFor(60_000);
    await Promise.all(asked.map(async (request) => (await request.response())?.finished()));
    quiet = asked.length === known ? quiet + 1 : 0;
  }
  page.context().off('request', onRequest);
  return asked.map((request) => request.url());
}

/** Where readers come in: these show themselves with what the page itself holds. */
const firstPages = ['/', '/gemeente/waterdonk/', '/gemeente/waterdonk/zonder-plan/'];

test('no page starts the engine, sets a cookie or keeps anything by itself', async ({ page, context }) => {
  await page.clock.install();
  for (const { path: address } of pageKinds) {
    const asked = await left(page, address);
    expect(await stored(page), address).toEqual({ cookie: '', local: [], session: [] });
    expect(asked, address).toContain(new URL(address, page.url()).href);
    expect(
      asked.filter((url) => /\.wasm|\.duckdb|worker|duckdb/.test(url)),
      address,
    ).toEqual([]);
    // The whole style comes after the first paint: first-view.test.ts holds that.
    const styles = asked.filter((url) => url.endsWith('.css') && !/\/(?:print|style)\.[^/]+$/.test(url));
    if (firstPages.includes(address)) expect(styles, `${address} waits for a second style`).toEqual([]);
  }
  expect(pageKinds.map(({ path: address }) => address)).toEqual(expect.arrayContaining(firstPages));
  expect(await context.cookies()).toEqual([]);
});

test('only a chosen colour is kept, and only until it is undone', async ({ page }) => {
  await page.goto('/over/');
  await page.getByRole('radio', { name: 'donker' }).check();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-kleur', 'donker');
  expect(await stored(page)).toEqual({ cookie: '', local: ['kleur'], session: [] });
  await page.getByRole('radio', { name: 'zoals uw systeem' }).check();
  expect(await stored(page)).toEqual({ cookie: '', local: [], session: [] });
});

test('every kind of file is served with the headers of production', async ({ page, request, baseURL }) => {
  const rules = parseHeaders(readFileSync(path.resolve(import.meta.dirname, '../../dist/_headers'), 'utf8'));
  await page.goto('/werkbank/');
  const script = await page.locator('script[src^="/_a/"]').first().getAttribute('src');
  const engine = page.waitForRequest(/\.wasm$/);
  await page.getByRole('button', { name: 'Voer uit' }).click();
  for (const address of [
    '/gemeente/waterdonk/zonder-plan/',
    script ?? '',
    new URL((await engine).url()).pathname,
    `/data/${release.release}/GM9029.duckdb`,
    `/data/${release.release}/total.csv`,
    `/data/${release.release}/total.parquet`,
    `/vast/${release.release}/data/total.csv`,
    '/dcat.ttl',
    '/dcat.jsonld',
    `/data/${release.release}/answers/GM9029/zonder-plan.json`,
  ]) {
    const response = await request.get(address);
    expect(response.status(), `${baseURL ?? ''}${address}`).toBe(200);
    const expected = headersFor(rules, address);
    expect([...expected.keys()]).toContain('content-security-policy');
    for (const [name, value] of expected)
      expect(response.headers()[name], `${name} of ${address}`).toBe(value);
  }
});

for (const theme of ['zonder-plan', 'wachttijd', 'doorstroom']) {
  test(`${theme}: HTML, CSS and drawings within 60 kB, scripts within 15 kB`, async ({ page }) => {
    const bodies: { kind: string; body: Promise<Buffer> }[] = [];
    page.on('response', (response) => {
      const kind = /^text\/(html|css|javascript)/.exec(response.headers()['content-type'] ?? '')?.[1];
      if (kind !== undefined) bodies.push({ kind, body: response.body() });
    });
    await page.goto(`/gemeente/waterdonk/${theme}/`, { waitUntil: 'networkidle' });
    // On a busy machine the network may be idle before the scripts are asked for.
    await page.waitForFunction(() => customElements.get('municipality-figures') !== undefined);
    const sizes = { paper: 0, scripts: 0 };
    for (const { kind, body } of bodies)
      sizes[kind === 'javascript' ? 'scripts' : 'paper'] += gzipSync(await body, { level: 9 }).length;
    test.info().annotations.push({ type: 'size', description: JSON.stringify(sizes) });
    expect(sizes.paper).toBeGreaterThan(5000);
    expect(sizes.paper).toBeLessThanOrEqual(60_000);
    expect(sizes.scripts).toBeGreaterThan(500);
    expect(sizes.scripts).toBeLessThanOrEqual(15_000);
  });
}
