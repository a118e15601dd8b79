/** The day of a data officer, from an empty folder to the page that everybody reads. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { chosenEdition } from '../../scripts/edition.ts';
import { caseFileOf } from '../../scripts/example/cases.ts';
import { allLives } from '../../scripts/example/lives.ts';
import { codeOf } from '../../scripts/example/places.ts';
import { serve } from '../../scripts/serve.ts';
import { opened } from '../../src/desk/key-file.ts';
import { settings } from '../receive/fixture.ts';
import { workbookOf } from '../reading/workbooks.ts';
import { command } from '../receive/sender.ts';
import { builtDesk, filesIn, launchOptions, Officer, test, type Given } from './desk-page.ts';

test.use({ launchOptions });

const quarters = { first: '2024-12-31', second: '2025-03-31', third: '2025-06-30' } as const;
const home = mkdtempSync(path.join(os.tmpdir(), 'raadsmonitor-dag-'));
const edition = path.join(home, 'proef');
const site = path.join(home, 'site');

test.afterAll(() => {
  rmSync(home, { recursive: true, force: true });
  rmSync(chosenEdition([`--editie=${edition}`]).paths.cache, { recursive: true, force: true });
});

const place = 'Terpmeer';
const lives = allLives().filter((life) => life.place === place);

/** The invented people of a small municipality under the code of Utrecht: a rehearsal. */
function casesOf(referenceDate: string): string {
  const text = caseFileOf(
    {
      ...{ release: '', referenceDate, published: '', nextUpdate: '' },
      deliveries: [{ municipality: codeOf(place), state: 'delivered', reason: null }],
      ...{ revisions: [], mergers: [], absent: {} },
    },
    lives,
  );
  return text.replaceAll(codeOf(place), 'GM0344');
}

/** A workbook of Excel, in which the days of some columns were typed as a text. */
const fromExcel = (text: string): Given => ({ name: 'dossiers.xlsx', text: workbookOf(text) });
const typedDays = (text: string) => text.replaceAll(/\b2024-(\d\d)-(\d\d)\b/g, '$2/$1/2024');

const cases = (referenceDate: string): Given => ({ name: 'dossiers.csv', text: casesOf(referenceDate) });

/** What the publisher has of this sender: the key that was mailed, and those before it. */
function register(sleutel: string, ...before: readonly string[]): void {
  const sender = `naam: proef Utrecht, gemeenten: [GM0344], sleutel: ${sleutel}, eerdereSleutels: [${before.join()}]`;
  writeFileSync(
    path.join(edition, 'afzenders.yaml'),
    `afzenders:\n  utrecht: { ${sender}, contact: utrecht@proef.invalid }\n`,
  );
}

/** `npm run ontvang` with this zip. */
function receive({ name, text }: Given): { code: number | null; text: string } {
  const zip = path.join(home, name);
  writeFileSync(zip, text);
  return command('ontvang', '--zip', zip, '--editie', edition);
}

let passphrase: string;
let config: Given;
let key: Given;
let publicKey: string;
const zips: Given[] = [];

test.describe('the day of an officer', () => {
  test.describe.configure({ mode: 'serial', timeout: 600_000 });

  test('the first release is made from an Excel file that was mended', async ({ page }) => {
    const officer = new Officer(page);
    await officer.open(builtDesk, '2025-02-03');
    passphrase = await officer.makesKey();
    expect(passphrase.split(' ')).toHaveLength(5);
    await page.getByLabel('Welke gemeenten?').selectOption('proef');
    config = await officer.fillsIn({
      'Wie maakt de release?': 'proef Utrecht, team inburgering',
      'Codes van de gemeenten': 'GM0344',
      'Dag van publicatie': '2025-02-03',
      'Dag van de volgende release': '2025-05-05',
    });
    await officer.picks(fromExcel(typedDays(casesOf(quarters.first))));
    const refused = await officer.checks(quarters.first, { first: true });
    expect(refused).toContain('Een datum met / of . ertussen');
    expect(refused).toContain('duty_start_date (F)');
    expect(refused).not.toMatch(/\d\/\d/);
    await officer.picks(fromExcel(casesOf(quarters.first)));
    expect(await officer.checks(quarters.first)).toContain('geen eerdere release');
    await expect(page.getByRole('button', { name: 'Bewaar sleutelbestand en release' })).toBeDisabled();
    const report = await officer.checks(quarters.first, { first: true });
    expect(report).toContain('TOETS GOEDGEKEURD');
    expect(report).toContain('Kolom: extension_grounds (AQ)');
    const made = await officer.saves();
    expect(made.zip.name).toBe('2024-K4.zip');
    await expect(page.locator('#saved')).toContainText('Stuur 2024-K4.zip naar de uitgever');
    publicKey = await page.locator('#saved code').innerText();
    ({ key } = made);
    zips.push(made.zip);
  });

  test('the second quarter is stacked on the first, which must be there', async ({ page }) => {
    const officer = new Officer(page);
    await officer.open(builtDesk, '2025-05-05');
    await officer.opensKey(key, 'andere woorden dan die vijf');
    await expect(page.locator('#report')).toContainText('ontvangen een andere wachtzin');
    await officer.opensKey(key, passphrase.toUpperCase());
    await expect(page.locator('#shelf-state')).toContainText('het sleutelbestand noemt ze: 2024-K4');
    await officer.brings(cases(quarters.second), config);
    config = await officer.fillsIn({
      'Dag van publicatie': '2025-05-05',
      'Dag van de volgende release': '2025-08-04',
    });
    expect(await officer.checks(quarters.second)).toContain('2024-K4/manifest.json: ontvangen geen bestand');
    await officer.drops(...zips);
    expect(await officer.checks(quarters.second)).toContain('Samen met 1 eerdere release');
    await expect(page.locator('#changes')).toContainText('sinds 2024-K4');
    const made = await officer.saves();
    const { releases, stand } = await opened(made.key.name, made.key.text as Uint8Array, passphrase);
    expect(Object.keys(releases)).toEqual(['2024-K4', '2025-K1']);
    expect(Object.keys(stand)).toEqual(['2024-K4', '2025-K1']);
    const manifest = JSON.parse(filesIn(made.zip).get('manifest.json')!) as { vorige: string };
    expect(manifest.vorige).toBe(releases['2024-K4']);
    zips.push(made.zip);
  });

  test('a lost key file is replaced once, with a reason', async ({ page }) => {
    const officer = new Officer(page);
    await officer.open(builtDesk, '2025-08-04');
    await officer.makesKey();
    await officer.drops(...zips);
    await officer.brings(cases(quarters.third), config);
    config = await officer.fillsIn({
      'Dag van publicatie': '2025-08-04',
      'Dag van de volgende release': '2025-11-03',
    });
    expect(await officer.checks(quarters.third)).toContain('ontvangen geen sleutel');
    await officer.losesKey('De schijf met het sleutelbestand is stuk.');
    expect(await officer.checks(quarters.third)).toContain('Samen met 2 eerdere releases');
    const { zip } = await officer.saves();
    expect([...filesIn(zip).values()].join()).not.toContain('De schijf met het sleutelbestand');
    const before = publicKey;
    publicKey = await page.locator('#saved code').innerText();
    expect(publicKey).not.toBe(before);
    zips.push(zip);

    expect(command('new-edition', '--out', edition).text).toContain('Vul edition.yaml in');
    writeFileSync(path.join(edition, 'edition.yaml'), settings);
    register(before);
    for (const one of zips.slice(0, 2)) expect(receive(one).text).toContain('voor Utrecht');
    expect(receive(zip)).toMatchObject({ code: 2, text: expect.stringContaining('een sleutel met afdruk') });
    register(publicKey, before);
    expect(receive(zip)).toMatchObject({ code: 0, text: expect.stringContaining('een tweede sleutel') });
  });

  test('everybody reads it on the page of that municipality', async ({ page }) => {
    const built = command('build', `--editie=${edition}`, `--uit=${site}`);
    expect(built.code, built.text).toBe(0);
    const { url, close } = await serve([{ dist: site, base: '/raadsmonitor/' }], 0);
    try {
      await page.goto(`${url}gemeente/utrecht/`);
      await expect(page.locator('main')).toContainText('Op 30 juni 2025 hadden in Utrecht ongeveer');
      await expect(page.locator('body')).toContainText('PROEF');
    } finally {
      await close();
    }
  });
});
