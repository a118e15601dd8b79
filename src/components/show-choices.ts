import type { Answer, Scope } from '../finding/figure.ts';
import { choiceFor, isCommon, readCompact } from '../finding/compact.ts';
import { ask, queriesOf, selectionOf } from '../finding/ask.ts';
import { waitingFigure, waitingTotals } from '../finding/waiting.ts';
import type { BrowserEngine } from '../query/browser.ts';
import { compactAnswers } from './answer-files.ts';
import type { Choices } from './choices.ts';
import type { DrawnFigure } from './drawn-figure.ts';
import { statusOf, type EngineStatus } from './engine-status.ts';
import { loadFigure } from './figure-loaders.ts';
import { escaped } from './figure-markup.ts';
import { followChoice } from './follow-choice.ts';
import type { PageConfig } from './page-config.ts';
import { queriesMarkup } from './query-markup.ts';
import { showComparisons } from './show-comparisons.ts';
import { tallyRowMarkup } from './tally-row.ts';

/** What each figure shows now, so that "Reken dit na" compares with what stands on the page. */
export const shown = new Map<string, { readonly answer: Answer; readonly scope: Scope }>();

function drawnOf({ figures }: PageConfig): Promise<DrawnFigure[]> {
  return Promise.all(figures.map(loadFigure));
}

/** Fetches figures and compact answers before the first choice is made. */
export async function warm(config: PageConfig): Promise<void> {
  await Promise.allSettled([
    drawnOf(config),
    ...config.figures.map((figure) => compactAnswers(config, config.code, config.name, figure)),
  ]);
}

function scopeOf({ figure }: DrawnFigure, config: PageConfig, choices: Choices): Scope {
  const cohorts = choices.cohorts ?? (figure.choices.cohort === 'one' ? [config.pageCohort] : null);
  return {
    ...choiceFor(figure, { group: choices.group, cohorts }),
    referenceDate: config.referenceDate,
    invented: config.invented,
    allCohorts: config.cohorts,
  };
}

/** Asks the engine, started once for all figures of this choice. */
type Ask = (drawn: DrawnFigure, codes: readonly string[], scope: Scope, name: string) => Promise<Answer>;

function engineAsk(
  config: PageConfig,
  status: EngineStatus,
  signal: AbortSignal,
): Ask & { close: () => Promise<void> } {
  let engine: Promise<BrowserEngine> | undefined;
  const asking = async (drawn: DrawnFigure, codes: readonly string[], scope: Scope, name: string) => {
    engine ??= import('../query/browser.ts').then(({ openBrowser }) =>
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

async function besideAnswer(
  drawn: DrawnFigure,
  config: PageConfig,
  beside: PageConfig['municipalities'],
  scope: Scope,
  engine: Ask,
): Promise<Answer | null> {
  const [first, ...more] = beside;
  if (!first) return null;
  if (more.length === 0 && isCommon(drawn.figure, scope, scope)) {
    return readCompact(
      await compactAnswers(config, first.code, first.name, drawn.figure.id),
      scope,
      first.name,
    );
  }
  const name = more.length === 0 ? first.name : `de zelf gekozen groep (${beside.length} gemeenten)`;
  return engine(
    drawn,
    beside.map(({ code }) => code),
    scope,
    name,
  );
}

let turn = 0;

/** Redraws every figure of the page for these choices; on failure the page keeps what it showed. Tells whether it drew. */
export async function showChoices(
  page: HTMLElement,
  config: PageConfig,
  choices: Choices,
  unknown: readonly string[],
): Promise<boolean> {
  turn += 1;
  const mine = turn;
  const place = page.querySelector<HTMLElement>('[data-part=status]');
  if (!place) return false;
  const status = statusOf(place);
  reflect(page, choices);
  const chosen = config.municipalities.filter(({ slug }) => choices.beside.includes(slug));
  const absent = chosen.filter(({ delivered }) => !delivered);
  const beside = chosen.filter(({ delivered }) => delivered);
  const signal = status.begin();
  const engine = engineAsk(config, status, signal);
  try {
    const start = performance.now();
    const drawn = await drawnOf(config);
    const figures = [];
    for (const one of drawn) {
      const scope = scopeOf(one, config, choices);
      const own = await ownAnswer(one, config, scope, engine);
      const having = beside.filter(({ missing = [] }) => !missing.includes(one.figure.id));
      figures.push({ one, scope, own, other: await besideAnswer(one, config, having, scope, engine) });
    }
    if (mine !== turn) return false;
    const spoken = figures.map(({ one, scope, own, other }) => draw(page, config, one, scope, own, other));
    await showComparisons(page, config, choices);
    followChoice(page, config, choices);
    status.say(outcome(unknown, absent, spoken[0] ?? '', performance.now() - start));
    page.dataset['shown'] = String(mine);
    return true;
  } catch (error) {
    if (mine === turn) status.fail(error, 'De cijfers op de pagina staan er nog.');
    return false;
  } finally {
    await engine.close().catch(() => undefined);
  }
}

/** Works out the verdicts again for other peers, and leaves the figures as they are. */
export async function showPeers(page: HTMLElement, config: PageConfig, choices: Choices): Promise<void> {
  const place = page.querySelector<HTMLElement>('[data-part=status]');
  if (!place) return;
  const status = statusOf(place);
  status.begin();
  try {
    const spoken = await showComparisons(page, config, choices);
    followChoice(page, config, choices);
    status.say(outcome([], [], spoken, 0));
  } catch (error) {
    status.fail(error, 'De cijfers op de pagina staan er nog.');
  }
}

function outcome(
  unknown: readonly string[],
  absent: PageConfig['municipalities'],
  spoken: string,
  milliseconds: number,
): string {
  const lines = [
    ...(unknown.length > 0
      ? [
          `<div class="error"><p>Deze link vraagt om iets dat wij niet kennen: ${escaped(unknown.join(', '))}. Dat deel is weggelaten.</p></div>`,
        ]
      : []),
    ...absent.map(({ name }) => `<p>${escaped(name)}: niet geleverd.</p>`),
    `<p class="visually-hidden">Bijgewerkt. ${escaped(spoken)}</p>`,
  ];
  return `${lines.join('')}<span data-milliseconds="${Math.round(milliseconds)}"></span>`;
}

/** Puts the choices back into the form, also after "back" or a shared link. */
function reflect(page: HTMLElement, { group, cohorts, beside }: Choices): void {
  const form = page.querySelector('form');
  if (!form) return;
  const set = (name: string, value: string) => {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement) field.value = value;
  };
  set('groep', group === null ? '' : group === 'asylum' ? 'asiel' : 'gezin');
  set('instroom', cohorts?.length === 1 ? String(cohorts[0]) : '');
  set('naast', beside.length === 1 ? (beside[0] ?? '') : '');
  for (const box of form.querySelectorAll<HTMLInputElement>('[data-own] input')) {
    box.checked =
      box.name === 'eigen-naast' ? beside.includes(box.value) : (cohorts ?? []).includes(Number(box.value));
  }
}

function draw(
  page: HTMLElement,
  config: PageConfig,
  drawn: DrawnFigure,
  scope: Scope,
  own: Answer,
  other: Answer | null,
): string {
  const id = drawn.figure.id;
  const parts = drawn.parts(own, other, scope, { prefix: id });
  const put = (part: string, html: string) => {
    const place = page.querySelector(`[data-part="${part}"][data-for="${id}"]`);
    if (place) place.innerHTML = html;
  };
  put('sentence', parts.sentence);
  put('more', parts.more);
  put('chart', parts.charts);
  put('table', parts.table);
  put('caption', parts.notes);
  put(
    'queries',
    queriesMarkup(
      queriesOf(drawn.figure, selectionOf([config.code], scope, config.cohorts)),
      config.workbench,
      config.release,
    ),
  );
  put('recheck', '');
  const tallies = page.querySelector('[data-part=tallies]');
  if (tallies && id === waitingFigure.id)
    tallies.innerHTML = tallyRowMarkup({ ...waitingTotals(own), invented: config.invented });
  shown.set(id, { answer: own, scope });
  return parts.spoken;
}
