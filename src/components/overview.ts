import { deliveryStates, nameOf } from '../contract/codes.ts';
import { addedUp } from '../finding/added-up.ts';
import { comparisons } from '../finding/comparison/comparisons.ts';
import { themes } from '../finding/catalogue.ts';
import { hasDetail } from '../finding/figure.ts';
import { waitingFigure } from '../finding/waiting.ts';
import { plain } from '../finding/view.ts';
import { date, list } from '../format.ts';
import { currentRelease, municipalities, releases } from '../published.ts';
import { buildDocument } from './build-document.ts';
import { comparedByDefault } from './comparison.ts';
import { verdictMarkup } from './comparison-markup.ts';
import { comparedView } from '../finding/comparison/view.ts';
import { allIndicatorsHere, type IndicatorHere } from './indicators-here.ts';
import { defaultAnswer, scopeOf, type MunicipalityPage } from './municipality-page.ts';

/** A comparison in one sentence, with the page where it is explained. */
export interface StandsOut {
  readonly title: string;
  readonly markup: string;
  readonly path: string;
}

/** What every comparison says of this municipality; those outside the band first, then in the order of the pages. */
export function standsOut({ municipality }: MunicipalityPage): StandsOut[] {
  const found = comparisons.map(({ indicator, title, figure }) => {
    const about = comparedByDefault(municipality.code, indicator);
    const view = comparedView(about);
    const theme = themes.find(({ figures }) => figures.some(({ id }) => id === figure.id))?.id ?? '';
    return {
      title: about.cohort === null ? title : `${title}, instroomjaar ${about.cohort}`,
      markup: verdictMarkup(about, view, 'sentence', { document: buildDocument() }),
      path: `/gemeente/${municipality.slug}/${theme}/#vergeleken-${indicator}`,
      isOutside: view.kind === 'higher' || view.kind === 'lower',
    };
  });
  return found.toSorted((one, other) => Number(other.isOutside) - Number(one.isOutside));
}

/** Indicators that other municipalities deliver and this one does not, and those that nobody can deliver yet. */
export function whatIsMissing({ municipality, standing }: MunicipalityPage) {
  const all = allIndicatorsHere(municipality.code, standing).flatMap(({ indicators }) => indicators);
  const blank = (one: IndicatorHere) => one.state === 'niet geleverd';
  return {
    here: all.filter(blank),
    nowhere: all.filter((one) => one.canAsk && !blank(one)),
    /** Of the compact twelve no more is said than the number: the full list has them all. */
    total: all.length,
  };
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

function nextDay(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function periodSentence(
  { release, standing, municipality }: MunicipalityPage,
  earlier: { readonly peildatum: string } | undefined,
  before: string | undefined,
): string[] {
  if (earlier === undefined) return [];
  const now = standing === 'missing' ? 'not_delivered' : 'delivered';
  if (before !== undefined && before !== now)
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
  readonly delivered: string;
  readonly absent: string;
}

/** Who waits for a plan in the whole province; null when nobody there delivered with detail. */
export function regionOf({ municipality }: MunicipalityPage): Region | null {
  const { release } = currentRelease();
  const all = municipalities().filter(
    ({ province, successor }) => province === municipality.province && successor === null,
  );
  const state = (one: (typeof all)[number]) =>
    one.deliveries.find((entry) => entry.release === release)?.state;
  const delivered = all.filter((one) => state(one) === 'delivered');
  const absent = all.filter((one) => state(one) !== 'delivered');
  const answers = delivered.map((one) => defaultAnswer(waitingFigure, one));
  const name = `de gemeenten in ${municipality.province} samen`;
  const sum = addedUp(answers, name);
  if (!hasDetail(sum)) return null;
  const names = (places: typeof all) => list(places.map((one) => one.name));
  return {
    province: municipality.province,
    sentence: plain(waitingFigure.view(sum, null, scopeOf(waitingFigure)).sentence),
    delivered: names(delivered),
    absent: absent.length === 0 ? '' : `Niet geleverd: ${names(absent)}.`,
  };
}
