/**
 * A database of the Gemeentelijk Gegevensmodel with invented people, made from the rows of a case file.
 * Source of tables and columns: github.com/Gemeente-Delft/Gemeentelijk-Gegevensmodel, v2.5.1/ddl/6 Sociaal Domein/Inburgering
 * (all columns of the tables that the view reads; a column of geometry is a text).
 */
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { toCsv } from '../../src/contract/csv.ts';
import type { Row } from './sheet.ts';

const model: Readonly<Record<string, string>> = {
  PIP: 'PIP_ID INTEGER, BEVAT_INBURGERINGSAANBOD_ID INTEGER, DAGTEKENINGINITIELEPIP DATE, DAGTEKENINGPIP DATE, EMAILCONTACTPERSOON VARCHAR, INDICATORMAGOPLEIDINGAFMAKEN BOOLEAN, NAAMCONTACTPERSOON VARCHAR',
  ASIELSTATUSHOUDER:
    'NATUURLIJKPERSOON_ID INTEGER, DIGID_AANGEVRAAGD BOOLEAN, EMAILADRES_VERBLIJF_AZC VARCHAR, HEEFT_TAALVAARDIGHEID_ID INTEGER, IS_GEKOPPELD_AAN VARCHAR, IS_GEKOPPELD_AAN__GEMEENTE_ID INTEGER, LAND_RIJBEWIJS VARCHAR, NEEMT_DEEL_VOORBEREIDING_OP_INBURGERING_ID INTEGER, RIJBEWIJS BOOLEAN, TELEFOONNUMMER_VERBLIJF_AZC VARCHAR, VERBLIJFT_VERBLIJFPLAATS_AZC_ID INTEGER',
  LEERROUTE:
    'LEERROUTE_ID INTEGER, AFGESPROKEN_IN_PIP_ID INTEGER, EXAMENA2 VARCHAR, GEENLEERBAARHEIDSTOETSZB VARCHAR, GESCHATTEINTENSITEITB1ROUTE VARCHAR, INDICATORALFABETISERING_ENUM_ID INTEGER, INDICATORMAGOPLEIDINGAFMAKEN VARCHAR, INDICATORTOESTEMMINGEXAMENA2 VARCHAR, LEERROUTETYPE VARCHAR, NIVEAU VARCHAR',
  INBURGERAAR:
    'NATUURLIJKPERSOON_ID INTEGER, DOELGROEP INTEGER, GEDETAILLEERDE_DOELGROEP_ENUM_ID INTEGER, HEEFT_AANVRAAG_VERLENGING_INBURGERINGSTERMIJN_ID INTEGER, HEEFT_EEN_INBURGERINGSPLICHT_ID INTEGER, VOOR_INBURGERINGSAANBOD_ID INTEGER',
  PVT: 'PVT_ID INTEGER, DATUMONDERTEKENING_PVT DATE, ONDERDEEL_VAN_LEERROUTE_ID INTEGER, REDENNIETVOLDAAN VARCHAR, RESULTAAT INTEGER, VERWIJTBAARNIETVOLDAAN VARCHAR',
  MAP: 'MAP_ID INTEGER, DATUMEINDGESPREKMAP DATE, INDICATORVERWIJTBAAR BOOLEAN, ONDERDEEL_VAN_LEERROUTE_ID INTEGER, REDENNIETSUCCESVOLVOLTOOID VARCHAR, RESULTAAT INTEGER',
  B1_ROUTE:
    'B1_ROUTE_ID INTEGER, AANTALGRATISEXAMENPOGINGENTEGOED INTEGER, EXAMENDATUM DATE, GEVOLGDEURENPARTICIPATIETAALLES INTEGER, ONDERDEEL_VAN__LEERROUTE_ID INTEGER, REDENGEENRESULTAAT VARCHAR, RESULTAAT INTEGER',
  INBURGERINGSTERMIJN:
    'INBURGERINGSTERMIJN_ID INTEGER, BEOORDELING_AANVRAAG_AANVRAAG_VERLENGING_INBURGERINGSTERMIJN_ID INTEGER, BOETEBEDRAG DECIMAL(10,2), DATUMAANVANGINBURGERINGSTERMIJN DATE, DATUMBOETE DATE, DATUMEINDEINBURGERINGSTERMIJN DATE, HEEFT_INBURGERINGSPLICHT_ID INTEGER, VOORAANKONDIGINGBOETE BOOLEAN',
  INBURGERINGSAANBOD:
    'INBURGERINGSAANBOD_ID INTEGER, CONTRACTID INTEGER, CURSUSINSTELLING VARCHAR, DATUMAANVANGTAALSCHAKELTRAJECT DATE, DATUMEINDECURSUS DATE, DATUMINBURGERINGSAANBOD DATE, DATUMTAALSCHAKELDIPLOMA DATE, INDICATORALFABETISERING VARCHAR, PARTICIPATIEDEELNAME VARCHAR, TAALSCHAKELTRAJECT BOOLEAN',
  BREDE_INTAKE:
    'BREDE_INTAKE_ID INTEGER, AANTALURENALFABETISERINGSONDERWIJS INTEGER, DATUMTOT_PEILDATUM_ DATE, EINDDATUM DATE, GEVOLGDEURENKNMENTAALLES INTEGER, HEEFT_LEERROUTE_ID INTEGER, ONDERDEEL_VAN_INBURGERINGSTRAJECT_ID INTEGER, STARTDATUM DATE, URENGEOORLOOFDVERZUIM INTEGER, URENONGEOORLOOFDVERZUIM INTEGER',
  INBURGERINGSPLICHT:
    'INBURGERINGSPLICHT_ID INTEGER, BESCHIKKINGVOLDAANINBURGERINGSPLICHT VARCHAR, DATUMEIND DATE, DATUMGEWIJZIGDINBURGERINGSPLICHT DATE, DATUMGEWIJZIGDWORDTBEHANDELDALS DATE, DATUMSTART DATE, INBURGERAARSPECIALISATIE VARCHAR, INDICATORINBURGERINGSPLICHT BOOLEAN, REDENGEENINBURGERINGSPLICHT VARCHAR, UITKOMSTLEERBAARHEIDSTOETS_ENUM_ID INTEGER, V_NUMMER INTEGER, WORDTBEHANDELSALS VARCHAR',
  INBURGERINGSTRAJECT:
    'INBURGERINGSTRAJECT_ID INTEGER, HEEFT_INBURGERINGSPLICHT_ID INTEGER, UITKOMSTLEERBAARHEIDSTOETS VARCHAR',
  TAALVAARDIGHEID:
    'TAALVAARDIGHEID_ID INTEGER, EINDEVANTAALLESACTVITEIT DATE, OPLEIDINGSNIVEAUGESCHAT VARCHAR, PRESENTIETAALLES VARCHAR, RESULTAATTAALLES_ENUM_ID INTEGER, RESULTAATTOETSSPREEKVAARDIGHEID INTEGER, RESULTAATTOETSTAALLEERBAARHEID INTEGER, SCORE INTEGER, STARTVANTAALLESACTVITEIT DATE, TAALLESACTIVITEIT VARCHAR, TAALVAARDIGHEIDMONDELING_ENUM_ID INTEGER, TAALVAARDIGHEIDOVERALL_ENUM_ID INTEGER, TAALVAARDIGHEIDSCHRIFTELIJK_ENUM_ID INTEGER, TOETSSPREEKVAARDIGHEID_ENUM_ID INTEGER, TOETSTAALLEERBAARHEID_ENUM_ID INTEGER',
};

type Values = Readonly<Record<string, string | number | undefined>>;

const routes: Readonly<Record<string, string>> = { B: 'B1-route', O: 'ONDERWIJSROUTE', Z: 'Z_ROUTE' };

/** What the tables say of one person; a person has the same number in each. */
function tablesOf(row: Row, id: number): [table: string, values: Values][] {
  const isAsylum = row.group === 'Asielstatushouder';
  const plan = row.first_pip_date === '' ? undefined : id;
  const only = (cell: string | undefined, table: string, values: Values): [string, Values][] =>
    cell ? [[table, values]] : [];
  return [
    ['INBURGERAAR', { NATUURLIJKPERSOON_ID: id, HEEFT_EEN_INBURGERINGSPLICHT_ID: id }],
    [
      'INBURGERINGSPLICHT',
      {
        ...{ INBURGERINGSPLICHT_ID: id, V_NUMMER: 1_234_567_890 - id },
        ...{ DATUMSTART: row.duty_start_date, DATUMEIND: row.duty_end_date },
        REDENGEENINBURGERINGSPLICHT: row.duty_end_reason,
        WORDTBEHANDELSALS: isAsylum ? 'ASIELSTATUSHOUDER' : id % 2 === 0 ? 'GEZINSMIGRANT' : 'OVERIGEMIGRANT',
      },
    ],
    ['INBURGERINGSTRAJECT', { INBURGERINGSTRAJECT_ID: id, HEEFT_INBURGERINGSPLICHT_ID: id }],
    [
      'BREDE_INTAKE',
      {
        ...{ BREDE_INTAKE_ID: id, ONDERDEEL_VAN_INBURGERINGSTRAJECT_ID: id, HEEFT_LEERROUTE_ID: plan },
        STARTDATUM: row.intake_start_date,
      },
    ],
    ...(isAsylum
      ? ([
          ['ASIELSTATUSHOUDER', { NATUURLIJKPERSOON_ID: id, HEEFT_TAALVAARDIGHEID_ID: id }],
          ['TAALVAARDIGHEID', { TAALVAARDIGHEID_ID: id, STARTVANTAALLESACTVITEIT: row.first_lesson_date }],
        ] satisfies [string, Values][])
      : []),
    ...(plan === undefined ? [] : planTables(row, id, only)),
    ...only(row.term_start_date, 'INBURGERINGSTERMIJN', {
      ...{ INBURGERINGSTERMIJN_ID: id, HEEFT_INBURGERINGSPLICHT_ID: id },
      ...{ DATUMAANVANGINBURGERINGSTERMIJN: row.term_start_date },
      DATUMEINDEINBURGERINGSTERMIJN: row.term_end_date,
    }),
    ['RAADSMONITOR_EIGEN', ownValues(row, id, isAsylum)],
  ];
}

function planTables(
  row: Row,
  id: number,
  only: (cell: string | undefined, table: string, values: Values) => [string, Values][],
): [string, Values][] {
  return [
    [
      'LEERROUTE',
      {
        ...{ LEERROUTE_ID: id, AFGESPROKEN_IN_PIP_ID: id },
        ...{ LEERROUTETYPE: routes[row.route ?? ''], NIVEAU: row.level },
      },
    ],
    [
      'PIP',
      {
        ...{ PIP_ID: id, BEVAT_INBURGERINGSAANBOD_ID: id, NAAMCONTACTPERSOON: 'Verzonnen Naam' },
        ...{ DAGTEKENINGINITIELEPIP: row.first_pip_date, DAGTEKENINGPIP: row.current_pip_date },
      },
    ],
    ['INBURGERINGSAANBOD', { INBURGERINGSAANBOD_ID: id, DATUMINBURGERINGSAANBOD: row.offer_date }],
    ...only(row.pvt_date, 'PVT', {
      ...{ PVT_ID: id, ONDERDEEL_VAN_LEERROUTE_ID: id, DATUMONDERTEKENING_PVT: row.pvt_date },
    }),
    ...only(row.map_date, 'MAP', {
      ...{ MAP_ID: id, ONDERDEEL_VAN_LEERROUTE_ID: id, DATUMEINDGESPREKMAP: row.map_date },
    }),
    ...only(row.route === 'B' ? row.course_hours : '', 'B1_ROUTE', {
      ...{ B1_ROUTE_ID: id, ONDERDEEL_VAN__LEERROUTE_ID: id },
      GEVOLGDEURENPARTICIPATIETAALLES: row.course_hours,
    }),
  ];
}

/** Columns of the table that the municipality fills itself, as the view names them. */
const ownColumns = (
  'record_key municipality_code act relation duty_notice_date clock_signal_date municipality_link_date ' +
  'brp_registration_date clock_start_date clock_basis third_party_info third_party_received_date pip_origin ' +
  'pip_revisions pip_sent_date no_pip_reason first_route lesson_wait_reason z_route_date fine_municipality_date ' +
  'last_contact_date fixed_contact elip'
).split(' ') as (keyof Row)[];

/** Lessons and hours are there for whom the model has no place for them. */
function ownValues(row: Row, id: number, isAsylum: boolean): Values {
  return {
    NATUURLIJKPERSOON_ID: id,
    ...Object.fromEntries(ownColumns.map((name) => [name.toUpperCase(), row[name]])),
    FIRST_LESSON_DATE: isAsylum ? undefined : row.first_lesson_date,
    COURSE_HOURS: row.route === 'B' ? undefined : row.course_hours,
  };
}

const literal = (value: string | number | undefined): string =>
  value === undefined || value === '' ? 'NULL' : `'${String(value).replaceAll("'", "''")}'`;

function insertOf(table: string, rows: readonly Values[]): string {
  const columns = [...new Set(rows.flatMap((values) => Object.keys(values)))];
  const lines = rows.map((values) => `(${columns.map((name) => literal(values[name])).join()})`);
  return `INSERT INTO ${table} (${columns.join()}) VALUES ${lines.join()}`;
}

/** The case file that the view of `docs/ggm-2.5.1.sql` gives for these people. */
export async function exportOfModel(rows: readonly Row[]): Promise<string> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const statements = readFileSync('docs/ggm-2.5.1.sql', 'utf8')
    .replaceAll(/^\s*--.*$/gm, '')
    .split(';');
  const [ownTable = '', view = ''] = statements;
  for (const [name, columns] of Object.entries(model))
    await connection.run(`CREATE TABLE ${name} (${columns})`);
  await connection.run(ownTable);
  const filled = Map.groupBy(
    rows.flatMap((row, at) => tablesOf(row, at + 1)),
    ([table]) => table,
  );
  for (const [table, values] of filled)
    await connection.run(
      insertOf(
        table,
        values.map(([, one]) => one),
      ),
    );
  await connection.run(view);
  const found = await connection.runAndReadAll('SELECT * FROM RAADSMONITOR_DOSSIERS');
  const records = found.getRowObjectsJson() as Record<string, string | number | null>[];
  const csv = toCsv(found.columnNames(), records);
  connection.closeSync();
  instance.closeSync();
  return csv;
}
