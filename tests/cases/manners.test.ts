import { describe, expect, it } from 'vitest';
import { caseColumns, columnNames, columnOf, type ColumnName } from '../../src/cases/columns.ts';
import { observations, planned, refusal, read, sheet, waiting } from './case-files.ts';

/** Every column of the case file in turn: what a spreadsheet or a system does to one, it does to all. */
const ofKind = (...kinds: readonly string[]): ColumnName[] =>
  columnNames.filter((name) => kinds.includes(columnOf(name).kind));
const dates = ofKind('date');

const faultsIn = (column: ColumnName, value: string) =>
  observations({ ...planned, [column]: value }).faults.filter((fault) => fault.endsWith(` ${column}`));

describe('dates', () => {
  const standIns = [
    '0001-01-01',
    '1753-01-01',
    '1899-12-30',
    '1900-01-01',
    '1970-01-01',
    '2099-12-31',
    '9999-12-31',
  ];

  it.each(dates)('never takes what systems write for no date for a date in %s', async (column) => {
    for (const value of standIns) expect(faultsIn(column, value)).toEqual([`V2 ${column}`]);
    const { faults } = await refusal(sheet([{ ...planned, [column]: '1900-01-01' }]));
    expect(faults[0]?.received).toBe('een datum die ‘geen datum’ betekent');
    expect(faults[0]?.expected).toContain('nooit 1900-01-01');
  });

  it.each(dates)('has a first and a last day for %s', (column) => {
    expect(faultsIn(column, '1929-12-31')).toContain(`V2 ${column}`);
    expect(faultsIn(column, '2047-01-01')).toContain(`V2 ${column}`);
  });

  const early: readonly ColumnName[] = ['municipality_link_date', 'brp_registration_date'];

  it.each(dates.filter((name) => !early.includes(name)))(
    'refuses or reports %s when it lies before the act and before the duty',
    (column) => {
      const found = observations({ ...planned, [column]: '2021-06-01' });
      expect([...found.faults, ...found.warnings].some((fault) => fault.endsWith(` ${column}`))).toBe(true);
    },
  );
});

describe('dates in other notations', () => {
  it.each(dates)('are read in %s when there is one meaning', (column) => {
    const plain = observations({ ...planned, [column]: '2024-06-04' });
    for (const value of ['04-06-2024', '4-6-2024', '2024-6-4', '2024-06-04 00:00:00', '4-6-2024 0:00'])
      expect(observations({ ...planned, [column]: value })).toEqual(plain);
  });

  it.each(dates)('are told once for %s when nobody can tell which day is meant', async (column) => {
    for (const [value, received] of [
      ['45447', 'een volgnummer zoals Excel een datum bewaart'],
      ['4/6/2024', 'een datum met / of . ertussen'],
    ] as const) {
      const row = { ...planned, [column]: value };
      const { faults } = await refusal(sheet([row, row, row]));
      const own = faults.filter((fault) => fault.column === column && fault.rule === 'V2');
      expect(own.map((fault) => [fault.line, fault.received])).toEqual([[2, received]]);
    }
  });

  it('are noted once for the file', async () => {
    const { warnings } = await read(
      sheet([
        { ...planned, duty_start_date: '1-3-2024' },
        { ...planned, pvt_date: '1-8-2024' },
      ]),
    );
    expect(warnings.map(({ line, column, received }) => [line, column, received])).toEqual([
      [2, 'duty_start_date', 'een datum in een andere schrijfwijze, zoals 30-9-2026, 2 keer'],
    ]);
  });
});

describe('column names', () => {
  it.each([
    ['capitals', (name: string) => name.toUpperCase()],
    ['blanks', (name: string) => ` ${name.replaceAll('_', ' ')}\u00a0`],
    [
      'dashes and one capital',
      (name: string) => name.replaceAll('_', '-').replace(/^./, (letter) => letter.toUpperCase()),
    ],
  ])('are all known with %s, with one warning', async (_, spell) => {
    const { absentColumns, warnings } = await read(
      sheet([planned]).replace(/^.*/, columnNames.map(spell).join()),
    );
    expect(absentColumns).toEqual([]);
    expect(warnings.map(({ line, received }) => [line, received])).toEqual([
      [1, 'een kolomnaam in andere letters of woorden, zoals haar label, 1 keer'],
    ]);
  });
});

describe('codes', () => {
  const codes = ofKind('code');
  const listOf = (name: ColumnName) => {
    const column = columnOf(name);
    return column.kind === 'code' ? column.list.map(({ code }) => code) : [];
  };

  it.each(codes)('reads capitals and blanks in %s as they are meant', (column) => {
    for (const code of listOf(column)) {
      const spelled = [code.toUpperCase(), code.toLowerCase(), ` ${code}\u00a0`, `\u200b${code}\u00ad`];
      for (const value of spelled)
        expect(observations({ ...planned, [column]: value })).toEqual(
          observations({ ...planned, [column]: code }),
        );
    }
  });

  it.each(codes)('names an unseen character inside a code of %s', async (column) => {
    const [code = ''] = listOf(column);
    const { faults } = await refusal(sheet([{ ...planned, [column]: `${code}\u200b${code}` }]));
    const own = faults.find((fault) => fault.column === column && fault.rule === 'V2');
    expect(own?.received).toBe('een tekst met een onzichtbaar teken of harde spatie');
  });

  it('reads true and false as a spreadsheet writes them, with one warning', async () => {
    const truths = columnNames.filter((name) => listOf(name).join() === 'true,false' && name !== 'elip');
    expect(truths).toHaveLength(3);
    const row = (yes: string, no: string) => ({
      ...waiting,
      fixed_contact: yes,
      in_duo_list: no,
      in_municipal_file: yes,
    });
    const { warnings } = await read(
      sheet([row('TRUE', 'FALSE'), row('WAAR', 'ONWAAR'), row('True', 'false'), row('ja', 'Nee')]),
    );
    expect(warnings.map(({ line, received }) => `${line}: ${received}`)).toEqual([
      '2: hoofdletters of spaties in een code, 5 keer',
      '3: een ander woord voor ja of nee, zoals WAAR, 6 keer',
    ]);
  });

  it('reads a municipality code in small letters or without GM', async () => {
    const rows = ['gm9001', '9001', 'GM9001 '].map((municipality_code) => ({
      ...waiting,
      municipality_code,
    }));
    const { records, warnings } = await read(sheet(rows));
    expect([records, warnings.length, warnings[0]?.received]).toEqual([
      3,
      1,
      'een gemeentecode die anders is geschreven, 2 keer',
    ]);
  });
});

describe('numbers', () => {
  it.each(ofKind('hours', 'whole'))('never reads a mark for thousands in %s', async (column) => {
    for (const value of ['1.250', '1,250', '1.250,5', '1 250', '1\u00a0250'])
      for (const delimiter of [',', ';'])
        expect((await refusal(sheet([{ ...planned, [column]: value }], { delimiter }))).faults).toMatchObject(
          [{ rule: 'V2', column }],
        );
  });

  it('reads a decimal comma and a decimal point between semicolons', async () => {
    for (const course_hours of ['12,5', '12.5'])
      expect((await read(sheet([{ ...planned, course_hours }], { delimiter: ';' }))).warningCount).toBe(0);
  });
});

describe('what spreadsheets leave behind', () => {
  const text = sheet([waiting, planned], { delimiter: ';' });
  const blank = ';'.repeat(columnNames.length - 1);

  it.each([
    ['the line sep=;', `sep=;\r\n${text}`],
    ['separators behind the last column', text.replaceAll('\n', ';;;\n')],
    ['separators behind some rows', text.replace(/\n$/, ';;;\n')],
    ['empty rows', text.replaceAll('\n', `\n${blank}\n\n`)],
    ['lines that end in CR LF and in LF', text.replace('\n', '\r\n')],
    ['lines that end in CR and in LF', text.replace('\n', '\r')],
    ['an unseen character in the header', text.replace('act;', 'act\u200b;')],
    ['blanks around every cell', text.replaceAll(/(?<=[^;\n])(?=[;\n])/g, ' \u00a0')],
  ])('takes %s', async (_, content) => {
    expect((await read(content)).records).toBe(2);
  });

  it('names a title, a footer and the line of each', async () => {
    expect((await refusal(`Export van 1 oktober\n\n${text}`)).faults).toMatchObject([
      { line: 1, received: 'een titel of andere tekst boven de kolomnamen' },
    ]);
    for (const footer of ['Totaal', `Totaal${blank}`])
      expect((await refusal(`${text}${footer}\n`)).faults).toMatchObject([
        { rule: 'regel', line: 4, received: 'een losse tekst, zoals een titel of voetnoot' },
      ]);
  });
});

it('knows every kind of column that the tests go through', () => {
  expect(new Set(Object.values(caseColumns).map(({ kind }) => kind))).toEqual(
    new Set(['key', 'municipality', 'code', 'date', 'whole', 'hours', 'grounds']),
  );
});
