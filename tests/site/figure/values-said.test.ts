import { expect, test } from 'vitest';
import { drawingDocument } from '../../../src/charts/drawing-document.ts';
import { peerStrip } from '../../../src/charts/peer-strip.ts';
import { labelOf, shapeOf, type Shape } from '../../../src/charts/shape.ts';
import { comparedView } from '../../../src/comparison/view.ts';
import { comparisons } from '../../../src/comparison/comparisons.ts';
import { themes } from '../../../src/figures/catalogue.ts';
import { cellText, type TableView } from '../../../src/figures/view.ts';
import { municipalities } from '../../../src/published/files.ts';
import { comparedByDefault } from '../../../src/site/comparison/page.ts';
import { themeFigures } from '../../../src/site/figure/page.ts';
import { municipalityPage } from '../../../src/site/municipality/page.ts';

/** Every value on a drawing stands in its table and in its alternative text: who cannot see it misses no number. */

const shown = municipalities().filter(
  ({ code, successor }) => successor === null && municipalityPage(code).availability === 'delivered',
);

/** Words of the axes and of the norm carry these classes; everything else that is written on a drawing is a value. */
const isAxis = (classes: string): boolean => /\b(stil|gezegd)\b/.test(classes);

/** The texts of a drawing, without those of its axes. */
function valuesOn(drawing: Shape): string[] {
  const texts = drawing.children.flatMap((child) => (typeof child === 'string' ? [] : valuesOn(child)));
  if (drawing.name !== 'text' || isAxis(drawing.attributes['class'] ?? '')) return texts;
  return [...texts, textOf(drawing)];
}

function textOf({ children }: Shape): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join(' ');
}

/** "84%", "1.215", "26": the numbers in a text. */
const numbersIn = (text: string): string[] =>
  (text.match(/\d[\d.]*%?/g) ?? []).map((number) => number.replace(/\.$/, ''));

/** Numbers on a drawing that are not in a text. */
function missing(drawing: Shape, text: string): string[] {
  const said = new Set(numbersIn(text).flatMap((number) => [number, number.replace('%', '')]));
  return valuesOn(drawing)
    .flatMap(numbersIn)
    .filter((number) => !said.has(number));
}

const tableText = ({ caption, columns, rows, note = '' }: TableView): string =>
  [
    caption,
    ...columns.map(({ label }) => label),
    ...rows.flatMap(({ cells }) => cells.map(cellText)),
    note,
  ].join(' ');

test('every value on a drawing of a figure is in its table and its alternative text', () => {
  const faults = shown.flatMap(({ code, name }) =>
    themes
      .flatMap((theme) => themeFigures(code, theme))
      .flatMap(({ id, view, charts }) =>
        charts.flatMap(({ wide, narrow }) =>
          [wide, narrow].flatMap((drawing) => [
            ...missing(drawing, tableText(view.table)).map(
              (number) => `${name}, ${id}: ${number} not in table`,
            ),
            ...missing(drawing, labelOf(drawing)).map(
              (number) => `${name}, ${id}: ${number} not in alt text`,
            ),
          ]),
        ),
      ),
  );
  expect([...new Set(faults)]).toEqual([]);
});

test('every value on a strip beside other municipalities is in its table and its alternative text', () => {
  const faults = shown.flatMap(({ code, name, missing: absent }) =>
    comparisons
      .filter(({ figure }) => !absent.includes(figure.id))
      .flatMap(({ indicator }) => {
        const { strip, table } = comparedView(comparedByDefault(code, indicator));
        if (strip === null) return [];
        const canvas = {
          document: drawingDocument,
          prefix: 'x',
          layout: 'wide',
          description: strip.description,
        } as const;
        const drawing = shapeOf(peerStrip(strip.data, canvas), 'x');
        return [
          ...missing(drawing, `${strip.title} ${tableText(table)}`).map(
            (n) => `${name}, ${indicator}: ${n} not in table`,
          ),
          ...missing(drawing, labelOf(drawing)).map((n) => `${name}, ${indicator}: ${n} not in alt text`),
        ];
      }),
  );
  expect([...new Set(faults)]).toEqual([]);
});
