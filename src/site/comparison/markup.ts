import { funnel } from '../../charts/funnel.ts';
import { drawings } from '../../charts/markup.ts';
import { signMarkup, type SignKind } from '../../charts/verdict-sign.ts';
import { toCsv } from '../../contract/csv.ts';
import { comparedRows, comparedView, type ComparedAbout, type ComparedView } from '../../comparison/view.ts';
import type { Peer } from '../../comparison/judged.ts';
import { stateWords } from '../../comparison/verdict.ts';
import { plain } from '../../figures/view.ts';
import { fictitious } from '../../text.ts';
import { escaped } from '../frame/html.ts';
import { sentenceMarkup, tableMarkup } from '../frame/table-markup.ts';

/** The parts of the section "Vergeleken" as HTML, and its rows as CSV. Build and browser insert the same text. */
export interface ComparisonParts {
  /** Sign and sentence, with the attributes by which a check finds the verdict again. */
  readonly sentence: string;
  /** The same without the figure, for under the headline. */
  readonly short: string;
  readonly peers: string;
  readonly funnel: string;
  readonly table: string;
  readonly notes: string;
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
    table: tableMarkup(view.table),
    notes: view.notes.map((note) => `<p>${escaped(note)}</p>`).join(''),
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
): string {
  const kind = signs[view.kind];
  const sign = kind ? signMarkup(kind, place.document) : '';
  const about = `data-indicator="${comparison.indicator}" data-cohort="${cohort ?? 'alle'}"`;
  const attributes = `${view.kind === 'too_early' ? '' : `data-verdict="${escaped(view.verdict)}" `}${about}`;
  return `<p class="verdict" ${attributes}>${sign}<span>${sentenceMarkup(view[part])}</span></p>`;
}

/** From this many peers on they are a number and no list. */
const mostChips = 60;

/** Whom it is compared with, by name; where scripts run, each can be taken out. */
function peersMarkup({ judged: { peers } }: ComparedAbout): string {
  if (peers.length === 0) return '<p class="quiet">Er is niemand om mee te vergelijken.</p>';
  if (peers.length > mostChips)
    return `<p class="quiet">Vergeleken met ${peers.length} andere gemeenten.</p>`;
  return `<ul class="peers">${peers.map(chip).join('')}</ul>`;
}

function chip({ code, name, entry }: Peer): string {
  const said = typeof entry === 'string' ? `${name}: ${stateWords[entry]}` : name;
  const label = escaped(`Haal ${name} uit de vergelijking`);
  return (
    `<li${typeof entry === 'string' ? ' class="blank"' : ''}>${escaped(said)}` +
    `<button type="button" class="needs-script" data-remove="${code}" aria-label="${label}">×</button></li>`
  );
}

function funnelMarkup(
  { comparison }: ComparedAbout,
  { funnel: shown }: ComparedView,
  place: ComparisonPlace,
): string {
  if (shown === null) return '';
  const mark = place.invented ? ` ${fictitious.image}` : '';
  const canvas = {
    ...(place.document ? { document: place.document } : {}),
    prefix: `trechter-${comparison.indicator}`,
    description: shown.description + mark,
  };
  return [
    `<p class="chart-title">${escaped(shown.title)}</p>`,
    `<ol class="steps">${shown.steps.map((step) => `<li>${escaped(step)}</li>`).join('')}</ol>`,
    `<figure class="chart"><figcaption><p class="chart-subtitle">${escaped(shown.subtitle + mark)}</p></figcaption>`,
    `${drawings((layout) => funnel(shown.data, layout), canvas)}</figure>`,
    ...shown.method.map((line) => `<p class="note">${escaped(line)}</p>`),
  ].join('');
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
    ...(invented ? { voorbeeld: fictitious.word } : {}),
  };
  const rows = comparedRows(about).map((row) => ({ ...row, ...shared }));
  return toCsv(invented ? [...csvColumns, 'voorbeeld'] : csvColumns, rows);
}
