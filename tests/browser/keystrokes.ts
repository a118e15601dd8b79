import { test, type Locator, type Page } from '@playwright/test';

/** Keystroke-level model: seconds for one key, one pointing movement, one decision and one hand to the other device. */
const key = 0.28;
const pointing = 1.1;
const decision = 1.35;
const hand = 0.4;

/**
 * A reader on the way to an answer. A klik is a pointer press, or Enter or Space that activates something;
 * typing, Tab and arrows are no kliks but cost time. T is the model's time plus the latency of this run.
 */
export class Journey {
  kliks = 0;
  private readonly page: Page;
  private modelled = 0;
  private waited = 0;
  private onKeyboard = false;

  constructor(page: Page) {
    this.page = page;
  }

  async open(address: string): Promise<void> {
    await this.timed(() => this.page.goto(address));
  }

  async point(target: Locator): Promise<void> {
    this.reach(false);
    this.modelled += decision + pointing;
    this.kliks += 1;
    await this.timed(() => target.click());
  }

  async type(text: string): Promise<void> {
    this.reach(true);
    this.modelled += decision + key * text.length;
    await this.page.keyboard.type(text);
  }

  /** Tab until this has the focus. */
  async tabTo(target: Locator): Promise<void> {
    this.reach(true);
    this.modelled += decision;
    for (let presses = 1; presses <= 60; presses += 1) {
      await this.page.keyboard.press('Tab');
      this.modelled += key;
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`60 times Tab did not reach ${String(target)}`);
  }

  async enter(): Promise<void> {
    this.reach(true);
    this.modelled += decision + key;
    this.kliks += 1;
    await this.page.keyboard.press('Enter');
  }

  /** Follows a link of the main menu, which is folded on a narrow screen. */
  async menu(name: string): Promise<void> {
    const fold = this.page.getByText('Menu', { exact: true });
    if (await fold.isVisible()) await this.point(fold);
    await this.point(this.menuLink(name));
  }

  async menuByKeyboard(name: string): Promise<void> {
    const fold = this.page.locator('header details.menu > summary');
    if (await fold.isVisible()) {
      await this.tabTo(fold);
      await this.enter();
    }
    await this.tabTo(this.menuLink(name));
    await this.enter();
  }

  private menuLink(name: string): Locator {
    const menu = this.page.getByRole('navigation', { name: 'Hoofdmenu' });
    return menu.getByRole('link', { name }).locator('visible=true');
  }

  /** Waits for an answer on screen; the wait counts. */
  async see(wait: () => Promise<unknown>): Promise<void> {
    await this.timed(wait);
  }

  /** Notes T and kliks with the test. Times are reported and never asserted: machines differ. */
  report(name: string): void {
    const seconds = (this.modelled + this.waited).toFixed(1);
    const latency = this.waited.toFixed(1);
    test.info().annotations.push({
      type: 'journey',
      description: `${name}: T ${seconds} s (of which latency ${latency} s), ${this.kliks} kliks`,
    });
  }

  private reach(keyboard: boolean): void {
    if (this.onKeyboard !== keyboard) this.modelled += hand;
    this.onKeyboard = keyboard;
  }

  private async timed(work: () => Promise<unknown>): Promise<void> {
    const start = performance.now();
    await work();
    this.waited += (performance.now() - start) / 1000;
  }
}
