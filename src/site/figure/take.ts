import { drawingDocument } from '../../charts/drawing-document.ts';
import type { PictureFile } from '../../charts/picture.ts';
import { dutchCsv, machineCsv } from '../../downloads/csv.ts';
import type { FigureTable } from '../../downloads/figure-table.ts';
import { figureJson, type Origin } from '../../downloads/json.ts';
import type { FigureView } from '../../figures/view.ts';
import type { FigureAbout } from './about.ts';
import { drawnCharts, type DrawnFigure } from './drawn.ts';
import { figureTable, type FigureFacts } from './facts.ts';
import { factText } from './facts-markup.ts';
import { figurePicture, notesOf } from './picture.ts';

/** A figure on its way out of the page: what it shows and what it says of itself, as data. */
export interface TakenFigure {
  readonly drawn: DrawnFigure;
  readonly view: FigureView;
  readonly about: FigureAbout;
  /** What its table says in words of its own: the verdict alone, and the choice as the address has it. */
  readonly facts: Pick<FigureFacts, 'verdict' | 'choice'>;
  readonly origins: readonly Origin[];
}

/** A form that a figure can be taken in. */
interface Form {
  readonly ending: string;
  readonly type: string;
  readonly bytes: (figure: TakenFigure) => string | Uint8Array | Promise<Uint8Array>;
}

const csv = 'text/csv;charset=utf-8';

/** By the name that a button asks for it with. A PNG is drawn by the browser; every other form is made of data alone. */
export const forms: Readonly<Record<string, Form>> = {
  csv: { ending: 'csv', type: csv, bytes: (figure) => machineCsv(tableOf(figure)) },
  'excel-csv': { ending: 'excel.csv', type: csv, bytes: (figure) => dutchCsv(tableOf(figure)) },
  ods: {
    ending: 'ods',
    type: 'application/vnd.oasis.opendocument.spreadsheet',
    bytes: async (figure) => (await import('../../downloads/workbook.ts')).workbookOds(tableOf(figure)),
  },
  xlsx: {
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: async (figure) => (await import('../../downloads/workbook.ts')).workbookXlsx(tableOf(figure)),
  },
  json: {
    ending: 'json',
    type: 'application/json',
    bytes: (figure) => figureJson(tableOf(figure), figure.origins),
  },
  svg: { ending: 'svg', type: 'image/svg+xml', bytes: (figure) => pictureOf(figure).svg },
  png: {
    ending: 'png',
    type: 'image/png',
    bytes: async (figure) => (await import('./png.ts')).pngOf(pictureOf(figure)),
  },
};

/** The table of a figure, with all that goes along. */
export function tableOf({ view, about, facts }: Omit<TakenFigure, 'drawn' | 'origins'>): FigureTable {
  return figureTable(view.table, {
    ...about,
    ...facts,
    factTexts: about.facts.map(factText),
    notes: notesOf(view),
  });
}

/** The picture of a figure; drawn on paper of its own, whatever the page looks like. */
export function pictureOf({ drawn, view, about }: Omit<TakenFigure, 'facts' | 'origins'>): PictureFile {
  const place = { document: drawingDocument, prefix: drawn.figure.id };
  return figurePicture(view, drawnCharts(drawn, view, place), about);
}
