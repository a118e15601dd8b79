import { caseParts, type CasePart, type CodeList } from '../contract/codes.ts';
import {
  acts,
  caseGroups,
  caseRoutes,
  clockBases,
  dispensationGrounds,
  dispensations,
  endReasons,
  examResults,
  exemptionReasons,
  exemptions,
  lessonWaitReasons,
  levels,
  noPipReasons,
  pipOrigins,
  relations,
  thirdPartyStates,
  trueFalse,
} from './lists.ts';

/**
 * One column of the case file. It drives the reading, the rules on absent columns, the template and the dictionary.
 * Dates become whole days since 1970-01-01; numbers become numbers; everything else stays text.
 */
export type CaseColumn = {
  readonly label: string;
  readonly description: string;
  /** Field of the DUO API, then the attribute of the GGM, where they exist. */
  readonly source: string;
  /** `yes` = in every row; a sentence = in every row where that holds; `no` = never. */
  readonly required: 'yes' | 'no' | { readonly when: string };
} & (
  | { readonly kind: 'key' }
  | { readonly kind: 'municipality' }
  | { readonly kind: 'code'; readonly list: CodeList }
  | {
      readonly kind: 'date';
      /**
       * How far the date may lie after the reference date: one day, for what starts the day after a step; 20 years, for
       * the end of a term. Absent = not at all.
       */
      readonly future?: 'day' | 'years';
      /** First day that can be meant; absent = 2013-01-01, when the oldest act that the file knows came into force. */
      readonly from?: string;
    }
  | { readonly kind: 'whole' }
  | { readonly kind: 'hours' }
  | { readonly kind: 'grounds' }
);

const withPip = { when: 'als er een PIP is' } as const;
const whenEnded = { when: 'als de plicht is geëindigd' } as const;
const exam = (part: string, name: string) =>
  ({
    kind: 'code',
    list: examResults,
    label: `Examen ${name}`,
    description: `Beste uitslag van het onderdeel ${name}.`,
    source: `Examenresultaat.resultaat, onderdeel ${part} · Examenonderdeel.Resultaat`,
    required: 'no',
  }) as const;

/** Every column of the case file, in the order of the template. */
export const caseColumns = {
  record_key: {
    kind: 'key',
    label: 'Dossiersleutel',
    description:
      'Willekeurige tekst die bij dit dossier blijft. Niet afgeleid van een BSN of V-nummer. Verlaat de gemeente niet.',
    source: 'gemeentelijk systeem',
    required: 'yes',
  },
  municipality_code: {
    kind: 'municipality',
    label: 'Gemeentecode',
    description: 'Gemeente die verantwoordelijk is voor dit dossier.',
    source: 'Gemeente.gemeentecode · Gemeente.Gemeentecode',
    required: 'yes',
  },
  act: {
    kind: 'code',
    list: acts,
    label: 'Wet',
    description: 'Wet waar de plicht onder valt. Alleen wi2021 wordt geteld.',
    source: 'gemeentelijk systeem',
    required: 'yes',
  },
  relation: {
    kind: 'code',
    list: relations,
    label: 'Band met de gemeente',
    description: 'Mensen in de opvang tellen bij de gemeente waaraan zij gekoppeld zijn.',
    source: 'BRP en COA · Asielstatushouder."Is gekoppeld aan"',
    required: 'yes',
  },
  group: {
    kind: 'code',
    list: caseGroups,
    label: 'Doelgroep',
    description: 'Groep op de peildatum.',
    source: 'Doelgroep.indeling · Inburgeringsplicht.WordtBehandelsAls',
    required: 'yes',
  },
  duty_start_date: {
    kind: 'date',
    label: 'Begin inburgeringsplicht',
    description: 'Bepaalt het instroomjaar en het kwartaal.',
    source: 'Inburgeringsplicht.begindatum · Inburgeringsplicht.DatumStart',
    required: 'yes',
  },
  duty_notice_date: {
    kind: 'date',
    label: 'Datum kennisgeving',
    description: 'Dag van de kennisgeving van DUO. Met de vestiging bepaalt die het begin van de 10 weken.',
    source: 'Inburgeringsplicht.datumKennisgevingInburgeringsplicht',
    required: 'no',
  },
  clock_signal_date: {
    kind: 'date',
    label: 'Datum SS139',
    description: 'Dag waarop DUO meldde dat de 10 weken lopen.',
    source: 'Notificatie.registratieDatumTijd bij gebeurtenis SS139',
    required: 'no',
  },
  duty_end_date: {
    kind: 'date',
    label: 'Laatste dag plicht',
    description: 'Laatste dag van de plicht, samen met de reden.',
    source: 'Inburgeringsplicht.einddatum · Inburgeringsplicht.DatumEind',
    required: whenEnded,
  },
  duty_end_reason: {
    kind: 'code',
    list: endReasons,
    label: 'Reden geen plicht',
    description: 'Waarom de plicht is geëindigd. Leeg zolang de plicht loopt.',
    source: 'Inburgeringsplicht.redenGeenInburgeringsplicht · Inburgeringsplicht.RedenGeenInburgeringsplicht',
    required: whenEnded,
  },
  municipality_link_date: {
    kind: 'date',
    label: 'Datum koppeling',
    description: 'Dag waarop het COA iemand aan de gemeente koppelde.',
    source: 'bericht van het COA',
    required: 'no',
  },
  brp_registration_date: {
    kind: 'date',
    from: '1930-01-01',
    label: 'Vestiging in de gemeente',
    description: 'Dag van inschrijving in de BRP als inwoner van deze gemeente.',
    source: 'BRP',
    required: { when: 'als relation gelijk is aan resident' },
  },
  clock_start_date: {
    kind: 'date',
    label: 'Start 10 weken',
    description:
      'Begin van de 10 weken voor het PIP. Leeg: de datum van SS139, en anders de laatste van kennisgeving en vestiging.',
    source: 'gemeentelijk systeem',
    required: 'no',
  },
  clock_basis: {
    kind: 'code',
    list: clockBases,
    label: 'Grondslag start 10 weken',
    description: 'Waar de start van de 10 weken op berust.',
    source: 'gemeentelijk systeem',
    required: 'no',
  },
  third_party_info: {
    kind: 'code',
    list: thirdPartyStates,
    label: 'Informatie van derden',
    description: 'Of het PIP wacht op informatie van anderen.',
    source: 'gemeentelijk systeem',
    required: 'no',
  },
  third_party_received_date: {
    kind: 'date',
    label: 'Informatie van derden ontvangen op',
    description: 'Dag waarop de informatie van anderen binnen was.',
    source: 'gemeentelijk systeem',
    required: 'no',
  },
  intake_start_date: {
    kind: 'date',
    label: 'Start brede intake',
    description: 'Dag van het eerste gesprek van de brede intake.',
    source: 'gemeentelijk systeem · Brede Intake.startdatum',
    required: 'no',
  },
  first_pip_date: {
    kind: 'date',
    label: 'Dagtekening eerste PIP',
    description: 'Dagtekening van het eerste PIP, ook als een vorige gemeente het maakte.',
    source: 'PIP.dagtekeningPip bij de eerste levering · PIP.DagtekeningInitielePIP',
    required: withPip,
  },
  current_pip_date: {
    kind: 'date',
    label: 'Dagtekening huidig PIP',
    description: 'Dagtekening van het PIP dat nu geldt.',
    source: 'PIP.dagtekeningPip · PIP.DagtekeningPIP',
    required: withPip,
  },
  pip_origin: {
    kind: 'code',
    list: pipOrigins,
    label: 'PIP van',
    description: 'Wie het eerste PIP maakte.',
    source: 'gemeentelijk systeem, SS121',
    required: withPip,
  },
  pip_revisions: {
    kind: 'whole',
    label: 'Aantal wijzigingen PIP',
    description: 'Hoe vaak het PIP is gewijzigd.',
    source: 'gemeentelijk systeem',
    required: 'no',
  },
  pip_sent_date: {
    kind: 'date',
    label: 'PIP geleverd aan DUO op',
    description: 'Dag waarop het PIP aan DUO is gemeld.',
    source: 'gemeentelijk systeem',
    required: 'no',
  },
  no_pip_reason: {
    kind: 'code',
    list: noPipReasons,
    label: 'Reden nog geen PIP',
    description: 'Waarom er nog geen PIP is. Onbekend is ook een antwoord.',
    source: 'gemeentelijk systeem',
    required: { when: 'als de 10 weken lopen en er geen PIP is' },
  },
  first_route: {
    kind: 'code',
    list: caseRoutes,
    label: 'Leerroute eerste PIP',
    description: 'Leerroute in het eerste PIP.',
    source: 'PIP.leerroute bij de eerste levering · Leerroute.LeerrouteType',
    required: withPip,
  },
  route: {
    kind: 'code',
    list: caseRoutes,
    label: 'Leerroute huidig PIP',
    description: 'Leerroute in het PIP dat nu geldt.',
    source: 'PIP.leerroute · Leerroute.LeerrouteType',
    required: withPip,
  },
  level: {
    kind: 'code',
    list: levels,
    label: 'Niveau',
    description: 'Niveau in het PIP. Leeg bij de B1-route en de onderwijsroute: B1.',
    source: 'PIP.niveau · Leerroute.Niveau',
    required: 'no',
  },
  offer_date: {
    kind: 'date',
    label: 'Datum inburgeringsaanbod',
    description: 'Dag van het aanbod, alleen voor asielstatushouders.',
    source: 'datumInburgeringsaanbod · InburgeringsAanbod.DatumInburgeringsAanbod',
    required: 'no',
  },
  first_lesson_date: {
    kind: 'date',
    label: 'Eerste taalles',
    description: 'Dag van de eerste taalles.',
    source:
      'datumInburgeringsaanbod of verwachteStartdatumOpleiding · Taalvaardigheid.StartVanTaallesActviteit',
    required: 'no',
  },
  course_hours: {
    kind: 'hours',
    label: 'Gevolgde uren taal en KNM',
    description: 'Gevolgde uren les. Meer dan 0 telt als gestart met taalles.',
    source: 'ParticipatieAlsTaalles.uren · B1-route.GevolgdeUrenParticipatieTaalles',
    required: 'no',
  },
  lesson_wait_reason: {
    kind: 'code',
    list: lessonWaitReasons,
    label: 'Reden nog geen les',
    description: 'Waarom er nog geen taalles is.',
    source: 'gemeentelijk systeem',
    required: 'no',
  },
  pvt_date: {
    kind: 'date',
    label: 'PVT ondertekend',
    description: 'Dag waarop de verklaring van het participatieverklaringstraject is ondertekend.',
    source: 'ResultaatPvt.datumOndertekeningPvt · PVT.DatumOndertekening PVT',
    required: 'no',
  },
  map_date: {
    kind: 'date',
    label: 'MAP eindgesprek',
    description: 'Dag van het eindgesprek van de module arbeidsmarkt en participatie.',
    source: 'ResultaatMap.datumEindgesprekMap · MAP.DatumEindgesprekMAP',
    required: 'no',
  },
  z_route_date: {
    kind: 'date',
    label: 'Z-route afgerond',
    description: 'Dag waarop de Z-route is afgerond.',
    source: 'ResultaatZroute.datumAfrondingZroute',
    required: 'no',
  },
  exam_knm: exam('KNM', 'kennis van de Nederlandse maatschappij'),
  exam_le: exam('LE', 'lezen'),
  exam_lu: exam('LU', 'luisteren'),
  exam_sc: exam('SC', 'schrijven'),
  exam_sp: exam('SP', 'spreken'),
  exams_done_date: {
    kind: 'date',
    from: '2000-01-01',
    label: 'Laatste verplichte onderdeel gehaald',
    description: 'Dag van het laatste verplichte examen dat is gehaald.',
    source: 'laatste gehaalde examendatum · Examenonderdeel.DatumRegistratieUitslag',
    required: 'no',
  },
  term_start_date: {
    kind: 'date',
    future: 'day',
    label: 'Start termijn',
    description:
      'Eerste dag van de inburgeringstermijn: de dag na het eerste PIP, ook als dat van de peildatum is.',
    source: 'Inburgeringstermijn.startdatum · Inburgeringstermijn.DatumAanvangInburgeringstermijn',
    required: 'no',
  },
  term_end_date: {
    kind: 'date',
    future: 'years',
    label: 'Einddatum termijn nu',
    description: 'Eerste dag na de termijn, zoals die nu geldt.',
    source: 'Inburgeringstermijn.einddatum · Inburgeringstermijn.DatumEindeInburgeringstermijn',
    required: 'no',
  },
  term_original_end_date: {
    kind: 'date',
    future: 'years',
    label: 'Eerste einddatum termijn',
    description: 'Eerste dag na de termijn, zoals die eerst gold.',
    source: 'oudste rij van de historie van de inburgeringstermijn',
    required: 'no',
  },
  extension_grounds: {
    kind: 'grounds',
    label: 'Verlengingsgronden',
    description: 'Een code voor elke verlenging, zoals DUO die geeft.',
    source: 'verlengingsgrondcode · Verlengingsgrond.Verlengingsgrondslag',
    required: 'no',
  },
  exemption: {
    kind: 'code',
    list: exemptions,
    label: 'Vrijstelling',
    description: 'Vrijstelling die is toegekend.',
    source: 'Vrijstelling.oordeel · Vrijstelling',
    required: 'no',
  },
  exemption_reason: {
    kind: 'code',
    list: exemptionReasons,
    label: 'Reden vrijstelling',
    description: 'Reden van de vrijstelling.',
    source: 'RedenVrijstellingInburgeringsplicht · Vrijstelling',
    required: 'no',
  },
  dispensation: {
    kind: 'code',
    list: dispensations,
    label: 'Ontheffing',
    description: 'Ontheffing die is verleend.',
    source: 'Ontheffing.oordeel · Ontheffing.BeslissingOntheffing',
    required: 'no',
  },
  dispensation_ground: {
    kind: 'code',
    list: dispensationGrounds,
    label: 'Grond ontheffing',
    description: 'Grond van de ontheffing.',
    source: 'OntheffingsgrondInburgering',
    required: 'no',
  },
  fine_municipality_date: {
    kind: 'date',
    label: 'Boete van de gemeente',
    description: 'Dag van het laatste besluit.',
    source: 'gemeentelijk systeem',
    required: 'no',
  },
  fine_duo_date: {
    kind: 'date',
    label: 'Boete van DUO',
    description: 'Dag van het laatste besluit. DUO levert dit nog niet.',
    source: 'Inburgeringstermijn.DatumBoete',
    required: 'no',
  },
  last_contact_date: {
    kind: 'date',
    label: 'Laatste gesprek',
    description: 'Dag van het laatste gesprek.',
    source: 'gemeentelijk systeem',
    required: 'no',
  },
  fixed_contact: {
    kind: 'code',
    list: trueFalse,
    label: 'Vast aanspreekpunt',
    description: 'Of er een vast aanspreekpunt is. Nooit de naam.',
    source: 'gemeentelijk systeem',
    required: 'no',
  },
  in_duo_list: {
    kind: 'code',
    list: trueFalse,
    label: 'In de lijst van DUO',
    description: 'Of DUO dit dossier aan de gemeente toont.',
    source: 'vergelijking door de gemeente, op één dag',
    required: 'no',
  },
  in_municipal_file: {
    kind: 'code',
    list: trueFalse,
    label: 'In het eigen bestand',
    description: 'Of de gemeente zelf een dossier heeft.',
    source: 'vergelijking door de gemeente, op één dag',
    required: 'no',
  },
  elip: {
    kind: 'code',
    list: trueFalse,
    label: 'Lening op, nog plichtig',
    description: 'Alleen bij de Wet inburgering 2013.',
    source: 'gemeentelijk systeem',
    required: 'no',
  },
} as const satisfies Readonly<Record<string, CaseColumn>>;

type Columns = typeof caseColumns;

export type ColumnName = keyof Columns;

type ValueOf<C extends CaseColumn> = C extends { kind: 'code'; list: infer L extends CodeList }
  ? L[number]['code']
  : C extends { kind: 'date' | 'whole' | 'hours' }
    ? number
    : string;

/** One case: an empty cell and an absent column are both null. Dates are days since 1970-01-01. */
export type CaseRecord = { readonly [K in ColumnName]: ValueOf<Columns[K]> | null };

export const columnNames = Object.keys(caseColumns) as ColumnName[];

/** The definition of a column, without the literal types that only `CaseRecord` needs. */
export function columnOf(name: ColumnName): CaseColumn {
  return caseColumns[name];
}

/** Columns that each part of the counts rests on. A part needs one of its lists complete. */
const countedWith: Readonly<Record<CasePart, readonly (readonly ColumnName[])[]>> = {
  clock: [['clock_start_date'], ['clock_signal_date'], ['duty_notice_date', 'brp_registration_date']],
  intake: [['intake_start_date']],
  pip: [['first_pip_date', 'pip_origin', 'route']],
  lesson: [['first_lesson_date'], ['course_hours']],
  pvt: [['pvt_date']],
  route_done: [['exams_done_date', 'z_route_date']],
  end: [['duty_end_reason']],
  housing: [['brp_registration_date']],
  no_pip_reason: [['no_pip_reason']],
  lesson_wait_reason: [['lesson_wait_reason']],
  plan_change: [['pip_revisions', 'current_pip_date', 'first_route']],
  level: [['level']],
  contact: [['fixed_contact']],
  talk: [['last_contact_date']],
  term: [['term_end_date', 'term_original_end_date']],
  term_start: [['term_start_date']],
  exams: [['exam_knm', 'exam_le', 'exam_lu', 'exam_sc', 'exam_sp']],
  end_date: [['duty_end_date']],
  earlier_act: [['elip', 'term_end_date']],
  known: [['in_duo_list', 'in_municipal_file']],
};

/** Parts that the figures of every municipality rest on: who lacks one gives the reason itself. */
const explainedParts = ['clock', 'intake', 'pip', 'lesson', 'pvt', 'route_done', 'end'] as const;

/** Columns that may only be absent with a reason in the configuration. */
export const countedColumns: readonly ColumnName[] = [
  ...new Set(explainedParts.flatMap((part) => countedWith[part].flat())),
];

/** What readers see of a part without which a municipality may deliver, when it gives no reason. */
const noColumn = 'De kolom staat niet in de levering.';

/** The columns that hold a part. */
export function columnsOf(part: CasePart): readonly ColumnName[] {
  return countedWith[part].flat();
}

/** The parts that cannot be counted without the absent columns, each with the reasons (by column) in one text. */
export function absentParts(
  absentColumns: readonly string[],
  reasons: Readonly<Record<string, string>>,
): Map<CasePart, string> {
  const parts = new Map<CasePart, string>();
  for (const { code } of caseParts) {
    const lists = countedWith[code].map((list) => list.filter((name) => absentColumns.includes(name)));
    if (lists.every((missing) => missing.length > 0)) {
      const given = new Set(lists.flat().map((name) => reasons[name] ?? ''));
      parts.set(code, [...given].filter(Boolean).join(' ') || noColumn);
    }
  }
  return parts;
}

const kinds: Readonly<Record<Exclude<CaseColumn['kind'], 'code'>, string>> = {
  key: '8 tot en met 64 tekens zonder spaties, met ten minste één letter',
  municipality: 'GM en vier cijfers',
  date: 'een datum als 2026-09-30; leeg als er geen datum is, nooit 1900-01-01 of 9999-12-31',
  whole: 'een heel getal van 0 tot en met 999',
  hours: 'een getal van 0 tot en met 9999, zonder teken voor duizendtallen',
  grounds: 'codes van letters en cijfers, gescheiden door ;',
};

/** What a filled cell holds, in Dutch, for faults and for the dictionary. */
export function valuesOf(column: CaseColumn): string {
  if (column.kind === 'code') return `een van: ${column.list.map(({ code }) => code).join(', ')}`;
  return kinds[column.kind];
}
