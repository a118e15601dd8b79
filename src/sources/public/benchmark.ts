import { benchmarkTable } from '../../contract/source-tables.ts';
import { ccBy } from '../licences.ts';
import type { PublicSource } from '../source.ts';

/** Nobody saw its layout, so an editor copies rows; without a file it is off. */
export const benchmarkSource: PublicSource<typeof benchmarkTable> = {
  id: 'cbs-benchmark-statushouders',
  heading: 'Statushouders onder de vorige wet',
  title: 'Gemeentelijke benchmark statushouders (maatwerk)',
  publisher: 'CBS',
  licence: ccBy,
  rhythm: 'komt niet meer: de laatste uitgave gaat over 2020',
  page: 'https://www.cbs.nl/nl-nl/maatwerk',
  table: benchmarkTable,
  cites: { title: 'source', path: 'url' },
  place: 'benchmark-statushouders.csv',
  files: /^benchmark-statushouders\.csv$/,
  fetch: ['de tabel ‘Gemeentelijke benchmark statushouders’ op cbs.nl; neem haar over in het sjabloon'],
  months: 1200,
  patience: 0,
  template: {
    gemeentecode: 'municipality',
    vergunningsjaar: 'cohort',
    peildatum: 'reference_date',
    onderwerp: 'subject',
    waarde: 'value',
    eenheid: 'unit',
    bron_titel: 'source',
    bron_url: 'url',
    bron_datum: 'published',
    vindplaats: 'place',
    gecontroleerd: 'checked',
  },
  isApart: true,
};
