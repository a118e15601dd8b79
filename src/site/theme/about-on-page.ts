import { figures, figureIndicators } from '../../figures/catalogue.ts';
import { choiceFor } from '../../figures/compact.ts';
import { choiceWords } from '../choice/words.ts';
import { noChoices, readChoices, writeChoices, type Choices } from '../choice/address.ts';
import type { FigureAbout, Verdict } from '../figure/about.ts';
import type { PageConfig } from '../choice/config.ts';

/** What a figure says of itself as it stands on the page now, also after a choice. */
export function aboutOnPage(page: HTMLElement, config: PageConfig, id: string): FigureAbout {
  const said = (selector: string) => words(page.querySelector(selector));
  const verdict = verdictOn(page, id);
  const choices = choicesOnPage(page, config);
  const applied = appliedTo(id, verdict !== null, choices);
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  return {
    figure: id,
    question: said(`#${id} h2`),
    municipality: config.name,
    referenceDate: config.referenceDate,
    publishedOn: config.publishedOn,
    release: config.release,
    invented: config.invented,
    sentences: [
      said(`[data-part=sentence][data-for="${id}"]`),
      ...[...page.querySelectorAll(`[data-part=more][data-for="${id}"] p`)].map(words),
    ],
    verdict,
    choice: choiceWords(applied, config.municipalities),
    frozen: page.querySelector<HTMLAnchorElement>(`a[data-frozen="${id}"]`)?.dataset['address'] ?? '',
    address: `${canonical}${writeChoices(choices)}#${id}`,
  };
}

/** The choices that the figures show, which may be older than those in the address. */
export function choicesOnPage(page: HTMLElement, config: PageConfig): Choices {
  return readChoices(page.dataset['choice'] ?? '', config).choices;
}

function verdictOn(page: HTMLElement, id: string): Verdict | null {
  const place = `[data-compared=sentence][data-for="${figureIndicators[id] ?? ''}"] .verdict`;
  const found = page.querySelector<HTMLElement>(place);
  return found && { text: words(found), cohort: found.dataset['cohort'] ?? '' };
}

/** The part of a choice that this figure can make. */
function appliedTo(id: string, isCompared: boolean, choices: Choices): Choices {
  const figure = figures.find((one) => one.id === id);
  const peers = isCompared ? choices.peers : noChoices.peers;
  return { ...choices, ...(figure && choiceFor(figure, choices)), peers };
}

function words(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
