import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { columnNames, type CaseRecord } from '../../src/cases/columns.ts';
import { Counter } from '../../src/cases/count.ts';
import { identityIn, isForbiddenName, passesElevenTest } from '../../src/cases/identity.ts';
import { reportText } from '../../src/cases/report.ts';
import { shapeOf } from '../../src/cases/shape.ts';
import { planned, read, referenceDate, refusal, sheet, waiting } from './case-files.ts';

describe('what points to one person', () => {
  it.each([
    '123456782',
    'bsn 123456782',
    'BSN:123456782.',
    '1234.56.782',
    '123 456 782',
    'bsn_123456782',
    'bsn-123456782-x',
    'zie 15 123456782',
    'jan@voorbeeld.nl',
    'mail: j.jansen+1@sub.voorbeeld.nl!',
    '1234567890',
    'V1234567890',
    'v-nummer 123.456.7890',
    '06 12345678',
  ])('finds it in %s', (text) => {
    expect(identityIn(text)).not.toBeNull();
  });

  it.each([
    '',
    '123456789',
    '000000000',
    '2024-01-01',
    '01-02-2024',
    '12.03.2024',
    '30.09.2026 1:00',
    'GM9001',
    'a123456782',
    '123456782b',
    '1234567821234',
    '9f2c41aa123456782',
    '550e8400-e29b-41d4-a716-446655440000',
    'Inburgeringsplicht voldaan',
    '12345678901',
    'naam@werk',
  ])('leaves %s alone', (text) => {
    expect(identityIn(text)).toBeNull();
  });

  it('knows the check of a citizen service number', () => {
    expect(['111222333', '123456782', '123456789', '111222334'].map(passesElevenTest)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it.each(columnNames)('refuses at once when it stands in %s', async (column) => {
    const rows = [{ ...waiting, level: 'x' }, { ...waiting, [column]: 'bsn 123456782' }, waiting];
    const { faults, warnings, message } = await refusal(sheet(rows));
    expect(faults).toEqual([
      {
        rule: 'V1',
        file: 'dossiers.csv',
        line: 3,
        column,
        received: 'een getal dat een BSN kan zijn',
        expected: 'een bestand zonder gegevens die naar één persoon wijzen; het lezen is gestopt',
      },
    ]);
    expect(warnings).toEqual([]);
    expect(message).not.toContain('123456782');
  });

  it('finds it in a value too many and in the column names', async () => {
    const [header = '', row = ''] = sheet([waiting]).split('\n');
    expect((await refusal(`${header}\n${row},123456782\n`)).faults).toMatchObject([{ rule: 'V1', line: 2 }]);
    const named = await refusal(`${header},123456782\n${row},\n`);
    expect(named.faults).toMatchObject([{ rule: 'V1', line: 1 }]);
    expect(named.message).not.toContain('123456782');
  });

  it('refuses columns that tell who somebody is', async () => {
    for (const name of [
      'naam',
      'BSN',
      'V_nummer',
      'geboortedatum',
      'Nationaliteit',
      'adres',
      'e-mail',
      'telefoon',
      'school',
      'contactpersoon',
      'name',
      'date_of_birth',
      'phone number',
    ])
      expect(isForbiddenName(name)).toBe(true);
    expect(columnNames.filter(isForbiddenName)).toEqual([]);
    const { faults } = await refusal(sheet([waiting], { columns: [...columnNames, 'Geboortedatum'] }));
    expect(faults).toMatchObject([{ rule: 'V1', line: 1, received: 'de kolom ‘Geboortedatum’' }]);
  });
});

describe('the shape of a value', () => {
  it.each([
    ['', 'leeg'],
    ['   ', 'alleen spaties'],
    ['a\nb', 'een tekst over meer regels'],
    [' 2024-01-01', 'een tekst met een spatie ervoor of erachter'],
    ['2025-02-29', 'een datum die niet kan'],
    ['2025-02-28 00:00', 'een datum met een tijd erbij'],
    ['1-2-2024', 'een datum in de volgorde dag-maand-jaar'],
    ['01/02/24', 'een datum in de volgorde dag-maand-jaar'],
    ['2024/1/2', 'een datum in een andere schrijfwijze'],
    ['-5', 'een negatief getal'],
    ['12,5', 'een getal met een punt of komma'],
    ['123', 'een getal met 3 cijfers'],
    ['7', 'een getal met 1 cijfer'],
    ['kanarie', 'een tekst van 7 tekens'],
    ['x', 'een tekst van 1 teken'],
  ])('of %j is %s', (text, shape) => {
    expect(shapeOf(text)).toBe(shape);
  });
});

describe('a canary', () => {
  const canary = 'KANARIE';

  /** Everything that an error shows: message, stack, own fields, cause. */
  const shown = (error: unknown): string =>
    inspect(error, { depth: null, showHidden: true, maxStringLength: null }) + String((error as Error).stack);

  it.each(columnNames)('in %s appears nowhere', async (column) => {
    const text = sheet([{ ...planned, [column]: `${canary}, "${canary}"` }]);
    const error = await refusal(text);
    expect(shown(error)).not.toContain(canary);
    const list = { listed: error.faults, count: error.faultCount, causes: error.causes };
    expect(reportText({ file: 'dossiers.csv', referenceDate, faults: list, warnings: list })).not.toContain(
      canary,
    );
  });

  it.each([
    [
      'a key that is used twice',
      sheet([waiting, waiting].map((row) => ({ ...row, record_key: `${canary}-sleutel` }))),
    ],
    ['quotes that do not match', `${sheet([waiting])}"${canary}"x,y\n`],
    ['a quote inside a value', `${sheet([waiting])}${canary}"x,y\n`],
    ['a quote that is not closed', `${sheet([waiting])}"${canary}`],
    ['a line that is too long', `${sheet([waiting])}"${canary.repeat(20_000)}"\n`],
    ['too many values', `${sheet([waiting])}${`${canary},`.repeat(100)}\n`],
    ['a file without column names', `${canary},GM9001\n${canary},GM9001\n`],
    ['another encoding', Buffer.from(`${sheet([waiting])}${canary}-\u00e9\n`, 'latin1')],
  ])('appears nowhere with %s', async (_, content) => {
    expect(shown(await refusal(content))).not.toContain(canary);
  });

  it('appears nowhere when somebody fits in no block', () => {
    const nothing = Object.fromEntries(columnNames.map((name) => [name, null])) as unknown as CaseRecord;
    const record = { ...nothing, municipality_code: canary, act: 'wi2021', relation: 'resident' } as const;
    const count = () => new Counter(['GM9001'], 20_000).add({ ...record, duty_start_date: 19_800 });
    expect(count).toThrow('De telling van de dossiers is niet gelukt. Er is niets geteld.');
    expect(count).not.toThrow(canary);
  });

  it('is not in the counts', async () => {
    const reading = await read(sheet([{ ...planned, record_key: `${canary}-sleutel` }]));
    expect(shown(reading)).not.toContain(canary);
  });
});
