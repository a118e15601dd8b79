import { bound } from './bound.ts';
import { html, type Html } from './html.ts';
import { nbsp, notSaid } from '../../format.ts';
import {
  cellOf,
  cellText,
  leftOutStart,
  type Sentence,
  type TableCell,
  type TableView,
} from '../../figures/view.ts';

/** From this many columns on, a table may be wider than its place and gets a scroll region. */
const scrollFrom = 5;

/** A figure of at most this many characters fits one line of a headline on a phone and is never broken. */
const unbroken = 24;
/** Up to so many fit one line of a headline on a wide screen. */
const ofOneLine = 32;

/** A sentence with its counted figures and whom they leave out marked; the inside of a paragraph. */
export function sentenceMarkup(sentence: Sentence): Html {
  const from = sentence.indexOf(leftOutStart);
  if (from === -1) return segmentsMarkup(sentence);
  const leftOut = segmentsMarkup(sentence.slice(from));
  return html`${segmentsMarkup(sentence.slice(0, from))}<span class="left-out">${leftOut}</span>`;
}

function segmentsMarkup(sentence: Sentence): Html {
  const segments = sentence.map((segment) =>
    typeof segment === 'string' ? bound(segment) : figureMarkup(segment.figure),
  );
  return html`${segments}`;
}

function figureMarkup(figure: string): Html {
  return figure.length <= unbroken
    ? html`<span class="geteld">${figure}</span>`
    : html`<span class="geteld ${figure.length <= ofOneLine ? 'line' : 'long'}">${figure.replaceAll(nbsp, ' ')}</span>`;
}

/** A table with its caption and note. Build and browser both use it, so a redrawn table is the same table. */
export function tableMarkup(view: TableView): Html {
  const kind = isStacked(view) && html` class="stacks"`;
  const table = html`<table${kind}><caption>${view.caption}</caption>${head(view)}${body(view)}</table>`;
  const note = view.note !== undefined && html`<p class="note">${view.note}</p>`;
  return html`${scrollable(view, table)}${note}`;
}

/** From this many columns on, a row is two lines on a phone. */
const stackFrom = 4;

const isStacked = ({ columns }: TableView): boolean => columns.length >= stackFrom;

function scrollable(view: TableView, table: Html): Html {
  return view.columns.length < scrollFrom
    ? table
    : html`<div class="scroll" role="region" tabindex="0" aria-label="${view.caption}">${table}</div>`;
}

function head(view: TableView): Html {
  const cells = view.columns.map(
    (column, index) => html`<th scope="col"${numberClass(view, index)}>${column.label}</th>`,
  );
  return html`<thead><tr>${cells}</tr></thead>`;
}

function body(view: TableView): Html {
  const rows = view.rows.map((row) => {
    const cells = row.cells.map((cell, index) => bodyCell(view, cell, index));
    return html`<tr${row.strong && html` class="strong"`}>${cells}</tr>`;
  });
  return html`<tbody>${rows}</tbody>`;
}

function bodyCell(view: TableView, cell: TableCell, index: number): Html {
  const text = cellText(cell);
  if (index === 0) return html`<th scope="row"${numberClass(view, index)}>${text}</th>`;
  const of = cellOf(cell);
  const denominator = of !== null && html` data-of="${of}"`;
  return html`<td${cellClass(view, index)}${denominator}${before(view, index, text)}>${text}</td>`;
}

/** Of a wide table the last number of a row stands beside its name on a phone. */
function cellClass(view: TableView, index: number): Html | false {
  return isKey(view, index) ? html` class="number last"` : numberClass(view, index);
}

const isKey = (view: TableView, index: number): boolean =>
  isStacked(view) && index === view.columns.findLastIndex(({ numeric }) => numeric);

/** The word before a cell where its row is two lines. */
function before(view: TableView, index: number, text: string): Html | false {
  const column = view.columns[index];
  const word = column?.short ?? column?.label ?? '';
  if (!isStacked(view)) return false;
  // A row of two lines leaves out what cannot be said, but not beside the name.
  if (text === notSaid && !isKey(view, index)) return html` data-none`;
  return !isKey(view, index) && word !== '' && html` data-before="${word}"`;
}

function numberClass(view: TableView, index: number): Html | false {
  return view.columns[index]?.numeric === true && html` class="number"`;
}
