import { councilPaperTable } from '../../contract/source-tables.ts';
import type { PublicSource } from '../source.ts';

export const councilPaperSource: PublicSource<typeof councilPaperTable> = {
  id: 'openbesluitvorming',
  heading: 'Raadsstukken',
  title: 'Zoeken in raadsstukken',
  publisher: 'OpenBesluitvorming',
  licence: null,
  rhythm: 'elke dag; haal het op als u de pagina wilt bijwerken',
  page: 'https://openbesluitvorming.nl/',
  table: councilPaperTable,
  cites: { title: 'source', path: 'url' },
  place: 'raadsstukken/',
  files: /^raadsstukken\/(GM\d{4}-\d{4}-\d\d-\d\d\.json|goedgekeurd\.csv)$/,
  fetch: [
    'https://openbesluitvorming.nl/api/search?query=inburgering&organization=…, met de naam van de organisatie, bewaard als GM0344-2026-11-30.json: de gemeente en de dag waarop u het ophaalde',
    'goedgekeurd.csv met de kolommen gemeentecode en stuk: elk stuk dat een redacteur heeft beoordeeld en goedgekeurd',
  ],
  months: 3,
  patience: 0,
};
