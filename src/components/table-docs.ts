import type { Code } from '../contract/codes.ts';
import { releaseTables } from '../contract/release.ts';
import { expectationOf, type Column, type Table } from '../contract/table.ts';
import { municipalities } from '../contract/tables.ts';
import { countedCatalogue } from '../indicators/counted.ts';

/** A table of the database of a release, as the workbench explains it. */
export interface TableDoc {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Path of the CSV within the site; null for a table that only the database has. */
  readonly download: string | null;
  readonly columns: readonly ColumnDoc[];
}

export interface ColumnDoc {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly isMunicipality: boolean;
  /** What it holds in words; empty where the codes say it. */
  readonly expected: string;
  readonly codes: readonly Code[];
}

const text = (name: string, label: string, description: string, expected: string): ColumnDoc => ({
  name,
  label,
  description,
  expected,
  isMunicipality: false,
  codes: [],
});

const classColumns = [
  text('code', 'code', 'Gelijk aan de kolom state van pip_time.', 'een tekst'),
  text('name', 'naam', 'De code in woorden.', 'een tekst'),
  text('from_weeks', 'vanaf', 'Meer dan zoveel weken.', 'een getal'),
  text('to_weeks', 'tot en met', 'Hooguit zoveel weken; leeg is geen grens.', 'een getal, of leeg'),
];

/** Written by the publish step beside the tables of a release, so that a query can count with weeks. */
const classes: readonly TableDoc[] = [
  {
    name: 'duration_class',
    title: 'Klassen van de tijd tot het PIP',
    description: 'De grenzen in weken van de codes die met d beginnen.',
    download: null,
    columns: classColumns,
  },
  {
    name: 'waiting_bin',
    title: 'Klassen van de wachttijd',
    description: 'De grenzen in weken van de codes die met w beginnen, van mensen zonder PIP.',
    download: null,
    columns: classColumns,
  },
];

/** Every table that a query can read, in the order of the release; the municipalities come before the classes. */
export function tableDocs(release: string): TableDoc[] {
  const own = releaseTables.map((table) => tableDoc(table, `/data/${release}/${table.name}.csv`));
  return [...own, tableDoc(municipalities, '/data/municipality.csv'), ...classes];
}

function tableDoc({ name, title, description, columns }: Table, download: string): TableDoc {
  return {
    name,
    title,
    description,
    download,
    columns: Object.entries(columns).map(([column, definition]) => columnDoc(column, definition)),
  };
}

function columnDoc(name: string, column: Column): ColumnDoc {
  const codes = codesOf(name, column);
  return {
    name,
    label: column.label,
    description: column.description,
    isMunicipality: column.kind === 'municipality',
    expected: codes.length > 0 ? (column.optional ? 'mag leeg zijn' : '') : expectationOf(column),
    codes,
  };
}

function codesOf(name: string, column: Column): readonly Code[] {
  if (column.kind === 'code') return column.list;
  return name === 'indicator'
    ? countedCatalogue.map(({ id, name: title }) => ({ code: id, name: title }))
    : [];
}
