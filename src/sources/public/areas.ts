import { areaTable } from '../../contract/source-tables.ts';
import { ccBy } from '../licences.ts';
import type { PublicSource } from '../source.ts';

export const areaSource: PublicSource<typeof areaTable> = {
  id: 'cbs-86247ned',
  heading: 'Gebieden',
  title: 'StatLine 86247NED, Gebieden in Nederland',
  publisher: 'CBS',
  licence: ccBy,
  rhythm: 'elk jaar, met een eigen tabel per jaar',
  page: 'https://opendata.cbs.nl/#/CBS/nl/dataset/86247NED',
  table: areaTable,
  cites: { title: 'source', path: 'url' },
  place: 'cbs-86247NED/',
  files: /^cbs-86247NED\/(TableInfos|TypedDataSet)\.json$/,
  fetch: [
    'https://opendata.cbs.nl/ODataApi/odata/86247NED/TableInfos, bewaard als TableInfos.json',
    'https://opendata.cbs.nl/ODataApi/odata/86247NED/TypedDataSet, bewaard als TypedDataSet.json',
  ],
  months: 12,
  patience: 6,
};
