/** The desk in a browser, from one file on this disk, and an officer who works at it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test as base, type Download, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { browserPath, isRoot } from '../../scripts/browsers/chromium.ts';
import { deskName, deskPlace } from '../../scripts/desk/name.ts';
import { deskPage } from '../../scripts/desk/page.ts';
import { fillGaps } from './stock-firefox.ts';

/** A Chromium that may use its best compiler: the desk counts for seconds, where a page of the site draws for one. */
const chromium = {
  executablePath: browserPath(),
  args: [
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
  ],
};

/** `npm run firefox` says where its browser is. */
const firefox = process.env['FIREFOX_PATH'];
export const launchOptions = firefox === undefined ? chromium : { executablePath: firefox };

/** A test of the desk, in whichever browser. */
export const test = base.extend<object, { gaps: undefined }>({
  gaps: [
    async ({ browser, browserName }, use) => {
      if (browserName === 'firefox') fillGaps(browser);
      await use(undefined);
    },
    { scope: 'worker', auto: true },
  ],
});

export interface Given {
  readonly name: string;
  readonly text: string | Uint8Array;
}

/** A file as it is handed to a field. */
export const upload = ({ name, text }: Given) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
});

/** Address on this disk of the desk that lies in the built site; another test says whether it is the newest. */
export const builtDesk = pathToFileURL(path.join('dist', deskPlace)).href;

/** Makes the file of the desk in a folder of this test, and gives its address. */
export async function deskFile(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, deskName);
  writeFileSync(file, await deskPage());
  return pathToFileURL(file).href;
}

/** Somebody who fills in the screen from above to below. */
export class Officer {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the desk on a day, late in 2026 if nothing else is said, and waits for its self-test. */
  async open(address: string, day = '2026-11-30'): Promise<void> {
    await this.page.addInitScript('delete globalThis.showSaveFilePicker');
    await this.page.clock.setFixedTime(`${day}T12:00:00`);
    await this.page.goto(address);
    await expect(this.page.locator('#state')).toHaveText('Zelftest: geslaagd. U kunt beginnen.', {
      timeout: 60_000,
    });
  }

  /** The five words of a new key file. */
  async makesKey(): Promise<string> {
    await this.page.getByRole('button', { name: 'Maak een nieuw sleutelbestand' }).click();
    return this.page.locator('#key-state .words').innerText();
  }

  async opensKey(file: Given, passphrase: string): Promise<void> {
    await this.page.getByLabel('Sleutelbestand van de vorige keer').setInputFiles(upload(file));
    await this.page.getByLabel('Wachtzin, vijf woorden').fill(passphrase);
    await this.page.getByRole('button', { name: 'Open', exact: true }).click();
  }

  async drops(...zips: readonly Given[]): Promise<void> {
    await this.page.getByLabel('Zips van eerdere releases').setInputFiles(zips.map(upload));
    await expect(this.page.locator('#shelf-state')).toContainText('Gelezen');
  }

  async brings(cases: Given, config: Given): Promise<void> {
    await this.picks(cases);
    await this.page.getByLabel('config.yaml van de vorige keer').setInputFiles(upload(config));
    await expect(this.page.getByLabel('Dag van publicatie')).not.toHaveValue('');
  }

  async picks(cases: Given): Promise<void> {
    await this.page.getByLabel('Dossierbestand', { exact: true }).setInputFiles(upload(cases));
  }

  /** Fills in fields of the settings by their label; gives the configuration that is then saved. */
  async fillsIn(fields: Readonly<Record<string, string>>): Promise<Given> {
    for (const [label, value] of Object.entries(fields))
      await this.page.getByLabel(label, { exact: false }).fill(value);
    const saving = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: 'Bewaar config.yaml' }).click();
    return saved(await saving);
  }

  /** Says why there is a new rounding key. */
  async losesKey(reason: string): Promise<void> {
    await this.page.getByText('De afrondsleutel is weg of gelekt').click();
    await this.page.getByLabel('Reden voor een nieuwe sleutel').fill(reason);
  }

  /** Presses "Controleer" and waits for a verdict; gives what the report says. */
  async checks(referenceDate: string, { first = false } = {}): Promise<string> {
    await this.page.getByLabel('Dit is onze eerste release').setChecked(first);
    await this.page.getByLabel('Peildatum', { exact: true }).selectOption(referenceDate);
    await this.page.getByRole('button', { name: 'Controleer' }).click();
    const verdict = this.page.locator('#report .approved, #report .refused');
    await expect(verdict).toBeVisible({ timeout: 240_000 });
    return this.page.locator('#report').innerText();
  }

  /** Ticks what must be ticked and saves: the key file and the zip, in this order. */
  async saves(): Promise<{ key: Given; zip: Given }> {
    await this.page.getByLabel('De peildatum klopt').check();
    await this.page.getByLabel('Wie las de release na?').fill('Een collega');
    await this.page.getByLabel('Deze persoon las het verslag').check();
    const downloads: Download[] = [];
    this.page.on('download', (download) => downloads.push(download));
    await this.page.getByRole('button', { name: 'Bewaar sleutelbestand en release' }).click();
    await expect(this.page.locator('#saved .approved')).toBeVisible({ timeout: 30_000 });
    await expect.poll(() => downloads.length).toBe(2);
    const files = await Promise.all(downloads.map(saved));
    const isZip = ({ name }: Given) => name.endsWith('.zip');
    return { key: files.find((file) => !isZip(file))!, zip: files.find(isZip)! };
  }
}

async function saved(download: Download): Promise<Given> {
  return { name: download.suggestedFilename(), text: readFileSync(await download.path()) };
}

/** The texts of a release in a zip, by the name of the file. */
export function filesIn({ text }: Given): Map<string, string> {
  const files = Object.entries(unzipSync(text as Uint8Array));
  return new Map(files.map(([name, bytes]) => [path.basename(name), Buffer.from(bytes).toString('utf8')]));
}
