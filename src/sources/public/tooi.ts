import { registerMunicipalityTable } from '../../contract/source-tables.ts';
import { ccZero } from '../licences.ts';
import type { PublicSource } from '../source.ts';

export const registerSource: PublicSource<typeof registerMunicipalityTable> = {
  id: 'tooi',
  heading: 'Namen en herindelingen',
  title: 'TOOI, Register gemeenten compleet',
  publisher: 'Overheid.nl',
  licence: ccZero,
  rhythm: 'bij een herindeling of een andere naam, meestal op 1 januari',
  page: 'https://standaarden.overheid.nl/tooi',
  table: registerMunicipalityTable,
  cites: { title: 'source', path: 'url' },
  place: 'tooi_rwc_gemeenten_compleet_4.json',
  files: /^tooi_rwc_gemeenten_compleet_\d+\.json$/,
  fetch: [
    'https://standaarden.overheid.nl/tooi/waardelijsten: Register gemeenten compleet, de nieuwste versie als JSON-LD; laat het nummer van de versie in de naam staan',
  ],
  months: 12,
  // Without a merger no new version comes.
  patience: 60,
};
