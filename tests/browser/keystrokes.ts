import { expect, test, type Locator, type Page } from '@playwright/test';

/** Keystroke-level model: seconds for one key, one pointing movement, one decision and one hand to the other device. */
const key = 0.28;
const pointing = 1.1;
const decision = 1.35;
const hand = 0.4;

/** The main menu, or the themes of one municipality. */
type Menu = 'header' | 'nav.themes';

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
    // Found once: to look for it by its name after every Tab is to name everything on the page again.
    const stop = await target.elementHandle();
    for (let presses = 1; presses <= 60; presses += 1) {
      await this.page.keyboard.press('Tab');
      this.modelled += key;
      if (await stop.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`60 times Tab did not reach ${String(target)}`);
  }

  async enter(): Promise<void> {
    this.reach(true);
    this.modelled += decision + key;
    this.kliks += 1;
    await this.page.keyboard.press('Enter');
  }

  /** Follows a link of a menu, which is folded on a narrow screen. */
  async menu(name: string, scope: Menu = 'header'): Promise<void> {
    const fold = await this.foldOf(name, scope);
    if (fold) await this.point(fold);
    await this.point(this.menuLink(name, scope));
  }

  async menuByKeyboard(name: string, scope: Menu = 'header'): Promise<void> {
    const fold = await this.foldOf(name, scope);
    if (fold) {
      await this.tabTo(fold);
      await this.enter();
    }
    await this.tabTo(this.menuLink(name, scope));
    await this.enter();
  }

  /** What opens a menu, once the page is painted; null where the menu is open already. */
  private async foldOf(name: string, scope: Menu): Promise<Locator | null> {
    const fold = this.page.locator(`${scope} details.menu > summary`);
    await fold.locator('visible=true').or(this.menuLink(name, scope)).first().waitFor();
    return (await fold.isVisible()) ? fold : null;
  }

  private menuLink(name: string, scope: Menu): Locator {
    return this.page.locator(scope).getByRole('link', { name, exact: true }).locator('visible=true');
  }

  /** Waits for an answer on screen; the wait counts. */
  async see(wait: () => Promise<unknown>): Promise<void> {
    await this.timed(wait);
  }

  /**
   * Holds a journey to its kliks, and to its seconds as far as the model counts them: those are equal on every machine.
   * The latency of this run is noted with the test and never asserted.
   */
  within(name: string, { kliks, seconds }: { readonly kliks: number; readonly seconds: number }): void {
    const [total, latency] = [this.modelled + this.waited, this.waited].map((time) => time.toFixed(1));
    test.info().annotations.push({
      type: 'journey',
      description: `${name}: T ${total} s (of which latency ${latency} s), ${this.kliks} kliks`,
    });
    expect(this.kliks, `${name}: kliks`).toBeLessThanOrEqual(kliks);
    expect(this.modelled, `${name}: seconds of the model`).toBeLessThanOrEqual(seconds);
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
