import { aboutOnPage } from './about-on-page.ts';
import { writeChoices, type Choices } from './choices.ts';
import { citationOf, quotationOf } from './figure-about.ts';
import type { PageConfig } from './page-config.ts';

/** Notes which choices the figures show now, and makes the citation and the sentence to quote those of these choices. */
export function followChoice(page: HTMLElement, config: PageConfig, choices: Choices): void {
  page.dataset['choice'] = writeChoices(choices);
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
