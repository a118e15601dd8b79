import { escaped } from './html.ts';
import { nbsp } from '../../format.ts';
import { cellText, type Sentence, type TableCell, type TableView } from '../../figures/view.ts';

/** From this many columns on, a table may be wider than its place and gets a scroll region. */
const scrollFrom = 5;

/** A figure of at most this many characters fits one line of a headline on a phone and is never broken. */
const unbroken = 24;

/** A sentence with its counted figures marked; the inside of a paragraph. */
export function sentenceMarkup(sentence: Sentence): string {
  return sentence
    .map((segment) => (typeof segment === 'string' ? escaped(segment) : figureMarkup(segment.figure)))
    .join('');
}

function figureMarkup(figure: string): string {
  return figure.length <= unbroken
    ? `<span class="geteld">${escaped(figure)}</span>`
    : `<span class="geteld long">${escaped(figure.replaceAll(nbsp, ' '))}</span>`;
}

/** A table with its caption and note. Build and browser both use it, so a redrawn table is the same table. */
export function tableMarkup(view: TableView): string {
  const table = `<table><caption>${escaped(view.caption)}</caption>${head(view)}${body(view)}</table>`;
  return (
    scrollable(view, table) + (view.note === undefined ? '' : `<p class="note">${escaped(view.note)}</p>`)
  );
}

function scrollable(view: TableView, table: string): string {
  return view.columns.length < scrollFrom
    ? table
    : `<div class="scroll" role="region" tabindex="0" aria-label="${escaped(view.caption)}">${table}</div>`;
}

function head(view: TableView): string {
  const cells = view.columns.map(
    (column, index) => `<th scope="col"${numberClass(view, index)}>${escaped(column.label)}</th>`,
  );
  return `<thead><tr>${cells.join('')}</tr></thead>`;
}

function body(view: TableView): string {
  const rows = view.rows.map((row) => {
    const cells = row.cells.map((cell, index) => bodyCell(view, cell, index));
    return `<tr${row.strong ? ' class="strong"' : ''}>${cells.join('')}</tr>`;
  });
  return `<tbody>${rows.join('')}</tbody>`;
}

function bodyCell(view: TableView, cell: TableCell, index: number): string {
  const text = escaped(cellText(cell));
  if (index === 0) return `<th scope="row"${numberClass(view, index)}>${text}</th>`;
  const denominator = typeof cell === 'string' ? '' : ` data-of="${cell.of}"`;
  return `<td${numberClass(view, index)}${denominator}>${text}</td>`;
}

function numberClass(view: TableView, index: number): string {
  return view.columns[index]?.numeric ? ' class="number"' : '';
}
