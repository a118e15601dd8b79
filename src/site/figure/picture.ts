import { pictureSvg } from '../../charts/picture.ts';
import { date } from '../../format.ts';
import { addressOf, wholeOf, type FigureAbout } from './about.ts';

/** The drawn parts of a figure, on its page or made from the same text at build time. */
export interface DrawnParts {
  readonly chart: Element;
  readonly caption: Element;
  readonly table: Element;
}

/** A figure with its words, notes and facts as one SVG document. Several charts stand under each other. */
export function figurePicture({ chart, caption, table }: DrawnParts, about: FigureAbout): string {
  return pictureSvg({
    title: about.question,
    place: `${about.municipality} · peildatum ${date(about.referenceDate)}`,
    sentences: about.sentences,
    charts: [...chart.querySelectorAll('figure.chart')].flatMap((figure) => {
      const drawing = figure.querySelector('svg.breed');
      const [title, subtitle] = [textIn(figure, '.chart-title'), textIn(figure, '.chart-subtitle')];
      return drawing ? [{ title, subtitle, drawing }] : [];
    }),
    blank: chart.querySelector('.blank-figure')?.textContent.trim() ?? null,
    verdict: about.verdict?.text ?? null,
    notes: notesIn(caption, table),
    facts: factsOf(table, about),
    invented: about.invented,
  });
}

/** The notes that apply to what is shown: under the figure, and under its table. */
export function notesIn(caption: Element, table: Element): string[] {
  return [...caption.querySelectorAll('p'), ...table.querySelectorAll('.note')].map(words);
}

type Named = [name: string, text: string];

function factsOf(table: Element, about: FigureAbout): Named[] {
  const { figure, municipality, release, referenceDate, publishedOn, choice, frozen } = about;
  const published = `release ${release} van ${date(publishedOn)}`;
  return [
    ['Peildatum', date(referenceDate)],
    ['Noemer', [wholeOf(figure), ...denominatorsIn(table)].join(' ')],
    ...(choice === '' ? [] : [['Keuze', choice] as Named]),
    ['Bron', `Raadsmonitor Inburgering, ${published}; gemeente ${municipality}, afgerond op vijftallen`],
    ['Adres', addressOf(about)],
    ...(choice === '' ? [] : [['Vaste versie', `${frozen} (zonder keuze)`] as Named]),
  ];
}

/** "2022: 145, 2023: 215.": the denominators of the shares in the table, each with its row. */
function denominatorsIn(table: Element): string[] {
  const heads = [...table.querySelectorAll('thead th')].map(words);
  const rows = [...table.querySelectorAll('tbody tr')].map((row) => [...row.children]);
  const shares = rows.flatMap((cells) =>
    cells.flatMap((cell, at) => {
      const of = cell.getAttribute('data-of');
      return of === null ? [] : [{ row: nameOf(cells), column: heads[at] ?? '', of }];
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
function nameOf(cells: readonly Element[]): string {
  const first = cells.findIndex(({ classList }) => classList.contains('number'));
  return cells.slice(0, Math.max(1, first)).map(words).join(', ');
}

const words = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();

function textIn(holder: Element, selector: string): string {
  const found = holder.querySelector(selector);
  return found ? words(found) : '';
}
