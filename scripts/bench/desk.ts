/** The desk in Chromium, from its file on this disk: how soon it is there, and what 20,000 cases cost. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { layDesk, makeDesk } from '../build/desk-file.ts';
import { deskPlace } from '../desk/name.ts';
import { configOf } from '../example/delivery.ts';
import { caseFiles } from '../example/files.ts';
import { editions } from '../example/releases.ts';
import { openChromium } from './chromium.ts';
import type { Measure } from './report.ts';

/** The newest invented release of everybody, as if nothing was published before. */
const edition = editions.at(-1)!;
const rules = 'data/reference/protection.yaml';
const patience = 600_000;

interface Given {
  readonly address: string;
  readonly bytes: number;
  readonly cases: string;
  readonly config: string;
  readonly records: number;
}

async function furnish(folder: string): Promise<Given> {
  mkdirSync(folder, { recursive: true });
  layDesk(folder, await makeDesk());
  const [cases, config] = ['dossiers.csv', 'config.yaml'].map((name) => path.join(folder, name)) as [
    string,
    string,
  ];
  const text = caseFiles().get(`${edition.release}/dossiers.csv`)!;
  writeFileSync(cases, text);
  const others = { ...edition, revisions: [], mergers: [] };
  writeFileSync(config, configOf(others, readFileSync(rules, 'utf8')));
  const file = path.resolve(folder, deskPlace);
  const records = text.trimEnd().split('\n').length - 1;
  return { address: pathToFileURL(file).href, bytes: statSync(file).size, cases, config, records };
}

interface Found {
  /** Milliseconds from the address to the first paint, and to the end of the self-test. */
  readonly painted: number;
  readonly ready: number;
  /** Seconds from the button to the verdict, and of the processor in that time. */
  readonly checked: number;
  readonly busy: number;
  /** Most that its process ever held, in MB. */
  readonly peak: number;
}

interface Process {
  readonly id: number;
  readonly type: string;
  readonly cpuTime: number;
}

/** The process of the page, which its worker shares: the one that worked most. */
async function pageProcess(browser: Browser): Promise<Process> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const pages = processInfo.filter(({ type }) => type === 'renderer');
  return pages.toSorted((one, other) => other.cpuTime - one.cpuTime)[0]!;
}

/** The most memory that a process has held, in MB; NaN where the system does not say. */
function peakOf(id: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return NaN;
  }
}

async function opened(page: Page, address: string): Promise<Pick<Found, 'painted' | 'ready'>> {
  const began = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('#state', { hasText: 'geslaagd' }).waitFor({ timeout: patience });
  const ready = performance.now() - began;
  const painted = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  );
  return { painted, ready };
}

async function runOnce({ address, cases, config }: Given): Promise<Found> {
  const browser = await openChromium();
  try {
    const page = await browser.newPage();
    const start = await opened(page, address);
    // A clock that stands still would also stand in the way of measuring the start.
    await page.clock.setFixedTime('2026-11-30T12:00:00');
    await opened(page, address);
    await page.getByRole('button', { name: 'Maak een nieuw sleutelbestand' }).click();
    await page.getByLabel('Dit is onze eerste release').check();
    await page.getByLabel('Dossierbestand', { exact: true }).setInputFiles(cases);
    await page.getByLabel('config.yaml van de vorige keer').setInputFiles(config);
    await page.locator('#maker:not([value=""])').waitFor();
    await page.getByLabel('Peildatum', { exact: true }).selectOption(edition.referenceDate);
    await page.locator('#cases-state', { hasText: 'Gekozen' }).waitFor();
    const before = await pageProcess(browser);
    const began = performance.now();
    await page.getByRole('button', { name: 'Controleer' }).click();
    await page.locator('#report .approved').waitFor({ timeout: patience });
    const checked = (performance.now() - began) / 1000;
    const after = await pageProcess(browser);
    return { ...start, checked, busy: after.cpuTime - before.cpuTime, peak: peakOf(after.id) };
  } finally {
    await browser.close();
  }
}

/** @param folder to work in */
export async function deskMeasures(folder: string, runs: number): Promise<Measure[]> {
  const given = await furnish(folder);
  const found: Found[] = [];
  for (let run = 0; run < runs; run++) found.push(await runOnce(given));
  const section = `The desk, ${given.records} cases`;
  const of = (name: keyof Found) => found.map((one) => one[name]);
  const most = (limit: number): Pick<Measure, 'target'> => ({ target: { on: 'median', most: limit } });
  return [
    { section, name: 'the file', unit: 'MB', values: [given.bytes / 1e6], ...most(2.5) },
    { section, name: 'first screen', unit: 'ms', values: of('painted'), ...most(1000) },
    { section, name: 'self-test passed', unit: 'ms', values: of('ready') },
    { section, name: 'from the button to the verdict', unit: 's', values: of('checked'), ...most(15) },
    { section, name: 'the same, of the processor', unit: 's', values: of('busy') },
    { section, name: 'peak memory of its process', unit: 'MB', values: of('peak'), ...most(600) },
  ];
}
