import { describe, expect, it } from 'vitest';
import { changes } from '../../src/contract/changes.ts';
import { commitmentTable, councilQuestionTable, councilSettingTable } from '../../src/contract/council.ts';
import { markColumn, markValues } from '../../src/contract/csv.ts';
import { describe as say } from '../../src/contract/fault.ts';
import { futureFaults } from '../../src/contract/future-faults.ts';
import { readTable } from '../../src/contract/read.ts';
import { releaseTables } from '../../src/contract/release.ts';
import { executorTable, stepTable } from '../../src/contract/steps.ts';
import type { Column, Table } from '../../src/contract/table.ts';
import { municipalities, nationalFigures } from '../../src/contract/tables.ts';
import { sources } from '../../src/sources/all.ts';

/** Every table that is read from a file. */
const tables: readonly Table[] = [
  ...releaseTables,
  municipalities,
  ...sources.map(({ table }) => table),
  stepTable,
  executorTable,
  councilQuestionTable,
  commitmentTable,
  councilSettingTable,
  changes,
];

/** A value that a column accepts; `at` makes rows differ. */
function goodValue(column: Column, at: number): string {
  switch (column.kind) {
    case 'code':
      return column.list[at % column.list.length]?.code ?? '';
    case 'municipality':
      return `GM900${at + 1}`;
    case 'count':
      return String(10 + 5 * at);
    case 'cohort':
      return String(2022 + at);
    case 'number':
      return String(Math.max(column.min, Math.min(column.max ?? Infinity, 20)) + at);
    case 'date':
      return `2026-01-0${at + 1}`;
    case 'url':
      return `https://voorbeeld.nl/${at}`;
    case 'text':
      return `tekst ${at}`;
  }
}

type Cells = Readonly<Record<string, string>>;

const goodRow = (table: Table, at: number): Cells =>
  Object.fromEntries(Object.entries(table.columns).map(([name, column]) => [name, goodValue(column, at)]));

const quoted = (text: string): string => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

interface Sheet {
  readonly change?: Cells;
  readonly delimiter?: string;
  readonly rewrite?: (text: string) => string;
}

/** Reads a table of two rows, in the first of which some cells are changed. */
function read(table: Table, { change = {}, delimiter = ',', rewrite = (text) => text }: Sheet = {}) {
  const names = Object.keys(table.columns);
  const rows = [{ ...goodRow(table, 0), ...change }, goodRow(table, 1)] as readonly Cells[];
  const lines = [names, ...rows.map((row) => names.map((name) => quoted(row[name] ?? '')))];
  const text = rewrite(lines.map((cells) => `${cells.join(delimiter)}\n`).join(''));
  return readTable(table, `${table.name}.csv`, new TextEncoder().encode(text));
}

/** The file with a column called otherwise. */
const renamed = (text: string, name: string, spelled: string): string =>
  text.replace(/^.*/, (header) =>
    header
      .split(',')
      .map((column) => (column === name ? spelled : column))
      .join(),
  );

const columns = tables.flatMap((table) =>
  Object.entries(table.columns).map(([name, column]) => ({
    table,
    name,
    column,
    id: `${table.name}.${name}`,
  })),
);
const ofKind = <K extends Column['kind']>(...kinds: readonly K[]) =>
  columns.filter((entry): entry is typeof entry & { column: Column & { kind: K } } =>
    (kinds as readonly string[]).includes(entry.column.kind),
  );
const rowsOf = (table: Table, sheet?: Sheet) => read(table, sheet).lines.map(({ row }) => row);

it.each(tables)('$name: the rows of these tests are without fault', (table) => {
  expect(read(table)).toMatchObject({ faults: [], notes: [] });
  expect(read(table).lines).toHaveLength(2);
});

describe('what spreadsheets leave behind', () => {
  const leftovers: readonly (readonly [string, (text: string, delimiter: string) => string])[] = [
    ['the line sep=', (text, delimiter) => `sep=${delimiter}\r\n${text}`],
    [
      'separators behind the last column',
      (text, delimiter) => text.replaceAll('\n', `${delimiter.repeat(3)}\n`),
    ],
    ['separators behind the rows', (text, delimiter) => text.replaceAll(/(?<=\n.*)\n/g, `${delimiter}\n`)],
    ['empty rows', (text, delimiter) => text.replaceAll('\n', `\n${delimiter.repeat(4)}\n \n`)],
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['lines that end in CR LF', (text) => text.replaceAll('\n', '\r\n')],
    ['lines that end in CR LF, then LF', (text) => text.replace('\n', '\r\n')],
    ['lines that end in LF, then CR LF', (text) => text.replace(/\n(?=.*\n$)/, '\r\n')],
    ['lines that end in CR', (text) => text.replaceAll('\n', '\r')],
    ['no end to the last line', (text) => text.trimEnd()],
    ['an unseen character behind a column name', (text) => text.replace(/^\w+/, '$&\u200b')],
  ];

  for (const delimiter of [',', ';'])
    for (const [what, change] of leftovers)
      it.each(tables)(`$name: takes ${what} between ${delimiter}`, (table) => {
        const found = read(table, { delimiter, rewrite: (text) => change(text, delimiter) });
        expect(found.faults).toEqual([]);
        expect(found.lines.map(({ row }) => row)).toEqual(rowsOf(table));
      });

  it.each(tables)('$name: names titles, footers and unseen characters in a column name', (table) => {
    const told = (rewrite: (text: string) => string) => read(table, { rewrite }).faults.map(say).join();
    expect(told((text) => `Lijst van de griffie\n\n${text}`)).toContain(
      'regel 1: ontvangen een titel of andere tekst boven de kolomnamen, verwacht de kolomnamen in de eerste regel; zij staan in regel 3',
    );
    expect(told((text) => `${text}Bron: griffie\n`)).toContain('regel 4: ontvangen een losse tekst');
    expect(told((text) => text.replace(/^\w/, '$&\u00ad'))).toContain(
      'een onzichtbaar teken of harde spatie',
    );
  });

  it.each(ofKind('text'))(
    '$id: keeps lines right through a quoted line break, and says where a quote opens',
    ({ table, name }) => {
      const broken = read(table, { change: { [name]: 'een\r\ntekst' }, rewrite: (text) => `${text}x\n` });
      expect(broken.faults.at(-1)).toMatchObject({
        line: 5,
        received: 'een losse tekst, zoals een titel of voetnoot',
      });
      const open = read(table, {
        change: { [name]: 'een;,' },
        rewrite: (text) => text.replace('een;,"', 'een;,'),
      });
      expect(open.faults).toMatchObject([{ line: 2, received: 'aanhalingstekens die niet sluiten' }]);
    },
  );
});

describe('column names', () => {
  it.each(columns)('$id: is known in other capitals and with blanks', ({ table, name }) => {
    const spellings = [name.toUpperCase(), name.replaceAll('_', ' '), ` ${name.replaceAll('_', '-')}\u00a0`];
    for (const spelled of spellings) {
      const found = read(table, { rewrite: (text) => renamed(text, name, spelled) });
      expect(found.faults).toEqual([]);
      expect(found.lines.map(({ row }) => row)).toEqual(rowsOf(table));
      expect(found.notes).toEqual(
        spelled.trim() === name
          ? []
          : [
              `Let op: ${table.name}.csv, regel 1, kolom ${name}: een kolomnaam in andere letters of woorden, zoals haar label (1 keer). Gelezen zoals bedoeld.`,
            ],
      );
    }
  });

  it.each(columns)('$id: stands once, whatever its capitals', ({ table, name }) => {
    const { faults } = read(table, {
      rewrite: (text) => text.replaceAll('\n', ',\n').replace(/,\n/, `,${name.toUpperCase()}\n`),
    });
    expect(faults.map(({ line, column }) => [line, column])).toEqual([[1, name]]);
  });
});

describe('every value', () => {
  it.each(columns)('$id: loses the blanks and unseen characters around it', ({ table, name, column }) => {
    const value = goodValue(column, 0);
    for (const spelled of [` ${value}`, `${value}\u00a0`, `\u200b${value}\u00ad`, `${value}\u202f\t`])
      expect(rowsOf(table, { change: { [name]: spelled } })).toEqual(rowsOf(table));
  });

  it.each(columns.filter(({ column }) => column.kind !== 'text'))(
    '$id: names an unseen character inside it',
    ({ table, name, column }) => {
      const value = goodValue(column, 0);
      for (const unseen of ['\u00a0', '\u200b', '\u00ad']) {
        const [fault] = read(table, { change: { [name]: `${value}${unseen}${value}` } }).faults;
        expect(fault).toMatchObject({ line: 2, column: name });
        expect(`${fault?.received} ${fault?.expected}`).toMatch(/·|onzichtbaar teken of harde spatie/);
      }
    },
  );

  it.each(columns)('$id: is refused with its place when letters were lost', ({ table, name }) => {
    const { faults } = read(table, { change: { [name]: 'coÃ¶rdinatie' } });
    expect(faults[0]).toMatchObject({ line: 2, column: name });
  });
});

describe('dates', () => {
  it.each(ofKind('date'))(
    '$id: has a first and a last day, and no day that stands for none',
    ({ table, name }) => {
      for (const day of [
        '0001-01-01',
        '1753-01-01',
        '1899-12-30',
        '1900-01-01',
        '1970-01-01',
        '2099-12-31',
        '9999-12-31',
      ]) {
        const [fault] = read(table, { change: { [name]: day } }).faults;
        expect(fault).toMatchObject({ line: 2, column: name, received: `‘${day}’` });
        expect(fault?.expected).toContain('1900-01-01 en 9999-12-31 zijn geen datum');
      }
    },
  );
});

describe('days that are still to come', () => {
  /** Days that may lie ahead, or that only the commands write. */
  const ahead = [
    'municipality.valid_from',
    'municipality.valid_to',
    'executor.from',
    'executor.to',
    'commitment.target_date',
  ];

  it.each(ofKind('date'))('$id: are refused where something happened', ({ id, table, name }) => {
    const found = read(table, { change: { [name]: '2026-12-02' } });
    expect(futureFaults(table, 'a.csv', found.lines, '2026-12-02')).toEqual([]);
    expect(futureFaults(table, 'a.csv', found.lines, '2026-12-01').map(say)).toEqual(
      ahead.includes(id)
        ? []
        : [
            `a.csv, regel 2, kolom ${name}: ontvangen ‘2026-12-02’, verwacht een dag tot en met vandaag, 2026-12-01.`,
          ],
    );
  });
});

describe('dates in other notations', () => {
  it.each(ofKind('date'))('$id: are read when there is one meaning', ({ table, name }) => {
    const plain = rowsOf(table, { change: { [name]: '2026-03-04' } });
    for (const spelled of [
      '04-03-2026',
      '4-3-2026',
      '2026-3-4',
      '2026-03-04 00:00:00',
      '2026-03-04T00:00:00.000',
      '4-3-2026 0:00',
    ]) {
      const found = read(table, { change: { [name]: spelled } });
      expect(found.lines.map(({ row }) => row)).toEqual(plain);
      expect(found.notes).toHaveLength(1);
    }
  });

  it.each(ofKind('date'))('$id: are told once for the column when nobody can tell', ({ table, name }) => {
    for (const [unclear, advice] of [
      ['46085', 'celnotatie jjjj-mm-dd'],
      ['46085.0', 'celnotatie jjjj-mm-dd'],
      ['4/3/2026', 'wat dag en maand is'],
      ['04.03.2026', 'wat dag en maand is'],
    ] as const) {
      const row = Object.values({ ...goodRow(table, 0), [name]: unclear }).map(quoted);
      const rewrite = (text: string) => text + `${row.join()}\n`.repeat(3);
      const { faults } = read(table, { change: { [name]: unclear }, rewrite });
      const own = faults.filter(({ column }) => column === name);
      expect(own).toMatchObject([{ line: 2, received: `‘${unclear}’ en nog 3 zoals deze` }]);
      expect(own[0]?.expected).toContain(advice);
    }
  });

  it.each(ofKind('date'))('$id: are refused when the day cannot be, or has a time', ({ table, name }) => {
    for (const wrong of ['31-2-2026', '9-30-2026', '30-9-26', '2026-03-04 13:30', '1-1-1900', '20260304'])
      expect(read(table, { change: { [name]: wrong } }).faults).toMatchObject([{ line: 2, column: name }]);
  });
});

describe('numbers', () => {
  it.each(ofKind('number', 'count', 'cohort'))(
    '$id: a mark for thousands is never read',
    ({ table, name }) => {
      for (const delimiter of [',', ';'])
        for (const [value, plain] of [
          ['34.200', '34200'],
          ['34,200', '34200'],
          ['1.034.200', '1034200'],
          ['34 200', '34200'],
          ['34\u00a0200', '34200'],
          ['34.200,5', '34200.5'],
        ] as const) {
          const [fault] = read(table, { change: { [name]: value }, delimiter }).faults;
          expect(fault).toMatchObject({ line: 2, column: name });
          expect(fault?.expected).toContain(`een getal zonder teken voor duizendtallen: ${plain}`);
        }
    },
  );

  it.each(ofKind('number'))(
    '$id: keeps its bounds, and decimals by the delimiter',
    ({ table, name, column }) => {
      const isTaken = (value: string, delimiter: string) =>
        read(table, { change: { [name]: value }, delimiter }).faults.length === 0;
      expect(isTaken(String(column.min - 1), ',')).toBe(false);
      expect(isTaken('-5', ',')).toBe(false);
      if (column.max !== undefined) expect(isTaken(String(column.max + 1), ',')).toBe(false);
      const [point, comma] = [`${column.min + 1}.5`, `${column.min + 1},5`];
      expect([isTaken(point, ','), isTaken(comma, ','), isTaken(comma, ';')]).toEqual(
        column.whole ? [false, false, false] : [true, false, true],
      );
    },
  );

  it('says of three decimals how both meanings are written', () => {
    const { faults } = read(nationalFigures, { change: { value: '12.345' } });
    expect(faults[0]?.expected).toBe(
      'een getal zonder teken voor duizendtallen: 12345, of 12.3450 als drie decimalen zijn bedoeld',
    );
  });

  it('refuses a population of nobody', () => {
    const { faults } = read(municipalities, { change: { population: '0' } });
    expect(faults[0]?.expected).toBe('een geheel getal van 1 tot en met 2000000');
  });
});

describe('codes', () => {
  it.each(ofKind('code'))(
    '$id: reads other capitals as they are meant, with one note',
    ({ table, name, column }) => {
      const change = { [name]: (column.list[0]?.code ?? '').toUpperCase() };
      const { notes } = read(table, { change });
      expect(rowsOf(table, { change })).toEqual(rowsOf(table));
      expect(notes).toEqual([
        `Let op: ${table.name}.csv, regel 2, kolom ${name}: hoofdletters of spaties in een code (1 keer). Gelezen zoals bedoeld.`,
      ]);
    },
  );

  const truths = ofKind('code').filter(
    ({ column }) => column.list.map(({ code }) => code).join() === 'yes,no',
  );

  it.each(truths)('$id: reads true and false as a spreadsheet writes them', ({ table, name }) => {
    for (const [yes, no] of [
      ['TRUE', 'FALSE'],
      ['WAAR', 'ONWAAR'],
      ['true', 'Onwaar'],
      ['ja', 'NEE'],
    ] as const) {
      expect(rowsOf(table, { change: { [name]: yes } })).toEqual(
        rowsOf(table, { change: { [name]: 'yes' } }),
      );
      expect(rowsOf(table, { change: { [name]: no } })).toEqual(rowsOf(table, { change: { [name]: 'no' } }));
    }
  });

  it.each(ofKind('municipality'))('$id: reads small letters and a bare number', ({ table, name }) => {
    for (const value of ['gm9001', '9001']) {
      const found = read(table, { change: { [name]: value } });
      expect(found.lines.map(({ row }) => row)).toEqual(rowsOf(table));
      expect(found.notes).toHaveLength(1);
    }
  });
});

it('shows the end of a long value, where what is wrong often stands', () => {
  const { faults } = read(councilQuestionTable, { change: { text: `${'a'.repeat(400)} slot!` } });
  expect(faults[0]?.received).toMatch(/^‘a{40}…a+ slot!’$/);
});

describe('the mark of invented and rehearsed data', () => {
  const marked = (text: string, ...words: readonly string[]) =>
    [markColumn, ...words]
      .reduce((left, word) => left.replace('\n', `,${word}\r`), text)
      .replaceAll('\r', '\n');

  it.each(markValues)('takes blanks around %s', (mark) => {
    const found = read(municipalities, { rewrite: (text) => marked(text, ` ${mark}`, `${mark}\u00a0`) });
    expect(found).toMatchObject({ faults: [], isMarked: true, mark });
  });

  it('is the same in every row, and known', () => {
    const told = (...words: readonly string[]) =>
      read(municipalities, { rewrite: (text) => marked(text, ...words) }).faults.map(say);
    expect(told('verzonnen', 'proef')).toEqual([
      'municipality.csv, regel 3, kolom voorbeeld: ontvangen ‘proef’, verwacht verzonnen.',
    ]);
    expect(told('echt', '')[0]).toContain(
      'regel 2, kolom voorbeeld: ontvangen ‘echt’, verwacht verzonnen of proef',
    );
  });
});
