import { citationOf, quotationOf } from '../figure/about.ts';
import type { PageConfig } from '../choice/config.ts';
import { figureOnPage } from './figure-on-page.ts';

/**
 * Makes the citation and the sentence to quote those of the choices that the figures show now. Ends when `isCurrent` says
 * that another choice was made.
 */
export async function followChoice(
  page: HTMLElement,
  config: PageConfig,
  isCurrent: () => boolean,
): Promise<void> {
  for (const id of config.figures) {
    const { about } = await figureOnPage(page, config, id);
    if (!isCurrent()) return;
    const put = (part: string, text: string) => {
      const place = page.querySelector(`[data-part="${part}"][data-for="${id}"]`);
      if (place) place.textContent = text;
    };
    put('cite', citationOf(about));
    put('quote', quotationOf(about));
  }
}
