import { ask, selectionOf } from '../../figures/ask.ts';
import { choiceFor, readCombined } from '../../figures/compact.ts';
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

type Place = Pick<PageConfig['municipalities'][number], 'code' | 'name'>;

/** Beyond so many municipalities the engine fetches less than their answers one by one. */
const mostPlaces = 50;

/** From the published answers, or from the engine where those do not add up to it. Throws a QueryError. */
async function answerOf(
  drawn: DrawnFigure,
  config: PageConfig,
  { places, name }: { readonly places: readonly Place[]; readonly name: string },
  scope: Scope,
  engine: Ask,
): Promise<Answer> {
  const fromFiles =
    places.length > mostPlaces ? null : await addedUpAnswer(drawn, config, places, scope, name);
  const codes = places.map(({ code }) => code);
  return fromFiles ?? engine(drawn, codes, scope, name);
}

async function addedUpAnswer(
  { figure }: DrawnFigure,
  config: PageConfig,
  places: readonly Place[],
  scope: Scope,
  name: string,
): Promise<Answer | null> {
  const files = places.map((place) => compactAnswers(config, place.code, place.name, figure.id));
  return readCombined(await Promise.all(files), scope, name);
}

async function comparedAnswer(
  drawn: DrawnFigure,
  config: PageConfig,
  places: readonly Place[],
  scope: Scope,
  engine: Ask,
): Promise<Answer | null> {
  const [first, ...more] = places;
  if (!first) return null;
  const name = more.length === 0 ? first.name : `de zelf gekozen groep (${places.length} gemeenten)`;
  return answerOf(drawn, config, { places, name }, scope, engine);
}

/** Sends for all files at once, while the drawings are fetched; one that fails is asked for again where it is read. */
function fetchAhead(config: PageConfig, compared: PageConfig['municipalities']): void {
  if (compared.length > mostPlaces) return;
  const own = { code: config.code, name: config.name, missing: [] };
  for (const figure of config.figures)
    for (const { code, name, missing = [] } of [own, ...compared])
      if (!missing.includes(figure)) compactAnswers(config, code, name, figure).catch(() => undefined);
}

/** Answers for every figure of a page, from the published answers or else from the engine. Throws a QueryError. */
export async function answersFor(
  config: PageConfig,
  choices: Choices,
  compared: PageConfig['municipalities'],
  engine: Engine,
): Promise<Answered[]> {
  const answered: Answered[] = [];
  fetchAhead(config, compared);
  for (const drawn of await drawnOf(config)) {
    const scope = scopeOf(drawn, config, choices);
    const own = await answerOf(drawn, config, { places: [config], name: config.name }, scope, engine);
    const having = compared.filter(({ missing = [] }) => !missing.includes(drawn.figure.id));
    answered.push({ drawn, scope, own, other: await comparedAnswer(drawn, config, having, scope, engine) });
  }
  return answered;
}
