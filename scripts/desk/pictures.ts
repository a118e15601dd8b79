/** `npm run desk -- --beelden`: the desk as an officer sees it, step by step, for docs/publiceren.md. Everything in it is invented. */
import { readFile } from 'node:fs/promises';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Download, type Page } from '@playwright/test';
import { browserPath, isRoot } from '../browsers/chromium.ts';
import { caseFileOf } from '../example/cases.ts';
import { allLives } from '../example/lives.ts';
import { codeOf } from '../example/places.ts';
import { editions, type Edition } from '../example/releases.ts';
import { deskName } from './name.ts';
import { deskPage } from './page.ts';

const place = 'Terpmeer';
const [first, second] = editions as [Edition, Edition];
const patience = 240_000;

/** The people of one invented municipality. */
function casesOf(edition: Edition): string {
  const deliveries = [{ municipality: codeOf(place), state: 'delivered', reason: null }] as const;
  const lives = allLives().filter((life) => life.place === place);
  return caseFileOf({ ...edition, deliveries, absent: {} }, lives);
}

/** Dates as somebody types them who does not think of computers. */
const typed = (text: string) => text.replaceAll(/\b2024-(\d\d)-(\d\d)\b/g, '$2/$1/2024');

interface Given {
  readonly name: string;
  readonly text: string | Buffer;
}

const upload = ({ name, text }: Given) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
});

/** Somebody who works at the desk in the sight of a camera. */
class Sitter {
  readonly #page: Page;
  readonly #folder: string;
  #packer: Page | undefined;

  constructor(page: Page, folder: string) {
    this.#page = page;
    this.#folder = folder;
  }

  async opens(address: string, day: string): Promise<void> {
    await this.#page.addInitScript('delete globalThis.showSaveFilePicker');
    await this.#page.clock.setFixedTime(`${day}T12:00:00`);
    await this.#page.goto(address);
    await this.#page.locator('#state', { hasText: 'geslaagd' }).waitFor({ timeout: patience });
  }

  async fills(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(fields)) await this.#page.getByLabel(label).fill(value);
  }

  /** Fills in the settings of a quarter. */
  async sets({ published, nextUpdate }: Edition): Promise<void> {
    await this.#page.getByLabel('Welke gemeenten?').selectOption('verzonnen');
    await this.fills({
      'Wie maakt de release?': `Gemeente ${place} (verzonnen), team inburgering`,
      'Codes van de gemeenten': codeOf(place),
      'Dag van publicatie': published,
      'Dag van de volgende release': nextUpdate,
    });
  }

  async picks(label: string, file: Given): Promise<void> {
    await this.#page.getByLabel(label, { exact: true }).setInputFiles(upload(file));
  }

  async checks(day: string): Promise<void> {
    await this.#page.getByLabel('Peildatum', { exact: true }).selectOption(day);
    await this.#page.getByRole('button', { name: 'Controleer' }).click();
    await this.#page.locator('#report .approved, #report .refused').waitFor({ timeout: patience });
  }

  async saves(): Promise<Given[]> {
    const downloads: Download[] = [];
    this.#page.on('download', (one) => downloads.push(one));
    await this.#page.getByLabel('De peildatum klopt').check();
    await this.fills({ 'Wie las de release na?': 'Team inburgering' });
    await this.#page.getByLabel('Deze persoon las het verslag').check();
    await this.#page.getByRole('button', { name: 'Bewaar sleutelbestand en release' }).click();
    await this.#page.locator('#saved .approved').waitFor({ timeout: patience });
    return Promise.all(downloads.map(fileOf));
  }

  /** A picture of one step, without the ring of what has the focus. */
  async shows(step: number, name: string): Promise<void> {
    const section = this.#page.locator(`section[aria-labelledby="step-${step}"]`);
    await this.#page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const bytes = await section.screenshot();
    writeFileSync(path.join(this.#folder, `${step}-${name}.webp`), await this.#packed(bytes));
  }

  /** The same picture in WebP, which is a third of the size; the desk itself shows no picture, so another page packs it. */
  async #packed(png: Buffer): Promise<Buffer> {
    this.#packer ??= await this.#page.context().newPage();
    const text = await this.#packer.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes]));
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width: picture.width, height: picture.height });
      canvas.getContext('2d')?.drawImage(picture, 0, 0);
      return canvas.toDataURL('image/webp', 0.7);
    }, png.toString('base64'));
    return Buffer.from(text.replace(/^.*,/, ''), 'base64');
  }
}

async function fileOf(download: Download): Promise<Given> {
  return { name: download.suggestedFilename(), text: await readFile(await download.path()) };
}

/** The first quarter, with a file that has to be mended; gives what was saved, and the words of the key file. */
async function firstQuarter(page: Page, sitter: Sitter, address: string) {
  await sitter.opens(address, first.published);
  await page.getByRole('button', { name: 'Maak een nieuw sleutelbestand' }).click();
  const words = await page.locator('#key-state .words').innerText();
  await sitter.shows(1, 'sleutelbestand');
  await page.getByLabel('Dit is onze eerste release').check();
  await sitter.sets(first);
  await sitter.shows(4, 'instellingen');
  await sitter.picks('Dossierbestand', { name: 'dossiers.csv', text: typed(casesOf(first)) });
  await sitter.shows(3, 'dossierbestand');
  await sitter.checks(first.referenceDate);
  await sitter.shows(5, 'controleren');
  await sitter.picks('Dossierbestand', { name: 'dossiers.csv', text: casesOf(first) });
  await sitter.checks(first.referenceDate);
  return { words, files: await sitter.saves() };
}

async function secondQuarter(
  page: Page,
  sitter: Sitter,
  address: string,
  { words, files }: Awaited<ReturnType<typeof firstQuarter>>,
): Promise<void> {
  const key = files.find(({ name }) => !name.endsWith('.zip'))!;
  const zip = files.find(({ name }) => name.endsWith('.zip'))!;
  await sitter.opens(address, second.published);
  await sitter.picks('Sleutelbestand van de vorige keer', key);
  await sitter.fills({ 'Wachtzin, vijf woorden': words });
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.locator('#key-state', { hasText: 'is open' }).waitFor();
  await sitter.picks('Zips van eerdere releases', zip);
  await page.locator('#shelf-state', { hasText: 'Gelezen' }).waitFor();
  await sitter.shows(2, 'eerdere-releases');
  await sitter.sets(second);
  await sitter.picks('Dossierbestand', { name: 'dossiers.csv', text: casesOf(second) });
  await sitter.checks(second.referenceDate);
  await sitter.shows(6, 'wat-verandert-er');
  await sitter.saves();
  await sitter.shows(7, 'bewaren');
}

/** Makes the pictures, one per step, in a folder. */
export async function takePictures(folder: string, viewport = { width: 820, height: 900 }): Promise<void> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'raadsmonitor beelden '));
  const file = path.join(home, deskName);
  writeFileSync(file, await deskPage());
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: browserPath(),
    args: isRoot ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
  });
  try {
    const context = await browser.newContext({ viewport, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
    const page = await context.newPage();
    const sitter = new Sitter(page, folder);
    const address = pathToFileURL(file).href;
    await secondQuarter(page, sitter, address, await firstQuarter(page, sitter, address));
  } finally {
    await browser.close();
    rmSync(home, { recursive: true, force: true });
  }
}
