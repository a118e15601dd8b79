import type { Answer, Figure, Scope } from '../../figures/figure.ts';
import type { PageConfig } from '../choice/config.ts';
import { shownOn } from './shown.ts';

/** What a figure shows now, and for which choice: the reader's own, or the one that the page came with. */
export function onPage(
  page: HTMLElement,
  config: PageConfig,
  figure: Figure,
): { readonly answer: Answer; readonly scope: Scope } {
  const redrawn = shownOn(page).figures.get(figure.id);
  if (redrawn) return redrawn;
  const holder = page.querySelector<HTMLElement>(`[data-answer][data-for="${figure.id}"]`);
  const answer = JSON.parse(holder?.dataset['answer'] ?? '{"name":"","rows":{}}') as Answer;
  const cohorts = figure.choices.cohort === 'one' ? [config.pageCohort] : null;
  const scope = {
    group: null,
    cohorts,
    referenceDate: config.referenceDate,
    invented: config.invented,
    allCohorts: config.cohorts,
  };
  return { answer, scope };
}
