import {
  declarableRequests,
  deliveryStates,
  detailStates,
  endStates,
  figureGroups,
  figureUnits,
  groups,
  pipStates,
  quarters,
  revisionReasons,
  routes,
  stages,
  yesNo,
} from './codes.ts';
import { defineTable, type RowOf } from './table.ts';

const municipality = {
  kind: 'municipality',
  label: 'gemeente',
  description: 'Code van de gemeente die de cijfers leverde.',
} as const;
const cohort = {
  kind: 'cohort',
  label: 'instroomjaar',
  description: 'Jaar waarin de inburgeringsplicht begon.',
} as const;
const group = { kind: 'code', list: groups, label: 'groep', description: 'Groep op de peildatum.' } as const;
const stage = {
  kind: 'code',
  list: stages,
  label: 'fase',
  description: 'Verste stap die iemand heeft bereikt. Wie vertrekt, blijft bij de laatste stap staan.',
} as const;
const count = {
  kind: 'count',
  label: 'aantal',
  description: 'Aantal mensen, beschermd: een veelvoud van 5 dat hooguit 4 van de telling afwijkt.',
} as const;

/** Counts of one block = one municipality and one cohort year. */
export const totals = defineTable({
  name: 'total',
  title: 'Inburgeringsplichtigen per gemeente en instroomjaar',
  description: 'Het totaal van elk blok. Onder de 10 is er geen verdere uitsplitsing.',
  columns: {
    municipality,
    cohort,
    detail: {
      kind: 'code',
      list: detailStates,
      label: 'uitsplitsing',
      description: 'Of de andere tabellen dit blok bevatten.',
    },
    count,
  },
  key: ['municipality', 'cohort'],
});

export const groupStage = defineTable({
  name: 'group_stage',
  title: 'Groep naar verste fase',
  description: 'Hoeveel mensen van een groep welke stap als verste bereikten.',
  columns: { municipality, cohort, group, stage, count },
  key: ['municipality', 'cohort', 'group', 'stage'],
});

export const routeStage = defineTable({
  name: 'route_stage',
  title: 'Leerroute naar verste fase',
  description: 'Leerroute van het huidige PIP. Vóór het PIP is er nog geen route.',
  columns: {
    municipality,
    cohort,
    route: { kind: 'code', list: routes, label: 'leerroute', description: 'Leerroute van het huidige PIP.' },
    stage,
    count,
  },
  key: ['municipality', 'cohort', 'route', 'stage'],
});

export const quarterTable = defineTable({
  name: 'quarter',
  title: 'Instroom per kwartaal',
  description: 'Kwartaal waarin de inburgeringsplicht begon.',
  columns: {
    municipality,
    cohort,
    quarter: {
      kind: 'code',
      list: quarters,
      label: 'kwartaal',
      description: 'Kwartaal van begin van de plicht.',
    },
    count,
  },
  key: ['municipality', 'cohort', 'quarter'],
});

export const pipTime = defineTable({
  name: 'pip_time',
  title: 'Tijd tot het PIP',
  description: 'Per groep: hoelang het duurde tot het PIP, of hoelang iemand er al op wacht.',
  columns: {
    municipality,
    cohort,
    group,
    state: {
      kind: 'code',
      list: pipStates,
      label: 'tijdstand',
      description: 'd…: PIP gemaakt, na zoveel weken. w…: nog geen PIP, wacht zoveel weken.',
    },
    count,
  },
  key: ['municipality', 'cohort', 'group', 'state'],
});

export const stageReached = defineTable({
  name: 'stage_reached',
  title: 'Fase bereikt',
  description: 'Hoeveel mensen een stap hebben bereikt, ook als zij daarna verder zijn gegaan.',
  columns: { municipality, cohort, stage, count },
  key: ['municipality', 'cohort', 'stage'],
});

export const endStateTable = defineTable({
  name: 'end_state',
  title: 'Stand van de plicht',
  description: 'Of de plicht nog loopt, en zo niet waarom.',
  columns: {
    municipality,
    cohort,
    end_state: {
      kind: 'code',
      list: endStates,
      label: 'stand',
      description: 'Vervallen: verblijfsdoel gewijzigd, lang vertrokken, overleden of overig, altijd samen.',
    },
    count,
  },
  key: ['municipality', 'cohort', 'end_state'],
});

/** The tables of counts that travel in every release. */
export const countTables = [
  totals,
  groupStage,
  routeStage,
  quarterTable,
  pipTime,
  stageReached,
  endStateTable,
] as const;

export const deliveries = defineTable({
  name: 'delivery',
  title: 'Levering per gemeente',
  description: 'Of de gemeente voor deze peildatum leverde, en zo niet waarom.',
  columns: {
    municipality,
    state: { kind: 'code', list: deliveryStates, label: 'levering', description: 'Stand van de levering.' },
    reason: {
      kind: 'text',
      max: 280,
      optional: true,
      label: 'reden',
      description: 'Reden zoals de gemeente die opgaf.',
    },
  },
  key: ['municipality'],
});

export const indicatorDeliveries = defineTable({
  name: 'indicator_delivery',
  title: 'Levering per indicator',
  description: 'Of de gemeente de gegevens voor een indicator leverde, en zo niet waarom.',
  columns: {
    municipality,
    indicator: {
      kind: 'text',
      label: 'indicator',
      description: 'Naam van de indicator, zoals in het webadres.',
    },
    state: { kind: 'code', list: deliveryStates, label: 'levering', description: 'Stand van de levering.' },
    reason: {
      kind: 'text',
      max: 280,
      optional: true,
      label: 'reden',
      description: 'Reden zoals de gemeente die opgaf.',
    },
  },
  key: ['municipality', 'indicator'],
});

export const declarations = defineTable({
  name: 'declaration',
  title: 'Zelf verklaard door de gemeente',
  description:
    'Wat de gemeente zelf verklaart over een verzoek van de ombudsman; door niemand gecontroleerd.',
  columns: {
    municipality,
    request: {
      kind: 'code',
      list: declarableRequests,
      label: 'verzoek',
      description: 'Verzoek uit rapport 2018/065 van de Nationale ombudsman.',
    },
    text: { kind: 'text', max: 280, label: 'verklaring', description: 'Tekst van de gemeente.' },
    date: { kind: 'date', past: true, label: 'datum', description: 'Dag waarop de gemeente dit verklaarde.' },
    url: { kind: 'url', label: 'adres', description: 'Openbaar stuk waar het staat.' },
  },
  key: ['municipality', 'request'],
});

export const revisions = defineTable({
  name: 'revision',
  title: 'Herziene blokken',
  description: 'Blokken waarvan eerder gepubliceerde aantallen in deze release zijn gewijzigd.',
  columns: {
    municipality,
    cohort,
    reason: { kind: 'code', list: revisionReasons, label: 'reden', description: 'Reden van de herziening.' },
    note: { kind: 'text', label: 'toelichting', description: 'Wat er is gewijzigd, in een of twee zinnen.' },
  },
  key: ['municipality', 'cohort'],
});

export const municipalities = defineTable({
  name: 'municipality',
  title: 'Gemeenten',
  description: 'Gemeenten met hun vroegere namen, geldigheid en inwonertal.',
  columns: {
    code: { kind: 'municipality', label: 'code', description: 'Gemeentecode.' },
    name: { kind: 'text', label: 'naam', description: 'Officiële naam.' },
    aliases: {
      kind: 'text',
      optional: true,
      label: 'andere namen',
      description: 'Gangbare en vroegere namen, gescheiden door |.',
    },
    province: { kind: 'text', label: 'provincie', description: 'Provincie.' },
    valid_from: {
      kind: 'date',
      optional: true,
      from: '1800-01-01',
      label: 'geldig vanaf',
      description: 'Eerste dag van de gemeente; leeg als zij er al was toen de bron begon.',
    },
    valid_to: {
      kind: 'date',
      optional: true,
      label: 'geldig tot en met',
      description: 'Laatste dag van de gemeente; leeg als zij bestaat.',
    },
    successor: {
      kind: 'municipality',
      optional: true,
      label: 'opgegaan in',
      description: 'Gemeente waarin deze is opgegaan.',
    },
    population: {
      kind: 'number',
      whole: true,
      min: 1,
      max: 2_000_000,
      label: 'inwoners',
      description: 'Aantal inwoners.',
    },
    population_date: {
      kind: 'date',
      past: true,
      label: 'peildatum inwoners',
      description: 'Datum van het inwonertal.',
    },
    population_source: {
      kind: 'text',
      label: 'bron inwoners',
      description: 'Waar het inwonertal vandaan komt.',
    },
    fictitious: {
      kind: 'code',
      list: yesNo,
      label: 'verzonnen',
      description: 'Of de gemeente verzonnen is.',
    },
  },
  key: ['code'],
});

export const nationalFigures = defineTable({
  name: 'national_figure',
  title: 'Gepubliceerde landelijke cijfers',
  description: 'Cijfers van CBS en anderen, elk met uitgave, vindplaats en of de bron zelf is gelezen.',
  columns: {
    figure: { kind: 'text', label: 'cijfer', description: 'Naam van het cijfer; gelijk in elke uitgave.' },
    edition_key: { kind: 'text', label: 'uitgavecode', description: 'Korte code van de uitgave.' },
    indicator: { kind: 'text', label: 'indicator', description: 'Indicator waar het cijfer bij hoort.' },
    label: { kind: 'text', label: 'omschrijving', description: 'Wat er geteld is.' },
    cohort: {
      kind: 'number',
      whole: true,
      min: 2000,
      max: 2099,
      optional: true,
      label: 'instroomjaar',
      description: 'Jaar waarin de plicht begon, of jaar van de vergunning; leeg bij meer jaren.',
    },
    group: { kind: 'code', list: figureGroups, label: 'groep', description: 'Groep volgens de bron.' },
    reference_date: {
      kind: 'date',
      past: true,
      optional: true,
      label: 'peildatum',
      description: 'Leeg als de bron geen dag noemt.',
    },
    value: { kind: 'number', min: 0, label: 'waarde', description: 'Getal zoals gepubliceerd.' },
    unit: { kind: 'code', list: figureUnits, label: 'eenheid', description: 'Eenheid van de waarde.' },
    note: {
      kind: 'text',
      optional: true,
      label: 'toelichting',
      description: 'Afronding, voorlopigheid, noemer.',
    },
    edition: { kind: 'text', label: 'uitgave', description: 'Uitgave waarin het getal staat.' },
    source: { kind: 'text', label: 'bron', description: 'Titel van de bron.' },
    url: { kind: 'url', label: 'adres', description: 'Adres van de bron.' },
    place: { kind: 'text', label: 'vindplaats', description: 'Plaats in de bron.' },
    checked: {
      kind: 'code',
      list: yesNo,
      label: 'gelezen',
      description: 'ja: gelezen bij de uitgever zelf. nee: volgens berichtgeving van een ander.',
    },
  },
  key: ['figure', 'edition_key'],
});

export type IndicatorDeliveryRow = RowOf<typeof indicatorDeliveries>;
export type DeclarationRow = RowOf<typeof declarations>;
export type DeliveryRow = RowOf<typeof deliveries>;
export type RevisionRow = RowOf<typeof revisions>;
export type Municipality = RowOf<typeof municipalities>;
export type NationalFigure = RowOf<typeof nationalFigures>;
