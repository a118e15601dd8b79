import { aboutOnPage } from './about-on-page.ts';
import { citationOf, quotationOf } from '../figure/about.ts';
import type { PageConfig } from '../choice/config.ts';

/** Makes the citation and the sentence to quote those of the choices that the figures show now. */
export function followChoice(page: HTMLElement, config: PageConfig): void {
  for (const id of config.figures) {
    const about = aboutOnPage(page, config, id);
    const put = (part: string, text: string) => {
      const place = page.querySelector(`[data-part="${part}"][data-for="${id}"]`);
      if (place) place.textContent = text;
    };
    put('cite', citationOf(about));
    put('quote', quotationOf(about));
  }
}
