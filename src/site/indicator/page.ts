import type { DeliveryRow } from '../../contract/tables.ts';
import { nameOf } from '../../contract/codes.ts';
import { selectionOf } from '../../figures/ask.ts';
import { date, list } from '../../format.ts';
import { catalogue } from '../../indicators/catalogue.ts';
import {
  indicatorStates,
  indicatorThemes,
  isOverdue,
  type CountedIndicator,
  type Direction,
  type Indicator,
  type Norm,
  type Unit,
} from '../../indicators/indicator.ts';
import { requests } from '../../indicators/requests.ts';
import { currentRelease, hasReleases, indicatorDelivery, municipalities } from '../../published/files.ts';
import { bind } from '../../query/bind.ts';

/** A term with what is said about it, in the order of the page. */
export interface Fact {
  readonly term: string;
  readonly text: string;
}

/** A municipality where an indicator has this state, with the reason it gave. */
export interface Delivering {
  readonly name: string;
  readonly slug: string;
  readonly reason: string | null;
}

export interface IndicatorPage {
  readonly indicator: Indicator;
  /** "met cijfers", "nog niet in de levering". */
  readonly state: string;
  readonly theme: string;
  readonly summary: readonly Fact[];
  readonly counted: readonly Fact[];
  readonly norm: readonly Fact[];
  readonly reading: readonly Fact[];
  /** Municipalities by name under each state of delivery that occurs; empty for an indicator without figures. */
  readonly delivery: readonly { readonly title: string; readonly municipalities: readonly Delivering[] }[];
  readonly requests: readonly Fact[];
  /** The query over all municipalities that delivered, ready to run. */
  readonly sql: string | null;
  readonly review: readonly Fact[];
  /** What the page says when the review has not taken place in time. */
  readonly overdue: string | null;
}

/** Which way is wanted, in words; most figures have no good side. */
export const directions: Readonly<Record<Direction, string>> = {
  higher: 'hoger is gewenst',
  lower: 'lager is gewenst',
  none: 'geen oordeel: hoger of lager is niet goed of slecht',
};

const units: Readonly<Record<Unit, string>> = {
  persons: 'mensen',
  percent: 'aandeel in procenten, met de aantallen ervoor',
  weeks: 'weken',
  decisions: 'besluiten',
  ratio: 'gehaald van verplicht',
  persons_per_fte: 'mensen per voltijdbaan (fte)',
  score: 'punten, van 0 tot en met 5',
  per_hundred: 'per 100 trajecten',
  date: 'datum',
};

const normKinds: Readonly<Record<Norm['kind'], string>> = {
  statutory: 'uit een wet of een besluit',
  agreed: 'een afspraak van de gemeente',
  reference: 'een ijkpunt, geen regel',
};

const states: Readonly<Record<DeliveryRow['state'], string>> = {
  delivered: 'Geleverd',
  not_delivered: 'Niet geleverd',
  not_applicable: 'Niet van toepassing',
};

/** Pattern of an indicator without figures: what a municipality says of itself is no gap in a delivery. */
export const blankPattern = (state: Indicator['state']) =>
  state === 'self_declared' ? 'zelf-verklaard' : 'niet-geleverd';

/** "met cijfers", "nog niet in de levering": the state of an indicator in words. */
export function stateOf({ state }: Indicator): string {
  return nameOf(indicatorStates, state);
}

/** Everything the page of one indicator says. Reads the current release. */
export function indicatorPage(indicator: Indicator): IndicatorPage {
  return {
    indicator,
    state: stateOf(indicator),
    theme: indicatorThemes.find(({ id }) => id === indicator.theme)?.name ?? '',
    summary: summaryOf(indicator),
    counted: countedOf(indicator),
    norm: indicator.norm ? normFacts(indicator.norm) : [],
    reading: [
      { term: 'Waarom dit cijfer', text: indicator.rationale },
      { term: 'Risico', text: indicator.risk },
      { term: 'Kanttekening', text: indicator.caveat },
    ],
    delivery: indicator.state === 'counted' && hasReleases() ? deliveryOf(indicator.id) : [],
    requests: requestsOf(indicator),
    sql: indicator.state === 'counted' && hasReleases() ? queryOf(indicator) : null,
    review: reviewOf(indicator),
    overdue: hasReleases() ? overdueOf(indicator, currentRelease().gepubliceerd) : null,
  };
}

function summaryOf(indicator: Indicator): Fact[] {
  return [
    { term: 'Stand', text: stateOf(indicator) },
    { term: 'Gaat over deze stap', text: list(indicator.owner) },
    { term: 'Richting', text: directions[indicator.direction] },
    { term: 'Eenheid', text: units[indicator.unit] },
  ];
}

function countedOf({ numerator, denominator, clock }: Indicator): Fact[] {
  return [
    { term: 'Wie wij tellen', text: numerator },
    { term: 'Om hoeveel mensen het gaat', text: denominator ?? 'Geen. Dit is geen aandeel.' },
    ...(clock
      ? [
          { term: 'De klok start', text: clock.start },
          { term: 'De klok stopt', text: clock.stop },
        ]
      : [{ term: 'Klok', text: 'Geen. Dit cijfer meet geen tijd.' }]),
  ];
}

function normFacts({ kind, text, source, settled }: Norm): Fact[] {
  const checked = kind === 'statutory' ? 'De wettekst is nog te controleren.' : 'Nog te controleren.';
  return [
    { term: 'Norm', text },
    { term: 'Bron', text: source },
    { term: 'Soort', text: normKinds[kind] },
    { term: 'Nagekeken', text: settled ? 'De tekst is gelezen door een redacteur.' : checked },
  ];
}

function deliveryOf(id: string): IndicatorPage['delivery'] {
  const rows = indicatorDelivery(currentRelease().release).filter(({ indicator }) => indicator === id);
  const all = municipalities();
  return Object.entries(states).flatMap(([state, title]) => {
    const own = all.flatMap(({ code, name, slug }) => {
      const row = rows.find((entry) => entry.municipality === code && entry.state === state);
      return row ? [{ name, slug, reason: row.reason }] : [];
    });
    return own.length === 0 ? [] : [{ title, municipalities: own }];
  });
}

function requestsOf({ requests: served }: Indicator): Fact[] {
  return served.map(({ code, role }) => ({
    term: nameOf(requests, code),
    text:
      role === 'subject'
        ? 'Dit cijfer gaat over dit verzoek.'
        : 'Alleen achtergrond: het cijfer bewijst niet dat aan het verzoek is voldaan.',
  }));
}

function queryOf({ sql }: CountedIndicator): string {
  const { release, instroomjaren } = currentRelease();
  const delivered = municipalities()
    .filter(({ deliveries }) =>
      deliveries.some((entry) => entry.release === release && entry.state === 'delivered'),
    )
    .map(({ code }) => code);
  return bind(sql, selectionOf(delivered, { group: null, cohorts: null }, instroomjaren));
}

function reviewOf({ author, checker, reviewedOn, nextReview }: Indicator): Fact[] {
  return [
    { term: 'Gemaakt door', text: author },
    { term: 'Nagekeken door', text: checker ?? 'nog niemand' },
    { term: 'Bekeken op', text: date(reviewedOn) },
    { term: 'Opnieuw bekijken', text: `uiterlijk op ${date(nextReview)}` },
  ];
}

/**
 * What the reader is told when the next review should have taken place before the release was published,
 * or null. `publishedOn` is an ISO date.
 */
export function overdueOf(indicator: Pick<Indicator, 'nextReview'>, publishedOn: string): string | null {
  return isOverdue(indicator, publishedOn)
    ? `Deze definitie had uiterlijk op ${date(indicator.nextReview)} opnieuw bekeken moeten zijn. Dat is nog niet gebeurd.`
    : null;
}

/** The twelve that a council member sees first. */
export const compactSet: readonly Indicator[] = catalogue.filter(({ compact }) => compact);

/** Every indicator by theme; within a theme the compact ones first. */
export const byTheme = indicatorThemes.map((theme) => {
  const own = catalogue.filter((indicator) => indicator.theme === theme.id);
  return {
    ...theme,
    indicators: [...own.filter(({ compact }) => compact), ...own.filter(({ compact }) => !compact)],
  };
});
