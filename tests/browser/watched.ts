import { readFile } from 'node:fs/promises';
import {
  expect,
  test as base,
  type BrowserContextOptions,
  type ConsoleMessage,
  type Dialog,
  type Locator,
  type Page,
  type Request,
} from '@playwright/test';
import { fillGaps } from './stock-firefox.ts';

/** What a page may not do, unless the test provokes it and says so. */
export class Watch {
  private readonly faults: string[] = [];
  private readonly allowed: RegExp[] = [];

  private readonly page: Page;
  private readonly origin: string;

  constructor(page: Page, origin: string) {
    this.page = page;
    this.origin = origin;
    page.context().on('request', this.onRequest);
    page.on('console', this.onConsole);
    page.on('pageerror', this.onPageError);
    page.on('dialog', this.onDialog);
  }

  /** Stops looking: what a page does after this is not of this test. */
  stop(): void {
    this.page.context().off('request', this.onRequest);
    this.page.off('console', this.onConsole);
    this.page.off('pageerror', this.onPageError);
    this.page.off('dialog', this.onDialog);
  }

  /** The test provokes this on purpose: a missing file is logged by the browser itself. */
  allow(pattern: RegExp): void {
    this.allowed.push(pattern);
  }

  unexpected(): string[] {
    return this.faults.filter((fault) => !this.allowed.some((pattern) => pattern.test(fault)));
  }

  private readonly onRequest = (request: Request): void => {
    const url = request.url();
    if (!url.startsWith(this.origin) && !/^(data|blob):/.test(url)) this.faults.push(`request to ${url}`);
  };

  private readonly onConsole = (message: ConsoleMessage): void => {
    if (message.type() === 'error')
      this.faults.push(`console: ${message.text()} (${message.location().url})`);
  };

  private readonly onPageError = (error: Error): void => {
    this.faults.push(`page error: ${error.stack ?? error.message}`);
  };

  private readonly onDialog = (dialog: Dialog): void => {
    this.faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  };
}

/**
 * Resolves when the scripts of a page are there, which come after its first paint; at once where it has none. A page that
 * a script of it leaves for another is there when that one is.
 */
async function scriptsThere(page: Page): Promise<void> {
  try {
    await page.evaluate(() => {
      const { classList } = document.documentElement;
      const isThere = () => !classList.contains('js') || classList.contains('works');
      if (isThere()) return undefined;
      return new Promise<void>((resolve) => {
        new MutationObserver(() => {
          if (isThere()) resolve();
        }).observe(document.documentElement, { attributeFilter: ['class'] });
      });
    });
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('Execution context was destroyed'))) throw error;
    await page.waitForLoadState();
    await scriptsThere(page);
  }
}

/** A page that is opened or opened anew is there with its scripts; who asks for its start alone (`commit`) does not wait. */
function withScripts(page: Page): Page {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  page.goto = async (...given) => {
    const answer = await goto(...given);
    if (given[1]?.waitUntil !== 'commit') await scriptsThere(page);
    return answer;
  };
  page.reload = async (...given) => {
    const answer = await reload(...given);
    await scriptsThere(page);
    return answer;
  };
  return page;
}

/** Every browser test fails on a request to another origin, a console error, a CSP message or an uncaught error. */
export const test = base.extend<{ watch: Watch }, object>({
  browser: [
    async ({ browser, browserName }, use) => {
      if (browserName === 'firefox') fillGaps(browser);
      await use(browser);
    },
    { scope: 'worker' },
  ],
  page: async ({ page }, use) => {
    await use(withScripts(page));
  },
  watch: [
    async ({ page, baseURL }, use) => {
      const watch = new Watch(page, baseURL ?? '');
      await use(watch);
      watch.stop();
      expect(watch.unexpected(), 'other origins, console errors and uncaught errors').toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * For tests that only read: one page for all of them in a worker, so no test pays for a process and a cold start.
 * Every test gets it back empty and in its own size and colours. A test with routes, a clock, permissions, offline or
 * a script before the page's own takes `test`, with a page that nobody had before.
 */
export const sharedPageTest = test.extend<object, { sharedPage: Page }>({
  sharedPage: [
    async ({ browser }, use, { project }) => {
      const context = await browser.newContext(project.use as BrowserContextOptions);
      await use(withScripts(await context.newPage()));
      await context.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ sharedPage }, use) => {
    await use(sharedPage.context());
  },
  page: async ({ sharedPage, viewport, browserName }, use) => {
    // The Firefox of Debian cannot be asked for other colours, so there no test changes them.
    if (browserName === 'chromium')
      await sharedPage.emulateMedia({
        media: null,
        colorScheme: null,
        reducedMotion: null,
        forcedColors: null,
      });
    if (viewport) await sharedPage.setViewportSize(viewport);
    await use(sharedPage);
    await sharedPage.goto('about:blank');
  },
});

export { expect };

/** One page of every kind, with the path it has on the site. */
export const pageKinds = [
  { kind: 'home', path: '/' },
  { kind: 'list of municipalities', path: '/gemeenten/' },
  { kind: 'municipality', path: '/gemeente/waterdonk/' },
  { kind: 'zonder plan', path: '/gemeente/waterdonk/zonder-plan/' },
  { kind: 'wachttijd', path: '/gemeente/waterdonk/wachttijd/' },
  { kind: 'doorstroom', path: '/gemeente/waterdonk/doorstroom/' },
  { kind: 'intake and lesson', path: '/gemeente/waterdonk/start/' },
  { kind: 'all figures', path: '/gemeente/waterdonk/cijfers/' },
  { kind: 'requests here', path: '/gemeente/waterdonk/ombudsman/' },
  { kind: 'question', path: '/gemeente/waterdonk/vraag/' },
  { kind: 'talk sheet', path: '/gemeente/waterdonk/gespreksblad/without_pip_overdue/' },
  { kind: 'not delivered', path: '/gemeente/roderveen/zonder-plan/' },
  { kind: 'too small', path: '/gemeente/grutterdam/' },
  { kind: 'merged', path: '/gemeente/wallemeer/' },
  { kind: 'national', path: '/landelijk/' },
  { kind: 'differences', path: '/verschillen/without_pip_overdue/' },
  { kind: 'one request', path: '/ombudsman/o6/' },
  { kind: 'delivery', path: '/levering/' },
  { kind: 'changes', path: '/wijzigingen/' },
  { kind: 'changes here', path: '/gemeente/lindervoort/wijzigingen/' },
  { kind: 'frozen', path: '/vast/2026-K1/gemeente/lindervoort/wachttijd/' },
  { kind: 'embedded', path: '/vast/2026-K3/gemeente/waterdonk/wachttijd/plan-op-tijd/' },
  { kind: 'embedded, of now', path: '/inbed/waterdonk/plan-op-tijd/' },
  { kind: 'frozen release', path: '/vast/2025-K3/' },
  { kind: 'workbench', path: '/werkbank/' },
  { kind: 'check of a bundle', path: '/controleer/' },
  { kind: 'publishing', path: '/publiceren/' },
  { kind: 'definitions', path: '/indicatoren/' },
  { kind: 'definition with figures', path: '/indicatoren/without_pip_overdue/' },
  { kind: 'definition without figures', path: '/indicatoren/fined_persons/' },
  { kind: 'about', path: '/over/' },
  { kind: 'use of the data', path: '/gebruik-de-data/' },
  { kind: 'dictionary', path: '/gebruik-de-data/kolommen/' },
  { kind: 'privacy', path: '/privacy/' },
  { kind: 'archive and open government', path: '/archief/' },
  { kind: 'accessibility', path: '/toegankelijkheid/' },
  { kind: 'not found', path: '/404.html' },
] as const;

/** The part of a figure block: "sentence", "chart", "table", "queries", "recheck". */
export function part(page: Page, name: string, figure: string): Locator {
  return page.locator(`[data-part="${name}"][data-for="${figure}"]`);
}

/** Where choices and the workbench say what is going on. */
export function status(page: Page): Locator {
  return page.locator('form [data-part=status]');
}

/** Answers every request for these files with something else; `body` absent = the file is not there (404). */
export async function replace(page: Page, files: RegExp, body?: Buffer | string): Promise<void> {
  await page.route(files, (route) => route.fulfill(body === undefined ? { status: 404 } : { body }));
}

/** Opens the block for an own combination and ticks these boxes. */
export async function tickOwn(
  page: Page,
  years: readonly number[],
  municipalities: readonly string[],
): Promise<void> {
  const own = page.locator('details[data-own]');
  if ((await own.getAttribute('open')) === null) await own.locator('summary').click();
  for (const value of [...years.map(String), ...municipalities])
    await own.locator(`input[value="${value}"]`).check();
}

/** The file that a page saves when `press` is done. */
export async function saved(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFile(await download.path());
}

/**
 * Lays out all of a page, also what is out of sight, and lets it stick out: a section that skips its contents cuts off
 * what is too wide for it.
 */
export function layOutAll(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets = [sheet];
  });
}
