import { choiceKey, readCompact } from '../../figures/compact.ts';
import type { Answer, Scope } from '../../figures/figure.ts';
import { compactAnswers } from '../choice/answer-files.ts';
import type { Choices } from '../choice/address.ts';
import { drawnOf, scopeOf } from './answers.ts';
import type { FigureView } from '../../figures/view.ts';
import { drawnCharts, figureParts, type DrawnFigure, type FigureParts } from '../figure/drawn.ts';
import type { PageConfig } from '../choice/config.ts';
import { idle } from '../choice/redraw.ts';

/**
 * Draws what the first figure would show after each next step, whenever the browser has time, while the reader still
 * makes up their mind. Ends when `isCurrent` says that another choice was made.
 */
export async function prepare(config: PageConfig, choices: Choices, isCurrent: () => boolean): Promise<void> {
  const [first] = await drawnOf(config);
  if (!first || choices.beside.length > 0) return;
  const file = await compactAnswers(config, config.code, config.name, first.figure.id);
  for (const next of nextSteps(config, choices)) {
    await idle();
    if (!isCurrent()) return;
    const scope = scopeOf(first, config, next);
    const own = prepared.has(keyOf(first, scope)) ? null : readCompact(file, scope, config.name);
    if (own) prepared.set(keyOf(first, scope), shownOf(first, own, null, scope));
  }
}

/** Another group with the same year, or another year with the same group. */
function nextSteps({ cohorts }: PageConfig, choices: Choices): Choices[] {
  return [
    ...([null, 'asylum', 'family_other'] as const).map((group) => ({ ...choices, group })),
    ...[null, ...cohorts.toReversed().map((cohort) => [cohort])].map((years) => ({
      ...choices,
      cohorts: years,
    })),
  ];
}

/** What a figure says, and the same as HTML for the page. */
interface ShownParts {
  readonly view: FigureView;
  readonly parts: FigureParts;
}

/** The first figure for next steps, drawn before it was asked for. */
const prepared = new Map<string, ShownParts>();

const keyOf = ({ figure }: DrawnFigure, scope: Scope): string => `${figure.id} ${choiceKey(scope)}`;

/** A figure for an answer, drawn before or now. */
export function shownOf(drawn: DrawnFigure, own: Answer, other: Answer | null, scope: Scope): ShownParts {
  const before = other === null ? prepared.get(keyOf(drawn, scope)) : undefined;
  if (before) return before;
  const view = drawn.view(own, other, scope);
  return { view, parts: figureParts(view, drawnCharts(drawn, view, { prefix: drawn.figure.id })) };
}
