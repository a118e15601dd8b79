/** Tables of what others published about municipalities; every row says where it stands. */
import { yesNo } from './codes.ts';
import { benchmarkSubjects, benchmarkUnits } from './source-codes.ts';
import { defineTable, type Column, type RowOf } from './table.ts';

const municipality = {
  kind: 'municipality',
  label: 'gemeente',
  description: 'Code van de gemeente waarover de rij gaat.',
} as const;

/** Where a row stands. */
const origin = {
  source: { kind: 'text', label: 'bron', description: 'Uitgever en titel van de bron.' },
  edition: { kind: 'text', label: 'uitgave', description: 'Uitgave waarin de rij staat.' },
  published: { kind: 'date', label: 'datum bron', description: 'Dag waarop de uitgever dit uitgaf.' },
  url: { kind: 'url', label: 'adres', description: 'Adres van de bron.' },
  licence: { kind: 'text', label: 'licentie', description: 'Licentie van de bron.' },
} as const satisfies Readonly<Record<string, Column>>;

export const populationTable = defineTable({
  name: 'population',
  title: 'Inwoners op 1 januari',
  description: 'Inwoners per gemeente, definitief, zoals CBS ze publiceert.',
  columns: {
    municipality,
    reference_date: { kind: 'date', label: 'peildatum', description: 'Dag van de telling.' },
    population: {
      kind: 'number',
      whole: true,
      min: 1,
      max: 2_000_000,
      label: 'inwoners',
      description: 'Aantal inwoners.',
    },
    nation: {
      kind: 'number',
      whole: true,
      min: 1,
      max: 30_000_000,
      label: 'inwoners van Nederland',
      description: 'Inwoners van heel Nederland op dezelfde dag.',
    },
    ...origin,
  },
  key: ['municipality', 'reference_date'],
});

export const registerMunicipalityTable = defineTable({
  name: 'register_municipality',
  title: 'Register van gemeenten',
  description: 'Gemeenten die bestaan of bestonden, met hun namen en waarin zij opgingen.',
  columns: {
    municipality,
    name: { kind: 'text', label: 'naam', description: 'Officiële naam.' },
    other_name: {
      kind: 'text',
      optional: true,
      label: 'andere naam',
      description: 'Naam die de gemeente zelf gebruikt, als die anders is.',
    },
    province: { kind: 'text', label: 'provincie', description: 'Code van de provincie, zoals PV26.' },
    valid_from: {
      kind: 'date',
      from: '1800-01-01',
      optional: true,
      label: 'geldig vanaf',
      description: 'Eerste dag; leeg als zij er al was toen het register begon.',
    },
    valid_to: {
      kind: 'date',
      from: '1800-01-01',
      optional: true,
      label: 'geldig tot en met',
      description: 'Laatste dag; leeg als zij bestaat.',
    },
    successors: {
      kind: 'text',
      optional: true,
      label: 'opgegaan in',
      description: 'Codes van de gemeenten waarin zij opging, gescheiden door |.',
    },
    ...origin,
  },
  key: ['municipality'],
});

export const areaTable = defineTable({
  name: 'area',
  title: 'Gebieden waarin een gemeente ligt',
  description: 'Provincie en inwoners van elke gemeente volgens de gebiedsindeling van een jaar.',
  columns: {
    municipality,
    name: { kind: 'text', label: 'naam', description: 'Naam zoals CBS die schrijft.' },
    province: { kind: 'text', label: 'provincie', description: 'Code van de provincie, zoals PV26.' },
    province_name: { kind: 'text', label: 'naam provincie', description: 'Naam van de provincie.' },
    population: {
      kind: 'number',
      whole: true,
      min: 1,
      max: 2_000_000,
      optional: true,
      label: 'inwoners',
      description: 'Aantal inwoners in deze indeling.',
    },
    ...origin,
  },
  key: ['municipality'],
});

export const councilSeatTable = defineTable({
  name: 'council_seat',
  title: 'Partijen in de gemeenteraad',
  description: 'Zetels per lijst na de gemeenteraadsverkiezing.',
  columns: {
    municipality,
    party: { kind: 'text', max: 120, label: 'lijst', description: 'Naam van de lijst.' },
    seats: { kind: 'number', whole: true, min: 0, max: 45, label: 'zetels', description: 'Aantal zetels.' },
    ...origin,
  },
  key: ['municipality', 'party'],
});

export const councilPaperTable = defineTable({
  name: 'council_paper',
  title: 'Gevonden raadsstukken over inburgering',
  description: 'Stukken die een zoekmachine voor raadsstukken vond, met wat een redacteur heeft goedgekeurd.',
  columns: {
    municipality,
    paper: { kind: 'text', max: 120, label: 'stuk', description: 'Code van het stuk in de bron.' },
    kind: { kind: 'text', max: 60, label: 'soort', description: 'Soort stuk volgens de bron.' },
    date: { kind: 'date', optional: true, label: 'datum', description: 'Datum van het stuk.' },
    title: { kind: 'text', max: 280, label: 'titel', description: 'Titel van het stuk.' },
    approved: {
      kind: 'code',
      list: yesNo,
      label: 'goedgekeurd',
      description: 'Of een redacteur het stuk heeft beoordeeld en goedgekeurd.',
    },
    ...origin,
  },
  key: ['municipality', 'paper'],
});

const people = { kind: 'number', whole: true, min: 0, max: 100_000 } as const;
const balance = { kind: 'number', whole: true, min: -100_000, max: 100_000 } as const;

/** Where a row stands, and whether somebody read it there; by hand, so per row. */
const placed = {
  source: origin.source,
  url: origin.url,
  published: origin.published,
  place: { kind: 'text', label: 'vindplaats', description: 'Plaats in de bron.' },
  checked: {
    kind: 'code',
    list: yesNo,
    label: 'gecontroleerd',
    description: 'ja: gelezen bij de uitgever zelf. nee: volgens berichtgeving van een ander.',
  },
} as const satisfies Readonly<Record<string, Column>>;

export const housingTaskTable = defineTable({
  name: 'housing_task',
  title: 'Huisvesting van statushouders',
  description:
    'Taakstelling, stand en achterstand per gemeente en halfjaar. Taak en achterstand blijven apart.',
  columns: {
    municipality,
    reference_date: { kind: 'date', label: 'peildatum', description: 'Dag van de stand.' },
    half_year: {
      kind: 'text',
      max: 6,
      label: 'halfjaar',
      description: 'Halfjaar van de taak, zoals 2026-1.',
    },
    task: {
      ...people,
      label: 'taakstelling',
      description: 'Nieuwe taak voor dit halfjaar, zonder achterstand.',
    },
    start: {
      ...balance,
      label: 'stand aan het begin',
      description: 'Achterstand bij het begin van het halfjaar; een voorsprong heeft een minteken.',
    },
    housed: { ...people, label: 'gerealiseerd', description: 'Mensen die dit halfjaar een woning kregen.' },
    left: {
      ...balance,
      label: 'stand nu',
      description:
        'Taakstelling en stand aan het begin, min gerealiseerd; een voorsprong heeft een minteken.',
    },
    ladder: {
      kind: 'text',
      max: 120,
      optional: true,
      label: 'trede van toezicht',
      description: 'Trede van de interventieladder, zoals de toezichthouder die noemt.',
    },
    ...placed,
  },
  key: ['municipality', 'reference_date'],
});

export const benchmarkTable = defineTable({
  name: 'status_holder_benchmark',
  title: 'Statushouders in de gemeente, onder de vorige wet',
  description:
    'Werk, uitkering en examens van statushouders onder de Wi2013; niet te vergelijken met de Wi2021.',
  columns: {
    municipality,
    cohort: {
      kind: 'number',
      whole: true,
      min: 2014,
      max: 2021,
      label: 'vergunningsjaar',
      description: 'Jaar waarin de vergunning is verleend.',
    },
    reference_date: { kind: 'date', label: 'peildatum', description: 'Dag van de stand.' },
    subject: {
      kind: 'code',
      list: benchmarkSubjects,
      label: 'onderwerp',
      description: 'Waar het over gaat.',
    },
    value: {
      kind: 'number',
      min: 0,
      max: 100_000,
      label: 'waarde',
      description: 'Getal zoals gepubliceerd.',
    },
    unit: { kind: 'code', list: benchmarkUnits, label: 'eenheid', description: 'Eenheid van de waarde.' },
    ...placed,
  },
  key: ['municipality', 'cohort', 'reference_date', 'subject', 'unit'],
});

export type PopulationRow = RowOf<typeof populationTable>;
export type CouncilSeatRow = RowOf<typeof councilSeatTable>;
export type HousingTaskRow = RowOf<typeof housingTaskTable>;
