import { populationTable } from '../../contract/source-tables.ts';
import { ccBy } from '../licences.ts';
import type { PublicSource } from '../source.ts';

export const populationSource: PublicSource<typeof populationTable> = {
  id: 'cbs-03759ned',
  heading: 'Inwoners',
  title: 'StatLine 03759ned, Bevolking op 1 januari',
  publisher: 'CBS',
  licence: ccBy,
  rhythm: 'elk jaar in het tweede kwartaal',
  page: 'https://opendata.cbs.nl/#/CBS/nl/dataset/03759ned',
  table: populationTable,
  cites: { title: 'source', path: 'url' },
  place: 'cbs-03759ned/',
  files: /^cbs-03759ned\/(properties|observations[\w-]*)\.json$/,
  fetch: [
    'https://datasets.cbs.nl/odata/v1/CBS/03759ned/Properties, bewaard als properties.json',
    "https://datasets.cbs.nl/odata/v1/CBS/03759ned/Observations?$filter=Measure eq 'M000352' and Geslacht eq 'T001038' and Leeftijd eq '10000' and BurgerlijkeStaat eq 'T001019' and Perioden eq '2026JJ00', met het jaar dat u wilt, bewaard als observations.json",
  ],
  months: 12,
  patience: 2,
};
