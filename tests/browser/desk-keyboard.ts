/** Somebody at the desk who has no mouse: everything is reached with Tab and done with Enter, Space and arrows. */
import { expect, type Locator, type Page } from '@playwright/test';
import { upload, type Given } from './desk-page.ts';

const mostTabs = 80;

export class Typist {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses Tab until a control has the focus, and sees that this is visible. */
  async reaches(control: Locator): Promise<void> {
    const hasFocus = () => control.evaluate((element) => element === document.activeElement);
    for (let tabs = 0; tabs < mostTabs && !(await hasFocus()); tabs++) await this.#page.keyboard.press('Tab');
    await expect(control).toBeFocused();
    const ring = await control.evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(ring).not.toBe('none');
  }

  async presses(control: Locator, key: 'Enter' | 'Space'): Promise<void> {
    await this.reaches(control);
    await this.#page.keyboard.press(key);
  }

  async types(control: Locator, text: string): Promise<void> {
    await this.reaches(control);
    await this.#page.keyboard.type(text);
  }

  /** Opens the chooser of a field, in which the system then helps. */
  async chooses(control: Locator, file: Given): Promise<void> {
    const opening = this.#page.waitForEvent('filechooser');
    await this.presses(control, 'Enter');
    await (await opening).setFiles(upload(file));
  }
}
