/** A database of the Gemeentelijk Gegevensmodel: its view gives the same release as the case file that it was filled from. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { columnNames } from '../../src/cases/columns.ts';
import { exportOfModel } from './ggm-tables.ts';
import { people, released, withoutColumns } from './two-hundred.ts';

it(
  'gives the same release, apart from the columns that it names as absent',
  { timeout: 180_000 },
  async () => {
    const exported = await exportOfModel(people);
    const [head = ''] = exported.split('\n');
    const absent = columnNames.filter((name) => !head.split(',').includes(name));
    const explained = readFileSync('docs/ggm-2.5.1.sql', 'utf8').split('CREATE TABLE')[0]!;
    for (const name of absent) expect(explained).toContain(name);
    const reasons = Object.fromEntries(absent.map((name) => [name, 'Het GGM heeft dit niet.']));
    const fromModel = await released('ggm.csv', exported, reasons);
    const fromCases = await released('dossiers.csv', withoutColumns(absent), reasons);
    expect(fromModel.size).toBeGreaterThan(20);
    expect(Object.fromEntries(fromModel)).toEqual(Object.fromEntries(fromCases));
  },
);
