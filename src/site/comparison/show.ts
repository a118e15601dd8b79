import { groups, nameOf } from '../../contract/codes.ts';
import { codesOf, comparedWithPeers, type PeerOffer } from '../../comparison/with-peers.ts';
import { comparisonOf, type Comparison } from '../../comparison/comparisons.ts';
import type { PeerChoice } from '../../comparison/peers.ts';
import type { ComparedAbout } from '../../comparison/view.ts';
import { choiceFor, type CommonChoice } from '../../figures/compact.ts';
import { comparisonAnswers } from '../choice/answer-files.ts';
import { noChoices, type Choices } from '../choice/address.ts';
import { html, put, type Html } from '../frame/html.ts';
import { comparisonParts, type ComparisonParts } from './markup.ts';
import { saidInstead, saidOf, withoutVerdict, type Said } from './said.ts';
import type { AnswerConfig, PageConfig } from '../choice/config.ts';
import { painted } from '../choice/redraw.ts';

function offerOf({ code, name, peers, municipalities }: AnswerConfig): PeerOffer {
  return { ...peers, own: { code, name }, others: municipalities };
}

function peersOf({ peers }: Choices, { municipalities }: AnswerConfig): PeerChoice {
  const codes = municipalities.filter(({ slug }) => peers.slugs.includes(slug)).map(({ code }) => code);
  return { kind: peers.kind, codes };
}

/** The choice that the file of a comparison is made for; null for several years of the reader's own. */
function choiceOf({ figure }: Comparison, choices: Choices, config: AnswerConfig): CommonChoice | null {
  if ((choices.cohorts?.length ?? 0) > 1 && figure.choices.cohort !== 'none') return null;
  const byDefault = figure.choices.cohort === 'one' ? [config.pageCohort] : null;
  return choiceFor(figure, { group: choices.group, cohorts: choices.cohorts ?? byDefault });
}

/**
 * A municipality beside the peers of a reader's choice, for one comparison; null for several years of the reader's own.
 * Throws a QueryError.
 */
export async function comparedFor(
  comparison: Comparison,
  choices: Choices,
  config: AnswerConfig,
): Promise<{ readonly about: ComparedAbout; readonly choice: CommonChoice } | null> {
  const choice = choiceOf(comparison, choices, config);
  if (choice === null) return null;
  const file = await comparisonAnswers(config, comparison.indicator, choice);
  const scope = { referenceDate: config.referenceDate, allCohorts: config.cohorts };
  const peers = peersOf(choices, config);
  return { about: comparedWithPeers(comparison, file, offerOf(config), peers, { choice, scope }), choice };
}

const pages = new WeakMap<HTMLElement, Map<string, Said>>();

/** The verdicts as they stand on a page since the last choice, by indicator; a file of a figure repeats them. */
function saidOn(page: HTMLElement): Map<string, Said> {
  const found = pages.get(page) ?? new Map<string, Said>();
  pages.set(page, found);
  return found;
}

/** What the page says of a comparison now: the verdict that was shown last, or that of the standard choice. */
export async function saidOnPage(
  page: HTMLElement,
  comparison: Comparison,
  config: AnswerConfig,
): Promise<Said> {
  const shown = saidOn(page).get(comparison.indicator);
  if (shown) return shown;
  const compared = await comparedFor(comparison, noChoices, config);
  return compared ? saidOf(compared.about) : saidInstead(withoutVerdict.ownYears);
}

function saidFor(outcome: PromiseSettledResult<{ readonly about: ComparedAbout } | null>): Said {
  if (outcome.status === 'rejected') return saidInstead(withoutVerdict.unavailable);
  return outcome.value ? saidOf(outcome.value.about) : saidInstead(withoutVerdict.ownYears);
}

/**
 * Works every verdict of the page out again for these choices, one after each paint, and returns the first one as a
 * sentence. Throws a QueryError when a file could not be had; the page then shows that instead of an earlier verdict.
 */
export async function showComparisons(
  page: HTMLElement,
  config: PageConfig,
  choices: Choices,
  isCurrent: () => boolean,
): Promise<string> {
  const { indicators } = config.peers;
  const all = indicators.map((indicator) => comparedFor(comparisonOf(indicator), choices, config));
  const settled = await Promise.allSettled(all);
  let spoken = '';
  for (const [at, outcome] of settled.entries()) {
    if (!isCurrent()) return spoken;
    const parts = outcome.status === 'fulfilled' && outcome.value ? partsFor(outcome.value, config) : null;
    showParts(page, indicators[at] ?? '', parts, outcome.status === 'fulfilled' ? ownYears : unavailable);
    saidOn(page).set(indicators[at] ?? '', saidFor(outcome));
    if (at === 0) spoken = parts?.spoken ?? '';
    await painted();
  }
  if (isCurrent()) reflect(page, choices.peers);
  const failed = settled.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  return spoken;
}

function partsFor(
  { about, choice }: { readonly about: ComparedAbout; readonly choice: CommonChoice },
  config: AnswerConfig,
): ComparisonParts {
  const group = choice.group === null ? 'alle inburgeraars' : nameOf(groups, choice.group);
  return comparisonParts(about, { invented: config.invented, release: config.release, group });
}

const ownYears = html`<p class="verdict">${withoutVerdict.ownYears}</p>`;

const unavailable = html`<p class="verdict">${withoutVerdict.unavailable}</p>`;

const nothing = html``;

/** `instead` is the sentence where there is no verdict. */
function showParts(page: HTMLElement, indicator: string, parts: ComparisonParts | null, instead: Html): void {
  const fill = (part: string, markup: Html) => {
    for (const place of page.querySelectorAll(`[data-compared="${part}"][data-for="${indicator}"]`))
      put(place, markup);
  };
  const funnel = parts?.funnel ?? null;
  fill('sentence', parts?.sentence ?? instead);
  fill('short', parts?.short ?? nothing);
  fill('peers', parts?.peers ?? nothing);
  fill('funnel', funnel ?? nothing);
  fill('strip', parts?.strip ?? nothing);
  fill('table', parts?.table ?? nothing);
  fill('notes', parts?.notes ?? nothing);
  const fold = page.querySelector<HTMLElement>(`[data-compared=fold][data-for="${indicator}"]`);
  if (fold) fold.hidden = funnel === null;
  const link = page.querySelector<HTMLAnchorElement>(`[data-compared=csv][data-for="${indicator}"]`);
  if (link) offer(link, parts);
}

/** Points the download at the rows of this view. */
function offer(link: HTMLAnchorElement, parts: ComparisonParts | null): void {
  if (link.href.startsWith('blob:')) URL.revokeObjectURL(link.href);
  link.hidden = parts === null;
  if (parts) link.href = URL.createObjectURL(new Blob([parts.csv], { type: 'text/csv' }));
}

/** Puts the choice of peers back into every form, also after "back" or a shared link. */
function reflect(page: HTMLElement, { kind }: Choices['peers']): void {
  const value = { similar: '', province: 'provincie', country: 'land', own: 'eigen' }[kind];
  for (const select of page.querySelectorAll<HTMLSelectElement>('form[data-peers] [name=met]')) {
    const ownOption = select.querySelector<HTMLOptionElement>('[value=eigen]');
    if (ownOption) ownOption.hidden = kind !== 'own';
    select.value = value;
  }
}

/** The group without one of its members, or with one more: a group of the reader's own, unless it is the proposed one. */
export function changedPeers(
  config: PageConfig,
  choices: Choices,
  change: { readonly removed?: string; readonly added?: string },
): Choices['peers'] {
  const codes = new Set(codesOf(offerOf(config), peersOf(choices, config)));
  if (change.removed !== undefined) codes.delete(change.removed);
  if (change.added !== undefined) codes.add(change.added);
  const { similar } = config.peers;
  const isProposed = codes.size === similar.length && similar.every((code) => codes.has(code));
  if (codes.size === 0 || isProposed) return noChoices.peers;
  const slugs = config.municipalities.filter(({ code }) => codes.has(code)).map(({ slug }) => slug);
  return { kind: 'own', slugs: slugs.toSorted() };
}
