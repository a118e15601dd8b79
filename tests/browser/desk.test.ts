import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { knownKey } from '../../scripts/example/delivery.ts';
import { expect, type Page } from '@playwright/test';
import { randomChains, Sender } from '../desk/chains.ts';
import { exampleQuarters, unlikeExample } from '../desk/example.ts';
import { Typist } from './desk-keyboard.ts';
import { sha256 } from '../../src/checksum/node.ts';
import { closed, newKeyContent } from '../../src/desk/key-file.ts';
import { Workplace } from '../release/workplace.ts';
import { deskFile, filesIn, launchOptions, Officer, test, type Given } from './desk-page.ts';

test.use({ launchOptions });

const folder = path.join('.cache', 'desk-test', String(process.env['TEST_WORKER_INDEX'] ?? 0));
let address: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  address = await deskFile(folder);
});

const place = new Workplace();

test.afterAll(() => {
  place.remove();
});

const words = 'appel berg citroen dolfijn eiland';

async function keyFileWith(afrondsleutel: string): Promise<Given> {
  const content = { ...(await newKeyContent()), afrondsleutel };
  return { name: 'sleutel.raadsmonitor', text: await closed(content, words) };
}

/**
 * `DESK_ALL=1` asks for all example releases and for thirty random case files. Otherwise the first release and three
 * case files are made here, and tests/desk runs the same program over thirty.
 */
const isEverything = process.env['DESK_ALL'] === '1';

const fileAt = (file: string): Given => ({ name: path.basename(file), text: readFileSync(file) });

test.describe('the desk', () => {
  test.describe.configure({ mode: 'serial', timeout: 600_000 });

  test('every file of an example release is that of the command', async ({ page }) => {
    const officer = new Officer(page);
    let key = await keyFileWith(knownKey);
    const zips: Given[] = [];
    for (const { release, referenceDate, cases, config } of exampleQuarters().slice(
      0,
      isEverything ? 3 : 1,
    )) {
      await officer.open(address);
      await officer.opensKey(key, words);
      if (zips.length > 0) await officer.drops(...zips);
      await officer.brings({ name: 'dossiers.csv', text: cases }, { name: 'config.yaml', text: config });
      const report = await officer.checks(referenceDate, { first: zips.length === 0 });
      expect(report).toContain('TOETS GOEDGEKEURD');
      const made = await officer.saves();
      key = made.key;
      zips.push(made.zip);
      expect(unlikeExample(filesIn(made.zip), release)).toEqual([]);
    }
  });

  test('half a file cannot be saved, and a year that shrank only with a reason', async ({ page }) => {
    const officer = new Officer(page);
    await officer.open(address);
    const passphrase = await officer.makesKey();
    await officer.brings(fileAt(place.cases('2025-K3')), fileAt(place.config('2025-K3')));
    await officer.checks('2025-09-30', { first: true });
    const { key, zip } = await officer.saves();

    await officer.open(address);
    await officer.opensKey(key, passphrase);
    await officer.drops(zip);
    const [head = '', ...rows] = readFileSync(place.cases('2026-K1'), 'utf8').trimEnd().split('\n');
    const keeping = (isWanted: (row: string, at: number) => boolean): Given => ({
      name: 'dossiers.csv',
      text: [head, ...rows.filter(isWanted), ''].join('\n'),
    });
    await officer.brings(
      keeping((row, at) => at % 4 === 0 || row.includes('wi2013')),
      fileAt(place.config('2026-K1')),
    );
    await officer.checks('2026-03-31');
    await expect(page.getByLabel('Is het bestand compleet?')).toBeVisible();
    await expect(page.getByLabel('De peildatum klopt')).toBeDisabled();
    for (const note of await page.getByLabel(/^Toelichting voor/).all())
      await note.fill('Wij telden anders.');
    expect(await officer.checks('2026-03-31')).toContain('hooguit de helft van de instroomjaren');

    const year = head.split(',').indexOf('duty_start_date');
    const isOf2023 = (row: string) => row.split(',')[year]?.startsWith('2023') === true;
    await officer.brings(
      keeping((row, at) => at % 2 === 0 || !isOf2023(row)),
      fileAt(place.config('2026-K1')),
    );
    await officer.checks('2026-03-31');
    await expect(page.getByLabel('De peildatum klopt')).toBeDisabled();
    for (const note of await page.getByLabel(/^Toelichting voor/).all())
      await note.fill('Mensen die vertrokken, stonden er nog in.');
    expect(await officer.checks('2026-03-31')).toContain('TOETS GOEDGEKEURD');
    const revised = filesIn((await officer.saves()).zip).get('revision.csv')!;
    expect(revised).toContain('2023');
    expect(revised).not.toContain('Wij telden anders');
  });

  test('the site offers this very file, and it starts there too', async ({ page }) => {
    await page.goto('publiceren/');
    const shown = await page.locator('#bestand code').first().innerText();
    const offered = page.getByRole('link', { name: /^Bewaar raadsmonitor-publiceren.html/ });
    const place = await offered.evaluate((link) => (link as HTMLAnchorElement).href);
    const bytes = await (await page.request.get(place)).body();
    expect(sha256(bytes)).toBe(shown);
    expect(bytes.equals(readFileSync(new URL(address)))).toBe(true);
    expect(bytes.length).toBeLessThan(2_500_000);
    await new Officer(page).open(place);
  });

  test('the whole road is walked without a mouse, and axe finds no fault on it', async ({ page }) => {
    const officer = new Officer(page);
    const typist = new Typist(page);
    const button = (name: string) => page.getByRole('button', { name });
    await officer.open(address);
    await typist.presses(button('Maak een nieuw sleutelbestand'), 'Enter');
    await expect(page.locator('#key-state .words')).toBeVisible();
    await typist.presses(page.getByLabel('Dit is onze eerste release'), 'Space');
    await typist.chooses(page.getByLabel('Dossierbestand', { exact: true }), fileAt(place.cases('2025-K3')));
    await typist.chooses(page.getByLabel('config.yaml van de vorige keer'), fileAt(place.config('2025-K3')));
    await expect(page.getByLabel('Dag van publicatie')).not.toHaveValue('');
    await typist.types(page.getByLabel('Peildatum', { exact: true }), '30 september 2025');
    await expect(page.getByLabel('Peildatum', { exact: true })).toHaveValue('2025-09-30');
    await expectNoFaults(page);
    await typist.presses(button('Controleer'), 'Enter');
    await expect(page.locator('#report .approved')).toBeVisible({ timeout: 240_000 });
    await expect(page.locator('#report')).toBeFocused();
    await typist.presses(page.getByLabel('De peildatum klopt'), 'Space');
    await typist.types(page.getByLabel('Wie las de release na?'), 'Een collega');
    await typist.presses(page.getByLabel('Deze persoon las het verslag'), 'Space');
    await typist.presses(button('Bewaar sleutelbestand en release'), 'Enter');
    await expect(page.locator('#saved .approved')).toBeVisible({ timeout: 30_000 });
    await expectNoFaults(page);
  });

  test('random case files of three quarters give the files of the command', async ({ page }) => {
    const officer = new Officer(page);
    for (const chain of randomChains(isEverything ? 10 : 1)) {
      await officer.open(address);
      await officer.opensKey(await keyFileWith(knownKey), words);
      await page.getByLabel('In de laatste 45 dagen').check();
      const sender = new Sender();
      for (const [at, quarter] of chain.entries()) {
        await officer.brings(
          { name: 'dossiers.csv', text: quarter.cases },
          { name: 'config.yaml', text: quarter.config },
        );
        await officer.checks(quarter.referenceDate, { first: at === 0 });
        const { zip } = await officer.saves();
        const made = filesIn(zip);
        made.delete('ondertekening.json');
        expect(Object.fromEntries(made)).toEqual(Object.fromEntries(await sender.makes(quarter)));
        await officer.drops(zip);
      }
    }
  });

  test('what is wrong is said once per cause, without a value', async ({ page }) => {
    const officer = new Officer(page);
    await officer.open(address);
    await officer.makesKey();
    const text = readFileSync(place.cases('2025-K3'), 'utf8').replaceAll(
      /\b2024-(\d\d)-(\d\d)\b/g,
      '$2/$1/2024',
    );
    await officer.brings({ name: 'dossiers.csv', text }, fileAt(place.config('2025-K3')));
    const report = await officer.checks('2025-09-30', { first: true });
    expect(report).toContain('fouten in het dossierbestand');
    expect(report).not.toMatch(/\d\/\d\d\/2024/);
    expect(await page.locator('#report li').count()).toBeLessThan(12);
  });
});

async function expectNoFaults(page: Page): Promise<void> {
  const scan = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(scan.violations).toEqual([]);
}
