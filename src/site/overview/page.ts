import { deliveryStates, nameOf } from '../../contract/codes.ts';
import { addedUp } from '../../figures/added-up.ts';
import { comparisons } from '../../comparison/comparisons.ts';
import { themes } from '../../figures/catalogue.ts';
import { cellIn, hasDetail, rowsOf } from '../../figures/figure.ts';
import { waitingFigure, waitingTotals } from '../../figures/waiting.ts';
import { plain } from '../../figures/view.ts';
import { date, list, nextDay, percentageFrom } from '../../format.ts';
import { currentRelease, municipalities, releases } from '../../published/files.ts';
import { drawingDocument } from '../../charts/drawing-document.ts';
import { comparedByDefault } from '../comparison/page.ts';
import { themeFigures } from '../figure/page.ts';
import { verdictMarkup } from '../comparison/markup.ts';
import { html, type Html } from '../frame/html.ts';
import { verdictWords } from '../../comparison/verdict.ts';
import { comparedView } from '../../comparison/view.ts';
import { allIndicatorsHere, type IndicatorHere } from '../municipality/indicators-here.page.ts';
import { defaultAnswer, scopeOf } from '../../published/answers.ts';
import { published } from '../../published/municipalities.ts';
import type { MunicipalityPage } from '../municipality/page.ts';

/** A comparison in one sentence, with the page where it is explained. */
export interface StandsOut {
  readonly title: string;
  readonly markup: Html;
  readonly path: string;
}

/** The verdict on a municipality where every year is too small, with what a check finds it by. */
export const few: Html = html`<b data-verdict="${verdictWords.too_few}" data-indicator="alle" data-cohort="alle">${verdictWords.too_few}</b>.`;

/** What every comparison says of this municipality; those outside the band first, then in the order of the pages. */
export function standsOut({ municipality }: MunicipalityPage): StandsOut[] {
  const found = comparisons.map(({ indicator, title, figure }) => {
    const about = comparedByDefault(municipality.code, indicator);
    const view = comparedView(about);
    const theme = themes.find(({ figures }) => figures.some(({ id }) => id === figure.id));
    const isThere = theme && themeFigures(municipality.code, theme).some(({ id }) => id === figure.id);
    return {
      title: about.cohort === null ? title : `${title}, instroomjaar ${about.cohort}`,
      markup: verdictMarkup(about, view, 'sentence', { document: drawingDocument }),
      path: `/gemeente/${municipality.slug}/${theme?.id ?? ''}/${isThere ? `#vergeleken-${indicator}` : ''}`,
      isOutside: view.kind === 'higher' || view.kind === 'lower',
    };
  });
  return found.toSorted((one, other) => Number(other.isOutside) - Number(one.isOutside));
}

/** Indicators that other municipalities deliver and this one does not, and those that nobody can deliver yet. */
export function whatIsMissing({ municipality, availability }: MunicipalityPage) {
  const all = allIndicatorsHere(municipality.code, availability).flatMap(({ indicators }) => indicators);
  const blank = (one: IndicatorHere) => one.state === 'niet geleverd';
  return {
    here: all.filter(blank),
    nowhere: all.filter((one) => one.canAsk && !blank(one)),
    smallYears: availability === 'delivered' ? smallYears(municipality.code) : '',
  };
}

/** Years of a delivering municipality that are too small to be shown in detail, as a sentence; "" when there are none. */
function smallYears(code: string): string {
  const answer = defaultAnswer(waitingFigure, published(code));
  const years = rowsOf(answer, 'inflow_cohort')
    .filter((row) => cellIn(row, 'detail') === 'no')
    .map((row) => String(cellIn(row, 'cohort')));
  if (years.length === 0) return '';
  const words = years.length === 1 ? 'Instroomjaar' : 'Instroomjaren';
  return `${words} ${list(years)}: te klein om te tonen. Die mensen tellen alleen in het totaal mee.`;
}

/** What changed since the release before, as sentences: mergers first, revisions, then the new period. */
export function whatChanged(page: MunicipalityPage): string[] {
  const { municipality, predecessors, changes, release } = page;
  const [earlier] = releases().slice(-2, -1);
  const state = (id: string | undefined) =>
    municipality.deliveries.find((entry) => entry.release === id)?.state;
  const mergers = predecessors.map(
    ({ name, validTo }) =>
      `${name} ging op ${date(nextDay(validTo ?? release.peildatum))} op in ${municipality.name}. De mensen van ${name} tellen sindsdien hier mee.`,
  );
  const revisions = changes.filter((change) => change.release === release.release).map(({ text }) => text);
  return [...mergers, ...revisions, ...periodSentence(page, earlier, state(earlier?.release))];
}

function periodSentence(
  { release, availability, municipality }: MunicipalityPage,
  earlier: { readonly peildatum: string } | undefined,
  before: string | undefined,
): string[] {
  if (earlier === undefined || before === undefined) return [];
  const now = availability === 'missing' ? 'not_delivered' : 'delivered';
  if (before !== now)
    return [
      `Op ${date(earlier.peildatum)}: ${nameOf(deliveryStates, before)}. Op ${date(release.peildatum)}: ${nameOf(deliveryStates, now)}.`,
    ];
  if (now === 'not_delivered')
    return [`Ook op ${date(earlier.peildatum)} leverde ${municipality.name} niet.`];
  return [
    `Er is een nieuwe periode: ${date(release.peildatum)}. De vorige stand was van ${date(earlier.peildatum)}.`,
  ];
}

/** The municipalities of a province together: what can be said where one of them is too small. */
export interface Region {
  readonly province: string;
  readonly sentence: string;
  /** Who was added up, who was left out, and how far the sum may be off. */
  readonly notes: readonly string[];
}

/** Who waits for a plan in the province, over the municipalities that delivered with detail; null when there is none. */
export function regionOf({ municipality }: MunicipalityPage): Region | null {
  const { release } = currentRelease();
  const { province } = municipality;
  const all = municipalities().filter((one) => one.province === province && one.successor === null);
  const hasState = (one: (typeof all)[number]) =>
    one.deliveries.some((entry) => entry.release === release && entry.state === 'delivered');
  const answers = all
    .filter(hasState)
    .map((one) => ({ one, answer: defaultAnswer(waitingFigure, one) }))
    .filter(({ answer }) => hasDetail(answer));
  if (answers.length === 0) return null;
  const names = list(answers.map(({ one }) => one.name));
  const left = all.filter((one) => !answers.some((entry) => entry.one === one));
  const sum = addedUp(
    answers.map(({ answer }) => answer),
    names,
  );
  const isTooFew = waitingTotals(sum).all < percentageFrom;
  const view = waitingFigure.view(sum, null, scopeOf(waitingFigure));
  return {
    province,
    sentence: isTooFew ? `Ook in ${names} samen gaat het om ${verdictWords.too_few}.` : plain(view.sentence),
    notes: [
      ...(left.length === 0
        ? []
        : [`Niet opgeteld: ${list(left.map(({ name }) => name))} (te klein of niet geleverd).`]),
      ...(isTooFew ? [] : view.notes),
    ],
  };
}
