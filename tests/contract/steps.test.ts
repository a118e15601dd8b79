import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe as group, expect, test } from 'vitest';
import { describe } from '../../src/contract/fault.ts';
import { readTable } from '../../src/contract/read.ts';
import { executorFaults, stepFaults } from '../../src/contract/step-faults.ts';
import { executorTable, stepTable } from '../../src/contract/steps.ts';

const data = path.resolve(import.meta.dirname, '../../data');
const [stepFile, executorFile] = ['reference/steps.csv', 'example/executors.csv'] as const;
const textOf = (file: string) => readFileSync(path.join(data, file), 'utf8');
const bytes = (text: string) => new TextEncoder().encode(text);

function stepsWith(change: (text: string) => string): string[] {
  const { lines, faults } = readTable(stepTable, stepFile, bytes(change(textOf(stepFile))));
  return [...faults, ...stepFaults(stepFile, lines, ['median_days_to_pip'])].map(describe);
}

function executorsWith(change: (text: string) => string): string[] {
  const { lines, faults } = readTable(executorTable, executorFile, bytes(change(textOf(executorFile))));
  return [...faults, ...executorFaults(executorFile, lines, ['GM9002', 'GM9029'])].map(describe);
}

group('steps', () => {
  test('the reviewed table is without fault, and says that nobody has checked it', () => {
    expect(stepsWith((text) => text)).toEqual([]);
    const { lines } = readTable(stepTable, stepFile, bytes(textOf(stepFile)));
    expect(lines.map(({ row }) => row.checked)).toEqual(lines.map(() => 'no'));
  });

  test('an unknown owner, an unknown indicator and a span that runs backward are named together', () => {
    const faults = stepsWith((text) =>
      text
        .replace('Koppeling,coa', 'Koppeling,coa|azc')
        .replace('median_days_to_pip,home,10', 'days_of_hope,lesson,10'),
    );
    expect(faults).toEqual([
      'reference/steps.csv, regel 3, kolom owners: ontvangen ‘coa|azc’, verwacht een of meer, elk één keer en gescheiden door |: ind, coa, municipality, language_provider, duo.',
      'reference/steps.csv, regel 6, kolom measured_from: ontvangen ‘lesson’, verwacht een eerdere stap van dezelfde groep.',
      'reference/steps.csv, regel 6, kolom measured_by: ontvangen ‘days_of_hope’, verwacht de naam van een indicator, of leeg.',
    ]);
  });

  test('an order with a gap is a fault in each row of its group, not of the other', () => {
    const faults = stepsWith((text) => text.replace('family_other,5,', 'family_other,7,'));
    expect(faults).toHaveLength(5);
    expect(faults[0]).toBe(
      'reference/steps.csv, regel 9, kolom order: ontvangen ‘1’, verwacht in elke groep 1 tot en met 5, elk één keer.',
    );
  });

  test('a norm without its start, and a start without a norm', () => {
    expect(stepsWith((text) => text.replace(',10,notice,', ',10,,'))[0]).toMatch(
      /regel 11, kolom norm_from: ontvangen ‘’, verwacht een eerdere stap/,
    );
    expect(stepsWith((text) => text.replace(',10,notice,', ',,notice,'))[0]).toMatch(
      /regel 11, kolom norm_from: ontvangen ‘notice’, verwacht leeg/,
    );
  });
});

group('executors', () => {
  test('an unknown municipality, an unknown step and a last day before the first', () => {
    const faults = executorsWith(() =>
      [
        'municipality,body,steps,from,to,source',
        'GM9999,Werkplein,pip,2022-01-01,,verzonnen',
        'GM9029,Werkplein,pip|borrel,2022-01-01,2021-12-31,verzonnen',
      ].join('\n'),
    );
    expect(faults).toEqual([
      'example/executors.csv, regel 2, kolom municipality: ontvangen ‘GM9999’, verwacht een gemeente uit example/municipalities.csv.',
      expect.stringMatching(/regel 3, kolom steps: ontvangen ‘pip\|borrel’/),
      'example/executors.csv, regel 3, kolom to: ontvangen ‘2021-12-31’, verwacht een dag vanaf 2022-01-01, of leeg.',
    ]);
  });
});
