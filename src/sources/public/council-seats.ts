import { councilSeatTable } from '../../contract/source-tables.ts';
import { ccZero } from '../licences.ts';
import type { PublicSource } from '../source.ts';

/** The day of the election whose file this reads: another year is another file, with other councils. */
export const election = { name: 'GR2026', day: '2026-03-18' } as const;

export const councilSeatSource: PublicSource<typeof councilSeatTable> = {
  id: 'kiesraad-gr2026',
  heading: 'Partijen in de raad',
  title: 'Uitslag gemeenteraadsverkiezingen 2026',
  publisher: 'Kiesraad',
  licence: ccZero,
  rhythm: 'elke vier jaar',
  page: 'https://www.verkiezingsuitslagen.nl/',
  table: councilSeatTable,
  cites: { title: 'source', path: 'url' },
  place: 'GR2026.csv',
  files: /^GR\d{4}\.csv$/,
  fetch: ['https://data.overheid.nl/: zoek op ‘verkiezingsuitslag gemeenteraad 2026’ en neem GR2026.csv'],
  months: 48,
  patience: 3,
};
