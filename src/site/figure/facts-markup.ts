import { plain } from '../../figures/view.ts';
import type { Fact } from '../../council/facts.ts';
import { html, type Html } from '../frame/html.ts';
import { sentenceMarkup } from '../frame/table-markup.ts';

/** The facts about a figure, each in its one sentence, under one another. Nothing where there are none. */
export function factsMarkup(facts: readonly Fact[]): Html {
  return html`${facts.map(factMarkup)}`;
}

function factMarkup({ label, sentence, marks, kind }: Fact): Html {
  const { 'data-verdict': verdict, 'data-indicator': indicator, 'data-cohort': cohort } = marks;
  const about = [
    verdict !== undefined && html` data-verdict="${verdict}"`,
    indicator !== undefined && html` data-indicator="${indicator}" data-cohort="${cohort ?? 'alle'}"`,
  ];
  const said = kind === 'commitment' && html` data-said`;
  return html`<p class="fact"${about}${said}><b>${label}.</b> ${sentenceMarkup(sentence)}</p>`;
}

/** The same as text, for what leaves the page: "De norm. De wet vraagt …". */
export function factText({ label, sentence }: Pick<Fact, 'label' | 'sentence'>): string {
  return `${label}. ${plain(sentence)}`;
}
