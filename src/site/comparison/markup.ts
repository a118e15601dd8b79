import { funnel } from '../../charts/funnel.ts';
import { drawings } from '../../charts/markup.ts';
import { peerStrip } from '../../charts/peer-strip.ts';
import { signMarkup, type SignKind } from '../../charts/verdict-sign.ts';
import { toCsv } from '../../contract/csv.ts';
import { comparedRows } from '../../comparison/table.ts';
import { comparedLabel, comparedView, type ComparedAbout, type ComparedView } from '../../comparison/view.ts';
import type { Peer } from '../../comparison/judged.ts';
import { stateWords } from '../../comparison/verdict.ts';
import { plain } from '../../figures/view.ts';
import { inventedText } from '../../text.ts';
import { html, trusted, type Html } from '../frame/html.ts';
import { sentenceMarkup, tableMarkup } from '../frame/table-markup.ts';

/** The parts of the section "Vergeleken" as HTML, and its rows as CSV. Build and browser insert the same text. */
export interface ComparisonParts {
  /** Sign and sentence, with the attributes by which a check finds the verdict again. */
  readonly sentence: Html;
  /** The same without the figure, for under the headline. */
  readonly short: Html;
  readonly peers: Html;
  /** Null where there are too few to draw. */
  readonly funnel: Html | null;
  /** The municipality on one scale with its peers; null where there is no verdict. */
  readonly strip: Html | null;
  readonly table: Html;
  readonly notes: Html;
  readonly csv: string;
  readonly spoken: string;
}

/** Where a comparison stands, and what its file says about itself. */
export interface ComparisonPlace {
  readonly document?: Document;
  readonly invented: boolean;
  readonly release: string;
  /** The chosen group in words: "alle inburgeraars". */
  readonly group: string;
}

export function comparisonParts(about: ComparedAbout, place: ComparisonPlace): ComparisonParts {
  const view = comparedView(about);
  return {
    sentence: verdictMarkup(about, view, 'sentence', place),
    short: verdictMarkup(about, view, 'short', place),
    peers: peersMarkup(about),
    /** Drawn when it is asked for: most pages show the words alone. */
    get funnel() {
      return funnelMarkup(about, view, place);
    },
    get strip() {
      return stripMarkup(about, view, place);
    },
    table: tableMarkup(view.table),
    notes: html`${view.notes.map((note) => html`<p>${note}</p>`)}`,
    csv: csvOf(about, place),
    spoken: plain(view.sentence),
  };
}

const signs: Partial<Record<ComparedView['kind'], SignKind>> = {
  higher: 'higher',
  lower: 'lower',
  ordinary: 'ordinary',
  too_few: 'too_few',
};

/** A verdict as a paragraph that carries what it is about. */
export function verdictMarkup(
  { comparison, cohort }: Pick<ComparedAbout, 'comparison' | 'cohort'>,
  view: ComparedView,
  part: 'sentence' | 'short',
  place: Pick<ComparisonPlace, 'document'>,
): Html {
  const kind = signs[view.kind];
  const sign = kind && trusted(signMarkup(kind, place.document));
  const about = html`data-indicator="${comparison.indicator}" data-cohort="${cohort ?? 'alle'}"`;
  const verdict = view.kind !== 'too_early' && html`data-verdict="${view.verdict}" `;
  const sentence = sentenceMarkup(view[part]);
  if (part === 'short')
    return html`<p class="fact" ${verdict}${about}><b>${comparedLabel}.</b> ${sentence}</p>`;
  return html`<p class="verdict" ${verdict}${about}>${sign}<span>${sentence}</span></p>`;
}

/** From this many peers on they are a number and no list. */
const mostChips = 60;

/** Whom it is compared with, by name; where scripts run, each can be taken out. */
function peersMarkup({ judged: { peers } }: ComparedAbout): Html {
  if (peers.length === 0) return html`<p class="quiet">Er is niemand om mee te vergelijken.</p>`;
  if (peers.length > mostChips)
    return html`<p class="quiet">Vergeleken met ${peers.length} andere gemeenten.</p>`;
  return html`<ul class="peers">${peers.map(chip)}</ul>`;
}

function chip({ code, name, entry }: Peer): Html {
  const said = typeof entry === 'string' ? `${name}: ${stateWords[entry]}` : name;
  const blank = typeof entry === 'string' && html` class="blank"`;
  const label = `Haal ${name} uit de vergelijking`;
  const remove = html`<button type="button" class="needs-script" data-remove="${code}" aria-label="${label}">×</button>`;
  return html`<li${blank}><span><span translate="no">${name}</span>${said.slice(name.length)}</span>${remove}</li>`;
}

/** What a drawing of a comparison is drawn on, and how invented data are marked in its words. */
function canvasAt(place: ComparisonPlace, prefix: string, description: string) {
  const mark = place.invented ? ` ${inventedText.image}` : '';
  const document = place.document ? { document: place.document } : {};
  return { canvas: { ...document, prefix, description: description + mark }, mark };
}

function funnelMarkup(
  { comparison }: ComparedAbout,
  { funnel: shown }: ComparedView,
  place: ComparisonPlace,
): Html | null {
  if (shown === null) return null;
  const { canvas, mark } = canvasAt(place, `trechter-${comparison.indicator}`, shown.description);
  const caption = html`<figcaption><p class="chart-subtitle">${shown.subtitle + mark}</p></figcaption>`;
  const drawn = trusted(drawings((layout) => funnel(shown.data, layout), canvas));
  return html`${[
    html`<p class="chart-title">${shown.title}</p>`,
    html`<ol class="steps">${shown.steps.map((step) => html`<li>${step}</li>`)}</ol>`,
    html`<figure class="chart">${caption}${drawn}</figure>`,
    shown.method.map((line) => html`<p class="note">${line}</p>`),
  ]}`;
}

function stripMarkup(
  { comparison }: ComparedAbout,
  { strip: shown }: ComparedView,
  place: ComparisonPlace,
): Html | null {
  if (shown === null) return null;
  const { canvas, mark } = canvasAt(place, `strook-${comparison.indicator}`, shown.description);
  const drawn = trusted(drawings((layout) => peerStrip(shown.data, layout), canvas));
  const words = html`<p class="chart-title">${shown.title}</p><p class="chart-subtitle">${shown.subtitle + mark}</p>`;
  return html`<figure class="chart"><figcaption>${words}</figcaption>${drawn}</figure>`;
}

const csvColumns = [
  'gemeente',
  'code',
  'rol',
  'teller',
  'noemer',
  'aandeel',
  'oordeel',
  'indicator',
  'instroomjaar',
  'groep',
  'peildatum',
  'release',
];

/** The view as CSV: published counts with the words of the table, one line per municipality. */
function csvOf(about: ComparedAbout, { release, group, invented }: ComparisonPlace): string {
  const shared = {
    indicator: about.comparison.indicator,
    instroomjaar: about.cohort === null ? 'alle' : String(about.cohort),
    groep: group,
    peildatum: about.referenceDate,
    release,
    ...(invented ? { voorbeeld: inventedText.word } : {}),
  };
  const rows = comparedRows(about).map((row) => ({ ...row, ...shared }));
  return toCsv(invented ? [...csvColumns, 'voorbeeld'] : csvColumns, rows);
}
