import { decimal, whole } from '../../format.ts';
import type { Result, Value } from '../../query/port.ts';
import { chartMarkup, drawable } from './result-chart.ts';
import { html, put, trusted, type Html } from '../frame/html.ts';
import { tableMarkup } from '../frame/table-markup.ts';
import type { WorkbenchRelease } from './config.ts';
import { inventedText } from '../../text.ts';

/** Rows that are kept of a result; the query is asked for one more, to know whether there are more. */
export const mostRows = 100_000;
/** What the table shows; the downloads have the rest. */
const rowsShown = 1000;
const columnsShown = 40;
const charactersShown = 300;

/** What a reader gets to see: the rows that are kept, and whether there were more. */
export interface LimitedResult extends Result {
  readonly isCut: boolean;
}

export function limitedResult({ columns, rows }: Result): LimitedResult {
  return { columns, rows: rows.slice(0, mostRows), isCut: rows.length > mostRows };
}

/** "12.345 rijen in 0,4 seconde." with what is not shown and where it is. */
export function summary({ columns, rows, isCut }: LimitedResult, seconds: number): string {
  const amount = isCut ? `Meer dan ${whole(mostRows)}` : whole(rows.length);
  const said = [
    `${amount} ${rows.length === 1 ? 'rij' : 'rijen'} in ${seconds < 0.1 ? 'minder dan 0,1' : decimal(seconds)} seconde.`,
  ];
  if (rows.length > rowsShown)
    said.push(
      `De tabel toont de eerste ${whole(rowsShown)} rijen. De download heeft ${isCut ? `de eerste ${whole(mostRows)}` : 'ze alle'}.`,
    );
  if (columns.length > columnsShown)
    said.push(`De tabel toont de eerste ${columnsShown} van de ${whole(columns.length)} kolommen.`);
  return said.join(' ');
}

function cell(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) >= 10_000) return whole(value);
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = String(value);
  return text.length > charactersShown ? `${text.slice(0, charactersShown)}…` : text;
}

/** Chart where there is one to draw, then the table, then what can be taken along. */
export function resultMarkup(result: LimitedResult, { label, synthetic: invented }: WorkbenchRelease): Html {
  const rows = result.rows.slice(0, rowsShown);
  const columns = result.columns.slice(0, columnsShown);
  const numeric = (column: string) => rows.some((row) => typeof row[column] === 'number');
  const table = tableMarkup({
    caption: `Uitkomst, ${label}${invented ? ', verzonnen gemeenten' : ''}`,
    columns: columns.map((column) => ({
      label: column,
      ...(numeric(column) ? { numeric: true as const } : {}),
    })),
    rows: rows.map((row) => ({ cells: columns.map((column) => cell(row[column] ?? null)) })),
  });
  return html`${figureMarkup(result, invented)}${rows.length > 0 ? table : noRows}${takeMarkup}`;
}

const noRows = html`<p>
  De query geeft geen rijen. Dat is geen nul: er is niets dat aan uw voorwaarden voldoet, of het is niet gepubliceerd.
</p>`;

const takeButtons = [
  ['csv', 'CSV'],
  ['excel-csv', 'CSV voor Excel'],
  ['origin', 'Herkomst (tekst)'],
].map(
  ([kind, label]) =>
    html`<button type="button" class="button" data-action="save" data-save="${kind}">${label}</button>`,
);

const takeMarkup = html`<p class="controls">${takeButtons}</p>
  <div data-part="saved" role="status"></div>`;

function figureMarkup(result: LimitedResult, invented: boolean): Html {
  const found = drawable(result);
  const [value] = found?.values ?? [];
  if (!found || value === undefined) return html``;
  const mark = invented && html`<p class="quiet">${inventedText.image}</p>`;
  const title = html`<p class="chart-title" data-part="drawn-title">${titleOf(value, found.along)}</p>`;
  const drawing = trusted(chartMarkup(result, found, value));
  return html`${choiceMarkup(found.values)}
    <figure class="chart">
      <figcaption>${title}${mark}</figcaption>
      <div data-part="drawing">${drawing}</div>
    </figure>`;
}

/** Which column is drawn, where there is more than one to draw. */
function choiceMarkup(values: readonly string[]): Html {
  if (values.length < 2) return html``;
  const options = values.map((one) => html`<option>${one}</option>`);
  return html`<label class="field">
    <span>Teken de kolom</span><select data-part="drawn">${options}</select>
  </label>`;
}

function titleOf(value: string, along: readonly string[]): string {
  return `${value} per ${along.join(', ')}`;
}

/** Draws another column when the reader chooses one. */
export function connectChart(output: HTMLElement, result: LimitedResult): void {
  const choice = output.querySelector<HTMLSelectElement>('select[data-part=drawn]');
  const found = drawable(result);
  if (!choice || !found) return;
  choice.addEventListener('change', () => {
    const value = found.values[choice.selectedIndex] ?? choice.value;
    const [title, drawing] = [
      output.querySelector('[data-part=drawn-title]'),
      output.querySelector('[data-part=drawing]'),
    ];
    if (title) title.textContent = titleOf(value, found.along);
    if (drawing) put(drawing, trusted(chartMarkup(result, found, value)));
  });
}
