import { readCompact, type CommonChoice } from '../../figures/compact.ts';
import type { Answer, Scope } from '../../figures/figure.ts';
import { compactAnswers } from '../choice/answer-files.ts';
import type { AnswerConfig } from '../choice/config.ts';
import type { DrawnFigure } from '../figure/drawn.ts';

/** The published answer of a figure for a choice, with what it is about. Throws a QueryError. */
export async function answerFor(
  config: AnswerConfig,
  { figure }: DrawnFigure,
  choice: CommonChoice,
): Promise<{ readonly scope: Scope; readonly answer: Answer }> {
  const { code, name, referenceDate, invented, cohorts, pageCohort } = config;
  const file = await compactAnswers(config, code, name, figure.id);
  const byDefault = figure.choices.cohort === 'one' ? [pageCohort] : null;
  const asked = { group: choice.group, cohorts: choice.cohorts ?? byDefault };
  const scope: Scope = { ...asked, referenceDate, invented, allCohorts: cohorts };
  return { scope, answer: readCompact(file, asked, name) ?? { name, rows: {} } };
}
