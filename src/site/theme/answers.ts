import { ask, selectionOf } from '../../figures/ask.ts';
import { choiceFor, isCommon, readCompact } from '../../figures/compact.ts';
import type { Answer, Scope } from '../../figures/figure.ts';
import type { BrowserEngine } from '../../query/browser.ts';
import { compactAnswers } from '../choice/answer-files.ts';
import type { Choices } from '../choice/address.ts';
import type { DrawnFigure } from '../figure/drawn.ts';
import type { EngineStatus } from '../choice/engine-status.ts';
import { loadFigure } from '../figure/loaders.ts';
import type { PageConfig } from '../choice/config.ts';

/** A figure of a page with its answers to a choice. */
export interface Answered {
  readonly drawn: DrawnFigure;
  readonly scope: Scope;
  readonly own: Answer;
  readonly other: Answer | null;
}

/** The figures of a page, with their drawings. */
export function drawnOf({ figures }: PageConfig): Promise<DrawnFigure[]> {
  return Promise.all(figures.map(loadFigure));
}

/** What a figure is about after a choice. */
export function scopeOf({ figure }: DrawnFigure, config: PageConfig, choices: Choices): Scope {
  const cohorts = choices.cohorts ?? (figure.choices.cohort === 'one' ? [config.pageCohort] : null);
  return {
    ...choiceFor(figure, { group: choices.group, cohorts }),
    referenceDate: config.referenceDate,
    invented: config.invented,
    allCohorts: config.cohorts,
  };
}

/** Asks the engine, which starts at the first question and answers for all figures. */
type Ask = (drawn: DrawnFigure, codes: readonly string[], scope: Scope, name: string) => Promise<Answer>;

export type Engine = Ask & { readonly close: () => Promise<void> };

/** The engine for one choice; `close` it, whether it was asked or not. */
export function engineFor(config: PageConfig, status: EngineStatus, signal: AbortSignal): Engine {
  let engine: Promise<BrowserEngine> | undefined;
  const asking = async (drawn: DrawnFigure, codes: readonly string[], scope: Scope, name: string) => {
    engine ??= import('../../query/browser.ts').then(({ openBrowser }) =>
      openBrowser(config.national, { signal, onProgress: status.onProgress }),
    );
    const opened = await engine;
    status.onProgress({ step: 'query' });
    return ask(opened, drawn.figure, selectionOf(codes, scope, config.cohorts), name);
  };
  return Object.assign(asking, {
    close: async () => {
      await (await engine)?.close();
    },
  });
}

async function ownAnswer(drawn: DrawnFigure, config: PageConfig, scope: Scope, engine: Ask): Promise<Answer> {
  if (isCommon(drawn.figure, scope, scope)) {
    const answer = readCompact(
      await compactAnswers(config, config.code, config.name, drawn.figure.id),
      scope,
      config.name,
    );
    if (answer) return answer;
  }
  return engine(drawn, [config.code], scope, config.name);
}

async function comparedAnswer(
  drawn: DrawnFigure,
  config: PageConfig,
  compared: PageConfig['municipalities'],
  scope: Scope,
  engine: Ask,
): Promise<Answer | null> {
  const [first, ...more] = compared;
  if (!first) return null;
  if (more.length === 0 && isCommon(drawn.figure, scope, scope)) {
    return readCompact(
      await compactAnswers(config, first.code, first.name, drawn.figure.id),
      scope,
      first.name,
    );
  }
  const name = more.length === 0 ? first.name : `de zelf gekozen groep (${compared.length} gemeenten)`;
  return engine(
    drawn,
    compared.map(({ code }) => code),
    scope,
    name,
  );
}

/** Answers for every figure of a page, from the common answers or else from the engine. Throws a QueryError. */
export async function answersFor(
  config: PageConfig,
  choices: Choices,
  compared: PageConfig['municipalities'],
  engine: Engine,
): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const drawn of await drawnOf(config)) {
    const scope = scopeOf(drawn, config, choices);
    const own = await ownAnswer(drawn, config, scope, engine);
    const having = compared.filter(({ missing = [] }) => !missing.includes(drawn.figure.id));
    answered.push({ drawn, scope, own, other: await comparedAnswer(drawn, config, having, scope, engine) });
  }
  return answered;
}
