/** Files in the layout of each public source, written by us about invented municipalities: codes from GM9001. */
import type { Given } from '../../src/import/import.ts';
import type { Place } from '../../src/import/input.ts';

export const label = 'proef/bronnen/';

/** Two that exist, and one that went up in the first. */
export const places: readonly Place[] = [
  { code: 'GM9001', name: 'Aardrecht', valid_to: null, successor: null },
  { code: 'GM9002', name: 'Bovenwold', valid_to: null, successor: null },
  { code: 'GM9003', name: 'Cruisdam', valid_to: '2022-12-31', successor: 'GM9001' },
];

/** Names of files with what is in them. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export function given(files: Files, list = places): Given {
  const bytes = Object.entries(files).map(
    ([name, content]) =>
      [name, typeof content === 'string' ? new TextEncoder().encode(content) : content] as const,
  );
  return { files: new Map(bytes), label, places: list };
}

const observation = (Id: number, RegioS: string, Value: number | null, Perioden: string) => ({
  Id,
  Measure: 'M000352',
  ValueAttribute: Value === null ? 'Impossible' : 'None',
  Value,
  StringValue: null,
  BurgerlijkeStaat: 'T001019',
  Geslacht: 'T001038',
  Leeftijd: '10000',
  RegioS,
  Perioden,
});

const context = 'https://datasets.cbs.nl/odata/v1/CBS/03759ned/$metadata#';

export const population: Files = {
  'cbs-03759ned/properties.json': JSON.stringify({
    '@odata.context': `${context}Properties`,
    Identifier: '03759ned',
    Title: 'Bevolking op 1 januari en gemiddeld; geslacht, leeftijd en regio',
    Modified: '2026-06-23T00:00:00+02:00',
    License: 'https://creativecommons.org/licenses/by/4.0/',
  }),
  'cbs-03759ned/observations.json': JSON.stringify({
    '@odata.context': `${context}Observations`,
    value: [
      observation(1, 'NL01', 150_000, '2025JJ00'),
      observation(2, 'NL01', 152_000, '2026JJ00'),
      { ...observation(3, 'NL01', null, '2026JJ00'), Measure: 'M000365' },
      observation(4, 'PV90', 152_000, '2026JJ00'),
      observation(5, 'GM9001', 120_000, '2026JJ00'),
      observation(6, 'GM9002', 32_000, '2026JJ00'),
      observation(7, 'GM9003', null, '2026JJ00'),
    ],
  }),
};

const ont = 'https://identifier.overheid.nl/tooi/def/ont/';
const id = (code: string) => `https://identifier.overheid.nl/tooi/id/gemeente/${code}`;
const value = (text: string) => [{ '@value': text }];

const registered = (code: string, official: string, preferred: string, last?: string) => ({
  '@id': id(`gm${code}`),
  '@type': [`${ont}Gemeente`],
  [`${ont}gemeentecode`]: value(code),
  [`${ont}officieleNaamExclSoort`]: value(official),
  [`${ont}voorkeursnaamExclSoort`]: value(preferred),
  [`${ont}ligtInProvincie`]: [{ '@id': 'https://identifier.overheid.nl/tooi/id/provincie/pv90' }],
  ...(last === undefined ? {} : { [`${ont}einddatum`]: value(last) }),
});

export const registerNodes = [
  {
    '@id': 'https://identifier.overheid.nl/tooi/set/rwc_gemeenten_compleet/4',
    '@type': ['https://identifier.overheid.nl/tooi/def/wl/RegisterwaardelijstCompleet'],
    [`${ont}publicatiedatum`]: value('2022-12-22'),
  },
  registered('9001', 'Aardrecht', 'Aardrecht'),
  registered('9002', "'s-Bovenwold", 'Bovenwold'),
  registered('9003', 'Cruisdam', 'Cruisdam', '2022-12-31'),
  {
    '@id': id('wzg_1'),
    '@type': [`${ont}Uitbreiding`],
    'http://www.w3.org/ns/prov#invalidated': [{ '@id': id('gm9003') }],
    'http://www.w3.org/ns/prov#used': [{ '@id': id('gm9001') }],
  },
];

export const registerName = 'tooi_rwc_gemeenten_compleet_4.json';
export const register: Files = { [registerName]: JSON.stringify(registerNodes) };

const area = (ID: number, Code_1: string, Naam_2: string, Inwonertal_56: number) => ({
  ...{ ID, Code_1: `${Code_1}  `, Naam_2, Code_28: 'PV90  ', Naam_29: 'Noordermark', Inwonertal_56 },
});

export const areas: Files = {
  'cbs-86247NED/TableInfos.json': JSON.stringify({
    'odata.metadata': 'https://opendata.cbs.nl/ODataApi/OData/86247NED/$metadata#Cbs.OData.WebAPI.TableInfos',
    value: [{ ID: 0, Title: 'Gebieden', Identifier: '86247NED', Modified: '2026-02-03T02:00:00' }],
  }),
  'cbs-86247NED/TypedDataSet.json': JSON.stringify({
    'odata.metadata':
      'https://opendata.cbs.nl/ODataApi/OData/86247NED/$metadata#Cbs.OData.WebAPI.TypedDataSet',
    value: [area(0, 'GM9001', 'Aardrecht', 120_000), area(1, 'GM9002', 'Bovenwold', 32_000)],
  }),
};

const seatRow = (code: string, name: string, list: string, field: string, count: number | string) =>
  `GR2026;${code};${name};${list};${field};${count}`;

export const seats: Files = {
  'GR2026.csv': [
    '\ufeffVerkiezing;RegioCode;Regio;LijstNaam;VeldType;Waarde',
    seatRow('G9001', 'Aardrecht', 'Lokaal Belang', 'LijstAantalStemmen', 8_000),
    seatRow('G9001', 'Aardrecht', 'Lokaal Belang', 'LijstAantalZetels', 20),
    seatRow('G9001', 'Aardrecht', 'De Overkant', 'LijstAantalZetels', 17),
    seatRow('G9002', 'Bovenwold', 'Lokaal Belang', 'LijstAantalZetels', 11),
    seatRow('G9002', 'Bovenwold', '', 'LijstAantalZetels', 8),
    '',
  ].join('\r\n'),
};

const paper = (entityId: string, title: string, more: object = {}) => ({
  entityId,
  entityType: 'Document',
  organization: 'Aardrecht',
  date: '2026-05-12T19:30:00Z',
  title,
  summary: 'Een samenvatting die niet wordt gelezen.',
  downloadUrl: `https://stukken.invalid/${entityId}.pdf`,
  matchedPage: 2,
  pageCount: 4,
  ...more,
});

export const answerName = 'raadsstukken/GM9001-2026-11-30.json';
export const papers: Files = {
  [answerName]: JSON.stringify({
    results: [
      paper('doc-1', 'Schriftelijke vragen over inburgering'),
      paper('doc-2', 'Raadsbrief voortgang inburgering', { date: null, downloadUrl: null }),
      paper('doc-3', 'Vragen van raadslid Jansen over inburgering'),
    ],
    totalCount: 3,
    hasMore: false,
  }),
  'raadsstukken/goedgekeurd.csv': 'gemeentecode,stuk\nGM9001,doc-1\n',
};

export const housing: Files = {
  'huisvestingstaak.csv': `gemeentecode,peildatum,halfjaar,taakstelling,stand_begin,gerealiseerd,stand_nu,ladder,bron_titel,bron_url,bron_datum,vindplaats,gecontroleerd
GM9001,2026-10-01,2026-2,80,12,40,52,trede 2,Overzicht van oktober,https://stukken.invalid/oktober,2026-10-15,tabel 1,yes
GM9002,2026-10-01,2026-2,20,-3,10,7,,Overzicht van oktober,https://stukken.invalid/oktober,2026-10-15,tabel 1,no
`,
};

export const benchmark: Files = {
  'benchmark-statushouders.csv': `gemeentecode,vergunningsjaar,peildatum,onderwerp,waarde,eenheid,bron_titel,bron_url,bron_datum,vindplaats,gecontroleerd
GM9001,2016,2020-06-30,work,41.5,percent,Benchmark,https://stukken.invalid/benchmark,2021-06-01,tabel 3,yes
`,
};

export const everything: Files = {
  ...population,
  ...register,
  ...areas,
  ...seats,
  ...papers,
  ...housing,
  ...benchmark,
};
