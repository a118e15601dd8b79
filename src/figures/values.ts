import { figureOf } from './catalogue.ts';
import type { Answer, Scope, Value } from './figure.ts';
import { isUnripeIn, valueIn } from './reading.ts';

/** The default answers of a municipality's figures, by the id of the figure. */
export type Answers = Readonly<Record<string, Answer>>;

/**
 * The value of an indicator as the pages say it; null when it has none here: too few people, not followed long enough,
 * an indicator of several classes, which has a figure and no single number, or one whose figure lacks another part.
 */
export function valueOf(indicator: string, answers: Answers, scope: Scope): Value | null {
  const figure = figureOf(indicator);
  const answer = figure && answers[figure.id];
  return answer ? valueIn(figure, indicator, answer, scope) : null;
}

/** Whether an indicator has one number per municipality; otherwise its figure has several classes. */
export function hasValue(indicator: string): boolean {
  return figureOf(indicator) !== undefined;
}

/** Whether no cohort of the release has been followed long enough for an indicator. */
export function isUnripe(indicator: string, scope: Pick<Scope, 'referenceDate' | 'allCohorts'>): boolean {
  const figure = figureOf(indicator);
  return figure !== undefined && isUnripeIn(figure, indicator, scope);
}
