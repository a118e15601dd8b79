import { drawnOf, scopeOf, type Answered } from './answers.ts';
import { drawnCharts, figureParts, type DrawnFigure } from '../figure/drawn.ts';
import { choiceKey, readCompact } from '../../figures/compact.ts';
import type { Scope } from '../../figures/figure.ts';
import { compactAnswers } from '../choice/answer-files.ts';
import type { Choices } from '../choice/address.ts';
import type { PageConfig } from '../choice/config.ts';
import { idle } from '../choice/redraw.ts';
import type { DrawnParts, Shown } from './shown.ts';

/**
 * Draws what the first figure would show after each next step, whenever the browser has time, while the reader still
 * makes up their mind. Ends when `isCurrent` says that another choice was made.
 */
export async function prepare(
  shown: Shown,
  config: PageConfig,
  choices: Choices,
  isCurrent: () => boolean,
): Promise<void> {
  const [first] = await drawnOf(config);
  if (!first || choices.compared.length > 0) return;
  const file = await compactAnswers(config, config.code, config.name, first.figure.id);
  for (const next of nextSteps(config, choices)) {
    await idle();
    if (!isCurrent()) return;
    const scope = scopeOf(first, config, next);
    const own = shown.prepared.has(keyOf(first, scope)) ? null : readCompact(file, scope, config.name);
    if (own)
      shown.prepared.set(keyOf(first, scope), partsOf(shown, { drawn: first, own, other: null, scope }));
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

const keyOf = ({ figure }: DrawnFigure, scope: Scope): string => `${figure.id} ${choiceKey(scope)}`;

/** What a figure says of an answer, with its parts, drawn before or now. */
export function partsOf(
  { prepared }: Shown,
  { drawn, own, other, scope }: Pick<Answered, 'drawn' | 'own' | 'other' | 'scope'>,
): DrawnParts {
  const before = other === null ? prepared.get(keyOf(drawn, scope)) : undefined;
  if (before) return before;
  const view = drawn.view(own, other, scope);
  return { view, parts: figureParts(view, drawnCharts(drawn, view, { prefix: drawn.figure.id })) };
}
