/** Invented answers of DUO, made from the rows of a case file: what DUO would say of these people, one per GET and person. */
import { strToU8, zipSync } from 'fflate';
import type { ColumnName } from '../../src/cases/columns.ts';

type Row = Readonly<Partial<Record<ColumnName, string>>>;

const without = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined));

/** The answers about one person, by the GET; null = DUO has nothing. */
export function answersOf(row: Row): Record<string, unknown> {
  const at = (name: ColumnName) => row[name] ?? '';
  const hasEnded = at('duty_end_date') !== '';
  const changed = hasEnded ? at('duty_end_date') : at('duty_start_date');
  const duty = without({
    indicatorInburgeringsplicht: !hasEnded,
    begindatum: at('duty_start_date'),
    einddatum: at('duty_end_date'),
    wijzigingsdatum: changed,
  });
  const group = { indeling: at('group'), begindatum: at('duty_start_date') };
  return {
    inburgeringsplicht: {
      ...duty,
      ...without({
        datumKennisgevingInburgeringsplicht: at('duty_notice_date'),
        redenGeenInburgeringsplicht: at('duty_end_reason'),
      }),
    },
    'inburgeringsplicht/historie': [duty],
    doelgroep: { ...group, gedetailleerdeDoelgroep: 'Overig' },
    'doelgroep/historie': [group],
    PIP: pipOf(row),
    ...termOf(row),
    vrijstellingen: exemptionsOf(row),
    ontheffingen:
      at('dispensation') === 'whole'
        ? [{ GeheleOntheffing: { oordeel: 'Toekenning', datumOordeel: at('duty_end_date'), grond: 'MED' } }]
        : [],
    'examens/resultaten': examsOf(row),
    map: at('map_date') === '' ? null : { datumEindgesprekMap: at('map_date') },
    pvt: at('pvt_date') === '' ? null : { datumOndertekeningPvt: at('pvt_date') },
    uren: hoursOf(row),
    gebeurtenissen: [
      { id: 'SS101', omschrijving: 'Persoon is inburgeringsplichtig.', datum: at('duty_start_date') },
      ...(at('clock_signal_date') === '' ? [] : [{ id: 'SS139', datum: at('clock_signal_date') }]),
    ],
    boetes: [],
  };
}

function pipOf(row: Row): unknown {
  if (!row.current_pip_date) return null;
  const { current_pip_date: dagtekeningPip, route: leerroute, level: niveau } = row;
  const pip = without({ dagtekeningPip, leerroute, niveau, geschatteIntensiteitB1Route: 900 });
  return { gemeentecode: '9001', pip };
}

/** Somebody is extended on the reference date. */
const extendedOn = '2026-09-30';

/** The term as it is now, with the ground of its extension, and as it was before. */
function termOf(row: Row): Record<string, unknown> {
  const {
    term_start_date: startdatum = '',
    term_end_date: end = '',
    term_original_end_date: first = '',
  } = row;
  if (startdatum === '') return { inburgeringstermijn: null, 'inburgeringstermijn/historie': [] };
  const isExtended = end !== first;
  const began = { einddatum: first, wijzigingsdatum: startdatum };
  const now = {
    ...{ startdatum, einddatum: end },
    wijzigingsdatum: isExtended ? extendedOn : startdatum,
    ...(isExtended ? { verlengingsgrondcode: 'X1', verlengingsgrondomschrijving: 'verzonnen grond' } : {}),
  };
  return { inburgeringstermijn: now, 'inburgeringstermijn/historie': isExtended ? [began] : [] };
}

function exemptionsOf(row: Row): unknown[] {
  const { exemption = '', exemption_reason: reden, duty_end_date: day } = row;
  const kinds: Record<string, string> = { whole: 'GeheleVrijstelling', temporary: 'TijdelijkeVrijstelling' };
  const kind = kinds[exemption];
  const refused = {
    GeheleVrijstelling: { oordeel: 'Afwijzing', reden: 'DIP', datumOordeel: row.duty_start_date },
  };
  if (kind === undefined) return [refused];
  const more = exemption === 'temporary' ? { startdatum: day } : {};
  return [refused, { [kind]: { oordeel: 'Toekenning', reden, datumOordeel: day, ...more } }];
}

/** Each attempt as DUO lists it; a part that was passed was first sat without success. */
function examsOf(row: Row): unknown[] {
  const parts = ['KNM', 'LE', 'LU', 'SC', 'SP'] as const;
  const start = row.duty_start_date;
  return parts.flatMap((onderdeel) => {
    const result = row[`exam_${onderdeel.toLowerCase()}` as ColumnName];
    const niveau = onderdeel === 'KNM' ? {} : { niveau: 'B1' };
    const failed = { examendatum: start, resultaat: 'Gezakt', onderdeel, ...niveau };
    if (result === 'Gezakt') return [failed];
    if (result !== 'Geslaagd') return [];
    const examendatum = row.exams_done_date || row.current_pip_date;
    return [failed, { examendatum, resultaat: 'Geslaagd', onderdeel, ...niveau }];
  });
}

/** Hours at a school, of which nothing but the hours may be read. */
function hoursOf(row: Row): unknown[] {
  if (!row.course_hours) return [];
  const school = {
    uren: Number(row.course_hours),
    instellingsnummer: '0000000001',
    urenGeoorloofdVerzuim: 12,
  };
  return [{ gemeentecode: '9001', bekendTot: row.duty_start_date, TaallesEnKnmInstelling: school }];
}

export type Files = Record<string, string>;

/** The folder that a municipality keeps: answers by person, and `gemeente.csv` with these columns. */
export function duoFiles(rows: readonly Row[], columns: readonly ColumnName[]): Files {
  const files: Files = {};
  for (const row of rows)
    for (const [name, answer] of Object.entries(answersOf(row)))
      files[`personen/${row.record_key}/${name}.json`] = answer === null ? '' : JSON.stringify(answer);
  const lines = rows.map((row) => [row.record_key, ...columns.map((name) => row[name] ?? '')].join(';'));
  files['gemeente.csv'] = [['sleutel', ...columns].join(';'), ...lines, ''].join('\r\n');
  return files;
}

export function zipOf(files: Files): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
