import { housingTaskTable } from '../../contract/source-tables.ts';
import { ccZero } from '../licences.ts';
import type { PublicSource } from '../source.ts';

export const housingTaskSource: PublicSource<typeof housingTaskTable> = {
  id: 'huisvestingstaak',
  heading: 'Huisvesting van statushouders',
  title: 'Taakstelling huisvesting vergunninghouders',
  publisher: 'Rijksoverheid en COA',
  licence: ccZero,
  rhythm: 'elke maand',
  page: 'https://www.rijksoverheid.nl/',
  table: housingTaskTable,
  cites: { title: 'source', path: 'url' },
  place: 'huisvestingstaak.csv',
  files: /^huisvestingstaak\.csv$/,
  fetch: [
    'het maandoverzicht van taakstelling en realisatie per gemeente op rijksoverheid.nl; neem het over in het sjabloon',
  ],
  months: 1,
  patience: 2,
  template: {
    gemeentecode: 'municipality',
    peildatum: 'reference_date',
    halfjaar: 'half_year',
    taakstelling: 'task',
    stand_begin: 'start',
    gerealiseerd: 'housed',
    stand_nu: 'left',
    ladder: 'ladder',
    bron_titel: 'source',
    bron_url: 'url',
    bron_datum: 'published',
    vindplaats: 'place',
    gecontroleerd: 'checked',
  },
};
