/** CBS StatLine 03759ned as OData v4 gives it: properties, and one or more pages of observations. */
import type { Fault } from '../contract/fault.ts';
import { defineTable, type RowOf } from '../contract/table.ts';
import type { populationTable } from '../contract/source-tables.ts';
import { list, whole } from '../format.ts';
import { populationSource as source } from '../sources/public/cbs-03759ned.ts';
import { editionOf, type CbsEdition } from './cbs.ts';
import type { ImportInput, Outcome } from './input.ts';
import { refused } from './input.ts';
import { listIn, readJson } from './json.ts';
import { originOf } from './origin.ts';
import { absentFaults, chosen } from './places.ts';
import { entriesOf, faultAt, readEntries, type Placed } from './records.ts';

const text = { kind: 'text', label: '', description: '' } as const;

/** An observation as it stands there; what else it holds is not used. */
const observations = defineTable({
  name: 'observations',
  title: '',
  description: '',
  columns: {
    Measure: text,
    ValueAttribute: text,
    Value: { kind: 'number', min: 0, optional: true, label: '', description: '' },
    Geslacht: text,
    Leeftijd: text,
    BurgerlijkeStaat: text,
    RegioS: text,
    Perioden: text,
  },
  key: ['Measure', 'Geslacht', 'Leeftijd', 'BurgerlijkeStaat', 'RegioS', 'Perioden'],
});

type Observation = RowOf<typeof observations>;
type Read = readonly Placed<Observation>[];

/** Population on 1 January, of everybody. */
const wanted: Partial<Observation> = {
  Measure: 'M000352',
  Geslacht: 'T001038',
  Leeftijd: '10000',
  BurgerlijkeStaat: 'T001019',
};

export function importPopulation({ files, label, places }: ImportInput): Outcome<typeof populationTable> {
  const edition = editionOf({ files, label }, source, 'properties.json');
  if ('faults' in edition) return refused(edition.faults);
  const read = [...files]
    .filter(([name]) => name.includes('observations'))
    .map(([name, bytes]) => pageOf(`${label}${name}`, bytes));
  const file = `${label}${source.place}observations.json`;
  const faults = read.flatMap((page) => page.faults);
  const all = read.flatMap((page) => page.rows).filter(({ row }) => isWanted(row));
  if (faults.length > 0) return refused(faults);
  const wrong = yearFaults(file, all, edition);
  if (wrong.length > 0) return refused(wrong);
  const rows = all.filter(({ row }) => row.Perioden === periodOf(edition.year));
  const counted = rows.filter(({ row }) => row.RegioS.startsWith('GM') && row.Value !== null);
  const nation = sumOf(rows, 'NL');
  const found = new Set(counted.map(({ row }) => row.RegioS));
  const kept = chosen(
    counted.map(({ at, row }) => ({ at, row: populationOf(row, nation, edition) })),
    { file, column: 'RegioS', places, isNational: true },
  );
  return {
    ...kept,
    faults: [...kept.faults, ...absentFaults(file, places, found), ...sumFaults(file, rows)],
  };
}

function pageOf(file: string, bytes: Uint8Array): { rows: Read; faults: readonly Fault[] } {
  const json = readJson(file, bytes);
  if ('received' in json) return { rows: [], faults: [json] };
  const found = listIn(file, json.value, 'value');
  if ('received' in found) return { rows: [], faults: [found] };
  const { entries, faults } = entriesOf(file, 'value', found);
  if (faults.length > 0) return { rows: [], faults };
  const read = readEntries(observations, file, entries);
  return { rows: read.rows, faults: [...read.faults, ...read.rows.flatMap((one) => valueFaults(file, one))] };
}

const isWanted = (row: Observation): boolean =>
  (Object.keys(wanted) as (keyof Observation)[]).every((name) => row[name] === wanted[name]);

/** Missing is `null` with a word for why; a number with such a word, or nothing without one, is neither. */
function valueFaults(file: string, one: Placed<Observation>): Fault[] {
  const { Value: value, ValueAttribute: attribute } = one.row;
  if ((value === null) === (attribute !== 'None')) return [];
  const received = value === null ? 'null zonder reden' : `${value} met ‘${attribute}’`;
  const expected = 'een getal met ValueAttribute None, of null met een andere ValueAttribute';
  return [faultAt(file, one, 'Value', received, expected)];
}

/** The totals of everybody are there, of the year of this edition. */
function yearFaults(file: string, rows: Read, { year }: CbsEdition): Fault[] {
  if (rows.length === 0)
    return [
      { file, received: 'geen bevolking op 1 januari van iedereen samen', expected: JSON.stringify(wanted) },
    ];
  if (rows.some(({ row }) => row.Perioden === periodOf(year))) return [];
  const periods = [...new Set(rows.map(({ row }) => row.Perioden))];
  const expected = `${periodOf(year)}: het jaar van de uitgave in properties.json`;
  return [{ file, column: 'Perioden', received: list(periods), expected }];
}

const periodOf = (year: number): string => `${year}JJ00`;

/** People in all areas of a kind: GM = municipalities, NL = the country. */
function sumOf(rows: Read, start: string): number {
  return rows
    .filter(({ row }) => row.RegioS.startsWith(start))
    .reduce((sum, { row }) => sum + (row.Value ?? 0), 0);
}

function sumFaults(file: string, rows: Read): Fault[] {
  const [places, nation] = [sumOf(rows, 'GM'), sumOf(rows, 'NL')];
  if (places === nation) return [];
  return [
    {
      file,
      column: 'Value',
      received: `${whole(places)} inwoners in alle gemeenten samen`,
      expected: `${whole(nation)}, het getal van Nederland (NL01): een deel ontbreekt, of een gemeente staat er twee keer in`,
    },
  ];
}

const populationOf = ({ RegioS, Value, Perioden }: Observation, nation: number, edition: CbsEdition) => ({
  municipality: RegioS,
  reference_date: `${Perioden.slice(0, 4)}-01-01`,
  population: Value ?? 0,
  nation,
  ...originOf(source, edition),
});
