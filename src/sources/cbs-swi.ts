import { nationalFigures } from '../contract/tables.ts';
import { ccBy } from './licences.ts';
import type { Source } from './source.ts';

/** Most of the national figures; a row that stands elsewhere, or only in the press, says so itself. */
export const cbsSwiSource: Source<typeof nationalFigures> = {
  id: 'cbs-swi',
  heading: 'Landelijke cijfers',
  title: 'Statistiek Wet Inburgering',
  publisher: 'CBS',
  licence: ccBy,
  edition: 'SWI 2024',
  rhythm: 'elk jaar',
  page: 'https://www.cbs.nl/nl-nl/longread/rapportages/2025/statistiek-wet-inburgering--swi---2024/english-summary',
  table: nationalFigures,
  file: 'national-figures.csv',
  cites: { title: 'source', path: 'url' },
};
