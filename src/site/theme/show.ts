import { queriesOf, selectionOf } from '../../figures/ask.ts';
import { waitingFigure, waitingTotals } from '../../figures/waiting.ts';
import { compactAnswers } from '../choice/answer-files.ts';
import { noChoices, writeChoices, type Choices } from '../choice/address.ts';
import { answersFor, drawnOf, engineFor, type Answered } from './answers.ts';
import { statusOf } from '../choice/engine-status.ts';
import { html, put, type Html } from '../frame/html.ts';
import { followChoice } from './follow-choice.ts';
import { offerBoxes, offerNames } from './offer-names.ts';
import type { FigureParts } from '../figure/drawn.ts';
import type { PageConfig } from '../choice/config.ts';
import { partsOf, prepare } from './prepare.ts';
import { shownOn } from './shown.ts';
import { queriesMarkup } from '../figure/query-markup.ts';
import { painted } from '../choice/redraw.ts';
import { showComparisons } from '../comparison/show.ts';
import { tallyRowMarkup } from '../figure/tally-row.ts';

/** Fetches figures and compact answers before the first choice is made, and prepares that choice. */
export async function warm(page: HTMLElement, config: PageConfig): Promise<void> {
  const shown = shownOn(page);
  await Promise.allSettled([
    drawnOf(config),
    ...config.figures.map((figure) => compactAnswers(config, config.code, config.name, figure)),
  ]);
  const isCurrent = shown.sinceNow();
  await prepare(shown, config, noChoices, isCurrent);
}

/**
 * Redraws every figure of the page for these choices: the first one at once, the others after it was painted.
 * Until then they are marked as busy. On failure the page keeps what it showed. Tells whether it drew.
 */
export async function showChoices(
  page: HTMLElement,
  config: PageConfig,
  choices: Choices,
  unknown: readonly string[],
): Promise<boolean> {
  const shown = shownOn(page);
  const isCurrent = shown.begin();
  const place = page.querySelector<HTMLElement>('[data-part=status]');
  if (!place) return false;
  const status = statusOf(place);
  reflect(page, config, choices);
  const chosen = config.municipalities.filter(({ slug }) => choices.compared.includes(slug));
  const absent = chosen.filter(({ delivered }) => !delivered);
  const signal = status.begin();
  const engine = engineFor(config, status, signal);
  try {
    const start = performance.now();
    const compared = chosen.filter(({ delivered }) => delivered);
    const answered = await answersFor(config, choices, compared, engine);
    if (!isCurrent()) return false;
    const drawing = drawAll(page, config, choices, answered, isCurrent);
    const milliseconds = performance.now() - start;
    const spoken = await shown.redrawing(drawing);
    if (!isCurrent()) return false;
    status.say(outcome(unknown, absent, spoken, milliseconds));
    page.dataset['shown'] = String(shown.turn);
    void prepare(shown, config, choices, isCurrent).catch(() => undefined);
    return true;
  } catch (error) {
    if (isCurrent()) status.fail(error, 'De cijfers op de pagina staan er nog.');
    return false;
  } finally {
    await engine.close().catch(() => undefined);
  }
}

/**
 * Draws sentence and chart of the first figure before it returns a promise, and then one part of the page after each
 * paint, as long as nobody chose something else. Resolves to the first sentence. Throws a QueryError when the comparison failed;
 * no verdict of an earlier choice is left then.
 */
async function drawAll(
  page: HTMLElement,
  config: PageConfig,
  choices: Choices,
  answered: readonly Answered[],
  isCurrent: () => boolean,
): Promise<string> {
  page.dataset['choice'] = writeChoices(choices);
  const waiting = busy(page);
  let spoken = '';
  for (const [at, one] of answered.entries()) {
    const parts = draw(page, config, one);
    if (at === 0) spoken = parts.spoken;
    await painted();
    if (!isCurrent()) return spoken;
    drawBelow(page, config, one, parts);
    waiting.done(one.drawn.figure.id);
  }
  try {
    await showComparisons(page, config, choices, isCurrent);
  } finally {
    if (isCurrent()) waiting.allDone();
  }
  if (isCurrent()) await followChoice(page, config, isCurrent);
  return spoken;
}

/** Marks every part that a choice changes as busy, until it was drawn again. */
function busy(page: HTMLElement): { readonly done: (id: string) => void; readonly allDone: () => void } {
  const parts =
    '[data-part=sentence], [data-part=more], [data-part=chart], [data-part=table], [data-compared]';
  const set = (selector: string, value: boolean) => {
    for (const part of page.querySelectorAll(selector)) part.toggleAttribute('data-busy', value);
  };
  set(parts, true);
  return {
    done: (id) => set(`[data-part][data-for="${id}"]`, false),
    allDone: () => set('[data-busy]', false),
  };
}

/** Works out the verdicts again for other peers, and leaves the figures as they are. */
export async function showPeers(page: HTMLElement, config: PageConfig, choices: Choices): Promise<void> {
  const place = page.querySelector<HTMLElement>('[data-part=status]');
  if (!place) return;
  const shown = shownOn(page);
  const isCurrent = shown.begin();
  const status = statusOf(place);
  status.begin();
  try {
    page.dataset['choice'] = writeChoices(choices);
    const spoken = await shown.redrawing(showComparisons(page, config, choices, isCurrent));
    if (!isCurrent()) return;
    await shown.redrawing(followChoice(page, config, isCurrent));
    if (!isCurrent()) return;
    status.say(outcome([], [], spoken, 0));
  } catch (error) {
    if (isCurrent()) status.fail(error, 'De cijfers op de pagina staan er nog.');
  }
}

function outcome(
  unknown: readonly string[],
  absent: PageConfig['municipalities'],
  spoken: string,
  milliseconds: number,
): Html {
  return html`${[
    unknown.length > 0 &&
      html`<div class="error"><p>Deze link vraagt om iets dat wij niet kennen: ${unknown.join(', ')}. Dat deel is weggelaten.</p></div>`,
    absent.map(({ name }) => html`<p>${name}: niet geleverd.</p>`),
    html`<p class="visually-hidden">Bijgewerkt. ${spoken}</p>`,
    html`<span data-milliseconds="${Math.round(milliseconds)}"></span>`,
  ]}`;
}

/** Puts the choices back into the form, also after "back" or a shared link. */
export function reflect(page: HTMLElement, config: PageConfig, { group, cohorts, compared }: Choices): void {
  const form = page.querySelector<HTMLFormElement>('form.choices');
  if (!form) return;
  if (compared.length > 0) {
    offerNames(form, config);
    offerBoxes(form, config);
  }
  const set = (name: string, value: string) => {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement) field.value = value;
  };
  set('groep', group === null ? '' : group === 'asylum' ? 'asiel' : 'gezin');
  set('instroom', cohorts?.length === 1 ? String(cohorts[0]) : '');
  set('naast', compared.length === 1 ? (compared[0] ?? '') : '');
  for (const box of form.querySelectorAll<HTMLInputElement>('[data-own] input')) {
    box.checked =
      box.name === 'eigen-naast' ? compared.includes(box.value) : (cohorts ?? []).includes(Number(box.value));
  }
}

const partOf = (page: HTMLElement, part: string, figure: string) =>
  page.querySelector(`[data-part="${part}"][data-for="${figure}"]`);

/** Puts what a figure says and its chart in the page, and returns all its parts. */
function draw(page: HTMLElement, config: PageConfig, answered: Answered): FigureParts {
  const { drawn, scope, own } = answered;
  const { id } = drawn.figure;
  const shown = shownOn(page);
  const { view, parts } = partsOf(shown, answered);
  const seen = { sentence: parts.sentence, more: parts.more, chart: parts.charts };
  for (const [part, markup] of Object.entries(seen)) {
    const place = partOf(page, part, id);
    if (place) put(place, markup);
    place?.removeAttribute('data-busy');
  }
  const tallies = page.querySelector('[data-part=tallies]');
  if (tallies && id === waitingFigure.id)
    put(tallies, tallyRowMarkup({ ...waitingTotals(own), invented: config.invented }));
  shown.figures.set(id, { answer: own, scope, view });
  return parts;
}

/** Puts in the page what stands below a chart, or is folded. */
function drawBelow(
  page: HTMLElement,
  { code, cohorts, workbench, release }: PageConfig,
  { drawn: { figure }, scope }: Answered,
  { table, notes }: FigureParts,
): void {
  const queries = queriesOf(figure, selectionOf([code], scope, cohorts));
  const below = {
    table,
    caption: notes,
    queries: queriesMarkup(queries, workbench, release),
    recheck: html``,
  };
  for (const [part, markup] of Object.entries(below)) {
    const place = partOf(page, part, figure.id);
    if (place) put(place, markup);
  }
}
