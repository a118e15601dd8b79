import { countedOn } from '../comparison/counted-on.ts';
import { themeComparisons } from '../site/comparison/page.ts';
import type { ComparisonParts } from '../site/comparison/markup.ts';
import { scrolled } from '../site/figure/embed.ts';
import { html, type Html } from '../site/frame/html.ts';
import { frozenPath } from '../site/frame/frozen-path.ts';
import { scopeOf } from '../published/answers.ts';
import { factsMarkup } from '../site/figure/facts-markup.ts';
import { factsInRelease } from '../site/municipality/facts.page.ts';
import { themeFigures, type FigurePage } from '../site/figure/page.ts';
import type { MunicipalityPage } from '../site/municipality/page.ts';
import type { Theme } from '../figures/catalogue.ts';
import { indicatorOf, queriesOf, selectionOf } from '../figures/ask.ts';
import { figures } from '../figures/catalogue.ts';
import { choiceFor } from '../figures/compact.ts';
import type { Figure } from '../figures/figure.ts';
import { date } from '../format.ts';
import type { PublishedRelease } from '../contract/published.ts';
import { releaseTables } from '../contract/release.ts';
import { inventedText } from '../text.ts';

/** One figure of a municipality as its release published it. */
export interface FrozenFigure {
  readonly page: MunicipalityPage;
  readonly theme: Theme;
  readonly shown: FigurePage;
  readonly figure: Figure;
  readonly compared: ComparisonParts | null;
  /** Address of the site, without a slash at the end. */
  readonly origin: string;
}

/** The drawn figures of a theme, each with its comparison, if it has one. */
export function frozenFigures(page: MunicipalityPage, theme: Theme, origin: string): FrozenFigure[] {
  const { code } = page.municipality;
  const comparisons = themeComparisons(code, theme);
  return themeFigures(code, theme).flatMap((shown) => {
    const figure = figures.find(({ id }) => id === shown.id);
    const compared = comparisons.find((one) => one.figure === shown.id)?.parts ?? null;
    return figure ? [{ page, theme, shown, figure, compared, origin }] : [];
  });
}

/** The block of a figure on its frozen page: sentence, chart, table, verdict, definition, query and how to cite it. */
export function figureBlock(one: FrozenFigure): Html {
  const { shown, figure, page, compared } = one;
  const { sentence, more, charts, notes } = shown.parts;
  const [cohorts, tables] = [cohortsOf(figure, page).join(' '), tablesOf(figure).join(' ')];
  return html`<section class="section in-geteld" id="${shown.id}" data-cohorts="${cohorts}" data-tables="${tables}">
<p class="register">${shown.register}</p><h2>${shown.question}</h2>
<p class="lead">${sentence}</p>${more}${factsMarkup(factsInRelease(page.municipality.code, shown.id))}
<div data-since class="stack" role="note"></div>
<div class="figure"><div class="split"><div><div class="chart-slot">${charts}</div>
<div class="caption-slot">${notes}</div></div><div>${scrolled(shown)}</div></div></div>
<p class="quiet">${citationOf(one)}</p>
${detailsOf(one)}
</section>
${compared && comparedBlock(compared, page.release)}`;
}

function cohortsOf(figure: Figure, { release }: MunicipalityPage): readonly number[] {
  return scopeOf(figure).cohorts ?? release.instroomjaren;
}

function comparedBlock({ sentence, table, notes }: ComparisonParts, release: PublishedRelease): Html {
  return html`<section class="section in-geteld"><p class="register">Vergeleken</p><h2>Hoe is het in andere gemeenten?</h2>
<div class="lead">${sentence}</div>${table}<div class="quiet">${notes}<p>${countedOn(release)}</p></div></section>`;
}

/** Definitions and queries, word for word as they held for this release. */
function detailsOf({ figure, page }: FrozenFigure): Html {
  const scope = scopeOf(figure);
  const selection = selectionOf([page.municipality.code], choiceFor(figure, scope), scope.allCohorts);
  const parts = queriesOf(figure, selection).map((one, at) => [at > 0 && '\n', definitionOf(one)]);
  return html`<details class="fold"><summary>Definitie en query</summary>${parts}</details>`;
}

function definitionOf({ indicator, sql }: ReturnType<typeof queriesOf>[number]): Html {
  const { name, definition, numerator, denominator, caveat, author, reviewedOn } = indicator;
  return html`${[
    html`<h3>${name}</h3><p>${definition}</p>`,
    html`<p>Wie wij tellen: ${numerator} Om hoeveel mensen het gaat: ${denominator ?? 'geen.'}</p>`,
    html`<p class="quiet">${caveat} Definitie van ${author}, ${date(reviewedOn)}.</p>`,
    html`<pre tabindex="0"><code>${sql}</code></pre>`,
  ]}`;
}

/** "Raadsmonitor Inburgering (2026). …": the permanent address goes along. */
function citationOf({ page, theme, shown, origin }: FrozenFigure): string {
  const { municipality, release } = page;
  const mark = municipality.fictitious ? ` [${inventedText.one.replace(/\.$/, '')}]` : '';
  const title = shown.question.replace(/\?$/, '');
  const address = `${origin}${frozenPath(release.release, municipality.slug, theme.id, shown.id)}`;
  return `Zo verwijst u: Raadsmonitor Inburgering (${release.gepubliceerd.slice(0, 4)}). ${title}, ${municipality.name}, stand op ${date(release.peildatum)}, publicatie ${release.release}${mark}. ${address}`;
}

/** The published tables that a figure is counted from. */
export function tablesOf({ indicators }: Pick<Figure, 'indicators'>): string[] {
  const texts = indicators.map((id) => indicatorOf(id).sql);
  return releaseTables
    .map(({ name }) => name)
    .filter((name) => texts.some((sql) => new RegExp(`\\b${name}\\b`).test(sql)));
}
