import type { PublishedMunicipality, PublishedRelease } from '../contract/published.ts';
import { deliveryStates, nameOf, revisionReasons } from '../contract/codes.ts';
import { followedCohort, hasDetail, type Answer, type Figure, type Scope } from '../finding/figure.ts';
import { choiceFor, readCompact } from '../finding/compact.ts';
import { queriesOf, selectionOf } from '../finding/ask.ts';
import { themes, type ThemeId } from '../finding/catalogue.ts';
import { waitingFigure, waitingTotals } from '../finding/waiting.ts';
import { date, list, total } from '../format.ts';
import {
  compactFile,
  currentRelease,
  deliveryByIndicator,
  dataFile,
  municipalities,
  releases,
} from '../published.ts';
import type { DrawnFigure, FigureParts } from './drawn-figure.ts';
import { drawnFigures } from './figures.ts';
import { href } from './href.ts';
import { drawingDocument } from '../charts/drawing-document.ts';
import { comparisonsOn, peerConfig } from './comparison.ts';
import type { AnswerConfig, PageConfig } from './page-config.ts';
import { figureIndicators } from './question-links.ts';
import { queriesMarkup } from './query-markup.ts';

export type Theme = (typeof themes)[number];

/** Why a page may have no figures: each blank has its own word. */
export type Standing = 'delivered' | 'small' | 'missing' | 'ended';

export interface FigurePage {
  readonly id: string;
  readonly register: string;
  readonly question: string;
  readonly parts: FigureParts;
  readonly queries: string;
  /** Rows behind the figure, so that the browser can compute them again and compare. */
  readonly answer: Answer;
}

export interface MunicipalityPage {
  readonly municipality: PublishedMunicipality;
  readonly release: PublishedRelease;
  readonly standing: Standing;
  /** The last earlier release in which this municipality delivered. */
  readonly lastDelivered: PublishedRelease | null;
  readonly reason: string | null;
  readonly successor: PublishedMunicipality | null;
  readonly predecessors: readonly PublishedMunicipality[];
  readonly changes: readonly { readonly release: string; readonly text: string }[];
  readonly deliveries: readonly { readonly release: string; readonly state: string }[];
}

export function published(code: string): PublishedMunicipality {
  const found = municipalities().find((entry) => entry.code === code);
  if (!found) throw new Error(`unknown municipality ${code}`);
  return found;
}

function stateIn(municipality: PublishedMunicipality, release: string) {
  return municipality.deliveries.find((entry) => entry.release === release);
}

/** The answer that a page shows when nothing is chosen. */
export function defaultAnswer(figure: Figure, municipality: PublishedMunicipality): Answer {
  const { release } = currentRelease();
  const file = compactFile(release, municipality.code, figure.id);
  const answer = readCompact(file, choiceFor(figure, defaultChoice(figure)), municipality.name);
  if (!answer) throw new Error(`no answer for ${figure.id} in ${municipality.code}`);
  return answer;
}

function pageCohort(): number {
  const { peildatum, instroomjaren } = currentRelease();
  return followedCohort({ referenceDate: peildatum, allCohorts: instroomjaren });
}

function defaultChoice(figure: Pick<Figure, 'choices'>) {
  return { group: null, cohorts: figure.choices.cohort === 'one' ? [pageCohort()] : null };
}

export function scopeOf(figure: Pick<Figure, 'choices'>): Scope {
  const { peildatum, instroomjaren, synthetisch } = currentRelease();
  const about = { referenceDate: peildatum, allCohorts: instroomjaren, invented: synthetisch };
  return { ...defaultChoice(figure), ...about };
}

function standingOf(municipality: PublishedMunicipality): Standing {
  const state = stateIn(municipality, currentRelease().release)?.state;
  if (state === 'not_applicable') return 'ended';
  if (state !== 'delivered') return 'missing';
  return hasDetail(defaultAnswer(waitingFigure, municipality)) ? 'delivered' : 'small';
}

const pages = new Map<string, MunicipalityPage>();

/** What every page of a municipality says about it, whatever the theme. */
export function municipalityPage(code: string): MunicipalityPage {
  const page = pages.get(code) ?? pageOf(code);
  pages.set(code, page);
  return page;
}

function pageOf(code: string): MunicipalityPage {
  const municipality = published(code);
  const release = currentRelease();
  const all = municipalities();
  return {
    municipality,
    release,
    standing: standingOf(municipality),
    lastDelivered:
      releases().findLast(
        (entry) => entry !== release && stateIn(municipality, entry.release)?.state === 'delivered',
      ) ?? null,
    reason: stateIn(municipality, release.release)?.reason ?? null,
    successor: municipality.successor === null ? null : published(municipality.successor),
    predecessors: all.filter(({ successor }) => successor === code),
    changes: municipality.revisions.map((revision) => ({
      release: revision.release,
      text: `Instroomjaar ${revision.cohort}: ${revisedText(revision)}${nameOf(revisionReasons, revision.reason)}. ${revision.note}`,
    })),
    deliveries: municipality.deliveries.map(({ release: id, state, reason }) => ({
      release: date(releases().find((entry) => entry.release === id)?.peildatum ?? release.peildatum),
      state: `${nameOf(deliveryStates, state)}${reason === null ? '' : `: ${reason}`}`,
    })),
  };
}

/** "was 230, nu 250; ", when both totals can be shown. */
function revisedText({ before, after }: PublishedMunicipality['revisions'][number]): string {
  if (before === null || after === null) return '';
  const words = (count: number) => total({ count, rounded: 1 });
  return `was ${words(before)}, nu ${words(after)}; `;
}

/** A figure with the choice that a page shows when nothing is chosen. */
function figurePage({ figure, parts }: DrawnFigure, municipality: PublishedMunicipality): FigurePage {
  const answer = defaultAnswer(figure, municipality);
  const scope = scopeOf(figure);
  const selection = selectionOf([municipality.code], choiceFor(figure, scope), scope.allCohorts);
  return {
    id: figure.id,
    register: figure.register,
    question: figure.question,
    parts: parts(answer, null, scope, { document: drawingDocument, prefix: figure.id }),
    queries: queriesMarkup(queriesOf(figure, selection), href('/werkbank/'), currentRelease().release),
    answer,
  };
}

export function themeOf(id: ThemeId): Theme {
  const found = themes.find((theme) => theme.id === id);
  if (!found) throw new Error(`unknown theme ${id}`);
  return found;
}

/** Which choices some figure of a theme can make. */
export function offersOf(theme: Theme): { readonly group: boolean; readonly cohort: boolean } {
  const all: readonly Figure[] = theme.figures;
  return {
    group: all.some(({ choices }) => choices.group),
    cohort: all.some(({ choices }) => choices.cohort !== 'none'),
  };
}

/** The figures of a theme for which this municipality delivered all that they need. */
function shownFigures({ missing }: PublishedMunicipality, theme: Theme): readonly Figure[] {
  const all: readonly Figure[] = theme.figures;
  return all.filter(({ id }) => !missing.includes(id));
}

/** Ids of the figures that a theme shows of a municipality that delivered with detail; nothing is drawn for it. */
export function figureIds(code: string, theme: Theme): string[] {
  return shownFigures(published(code), theme).map(({ id }) => id);
}

/** A build renders the pages of one municipality after each other; with all drawings kept, a country takes gigabytes. */
let drawn: { readonly code: string; readonly themes: Map<ThemeId, readonly FigurePage[]> } | null = null;

/** The figures of a theme, drawn once for all pages of a municipality; only for one that delivered with detail. */
export function themeFigures(code: string, theme: Theme): readonly FigurePage[] {
  if (drawn?.code !== code) drawn = { code, themes: new Map() };
  const found = drawn.themes.get(theme.id) ?? drawnFiguresOf(published(code), theme);
  drawn.themes.set(theme.id, found);
  return found;
}

function drawnFiguresOf(municipality: PublishedMunicipality, theme: Theme): FigurePage[] {
  const shown = shownFigures(municipality, theme);
  return drawnFigures
    .filter(({ figure }) => shown.some(({ id }) => id === figure.id))
    .map((one) => figurePage(one, municipality));
}

/** Figures of a theme that lack data of this municipality, with the sentence of the no-data rule. */
export function themeGaps(
  page: MunicipalityPage,
  theme: Theme,
): { question: string; sentence: string; indicator: string }[] {
  const { municipality, release } = page;
  const all: readonly Figure[] = theme.figures;
  return all
    .filter(({ id }) => municipality.missing.includes(id))
    .map(({ id, question, indicators }) => {
      const rows = deliveryByIndicator(release.release).get(municipality.code)?.values() ?? [];
      const row = [...rows].find(
        ({ indicator, state }) => indicators.includes(indicator) && state !== 'delivered',
      );
      return {
        question,
        sentence: missingSentence({ ...page, reason: row?.reason ?? null }, question),
        indicator: figureIndicators[id] ?? indicators[0] ?? '',
      };
    });
}

const overview = ['zonder-plan', 'aantal', 'plan-op-tijd', 'intake', 'doorstroom'];

/** The figures whose sentence stands on the overview, each with the theme where its chart and table are. */
export function overviewFigures(code: string): { readonly theme: Theme; readonly figure: FigurePage }[] {
  const all = themes.flatMap((theme) => themeFigures(code, theme).map((figure) => ({ theme, figure })));
  return overview.flatMap((id) => all.find(({ figure }) => figure.id === id) ?? []);
}

/** People without a plan, and those beyond 10 weeks, for the tallies under the headline. */
export function waitingHeadline(code: string): ReturnType<typeof waitingTotals> {
  return waitingTotals(defaultAnswer(waitingFigure, published(code)));
}

/** What the browser must know of a municipality to answer a choice about these comparisons. */
export function answerConfig(code: string, indicators: readonly string[]): AnswerConfig {
  const { release, peildatum, instroomjaren, synthetisch } = currentRelease();
  return {
    code,
    name: published(code).name,
    release,
    referenceDate: peildatum,
    invented: synthetisch,
    cohorts: instroomjaren,
    pageCohort: pageCohort(),
    peers: peerConfig(code, indicators),
    municipalities: othersIn(code, release),
    data: href(`/data/${release}`),
  };
}

function othersIn(code: string, release: string): AnswerConfig['municipalities'] {
  return municipalities()
    .filter((entry) => stateIn(entry, release)?.state !== 'not_applicable' && entry.code !== code)
    .map((entry) => ({
      code: entry.code,
      name: entry.name,
      slug: entry.slug,
      delivered: stateIn(entry, release)?.state === 'delivered',
      ...(entry.missing.length > 0 ? { missing: entry.missing } : {}),
    }));
}

export function pageConfig(code: string, theme: Theme): PageConfig {
  const municipality = published(code);
  const { release, gepubliceerd } = currentRelease();
  const file = (name: string) => {
    const { path, sha256 } = dataFile(release, name);
    return { url: href(path), sha256 };
  };
  const figures = shownFigures(municipality, theme);
  return {
    ...answerConfig(
      code,
      comparisonsOn(figures).map(({ indicator }) => indicator),
    ),
    slug: municipality.slug,
    publishedOn: gepubliceerd,
    figures: figures.map(({ id }) => id),
    own: file(`${code}.duckdb`),
    national: file('national.duckdb'),
    workbench: href('/werkbank/'),
  };
}

/** The sentence of the no-data rule: a blank is a finding. */
export function missingSentence({ municipality, release, reason }: MunicipalityPage, theme: string): string {
  const because =
    reason === null
      ? 'reden niet opgegeven'
      : `${reason.charAt(0).toLowerCase()}${reason.slice(1).replace(/\.$/, '')}`;
  return `Over ‘${theme}’ zijn voor ${municipality.name} geen gegevens (stand ${date(release.peildatum)}, ${because}).`;
}

/** "vroeger: Wallemeer", for the search and the list of names. */
export function noteOf(municipality: PublishedMunicipality): string {
  if (municipality.successor !== null) return `opgegaan in ${published(municipality.successor).name}`;
  const former = municipalities()
    .filter(({ successor }) => successor === municipality.code)
    .map(({ name }) => name);
  if (former.length > 0) return `vroeger ook: ${list(former)}`;
  return municipality.fictitious ? 'verzonnen gemeente' : municipality.province;
}
