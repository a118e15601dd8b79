import { comparisonOn, type Said } from '../comparison/said.ts';
import { saidOnPage } from '../comparison/show.ts';
import { readChoices, writeChoices, type Choices } from '../choice/address.ts';
import type { PageConfig } from '../choice/config.ts';
import type { DrawnFigure } from '../figure/drawn.ts';
import { verdictOf } from '../figure/facts.ts';
import { loadFigure } from '../figure/loaders.ts';
import type { TakenFigure } from '../figure/take.ts';
import { aboutFigure } from './about.ts';
import { onPage } from './on-page.ts';
import { shownOn, type ShownFigure } from './shown.ts';

/** A figure as its page shows it now. */
export type FigureOnPage = Omit<TakenFigure, 'origins'> & ShownFigure;

/** What a figure shows now and says of itself, also after a choice. Throws a QueryError when its verdict cannot be had. */
export async function figureOnPage(page: HTMLElement, config: PageConfig, id: string): Promise<FigureOnPage> {
  const drawn = await loadFigure(id);
  const now = shownOn(page).figures.get(id) ?? asBuilt(page, config, drawn);
  const choices = choicesOnPage(page, config);
  const comparison = comparisonOn(id);
  const said = comparison && (await saidOnPage(page, comparison, config));
  const addresses = { frozen: frozenOf(page, id), page: pageAddress() };
  return {
    drawn,
    ...now,
    about: aboutFigure(config, { id, view: now.view, said, choices, ...addresses }),
    facts: { verdict: said && wordOf(said), choice: writeChoices(choices).replace(/^\?/, '') },
  };
}

const wordOf = ({ verdict, cohort }: Said): string | null => verdict && verdictOf(verdict, cohort);

/** The standard choice, made again from the answer that the page brought along. */
function asBuilt(page: HTMLElement, config: PageConfig, drawn: DrawnFigure): ShownFigure {
  const { answer, scope } = onPage(page, config, drawn.figure);
  return { answer, scope, view: drawn.view(answer, null, scope) };
}

/** The choices that the figures show, which may be older than those in the address. */
function choicesOnPage(page: HTMLElement, config: PageConfig): Choices {
  return readChoices(page.dataset['choice'] ?? '', config).choices;
}

function frozenOf(page: HTMLElement, id: string): string {
  return page.querySelector<HTMLAnchorElement>(`a[data-frozen="${id}"]`)?.dataset['address'] ?? '';
}

function pageAddress(): string {
  return document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
}
