import type { Code } from '../../contract/codes.ts';
import { releaseTables } from '../../contract/release.ts';
import type { Column, Table } from '../../contract/table.ts';
import { publishedMunicipalities } from '../../contract/published-municipality.ts';
import { countedCatalogue } from '../../indicators/counted.ts';
import type { DictionaryTable } from '../../published/files.ts';

/** A table of the database of a release, as the workbench explains it. */
export interface TableDoc {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Path of its files within the site, without their ending; null for a table that only the database has. */
  readonly files: string | null;
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
    files: null,
    columns: classColumns,
  },
  {
    name: 'waiting_bin',
    title: 'Klassen van de wachttijd',
    description: 'De grenzen in weken van de codes die met w beginnen, van mensen zonder PIP.',
    files: null,
    columns: classColumns,
  },
];

/** The tables of a release in its database, in the order of the release; the municipalities come last. */
const inDatabase: readonly Table[] = [...releaseTables, publishedMunicipalities];

/** Every table that a query on a release can read, explained by the published dictionary and the code lists. */
export function tableDocs(release: string, dictionary: readonly DictionaryTable[]): TableDoc[] {
  const own = inDatabase.flatMap(({ name, columns }) => {
    const found = dictionary.find(({ table }) => table === name);
    if (!found) throw new Error(`the dictionary does not explain ${name}`);
    const { title, description } = found;
    const files = 'municipality' in columns ? `/data/${release}/${name}` : `/data/${name}`;
    return {
      name,
      title,
      description,
      files,
      columns: found.columns.map((entry) => columnDoc(entry, columns)),
    };
  });
  return [...own, ...classes];
}

function columnDoc(
  { column: name, label, description, expected }: DictionaryTable['columns'][number],
  columns: Table['columns'],
): ColumnDoc {
  const column = columns[name];
  if (!column) throw new Error(`there is no column ${name}`);
  const codes = codesOf(name, column);
  return {
    name,
    label,
    description,
    isMunicipality: column.kind === 'municipality',
    expected: codes.length === 0 ? expected : column.optional ? 'mag leeg zijn' : '',
    codes,
  };
}

function codesOf(name: string, column: Column): readonly Code[] {
  if (column.kind === 'code') return column.list;
  return name === 'indicator'
    ? countedCatalogue.map(({ id, name: title }) => ({ code: id, name: title }))
    : [];
}
