/**
 * What goes wrong on the day of a data officer: every situation ends in one message per cause that says how to get out of
 * it. Case files are read through both ports: that of the command and that of the desk.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { stringify, parse } from 'yaml';
import { configOf } from '../../scripts/example/delivery.ts';
import { editions } from '../../scripts/example/releases.ts';
import { referenceRules } from '../../scripts/reference-rules.ts';
import { folderAt } from '../../src/audit/audit.ts';
import { columnNames, columnOf } from '../../src/cases/columns.ts';
import { CasesRefusedError, changedMeanwhile, Stop } from '../../src/cases/fault.ts';
import { causeText, type Cause } from '../../src/cases/grouped.ts';
import { readCases, type CaseRequest } from '../../src/cases/read.ts';
import { describe as described, RefusedError } from '../../src/contract/fault.ts';
import { openFile } from '../../src/desk/file-source.ts';
import { closed, newKeyContent, opened } from '../../src/desk/key-file.ts';
import { keysIn, memoryIn } from '../../src/desk/key-store.ts';
import { shelfOf } from '../../src/desk/shelf.ts';
import { checkedConfig, make, releaseOf } from '../../src/release/make.ts';
import type { Order } from '../../src/release/order.ts';
import { lock } from '../../src/release/secret.ts';
import { workbook, workbookOf, zipped, partsOf } from '../reading/workbooks.ts';
import { planned, read, request, sheet, waiting, type Row } from './case-files.ts';

interface Said {
  readonly isRefused: boolean;
  readonly messages: readonly string[];
}

type Request = Partial<Omit<CaseRequest, 'open'>>;

const people: readonly Row[] = [waiting, planned, waiting, planned];
const plain = sheet(people);
const everyDate = /\b(20\d\d)-(\d\d)-(\d\d)\b/g;

/** What is said of a case file, by the reader of the command and by that of the desk; they never differ. */
async function ofCases(content: string | Uint8Array, asked: Request = {}): Promise<Said> {
  const atDesk = await saidBy(() => {
    const file = new File([Buffer.from(content)], 'dossiers.csv');
    return readCases({ ...request('dossiers.csv', asked), open: () => openFile(file) });
  });
  expect(await saidBy(() => read(content, asked))).toEqual(atDesk);
  return atDesk;
}

async function saidBy(reading: () => Promise<{ warningCauses: readonly Cause[] }>): Promise<Said> {
  try {
    return { isRefused: false, messages: (await reading()).warningCauses.map(causeText) };
  } catch (error) {
    if (!(error instanceof CasesRefusedError)) throw error;
    return { isRefused: true, messages: error.causes.map(causeText) };
  }
}

/** What is said by anything else that a release goes through. */
async function ofRefusal(act: () => unknown): Promise<Said> {
  try {
    await act();
    return { isRefused: false, messages: [] };
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return { isRefused: true, messages: error.faults.map(described) };
  }
}

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const first = editions[0]!;
const rules = readFileSync('data/reference/protection.yaml', 'utf8');

interface Settings {
  levering: Record<string, unknown>;
  bescherming: Record<string, unknown> & { overTijd: Record<string, unknown> };
}

/** The configuration of the first example release with a change. */
function config(change: (settings: Settings) => void, date = first.referenceDate): Promise<Said> {
  const settings = parse(configOf(first, rules)) as Settings;
  change(settings);
  return ofRefusal(() =>
    checkedConfig('config.yaml', Buffer.from(stringify(settings)), referenceRules(), date),
  );
}

const examples = new Map(
  ['2025-K3', '2026-K1'].map((name) => [name, folderAt(path.join('data/example', name))]),
);

/** What is said to somebody with a key file and releases, before a case counts. */
async function begun(wish: Partial<Order>, afrondsleutel: string | null = '5a'.repeat(32)): Promise<Said> {
  const keyFile = {
    name: 'sleutelbestand',
    passphrase: '',
    content: { ...(await newKeyContent()), afrondsleutel },
  };
  const order: Order = {
    referenceDate: first.referenceDate,
    config: checkedConfig(
      'config.yaml',
      Buffer.from(configOf(first, rules)),
      referenceRules(),
      first.referenceDate,
    ),
    configFile: { name: 'config.yaml', bytes: null, alongside: () => null },
    read: () => Promise.reject(new Error('was accepted')),
    shelf: { place: 'eerdere releases', releases: new Map() },
    ...{ predecessors: [], placed: new Map(), keys: keysIn(keyFile), memory: memoryIn(keyFile) },
    ...{ first: true, chained: true, say: () => undefined, progress: () => undefined },
    ...wish,
  };
  return ofRefusal(() => make(order));
}

const later = { referenceDate: '2026-09-30', first: false };
const shelf = { place: 'eerdere releases', releases: examples };

/** The word of a situation, what somebody did, whether it is refused, and what is said: nothing, or a line per cause. */
interface Situation {
  readonly name: string;
  readonly did: () => Promise<Said>;
  readonly outcome: string;
  readonly said: readonly RegExp[];
}

type Written = readonly [
  name: string,
  did: () => Promise<Said>,
  outcome: 'geweigerd' | 'gelezen',
  ...said: RegExp[],
];

const situation = ([name, did, outcome, ...said]: Written): Situation => ({ name, did, outcome, said });

const withDates = (written: string) => plain.replaceAll(everyDate, written);
const withRow = (row: Row) => sheet([...people, row]);
const renamed = (rename: (name: string) => string) =>
  plain.replace(/^.*/, columnNames.map((name) => `"${rename(name)}"`).join());
const extra = plain
  .replaceAll(/$/gm, ',x')
  .replace(/^(.*),x$/m, '$1,opmerking')
  .replace(/\n,x$/, '\n');
const lost = /de sleutel met afdruk \w{8}.*terug uit uw reservekopie.*--nieuwe-sleutel.*stap 5/;

const inTheFile: readonly Written[] = [
  [
    'datums als 30-9-2026',
    () => ofCases(withDates('$3-$2-$1')),
    'gelezen',
    /andere schrijfwijze, zoals 30-9-2026.*18 keer|andere schrijfwijze/,
  ],
  [
    'datums als 30/9/2026',
    () => ofCases(withDates('$3/$2/$1')),
    'geweigerd',
    /een datum met \/ of \. ertussen \(\d+ keer\)\. Nodig: een datum als .*Kolom: duty_start_date, /,
  ],
  [
    'datums als 30.9.2026',
    () => ofCases(withDates('$3.$2.$1')),
    'geweigerd',
    /een datum met \/ of \. ertussen/,
  ],
  [
    'datums als volgnummer van Excel in een CSV',
    () => ofCases(withDates('45447')),
    'geweigerd',
    /een volgnummer .*celnotatie jjjj-mm-dd/,
  ],
  [
    'datums als tekst: 4 juni 2024',
    () => ofCases(withRow({ ...waiting, duty_notice_date: '4 juni 2024' })),
    'geweigerd',
    /een tekst van 11 tekens\. Nodig: een datum als 2026-09-30.*Regel: 6\./,
  ],
  [
    'maand en dag omgewisseld',
    () => ofCases(withRow({ ...waiting, duty_notice_date: '06-13-2024' })),
    'geweigerd',
    /een datum in de volgorde dag-maand-jaar\. Nodig/,
  ],
  [
    'datum met nul uur erachter',
    () => ofCases(withDates('$1-$2-$3 00:00:00')),
    'gelezen',
    /andere schrijfwijze/,
  ],
  [
    'datum met een tijd',
    () => ofCases(withRow({ ...waiting, duty_notice_date: '2024-06-04 13:45' })),
    'geweigerd',
    /een datum met een tijd erbij/,
  ],
  [
    '1900-01-01 voor ‘geen datum’',
    () => ofCases(withRow({ ...waiting, duty_notice_date: '1900-01-01' })),
    'geweigerd',
    /een datum die ‘geen datum’ betekent.*leeg als er geen datum is/,
  ],
  [
    '9999-12-31 voor ‘loopt nog’',
    () => ofCases(withRow({ ...waiting, duty_end_date: '9999-12-31' })),
    'geweigerd',
    /een datum die ‘geen datum’ betekent/,
  ],
  [
    'een datum die niet bestaat',
    () => ofCases(withRow({ ...waiting, duty_notice_date: '2024-02-30' })),
    'geweigerd',
    /een datum die niet kan/,
  ],
  ['werkmap met echte datums', () => ofCases(workbookOf(plain)), 'gelezen'],
  ['werkmap die vanaf 1904 telt', () => ofCases(workbookOf(plain, { from1904: true })), 'gelezen'],
  [
    'werkmap met datums als gewoon getal',
    () =>
      ofCases(
        workbook(
          withDates('45447')
            .trimEnd()
            .split('\n')
            .map((line) => line.split(',').map((text) => (text === '45447' ? 45447 : text))),
        ),
      ),
    'geweigerd',
    /een volgnummer .*Kolom: duty_start_date \(F\)/,
  ],
  [
    'werkmap met datums als tekst',
    () => ofCases(workbookOf(withDates('$3/$2/$1'))),
    'geweigerd',
    /een datum met \/ of \. ertussen/,
  ],
  [
    'werkmap met #N/B',
    () => ofCases(workbookOf(plain.replace(',B1,', ',#N/B,'))),
    'geweigerd',
    /een foutwaarde van Excel.*level/,
  ],
  [
    'werkmap met een formule zonder uitkomst',
    () => ofCases(workbook([['record_key', 'act'], [{ xml: '<c r="A2"><f>A1</f></c>' }]])),
    'geweigerd',
    /een formule .*open het in Excel en sla het opnieuw op/,
  ],
  [
    'werkmap met verborgen rijen',
    () => ofCases(workbookOf(plain, { hidden: [2, 4] })),
    'gelezen',
    /2 verborgen rijen.*zijn meegeteld/,
  ],
  [
    'werkmap met een blad uitleg',
    () => ofCases(workbookOf(plain, { more: [[['Uitleg']]] })),
    'gelezen',
    /2 bladen, waarvan blad 1 is gelezen/,
  ],
  [
    'werkmap met twee bladen dossiers',
    () => ofCases(workbookOf(plain, { more: [[[...columnNames]]] })),
    'geweigerd',
    /2 bladen met kolomnamen: blad 1 en 2.*zet ze onder elkaar/,
  ],
  [
    'werkmap met macro’s',
    () => ofCases(zipped({ ...partsOf([]), 'xl/vbaProject.bin': 'x' })),
    'geweigerd',
    /macro’s.*kies bij het opslaan \.xlsx/,
  ],
  [
    'werkmap van LibreOffice',
    () => ofCases(zipped({ 'content.xml': '' })),
    'geweigerd',
    /LibreOffice \(\.ods\).*werkmap van Excel/,
  ],
  [
    'oude werkmap, of met een wachtwoord',
    () => ofCases(latin1('\u00d0\u00cf\u0011\u00e0\u00a1')),
    'geweigerd',
    /\.xls\), of een werkmap met een wachtwoord.*CSV UTF-8/,
  ],
  [
    'kapotte werkmap',
    () => ofCases(workbookOf(plain).subarray(0, 900)),
    'geweigerd',
    /een werkmap die niet heel is/,
  ],
  ['pdf', () => ofCases('%PDF-1.7'), 'geweigerd', /een pdf.*CSV UTF-8/],
  ['webpagina als uitvoer', () => ofCases('<html><table>'), 'geweigerd', /een webpagina/],
  [
    'ANSI in plaats van UTF-8',
    () => ofCases(latin1(plain.replace('sleutel-0', 'sleutel-\u00e9'))),
    'geweigerd',
    /ANSI \(Windows-1252\).*CSV UTF-8/,
  ],
  [
    'UTF-16 (‘Unicode-tekst’)',
    () => ofCases(Buffer.from(`\ufeff${plain}`, 'utf16le')),
    'geweigerd',
    /een bestand in UTF-16/,
  ],
  ['twee keer een BOM', () => ofCases(`\ufeff\ufeff${plain}`), 'geweigerd', /twee keer het teken voor UTF-8/],
  [
    'puntkomma’s en regeleinden van Windows',
    () => ofCases(sheet(people, { delimiter: ';', lineEnd: '\r\n', bom: true })),
    'gelezen',
  ],
  [
    'tabs tussen de kolommen',
    () => ofCases(plain.replaceAll(',', '\t')),
    'geweigerd',
    /gescheiden door een tab\. Nodig: kolommen gescheiden door , of ;/,
  ],
  [
    'hoofdletters in codes',
    () => ofCases(plain.replaceAll('resident', 'RESIDENT')),
    'gelezen',
    /hoofdletters of spaties in een code, 4 keer/,
  ],
  ['spaties achter waarden', () => ofCases(plain.replaceAll('resident', 'resident ')), 'gelezen'],
  [
    'WAAR en ONWAAR',
    () => ofCases(withRow({ ...waiting, fixed_contact: 'WAAR' })),
    'gelezen',
    /een ander woord voor ja of nee/,
  ],
  [
    'gemeentecode als 9001',
    () => ofCases(plain.replaceAll('GM9001', '9001')),
    'gelezen',
    /een gemeentecode die anders is geschreven, 4 keer/,
  ],
  [
    'labels van de uitleg als kolomnamen',
    () => ofCases(renamed((name) => columnOf(name as (typeof columnNames)[number]).label)),
    'gelezen',
    /een kolomnaam in andere letters of woorden/,
  ],
  [
    'kolomnamen in hoofdletters',
    () => ofCases(renamed((name) => name.toUpperCase())),
    'gelezen',
    /een kolomnaam in andere letters/,
  ],
  [
    'een titel boven de kolomnamen',
    () => ofCases(`Uitvoer van 1 oktober\n${plain}`),
    'geweigerd',
    /een titel .*haal weg wat erboven staat.*Regel: 1/,
  ],
  [
    'een totaalregel',
    () => ofCases(`${plain}Totaal${','.repeat(columnNames.length - 1)}\n`),
    'geweigerd',
    /een losse tekst.*haal deze regel weg.*Regel: 6/,
  ],
  [
    'een totaalregel met aantallen',
    () => ofCases(`${plain}Totaal,,,,,4${','.repeat(columnNames.length - 6)}\n`),
    'geweigerd',
    ...Array.from({ length: 6 }, () => /Regel: 6\./),
  ],
  ['een voetnoot', () => ofCases(`${plain}Bron: eigen systeem\n`), 'geweigerd', /een losse tekst|1 waarde/],
  [
    'lege rijen en kolommen',
    () => ofCases(plain.replaceAll('\n', `,,\n${','.repeat(columnNames.length)}\n`)),
    'gelezen',
  ],
  [
    'eigen kolommen erbij',
    () => ofCases(extra),
    'geweigerd',
    /de kolom ‘opmerking’\. Nodig: .*--extra-kolommen.*vinkje bij stap 3/,
  ],
  [
    'eigen kolommen erbij, met het woord',
    () => ofCases(extra, { skipExtra: true }),
    'gelezen',
    /de kolom ‘opmerking’\. Nodig: niets: deze kolommen zijn overgeslagen/,
  ],
  [
    'een BSN in een eigen kolom, met het woord',
    () => ofCases(extra.replace(/,x$/m, ',123456782'), { skipExtra: true }),
    'geweigerd',
    /een getal dat een BSN kan zijn/,
  ],
  [
    'een kolom geboortedatum',
    () => ofCases(plain.replace('level', 'geboortedatum')),
    'geweigerd',
    /de kolom ‘geboortedatum’\. Nodig: een bestand zonder namen.*\(V1\)/,
  ],
  [
    'een BSN als sleutel',
    () => ofCases(withRow({ ...waiting, record_key: 'bsn123456782 123456782' })),
    'geweigerd',
    /een getal dat een BSN kan zijn.*het lezen is gestopt.*record_key/,
  ],
  [
    'een e-mailadres in vrije tekst',
    () => ofCases(withRow({ ...planned, extension_grounds: 'mail jan@voorbeeld.nl' })),
    'geweigerd',
    /een e-mailadres.*het lezen is gestopt/,
  ],
  [
    'een naam in vrije tekst',
    () => ofCases(withRow({ ...planned, extension_grounds: 'dhr. Jansen' })),
    'geweigerd',
    /een tekst van 11 tekens\. Nodig: codes van letters en cijfers/,
  ],
  [
    'een verplichte kolom ontbreekt',
    () => ofCases(sheet(people, { columns: columnNames.filter((name) => name !== 'relation') })),
    'geweigerd',
    /geen kolom\. Nodig: de kolom relation/,
  ],
  [
    'een kolom ontbreekt zonder reden',
    () => ofCases(sheet(people, { columns: columnNames.filter((name) => name !== 'pvt_date') })),
    'geweigerd',
    /geen kolom en geen reden\. Nodig: .*ontbrekendeKolommen de regel pvt_date/,
  ],
  [
    'dezelfde kolom twee keer',
    () => ofCases(plain.replace('level', 'act')),
    'geweigerd',
    /twee keer dezelfde kolom/,
  ],
  [
    'één persoon twee keer',
    () =>
      ofCases(
        sheet([
          { ...waiting, record_key: 'sleutel-een' },
          { ...waiting, record_key: 'sleutel-een' },
          { ...waiting, record_key: 'sleutel-een' },
        ]),
      ),
    'geweigerd',
    /dezelfde sleutel als in regel 2 \(2 keer\)\. Nodig: elke sleutel één keer/,
  ],
  [
    'zaaknummers als sleutel',
    () => ofCases(sheet(people.map((row, at) => ({ ...row, record_key: `Z2024-00${1200 + at}` })))),
    'gelezen',
    /sleutels die op een zaaknummer lijken\. Nodig: een willekeurige tekst/,
  ],
  [
    'een sleutel van alleen cijfers',
    () => ofCases(withRow({ ...waiting, record_key: '12345678' })),
    'geweigerd',
    /een getal met 8 cijfers\. Nodig: 8 tot en met 64 tekens/,
  ],
  [
    'mensen van een andere gemeente',
    () => ofCases(withRow({ ...waiting, municipality_code: 'GM9002' })),
    'geweigerd',
    /een gemeente die niet in de configuratie staat\. Nodig: een van: GM9001/,
  ],
  [
    'eigen woorden in plaats van codes',
    () => ofCases(plain.replaceAll('resident', 'inwoner').replace('inwoner', 'bewoners')),
    'geweigerd',
    /iets anders, zoals een tekst van 8 tekens \(4 keer\)\. Nodig: een van: resident, linked_coa, pip_only/,
  ],
  [
    'uitvoer van vandaag: feiten na de peildatum',
    () => ofCases(withRow({ ...waiting, last_contact_date: '2026-11-12' })),
    'geweigerd',
    /een datum na de peildatum\. Nodig: .*--terug-naar-peildatum.*vinkje bij stap 3/,
  ],
  [
    'hetzelfde, met het woord',
    () => ofCases(withRow({ ...waiting, last_contact_date: '2026-11-12' }), { takeBack: true }),
    'gelezen',
    /een datum na de peildatum\. Nodig: niets meer: deze is weggelaten/,
    /gegevens zonder datum/,
  ],
  [
    'een half bestand: afgebroken in een regel',
    () => ofCases(plain.slice(0, -60)),
    'geweigerd',
    /\d+ waarden\. Nodig: 54 waarden.*Regel: 5/,
  ],
  [
    'een aanhalingsteken dat niet sluit',
    () => ofCases(plain.replace('sleutel-1', '"sleutel-1')),
    'geweigerd',
    /aanhalingstekens die niet sluiten.*Regel: 3/,
  ],
  [
    'alleen kolomnamen',
    () => ofCases(sheet([])),
    'geweigerd',
    /alleen een regel met kolomnamen\. Nodig: daaronder ten minste één dossier/,
  ],
  ['een leeg bestand', () => ofCases(''), 'geweigerd', /een leeg bestand/],
  [
    'een teken voor duizendtallen',
    () => ofCases(sheet([{ ...planned, course_hours: '1.250' }], { delimiter: ';' })),
    'geweigerd',
    /een getal met een teken voor duizendtallen/,
  ],
  [
    'een decimale komma tussen puntkomma’s',
    () => ofCases(sheet([{ ...planned, course_hours: '12,5' }], { delimiter: ';' })),
    'gelezen',
  ],
  [
    'een onzichtbaar teken in een code',
    () => ofCases(plain.replace('capacity', 'capa\u200bcity')),
    'geweigerd',
    /een tekst met een onzichtbaar teken of harde spatie/,
  ],
  [
    'een plan van vóór de plicht',
    () => ofCases(withRow({ ...planned, duty_start_date: '2024-05-20' })),
    'geweigerd',
    /een datum vóór duty_start_date\. Nodig: een datum op of na duty_start_date/,
  ],
  [
    'een plan zonder route',
    () => ofCases(withRow({ ...planned, route: '' })),
    'geweigerd',
    /leeg\. Nodig: een waarde, want .*alle gevuld of alle leeg/,
  ],
  [
    'een gemeente zonder rijen',
    () => ofCases(plain, { municipalities: ['GM9001', 'GM9002'] }),
    'gelezen',
    /niemand die telt voor GM9002.*niet geleverd/,
  ],
  [
    'een deel dat de gemeente niet heeft, toch gevuld',
    () => ofCases(plain, { lacking: { GM9001: ['intake'] } }),
    'geweigerd',
    /een gevulde cel \(2 keer\)\. Nodig: een lege cel/,
  ],
];

const aroundIt: readonly Written[] = [
  [
    'het bestand is nog open in Excel',
    () =>
      saidBy(() =>
        readCases({
          ...request('dossiers.csv'),
          open: () => Promise.reject(new Stop(changedMeanwhile('dossiers.csv'))),
        }),
      ),
    'geweigerd',
    /tijdens het lezen veranderde.*sluit het in Excel/,
  ],
  [
    'een kwartaal dat nog loopt',
    () => ofRefusal(() => releaseOf('2026-12-31', '2026-11-30')),
    'geweigerd',
    /een dag die nog niet voorbij is/,
  ],
  [
    'een peildatum midden in een kwartaal',
    () => ofRefusal(() => releaseOf('2026-09-29')),
    'geweigerd',
    /de laatste dag van een kwartaal/,
  ],
  [
    'het bestand van het vorige kwartaal',
    () => begun({ read: () => Promise.resolve({ isOld: true } as Awaited<ReturnType<Order['read']>>) }),
    'geweigerd',
    /geen enkele gebeurtenis in de laatste 45 dagen.*--stil-kwartaal.*vinkje bij stap 5/,
  ],
  [
    'een ouder kwartaal na een nieuwer',
    () => begun({ referenceDate: '2025-03-31', shelf }),
    'geweigerd',
    /2025-K1, terwijl 2026-K1 er al staat/,
  ],
  [
    'de configuratie van vorig jaar',
    () =>
      config(({ levering }) => {
        levering['gepubliceerd'] = '2024-10-01';
        levering['verklaringen'] = [];
      }),
    'geweigerd',
    /gepubliceerd.*een dag vanaf 2025-09-30/,
  ],
  [
    'de volgende release vóór deze',
    () =>
      config(({ levering }) => {
        levering['volgendeUpdate'] = '2025-10-01';
      }),
    'geweigerd',
    /volgendeUpdate.*een dag na/,
  ],
  [
    'een precies aantal in de toelichting',
    () =>
      config(({ levering }) => {
        levering['toelichting'] = 'Er ontbreken 37 mensen.';
      }),
    'geweigerd',
    /toelichting.*aantal/,
  ],
  [
    'een aantal in woorden in een reden',
    () =>
      config(({ levering }) => {
        levering['ontbrekendeKolommen'] = { pvt_date: 'Zeven mensen staan elders.' };
      }),
    'geweigerd',
    /pvt_date.*aantal/,
  ],
  [
    'een naam in een verklaring',
    () =>
      config(({ levering }) => {
        levering['toelichting'] = 'Vragen? Bel mevrouw Jansen.';
      }),
    'geweigerd',
    /toelichting.*zonder namen van mensen; noem het team/,
  ],
  [
    'wat tussen < > stond, staat er nog',
    () =>
      config(({ levering }) => {
        levering['maker'] = '<gemeente en team>';
      }),
    'geweigerd',
    /maker.*een eigen tekst in plaats van < >/,
  ],
  [
    'afronden op tientallen',
    () =>
      config(({ bescherming }) => {
        bescherming['basis'] = 10;
        bescherming['maxAfwijking'] = 9;
      }),
    'geweigerd',
    /basis.*5: de site leest vijftallen/,
  ],
  [
    'verzonnen cijfers onder een echte code',
    () =>
      config(({ levering }) => {
        levering['gemeenten'] = [{ code: 'GM0344' }];
        levering['verklaringen'] = [];
      }),
    'geweigerd',
    /een verzonnen gemeente: GM9001 of hoger/,
  ],
  [
    'een configuratie in ANSI',
    () =>
      ofRefusal(() =>
        checkedConfig(
          'config.yaml',
          latin1(configOf(first, rules).replace('maker: ', 'maker: \u00e9')),
          referenceRules(),
          first.referenceDate,
        ),
      ),
    'geweigerd',
    /ANSI/,
  ],
  [
    'de eerste release zonder het woord',
    () => begun({ first: false }),
    'geweigerd',
    /geen eerdere release.*--eerste.*vinkje bij stap 2/,
  ],
  [
    'een nieuwe collega zegt dat het de eerste is',
    () => begun({ ...later, first: true, shelf }),
    'geweigerd',
    lost,
  ],
  [
    'een release van de keten ontbreekt',
    () =>
      begun({
        ...later,
        shelf: { ...shelf, releases: new Map([...examples].slice(0, 1)) },
        placed: new Map([['2026-K1', 'x']]),
      }),
    'geweigerd',
    /2026-K1\/manifest\.json: ontvangen geen bestand.*archief/,
  ],
  [
    'een eerdere release is veranderd',
    () => begun({ ...later, shelf, placed: new Map([['2026-K1', 'x']]) }),
    'geweigerd',
    /een manifest dat na publicatie is veranderd/,
  ],
  ['de sleutel is weg', () => begun({ ...later, shelf }, null), 'geweigerd', lost],
  ['een andere sleutel', () => begun({ ...later, shelf }), 'geweigerd', lost],
  [
    'andere woorden bij het sleutelbestand',
    async () => {
      const file = await closed(await newKeyContent(), 'een twee drie vier vijf');
      return ofRefusal(() => opened('sleutel', file, 'zes'));
    },
    'geweigerd',
    /een andere wachtzin.*de vijf woorden/,
  ],
  [
    'een ander bestand als sleutelbestand',
    () => ofRefusal(() => opened('brief.txt', Buffer.from('x'), 'x')),
    'geweigerd',
    /brief\.txt: ontvangen iets anders dan een sleutelbestand/,
  ],
  [
    'een andere zip bij de eerdere releases',
    () => ofRefusal(() => shelfOf([{ name: 'foto.zip', bytes: zipped({ 'foto/a.txt': 'x' }) }])),
    'geweigerd',
    /foto\.zip: ontvangen een zip met iets anders/,
  ],
  [
    'een collega is op een gedeelde schijf bezig',
    () => {
      const secret = mkdtempSync(path.join(tmpdir(), 'bezig-'));
      onTestFinished(() => rmSync(secret, { recursive: true }));
      mkdirSync(secret, { recursive: true });
      writeFileSync(path.join(secret, 'bezig'), '12 elders');
      return ofRefusal(() => lock(secret));
    },
    'geweigerd',
    /een uitvoering op een andere computer|een andere uitvoering/,
  ],
];

it.each([...inTheFile, ...aroundIt].map(situation))('$name', async ({ did, outcome, said }) => {
  expectSaid(await did(), outcome, said);
});

function expectSaid({ isRefused, messages }: Said, outcome: string, said: readonly RegExp[]): void {
  expect(messages).toEqual(said.map((pattern) => expect.stringMatching(pattern) as string));
  expect(isRefused).toBe(outcome === 'geweigerd');
}
