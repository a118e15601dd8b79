import { deliveryStates, nameOf } from '../../contract/codes.ts';
import { addedUp } from '../../figures/added-up.ts';
import { exceptSentence } from '../../figures/left-out.ts';
import { hasDetail, type Figure } from '../../figures/figure.ts';
import { onTimeFigure } from '../../figures/on-time.ts';
import { valueIn } from '../../figures/reading.ts';
import { waitingFigure } from '../../figures/waiting.ts';
import type { PublishedMunicipality } from '../../contract/published.ts';
import { plain } from '../../figures/view.ts';
import { date, list, nextDay, percentageFrom } from '../../format.ts';
import { currentRelease, municipalities, releases } from '../../published/files.ts';
import { html, type Html } from '../frame/html.ts';
import { verdictWords } from '../../comparison/verdict.ts';
import { allIndicatorsHere, type IndicatorHere } from '../municipality/indicators-here.page.ts';
import { defaultAnswer, scopeOf } from '../../published/answers.ts';
import { published } from '../../published/municipalities.ts';
import type { MunicipalityPage } from '../municipality/page.ts';

/** The verdict on a municipality where every year is too small, with what a check finds it by. */
export const few: Html = html`<b data-verdict="${verdictWords.too_few}" data-indicator="alle" data-cohort="alle">${verdictWords.too_few}</b>.`;

/** Indicators that other municipalities deliver and this one does not, and those that nobody can deliver yet. */
export function whatIsMissing({ municipality, availability }: MunicipalityPage) {
  const all = allIndicatorsHere(municipality.code, availability).flatMap(({ indicators }) => indicators);
  const blank = (one: IndicatorHere) => one.state === 'niet geleverd';
  return {
    here: all.filter(blank),
    nowhere: all.filter((one) => one.canAsk && !blank(one)),
    hiddenYears: availability === 'delivered' ? hiddenYears(municipality.code) : '',
  };
}

/** Years of a delivering municipality that are not shown in detail, as a sentence with the reason; "" when there are none. */
function hiddenYears(code: string): string {
  const said = exceptSentence(defaultAnswer(waitingFigure, published(code)));
  return said === null ? '' : `${said} Zij tellen alleen in het totaal mee.`;
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
    `Er zijn nieuwe cijfers: stand ${date(release.peildatum)}. De vorige waren van ${date(earlier.peildatum)}.`,
  ];
}

/** The municipalities of a province together: what can be said where one of them is too small. */
export interface Region {
  readonly province: string;
  readonly sentence: string;
  /** The indicator and cohort that the sentence is about. */
  readonly about: { readonly indicator: string; readonly cohort: string };
  /** Who was added up, who was left out, and how far the sum may be off. */
  readonly notes: readonly string[];
}

/** Figures that can stand for a region, in the order in which they are tried: the first with enough people is shown. */
const regional: readonly { readonly figure: Figure; readonly indicator: string }[] = [
  { figure: waitingFigure, indicator: 'without_pip_overdue' },
  { figure: onTimeFigure, indicator: 'pip_within_term_share' },
];

/** What is known of the province over the municipalities that delivered with detail; null when there is none. */
export function regionOf({ municipality }: MunicipalityPage): Region | null {
  const { release } = currentRelease();
  const { province } = municipality;
  const all = municipalities().filter((one) => one.province === province && one.successor === null);
  const shown = all.filter((one) => isShown(one, release));
  if (shown.length === 0) return null;
  const names = list(shown.map(({ name }) => name));
  const found = regional.map((one) => sumOf(one, shown, names)).find((one) => one !== null);
  return {
    province,
    sentence: found?.sentence ?? `Ook met ${names} samen is de groep te klein om iets te zeggen.`,
    about: found?.about ?? { indicator: 'without_pip', cohort: 'alle' },
    notes: [...(found?.notes ?? []), ...absentFrom(all, shown, municipality.name, release)],
  };
}

function isShown(one: PublishedMunicipality, release: string): boolean {
  const isDelivered = one.deliveries.some(
    (entry) => entry.release === release && entry.state === 'delivered',
  );
  return isDelivered && hasDetail(defaultAnswer(waitingFigure, one));
}

/** A figure of several municipalities together, where it is about enough people; null where it is not. */
function sumOf(
  { figure, indicator }: (typeof regional)[number],
  shown: readonly PublishedMunicipality[],
  names: string,
): Omit<Region, 'province'> | null {
  const having = shown.filter(({ missing }) => !missing.includes(figure.id));
  if (having.length === 0) return null;
  const answers = having.map((one) => defaultAnswer(figure, one));
  const sum = addedUp(answers, having.length === shown.length ? names : list(having.map(({ name }) => name)));
  const scope = scopeOf(figure);
  const value = valueIn(figure, indicator, sum, scope);
  if (!value?.tally || value.tally.denominator.count < percentageFrom) return null;
  const view = figure.view(sum, null, scope);
  const cohort = value.cohort === null ? 'alle' : String(value.cohort);
  return { sentence: withoutAnswer(plain(view.sentence)), about: { indicator, cohort }, notes: view.notes };
}

/** The sentence from where it names the group: the answer before it is to a question that does not stand here. */
function withoutAnswer(sentence: string): string {
  return sentence.replace(
    /^(?:Ongeveer evenveel|Ja|Nee|Dat is niet te zeggen)[^.]*\. (?=In \d{4} begonnen)/,
    '',
  );
}

/** Of the others in the province it is known whether they delivered. */
function absentFrom(
  all: readonly PublishedMunicipality[],
  shown: readonly PublishedMunicipality[],
  own: string,
  release: string,
): string[] {
  const others = all.filter((one) => one.name !== own && !shown.includes(one));
  const hasCome = (one: PublishedMunicipality) =>
    one.deliveries.some((entry) => entry.release === release && entry.state === 'delivered');
  const words = (list_: readonly PublishedMunicipality[], why: string) =>
    list_.length === 0 ? [] : [`Niet opgeteld: ${list(list_.map(({ name }) => name))} (${why}).`];
  return [
    ...words(others.filter(hasCome), 'te weinig mensen'),
    ...words(
      others.filter((one) => !hasCome(one)),
      'niet geleverd',
    ),
  ];
}
