import { pictureSvg, type PictureFile } from '../../charts/picture.ts';
import { cellOf, cellText, type FigureView, type TableCell, type TableView } from '../../figures/view.ts';
import { date } from '../../format.ts';
import { addressOf, wholeOf, type FigureAbout } from './about.ts';
import type { DrawnChart } from './drawn.ts';
import { factText } from './facts-markup.ts';

/** A figure with its words, notes and facts as one SVG document. Several charts stand under each other. */
export function figurePicture(
  view: FigureView,
  charts: readonly DrawnChart[],
  about: FigureAbout,
): PictureFile {
  return pictureSvg({
    title: about.question,
    place: placeOf(about),
    sentences: [...about.sentences, ...about.facts.map(factText)],
    charts: charts.map(pictureChart),
    blank: view.blank ?? null,
    verdict: about.verdict?.text ?? null,
    notes: notesOf(view),
    facts: factsOf(view.table, about),
    invented: about.invented,
  });
}

/** The charts alone, for a letter that says the rest in its own words. */
export function chartPicture(
  charts: readonly DrawnChart[],
  about: Pick<FigureAbout, 'question' | 'municipality' | 'referenceDate' | 'invented'>,
): PictureFile {
  return pictureSvg({
    title: about.question,
    place: placeOf(about),
    sentences: [],
    charts: charts.map(pictureChart),
    blank: null,
    verdict: null,
    notes: [],
    facts: [],
    invented: about.invented,
  });
}

const placeOf = ({ municipality, referenceDate }: Pick<FigureAbout, 'municipality' | 'referenceDate'>) =>
  `${municipality} · stand op ${date(referenceDate)}`;

const pictureChart = ({ title, subtitle, wide }: DrawnChart) => ({
  title: onOneLine(title),
  subtitle: onOneLine(subtitle),
  drawing: wide,
});

/** The notes that apply to what is shown: under the figure, and under its table. */
export function notesOf({ notes, table }: Pick<FigureView, 'notes' | 'table'>): string[] {
  return [...notes, ...(table.note === undefined ? [] : [table.note])].map(onOneLine);
}

type Named = [name: string, text: string];

function factsOf(table: TableView, about: FigureAbout): Named[] {
  const { figure, municipality, release, referenceDate, publishedOn, choice, frozen } = about;
  const published = `publicatie ${release} van ${date(publishedOn)}`;
  return [
    ['Stand op', date(referenceDate)],
    ['Om wie het gaat', [wholeOf(figure), ...denominatorsIn(table)].join(' ')],
    ...(choice === '' ? [] : [['Keuze', choice] as Named]),
    ['Bron', `Raadsmonitor Inburgering, ${published}; gemeente ${municipality}, afgerond op vijftallen`],
    ['Adres', addressOf(about)],
    ...(choice === '' ? [] : [['Vaste versie', `${frozen} (zonder keuze)`] as Named]),
  ];
}

/** "2022: 145, 2023: 215.": the denominators of the shares in the table, each with its row. */
function denominatorsIn({ columns, rows }: TableView): string[] {
  const shares = rows.flatMap(({ cells }) =>
    cells.flatMap((cell, at) => {
      const of = cellOf(cell);
      return of === null ? [] : [{ row: nameOf(columns, cells), column: columns[at]?.label ?? '', of }];
    }),
  );
  const isOneColumn = new Set(shares.map(({ column }) => column)).size === 1;
  const named = shares.map(({ row, column, of }) => `${isOneColumn ? row : `${row}, ${column}`}: ${of}`);
  const [first] = shares;
  if (first === undefined) return [];
  return [
    shares.every(({ of }) => of === first.of)
      ? `Aantal: ${first.of}.`
      : `Aantal per rij: ${named.join('; ')}.`,
  ];
}

/** The words that a row begins with: "2022", or "2022, Duinhaven" beside another municipality. */
function nameOf(columns: TableView['columns'], cells: readonly TableCell[]): string {
  const first = columns.findIndex(({ numeric }) => numeric === true);
  return cells
    .slice(0, Math.max(1, first))
    .map((cell) => onOneLine(cellText(cell)))
    .join(', ');
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
