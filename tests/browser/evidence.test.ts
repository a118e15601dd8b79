import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sha256 } from '../../src/evidence/sha256.ts';
import { Journey } from './keystrokes.ts';
import { release } from './release.ts';
import { figures } from '../../src/figures/catalogue.ts';
import { expect, part, replace, test } from './watched.ts';

const theme = '/gemeente/waterdonk/zonder-plan/';
const wait = { timeout: 30_000 };

type Files = Record<string, string>;

async function unpacked(download: Promise<Download>): Promise<{ name: string; bytes: Buffer; files: Files }> {
  const file = await download;
  const bytes = readFileSync(await file.path());
  const files = Object.entries(unzipSync(bytes)).map(
    ([name, content]) => [name, strFromU8(content)] as const,
  );
  return { name: file.suggestedFilename(), bytes, files: Object.fromEntries(files) };
}

async function bundleOf(page: Page, figure: string) {
  const download = page.waitForEvent('download');
  await page.locator(`[data-action=evidence][data-for="${figure}"]`).click();
  return unpacked(download);
}

const packed = (files: Files) =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );

/** Lets a file fall on the page, as from a folder beside the browser. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  await expect(page.locator('[data-part=drop]')).toBeVisible();
  const data = await page.evaluateHandle(
    ({ base64, file }) => {
      const content = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], file, { type: 'application/zip' }));
      return transfer;
    },
    { base64: bytes.toString('base64'), file: name },
  );
  for (const kind of ['dragover', 'drop'])
    await page.dispatchEvent('[data-part=drop]', kind, { dataTransfer: data });
}

async function choose(page: Page, bytes: Buffer): Promise<void> {
  await page
    .getByLabel('Kies een bewijsbundel')
    .setInputFiles({ name: 'b.zip', mimeType: 'application/zip', buffer: bytes });
}

test('no place to drop a file before the page can take it', { tag: '@any-width' }, async ({ page }) => {
  const held = Promise.withResolvers<undefined>();
  await page.route(/\/_a\/.*\.js$/, async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto('/controleer/', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[data-part=drop]')).toBeHidden();
  held.resolve(undefined);
  await expect(page.locator('[data-part=drop]')).toBeVisible();
});

const verdict = (page: Page) => page.locator('evidence-check [data-part=status]');

test(
  'a bundle that is dropped agrees, and one digit changed is named with both numbers',
  {
    tag: '@any-width',
  },
  async ({ page }) => {
    await page.goto(theme);
    const { name, bytes, files } = await bundleOf(page, 'zonder-plan');
    expect(name).toBe(`bewijs-waterdonk-zonder-plan-${release.release}.zip`);
    await expect(part(page, 'evidence', 'zonder-plan')).toContainText('is opgeslagen');
    await part(page, 'evidence', 'zonder-plan').getByRole('link').click();
    await drop(page, name, bytes);
    await expect(verdict(page)).toContainText('Komt overeen.', wait);
    await expect(verdict(page)).toContainText('rekende 12 rijen opnieuw uit');

    const csv = files['without_pip_by_wait.csv']!.replace('w13,15', 'w13,10');
    await choose(page, packed({ ...files, 'without_pip_by_wait.csv': csv }));
    await expect(verdict(page)).toContainText(
      'Komt niet overeen: without_pip_by_wait.csv is veranderd',
      wait,
    );

    const forged = await sealed({ ...files, 'without_pip_by_wait.csv': csv });
    await choose(page, packed(forged));
    await expect(verdict(page)).toContainText(
      'Komt niet overeen: without_pip_by_wait.csv, regel 3, kolom numerator, in de bundel 10, uitgerekend 15.',
      wait,
    );
  },
);

/** A bundle of which every checksum was made right again. */
async function sealed(files: Files): Promise<Files> {
  const proof = JSON.parse(files['bewijs.json']!) as { bestanden: { naam: string; sha256: string }[] };
  const bestanden = await Promise.all(
    proof.bestanden.map(async ({ naam }) => ({ naam, sha256: await sha256(files[naam]!) })),
  );
  const csvs = bestanden
    .filter(({ naam }) => naam.endsWith('.csv'))
    .toSorted((a, b) => (a.naam < b.naam ? -1 : 1));
  const cijferhash = await sha256(csvs.map(({ naam, sha256: hash }) => `${hash}  ${naam}\n`).join(''));
  return { ...files, 'bewijs.json': JSON.stringify({ ...proof, bestanden, cijferhash }) };
}

test(
  'after a choice of several own years the bundle is of that choice, and agrees',
  { tag: '@any-width' },
  async ({ page }) => {
    await page.goto(`${theme}?groep=asiel&instroom=2023,2025`);
    await expect(part(page, 'sentence', 'zonder-plan')).toContainText('die in 2023 of 2025 begonnen', wait);
    const { name, bytes, files } = await bundleOf(page, 'zonder-plan');
    expect(name).toBe(`bewijs-waterdonk-zonder-plan-asiel-2023-2025-${release.release}.zip`);
    expect(JSON.parse(files['bewijs.json']!)).toMatchObject({
      keuze: { groep: 'asylum', instroomjaren: [2023, 2025] },
    });
    await page.goto('/controleer/');
    await choose(page, bytes);
    await expect(verdict(page)).toContainText('Komt overeen.', wait);
  },
);

test(
  'a link is checked after a press, and another hash or word is named',
  { tag: '@any-width' },
  async ({ page }) => {
    await page.goto(theme);
    const { files } = await bundleOf(page, 'zonder-plan');
    const { controleLink } = JSON.parse(files['bewijs.json']!) as { controleLink: string };
    const { pathname, search } = new URL(controleLink);
    const press = () => page.getByRole('button', { name: 'Controleer deze link' }).click();
    await page.goto(`${pathname}${search}`);
    await press();
    await expect(verdict(page)).toContainText('Komt overeen.', wait);
    await page.goto(`${pathname}${search.replace(/hash=.*/, `hash=${'0'.repeat(64)}`)}`);
    await press();
    await expect(verdict(page)).toContainText('Komt niet overeen: de cijferhash in de link is 000000', wait);
    await page.goto(`${pathname}?release=<img src=x onerror=alert(1)>&gemeente=GM9029`);
    await press();
    await expect(verdict(page)).toContainText('Niet te controleren.');
    await expect(page.locator('img')).toHaveCount(0);
  },
);

for (const { what, bytes, words } of [
  { what: 'a picture', bytes: Buffer.from('\u0089PNG\r\n'.repeat(50)), words: 'geen leesbaar zip-bestand' },
  { what: 'a zip of somebody else', bytes: packed({ 'brief.txt': 'Hallo' }), words: 'bewijs.json ontbreekt' },
  { what: 'a path upward', bytes: packed({ '../bewijs.json': '{}' }), words: '‘../bewijs.json’' },
  { what: 'broken JSON', bytes: packed({ 'bewijs.json': '{"formaat"' }), words: 'geen leesbare JSON' },
  { what: 'five megabytes', bytes: Buffer.alloc(5_000_000), words: 'veel te groot' },
]) {
  test(`${what} gets one sentence, and starts no engine`, { tag: '@any-width' }, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/controleer/');
    await choose(page, bytes);
    await expect(verdict(page)).toContainText('Niet te controleren.');
    await expect(verdict(page)).toContainText(words);
    expect(asked.filter((url) => /\.(wasm|duckdb)$/.test(url))).toEqual([]);
  });
}

test(
  'a database that is not the one of the release is said, and no verdict is given',
  { tag: '@any-width' },
  async ({ page }) => {
    await page.goto(theme);
    const { bytes } = await bundleOf(page, 'zonder-plan');
    await replace(page, /GM9029\.duckdb$/, readFileSync(`public/data/${release.release}/GM9024.duckdb`));
    await page.goto('/controleer/');
    await choose(page, bytes);
    await expect(verdict(page)).toContainText(
      'Niet te controleren. Het gegevensbestand GM9029.duckdb op deze site is niet',
      wait,
    );
  },
);

/** O3: the dossier has the figures, the method, commitments, questions and every checksum. */
async function complete(files: Files): Promise<void> {
  const proof = JSON.parse(files['bewijs.json']!) as {
    figuren: string[];
    bestanden: { naam: string; sha256: string }[];
  };
  expect(proof.figuren.toSorted()).toEqual(figures.map(({ id }) => id).toSorted());
  for (const { naam, sha256: hash } of proof.bestanden) expect(await sha256(files[naam]!), naam).toBe(hash);
  expect(files['zonder-plan/without_pip_by_wait.csv']).toContain('w13,15,verzonnen');
  expect(files['zonder-plan/methode.txt']).toContain('Hoe is dit cijfer gemaakt?');
  expect(files['vragen.csv']!.split('\n').length).toBeGreaterThan(2);
  expect(files['toezeggingen.csv']).toMatch(/stand,cijfer,reden/);
  expect(files['leveringen.csv']).toContain(release.release);
  expect(files['verzoeken.csv']!.trimEnd().split('\n')).toHaveLength(19);
}

test(
  'O3: the dossier of one municipality, with a pointer, and it agrees',
  { tag: '@any-width' },
  async ({ page }) => {
    const journey = new Journey(page);
    await journey.open('/');
    await journey.point(page.getByRole('combobox', { name: 'Zoek uw gemeente' }));
    await journey.type('waterd');
    await journey.point(page.getByRole('option', { name: 'Waterdonk' }));
    const download = page.waitForEvent('download');
    await journey.point(page.getByRole('button', { name: 'Dossier' }));
    await journey.see(() => expect(page.locator('municipality-dossier')).toContainText('is opgeslagen'));
    journey.within('O3 pointer', { kliks: 6, seconds: 60 });
    const { name, bytes, files } = await unpacked(download);
    expect(name).toBe(`dossier-waterdonk-${release.release}.zip`);
    await complete(files);
    await page.goto('/controleer/');
    await choose(page, bytes);
    await expect(verdict(page)).toContainText('Komt overeen.', wait);
    await expect(verdict(page).getByRole('listitem')).toHaveCount(figures.length);
  },
);

test('O3 with the keyboard only', { tag: '@any-width' }, async ({ page }) => {
  const journey = new Journey(page);
  await journey.open('/');
  await journey.tabTo(page.getByRole('combobox', { name: 'Zoek uw gemeente' }));
  await journey.type('waterdonk');
  await journey.enter();
  await page.waitForURL('/gemeente/waterdonk/');
  const download = page.waitForEvent('download');
  await journey.tabTo(page.getByRole('button', { name: 'Dossier' }));
  await journey.enter();
  await journey.see(() => expect(page.locator('municipality-dossier')).toContainText('is opgeslagen'));
  journey.within('O3 keyboard', { kliks: 6, seconds: 60 });
  await complete((await unpacked(download)).files);
});
