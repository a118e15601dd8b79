/** What goes wrong in a folder with answers of DUO, and what was so on the reference date. */
import { expect, it } from 'vitest';
import { CasesRefusedError } from '../../src/cases/fault.ts';
import { causeText } from '../../src/cases/grouped.ts';
import { readCases, type CaseReading } from '../../src/cases/read.ts';
import { openFile } from '../../src/desk/file-source.ts';
import { read } from './case-files.ts';
import { duoFiles, zipOf, type Files } from './duo-answers.ts';
import { planned, waiting } from './sheet.ts';

/** Two people, whose folders are called by numbers that pass for those of a person. */
const keys = ['111222333', '123456782'];
const two = [planned, waiting].map((row, at) => ({ ...row, record_key: keys[at]! }));
const about = ['relation', 'first_pip_date', 'pip_origin', 'first_route', 'brp_registration_date'] as const;
const files = duoFiles(two, [...about, 'no_pip_reason', 'intake_start_date', 'first_lesson_date']);
const wanted = {
  municipalities: ['GM9001'],
  absent: Object.fromEntries(
    ['clock_start_date', 'z_route_date'].map((name) => [name, 'Wij hebben dit niet.']),
  ),
  referenceDate: '2026-09-30',
};

/** What is said of a folder, by the reader of the command and by that of the desk; they never differ. */
async function said(given: Files): Promise<{ isRefused: boolean; messages: string[] }> {
  const zip = zipOf(given);
  const heard = async (reading: Promise<CaseReading>) => {
    try {
      return { isRefused: false, messages: (await reading).warningCauses.map(causeText) };
    } catch (error) {
      if (!(error instanceof CasesRefusedError)) throw error;
      return { isRefused: true, messages: error.causes.map(causeText) };
    }
  };
  const file = new File([Buffer.from(zip)], 'dossiers.csv');
  const atDesk = await heard(readCases({ ...wanted, file: 'dossiers.csv', open: () => openFile(file) }));
  expect(await heard(read(zip, wanted))).toEqual(atDesk);
  for (const key of keys) expect(atDesk.messages.join()).not.toContain(key);
  return atDesk;
}

const at = (name: string, key = keys[0]!) => `personen/${key}/${name}.json`;
const changed = (name: string, change: (answer: Record<string, unknown>) => unknown): Files => ({
  ...files,
  [at(name)]: JSON.stringify(change(JSON.parse(files[at(name)]!) as Record<string, unknown>)),
});
const lacking = (name: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([one]) => one !== name));

it('is read from a folder on top, as Windows packs it, with what systems add to it', async () => {
  const packed = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`duo\\${name.replaceAll('/', '\\')}`, text]),
  );
  const { isRefused, messages } = await said({
    ...packed,
    'duo/Thumbs.db': 'x',
    '__MACOSX/duo/._gemeente.csv': 'x',
  });
  expect(messages.join('\n')).toContain('antwoorden van DUO over 2 mensen');
  expect(isRefused).toBe(false);
});

const tooMuch = '{"pip":'.repeat(5000);

it.each<[name: string, given: Files, said: RegExp]>([
  [
    'no file of the municipality',
    lacking('gemeente.csv'),
    /een map zonder gemeente.csv.*sleutel, relation, first_pip_date/,
  ],
  [
    'an answer that is missing',
    lacking(at('PIP')),
    /een map zonder PIP.json.*leeg bestand als DUO niets heeft.*Regel: 1/,
  ],
  [
    'somebody without a line',
    { ...files, 'gemeente.csv': files['gemeente.csv']!.replace(/^111222333.*\r\n/m, '') },
    /een map zonder regel in gemeente.csv.*Regel: 1/,
  ],
  [
    'a line without a folder',
    { ...files, 'gemeente.csv': `${files['gemeente.csv']}nummer-9;resident;;;;;;;\r\n` },
    /een sleutel zonder map met antwoorden.*Regel: 4/,
  ],
  [
    'a key twice',
    { ...files, 'gemeente.csv': files['gemeente.csv']!.replace('123456782', '111222333') },
    /een sleutel die er al stond.*Regel: 3/,
  ],
  [
    'a column of DUO',
    { ...files, 'gemeente.csv': files['gemeente.csv']!.replace('first_lesson_date', 'pvt_date') },
    /kolommen die DUO al geeft: pvt_date/,
  ],
  [
    'a column of nobody',
    { ...files, 'gemeente.csv': files['gemeente.csv']!.replace('first_lesson_date', 'naam') },
    /1 kolom die hier niet kunnen staan/,
  ],
  [
    'no relation',
    { ...files, 'gemeente.csv': files['gemeente.csv']!.replace('relation', 'offer_date') },
    /geen kolom relation/,
  ],
  [
    'another file',
    { ...files, 'brief.pdf': '%PDF' },
    /1 bestand met een andere naam dan een antwoord van DUO/,
  ],
  [
    'half a text',
    { ...files, [at('doelgroep')]: '{"indeling": "Asiel' },
    /geen JSON in UTF-8.*Kolom: doelgroep. Regel: 1/,
  ],
  ['too deep a text', { ...files, [at('PIP')]: tooMuch }, /geen JSON in UTF-8/],
  [
    'a list for an object',
    changed('doelgroep', (answer) => [answer]),
    /een lijst.*een object, zoals DUO dat geeft/,
  ],
  [
    'an object for a list',
    { ...files, [at('examens/resultaten')]: '{"onderdeel":"KNM"}' },
    /een object.*een lijst van objecten/,
  ],
  [
    'a day as a Dutch text',
    changed('inburgeringsplicht', (answer) => ({ ...answer, begindatum: '1-3-2024' })),
    /volgorde dag-maand-jaar.*Kolom: inburgeringsplicht.begindatum/,
  ],
  [
    'a code that is new',
    changed('doelgroep', (answer) => ({ ...answer, indeling: 'Iets nieuws' })),
    /een tekst van 11 tekens.*Asielstatushouder.*Kolom: doelgroep.indeling/,
  ],
  [
    'a number for a text',
    changed('PIP', () => ({ pip: { dagtekeningPip: 20_240_510, leerroute: 'B' } })),
    /een getal.*Kolom: PIP.pip.dagtekeningPip/,
  ],
  [
    'an inherited field',
    changed('PIP', () => ({ __proto__: null, pip: 'constructor' })),
    /een tekst van 11 tekens.*een object/,
  ],
  [
    'a pass without a level',
    {
      ...files,
      [at('examens/resultaten')]: '[{"examendatum":"2025-01-01","resultaat":"Geslaagd","onderdeel":"LE"}]',
    },
    /niets.*een niveau bij een taalonderdeel/,
  ],
  [
    'an end without a reason',
    changed('inburgeringsplicht', (answer) => ({
      ...answer,
      indicatorInburgeringsplicht: false,
      einddatum: '2026-01-01',
    })),
    /een einde van de plicht waarvan de dag of de reden ontbreekt/,
  ],
  [
    'hours below nothing',
    { ...files, [at('uren')]: '[{"TaallesEnKnmInstelling":{"uren":-4}}]' },
    /een getal.*van 0 tot en met 9999.*TaallesEnKnmInstelling.uren/,
  ],
])('refuses %s', async (_, given, message) => {
  const { isRefused, messages } = await said(given);
  expect(isRefused).toBe(true);
  expect(messages.join('\n')).toMatch(message);
});

/** The counts that are not empty, of the folder with other answers of the first person. */
async function counted(change: Files): Promise<string> {
  const { blocks } = await read(zipOf({ ...files, ...change }), wanted);
  return blocks.flatMap(({ counts }) => [...counts.keys()]).join('\n');
}

it.each<[name: string, change: Files, cell: string]>([
  [
    'a group that changed later',
    {
      [at('doelgroep')]: '{"indeling":"Asielstatushouder","begindatum":"2026-10-02"}',
      [at('doelgroep/historie')]:
        '[{"indeling":"Gezinsmigrant en overige migrant","begindatum":"2024-03-01"}]',
    },
    'group=family_other',
  ],
  [
    'a plan that was changed later',
    { [at('PIP')]: '{"pip":{"dagtekeningPip":"2026-11-02","leerroute":"Z"}}' },
    'route=b1',
  ],
  [
    'a term that was extended later',
    {
      [at('inburgeringstermijn')]:
        '{"startdatum":"2024-05-11","einddatum":"2028-05-11","wijzigingsdatum":"2026-10-20"}',
      [at('inburgeringstermijn/historie')]: '[{"einddatum":"2027-05-11","wijzigingsdatum":"2024-05-11"}]',
    },
    'term=within',
  ],
  [
    'a term that was extended before',
    {
      [at('inburgeringstermijn')]:
        '{"startdatum":"2024-05-11","einddatum":"2028-05-11","wijzigingsdatum":"2026-09-20","verlengingsgrondcode":"X1"}',
      [at('inburgeringstermijn/historie')]: '[{"einddatum":"2027-05-11","wijzigingsdatum":"2024-05-11"}]',
    },
    'term=extended',
  ],
  [
    'an end that was written later',
    {
      [at('inburgeringsplicht')]:
        '{"indicatorInburgeringsplicht":false,"begindatum":"2024-03-01","einddatum":"2026-10-05","wijzigingsdatum":"2026-10-05","redenGeenInburgeringsplicht":"Overig"}',
    },
    'end_state=running',
  ],
  [
    'an exam of later',
    { [at('examens/resultaten')]: '[{"examendatum":"2026-10-01","resultaat":"Geslaagd","onderdeel":"KNM"}]' },
    'exams=none',
  ],
  [
    'a pass below the level of the plan',
    {
      [at('examens/resultaten')]:
        '[{"examendatum":"2025-10-01","resultaat":"Geslaagd","onderdeel":"LE","niveau":"A2"}]',
    },
    'exams=none',
  ],
  [
    'a pass on it',
    {
      [at('examens/resultaten')]:
        '[{"examendatum":"2025-10-01","resultaat":"Geslaagd","onderdeel":"LE","niveau":"B2"}]',
    },
    'exams=under_half',
  ],
  [
    'parts that are not asked',
    {
      [at('vrijstellingen')]: JSON.stringify(
        ['LE', 'LU', 'SC', 'SP'].map((examenonderdeel) => ({
          GedeeltelijkeVrijstelling: {
            reden: 'GED',
            oordeel: 'Toekenning',
            datumOordeel: '2025-01-10',
            examenonderdeel,
          },
        })),
      ),
      [at('examens/resultaten')]: '[{"examendatum":"2025-10-01","resultaat":"Geslaagd","onderdeel":"KNM"}]',
    },
    'exams=all',
  ],
  [
    'an exemption that was refused',
    {
      [at('vrijstellingen')]:
        '[{"GeheleVrijstelling":{"reden":"DIP","oordeel":"Afwijzing","datumOordeel":"2025-01-10"}}]',
    },
    'end_state=running',
  ],
  [
    'an exemption that was granted',
    {
      [at('vrijstellingen')]:
        '[{"GeheleVrijstelling":{"reden":"DIP","oordeel":"Toekenning","datumOordeel":"2025-01-10"}}]',
    },
    'end_state=exempt',
  ],
])('counts %s as it was on the reference date', async (_, change, cell) => {
  const cells = (await counted(change)).split(/[\n;]/);
  const dimension = `${cell.split('=')[0]!}=`;
  expect(new Set(cells.filter((one) => one.startsWith(dimension)))).toContain(cell);
});
