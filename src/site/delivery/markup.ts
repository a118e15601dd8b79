import { nameOf } from '../../contract/codes.ts';
import { matrixStates } from '../../council/delivery.ts';
import { date, list, municipalitiesText } from '../../format.ts';
import { html, trusted, type Html } from '../frame/html.ts';
import {
  askOf,
  columnsOf,
  countIn,
  gapsIn,
  periodsOf,
  selected,
  type Gap,
  type MatrixCell,
  type MatrixData,
  type MatrixPeriod,
  type SelectedRow,
  type Selection,
} from './selection.ts';

/** So many municipalities stand in the open; the others are folded, so that nobody has to go past all of them. */
const inTheOpen = 20;

/** What a selection comes to, first in one sentence and then per municipality. */
export function resultMarkup(data: MatrixData, selection: Selection): Html {
  const isAboutGaps = selection.stand === '' || selection.stand === 'niet-geleverd';
  if (!isAboutGaps) return html`<p class="lead">${stateSentence(data, selection)}</p>`;
  const gaps = gapsIn(data, selection);
  const [first, rest] = [gaps.slice(0, inTheOpen), gaps.slice(inTheOpen)];
  const fold =
    rest.length > 0 &&
    html`<details class="fold"><summary>Nog ${municipalitiesText(rest.length)}</summary>${gapList(data, rest)}</details>`;
  return html`<p class="lead">${gapSentence(data, selection, gaps.length)}</p>
    ${first.length > 0 && gapList(data, first)}${fold}`;
}

const only = 'De enige gemeente in deze keuze';

function gapSentence(data: MatrixData, selection: Selection, found: number): string {
  const all = countIn(data, selection);
  const what = columnsOf(data, selection);
  const about = what.length === 1 ? `‘${what[0]?.name ?? ''}’` : 'een of meer cijfers';
  const when = whenWords(periodsOf(data, selection));
  if (found === 0)
    return all === 1
      ? `${only} liet ${what.length === 1 ? `${about} niet` : 'geen cijfer'} weg ${when}.`
      : `Geen van deze ${all} gemeenten liet ${about} weg ${when}.`;
  const which = `leverde${found === 1 ? '' : 'n'} ${about} niet ${when}`;
  return `${all === 1 ? only : `${found} van deze ${all} gemeenten`} ${which}.`;
}

function stateSentence(data: MatrixData, selection: Selection): string {
  const all = countIn(data, selection);
  const name = nameOf(matrixStates, selection.stand);
  const found = selected(data, selection).length;
  const when = whenWords(periodsOf(data, selection));
  return all === 1
    ? `Bij de enige gemeente in deze keuze komt ‘${name}’ ${found === 0 ? 'niet ' : ''}voor ${when}.`
    : `Bij ${found} van deze ${all} gemeenten komt ‘${name}’ voor ${when}.`;
}

/** "op de laatste 2 peildata, 31 maart 2026 en 30 september 2026", "op 30 september 2026". */
function whenWords(periods: readonly MatrixPeriod[]): string {
  const days = list(periods.map(({ referenceDate }) => date(referenceDate)));
  return periods.length > 1 ? `op de laatste ${periods.length} peildata, ${days}` : `op ${days}`;
}

function gapList(data: MatrixData, gaps: readonly Gap[]): Html {
  return html`<ul class="gaps">${gaps.map((gap) => gapMarkup(data, gap))}</ul>`;
}

/** "Roderveen: 9 cijfers, 2 peildata. Reden: …", with the question. */
function gapMarkup(data: MatrixData, { row, indicators, periods, reasons }: Gap): Html {
  const asked = indicators.find((column) => askOf(data, row, column) !== null);
  const path = asked ? askOf(data, row, asked) : null;
  const figures = indicators.length === 1 ? (indicators[0]?.name ?? '') : `${indicators.length} cijfers`;
  const days = periods.length === 1 ? date(periods[0]?.referenceDate ?? '') : `${periods.length} peildata`;
  const why = reasons.length === 0 ? 'Zonder reden.' : `Reden: ${reasons.map(ended).join(' ')}`;
  const ask =
    path !== null &&
    html` <a href="${path}">Maak een vraag<span class="visually-hidden"> over ${row.name}</span></a>`;
  return html`<li><b translate="no">${row.name}</b>: ${figures}, ${days}. ${why}${ask}</li>`;
}

const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** The matrix of a selection as a real table; only what lacks now is a link, and it leads to the question. */
export function matrixMarkup(data: MatrixData, selection: Selection): Html {
  const [columns, periods] = [columnsOf(data, selection), periodsOf(data, selection)];
  const heads = columns.map(
    ({ indicator, short }) =>
      html`<th scope="colgroup" colspan="${periods.length}"><a href="${data.base}indicatoren/${indicator}/">${short}</a></th>`,
  );
  const days = columns.map(() => periods.map(dayMarkup));
  const tab = new TabStop();
  const rows = selected(data, selection).map((one) => rowMarkup(data, one, periods.length, tab));
  const columnGroups = columns.map(() => html`<colgroup span="${periods.length}"></colgroup>`);
  return html`<table class="matrix"><caption>Levering per gemeente, cijfer en peildatum. Gemeenten op naam.</caption>
<colgroup></colgroup>${columnGroups}<thead><tr><th scope="col" rowspan="2">Gemeente</th>${heads}</tr><tr>${days}</tr></thead>
<tbody>${rows}</tbody></table>`;
}

function dayMarkup({ referenceDate }: MatrixPeriod, at: number): Html {
  return html`<th scope="col"${at === 0 && trusted(' class="eerste"')}><abbr title="${date(referenceDate)}">${shortDay(referenceDate)}</abbr></th>`;
}

const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** "sep 26". */
const shortDay = (iso: string): string => `${months[Number(iso.slice(5, 7)) - 1] ?? ''} ${iso.slice(2, 4)}`;

/** One link of the matrix is a stop of the Tab key; arrows lead to the others. */
class TabStop {
  private isTaken = false;

  take(): boolean {
    const isFirst = !this.isTaken;
    this.isTaken = true;
    return isFirst;
  }
}

function rowMarkup(data: MatrixData, { row, cells }: SelectedRow, span: number, tab: TabStop): Html {
  const marked = cells.map((cell, at) => {
    const first = at % span === 0 && trusted(' class="eerste"');
    return html`<td${first}>${cellMarkup(data, row, cell, tab)}</td>`;
  });
  return html`<tr><th scope="row" translate="no">${row.name}</th>${marked}</tr>
`;
}

function cellMarkup(
  data: MatrixData,
  row: SelectedRow['row'],
  { column, period, state }: MatrixCell,
  tab: TabStop,
): Html {
  const word = nameOf(matrixStates, state);
  const path = state === 'niet-geleverd' ? askOf(data, row, column) : null;
  if (path === null) return html`<span class="cel ${state}">${word}</span>`;
  const name = `${row.name}, ${column.name}, ${date(period.referenceDate)}: ${word}. Maak een vraag`;
  const off = !tab.take() && trusted(' tabindex="-1"');
  return html`<a class="cel ${state}" href="${path}" aria-label="${name}" title="${name}"${off}>${word}</a>`;
}
