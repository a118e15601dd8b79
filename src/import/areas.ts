/** CBS StatLine 86247NED as OData v3 gives it: `TableInfos` and `TypedDataSet`. */
import { defineTable } from '../contract/table.ts';
import type { areaTable } from '../contract/source-tables.ts';
import { areaSource as source } from '../sources/public/areas.ts';
import { editionOf } from './cbs.ts';
import { refused, type ImportInput, type Outcome } from './input.ts';
import { listIn, readJson } from './json.ts';
import { originOf } from './origin.ts';
import { absentFaults, chosen } from './places.ts';
import { entriesOf, readEntries } from './records.ts';

const text = { kind: 'text', label: '', description: '' } as const;

/** The columns that were seen; the others of this table were not, and are not read. */
const layout = defineTable({
  name: 'TypedDataSet',
  title: '',
  description: '',
  columns: {
    Code_1: { kind: 'municipality', label: '', description: '' },
    Naam_2: text,
    Code_28: text,
    Naam_29: text,
    Inwonertal_56: {
      kind: 'number',
      whole: true,
      min: 1,
      max: 2_000_000,
      optional: true,
      label: '',
      description: '',
    },
  },
  key: ['Code_1'],
});

export function importAreas({ files, label, places }: ImportInput): Outcome<typeof areaTable> {
  const edition = editionOf({ files, label }, source, 'TableInfos.json');
  if ('faults' in edition) return refused(edition.faults);
  const name = `${source.place}TypedDataSet.json`;
  const file = `${label}${name}`;
  const bytes = files.get(name);
  if (bytes === undefined)
    return refused([
      { file, received: 'geen bestand', expected: 'de rijen van de tabel, zie docs/bronnen.md' },
    ]);
  const json = readJson(file, bytes);
  if ('received' in json) return refused([json]);
  const list = listIn(file, json.value, 'value');
  if ('received' in list) return refused([list]);
  const { entries, faults } = entriesOf(file, 'value', list);
  const read = readEntries(layout, file, entries);
  if (faults.length + read.faults.length > 0) return refused([...faults, ...read.faults]);
  const rows = read.rows.map(({ at, row }) => ({
    at,
    row: {
      municipality: row.Code_1,
      name: row.Naam_2,
      province: row.Code_28,
      province_name: row.Naam_29,
      population: row.Inwonertal_56,
      ...originOf(source, edition),
    },
  }));
  const kept = chosen(rows, { file, column: 'Code_1', places, isNational: true });
  const found = new Set(rows.map(({ row }) => row.municipality));
  return { ...kept, faults: [...kept.faults, ...absentFaults(file, places, found)] };
}
