import { expect, test } from 'vitest';
import { describe as say } from '../../src/contract/fault.ts';
import { municipalityFaults } from '../../src/contract/municipality-faults.ts';
import type { Municipality } from '../../src/contract/tables.ts';
import { faultsOf, exampleFiles, municipalities as known } from './release-files.ts';
import { readRelease } from '../../src/contract/release.ts';

const one = (code: string, more: Partial<Municipality> = {}): Municipality => ({
  code,
  name: `Verzonnen ${code}`,
  aliases: null,
  province: 'Utrecht',
  valid_from: '2015-01-01',
  valid_to: null,
  successor: null,
  population: 20_000,
  population_date: '2026-01-01',
  population_source: 'verzonnen',
  fictitious: 'yes',
  ...more,
});

const told = (...rows: readonly Municipality[]) =>
  municipalityFaults(
    'municipalities.csv',
    rows.map((row, at) => ({ line: at + 2, row })),
  ).map(say);

const merged = { valid_to: '2025-12-31', successor: 'GM9002' } as const;

test('a merger that is entered whole is right, also one after another', () => {
  expect(told(one('GM9001', merged), one('GM9002'))).toEqual([]);
  expect(told(one('GM9001', merged), one('GM9002', { valid_from: '2026-01-01' }))).toEqual([]);
  const next = { valid_to: '2027-12-31', successor: 'GM9003' };
  expect(told(one('GM9001', merged), one('GM9002', next), one('GM9003'))).toEqual([]);
});

test('the example is right', () => {
  expect(told(...known)).toEqual([]);
});

test.each<[string, readonly Municipality[], readonly string[]]>([
  [
    'an unknown successor',
    [one('GM9001', { ...merged, successor: 'GM9999' })],
    ['regel 2, kolom successor: ontvangen ‘GM9999’, verwacht een gemeente die in dit bestand staat.'],
  ],
  [
    'itself',
    [one('GM9001', { ...merged, successor: 'GM9001' })],
    ['regel 2, kolom successor: ontvangen ‘GM9001’, verwacht een andere gemeente dan deze zelf.'],
  ],
  [
    'a circle',
    [one('GM9001', merged), one('GM9002', { valid_to: '2026-12-31', successor: 'GM9001' })],
    [
      'regel 2, kolom successor: ontvangen ‘GM9002’, verwacht een gemeente die niet weer opgaat in deze.',
      'regel 3, kolom successor: ontvangen ‘GM9001’, verwacht een gemeente die niet weer opgaat in deze.',
    ],
  ],
  [
    'no last day',
    [one('GM9001', { successor: 'GM9002' }), one('GM9002')],
    [
      'regel 2, kolom valid_to: ontvangen ‘’, verwacht de laatste dag van de gemeente: een laatste dag en een opvolger horen bij elkaar.',
    ],
  ],
  [
    'no successor',
    [one('GM9001', { valid_to: '2025-12-31' })],
    [
      'regel 2, kolom successor: ontvangen ‘’, verwacht de gemeente waarin GM9001 na 2025-12-31 opging: een laatste dag en een opvolger horen bij elkaar.',
    ],
  ],
  [
    'an end before the begin',
    [one('GM9001', { ...merged, valid_from: '2026-02-01' }), one('GM9002')],
    [
      'regel 2, kolom valid_to: ontvangen ‘2025-12-31’, verwacht een dag vanaf 2026-02-01, de eerste dag van de gemeente, of leeg.',
    ],
  ],
  [
    'a successor that begins too late',
    [one('GM9001', merged), one('GM9002', { valid_from: '2026-01-02' })],
    [
      'regel 2, kolom successor: ontvangen ‘GM9002’, verwacht een gemeente die bestaat op de dag na 2025-12-31.',
    ],
  ],
  [
    'a successor that was gone',
    [one('GM9001', merged), one('GM9002', { valid_to: '2024-12-31', successor: 'GM9003' }), one('GM9003')],
    [
      'regel 2, kolom successor: ontvangen ‘GM9002’, verwacht een gemeente die bestaat op de dag na 2025-12-31.',
    ],
  ],
  [
    'another name that is the name of another',
    [one('GM9001', { aliases: 'Eén|verzonnen gm9002' }), one('GM9002')],
    ['regel 2, kolom aliases: ontvangen ‘verzonnen gm9002’, verwacht een naam die niet van GM9002 is.'],
  ],
  [
    'an empty other name',
    [one('GM9001', { aliases: 'Eén|' })],
    ['regel 2, kolom aliases: ontvangen ‘Eén|’, verwacht namen gescheiden door |, zonder lege naam.'],
  ],
])('%s is refused with its place', (_, rows, expected) => {
  expect(told(...rows)).toEqual(expected.map((sentence) => `municipalities.csv, ${sentence}`));
});

test('the name of a municipality that went up in this one is a name of this one', () => {
  expect(told(one('GM9001', merged), one('GM9002', { aliases: 'Verzonnen GM9001' }))).toEqual([]);
});

test('a municipality that begins after the reference date cannot have delivered', () => {
  const files = exampleFiles();
  expect(faultsOf(files)).toEqual([]);
  const late = known.map((entry) =>
    entry.code === 'GM9001' ? { ...entry, valid_from: '2026-10-01' } : entry,
  );
  expect(readRelease('2026-K3', files, late).faults.map(say)).toEqual([
    expect.stringMatching(
      /delivery\.csv, regel \d+, kolom municipality: ontvangen GM9001, verwacht een gemeente die op 2026-09-30 bestaat: deze begint later\.$/,
    ),
  ]);
});
