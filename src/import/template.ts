/** A table that an editor fills in, because nobody saw the layout of the publisher: its columns have Dutch names. */
import type { Fault } from '../contract/fault.ts';
import { readTable } from '../contract/read.ts';
import type { Column, RowOf, Table } from '../contract/table.ts';
import type { HousingTaskRow, housingTaskTable } from '../contract/source-tables.ts';
import type { PublicSource } from '../sources/source.ts';
import { housingTaskSource } from '../sources/public/housing-task.ts';
import type { ImportInput, Outcome } from './input.ts';
import { refused } from './input.ts';
import { chosen } from './places.ts';
import type { Placed } from './records.ts';

/** The table with the column names of its template. */
export function templateOf({ table, template = {} }: PublicSource): Table {
  const ours = new Map(Object.entries(template).map(([dutch, name]) => [name, dutch]));
  const columns = Object.entries(template).map(([dutch, name]) => {
    const column = table.columns[name];
    if (column === undefined) throw new Error(`${table.name} has no column ${name}`);
    return [dutch, column] as const;
  });
  return {
    ...table,
    columns: Object.fromEntries<Column>(columns),
    key: table.key.map((name) => ours.get(name) ?? name),
  };
}

/** Reads a template; its rows have the names of the published table again. */
export function importTemplate<T extends Table>(
  source: PublicSource<T>,
  { files, label, places }: ImportInput,
): Outcome<T> {
  const { template = {}, place } = source;
  const file = `${label}${place}`;
  const { lines, faults, notes } = readTable(templateOf(source), file, files.get(place) ?? new Uint8Array());
  if (faults.length > 0) return refused(faults);
  const renamed = (row: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(template).map(([dutch, name]) => [name, row[dutch]])) as RowOf<T> & {
      readonly municipality: string;
    };
  const rows: Placed<RowOf<T> & { readonly municipality: string }>[] = lines.map(({ line, row }) => ({
    at: line,
    row: renamed(row),
  }));
  const kept = chosen(rows, { file, column: 'gemeentecode', places, isNational: false });
  return { rows: kept.rows, faults: kept.faults, notes: [...notes, ...kept.notes] };
}

/** The housing task: what is left is the task and what was left before, less who was housed. */
export function importHousingTask(input: ImportInput): Outcome<typeof housingTaskTable> {
  const outcome = importTemplate(housingTaskSource, input);
  const file = `${input.label}${housingTaskSource.place}`;
  return {
    ...outcome,
    faults: [
      ...outcome.faults,
      ...outcome.rows.flatMap((row) => [...sumFaults(file, row), ...halfYearFaults(file, row)]),
    ],
  };
}

function sumFaults(
  file: string,
  { municipality, reference_date: day, task, start, housed, left }: HousingTaskRow,
): Fault[] {
  const expected = task + start - housed;
  return left === expected
    ? []
    : [
        {
          file,
          column: 'stand_nu',
          received: `${left} voor ${municipality} op ${day}`,
          expected: `${expected}: taakstelling ${task} en stand_begin ${start}, min gerealiseerd ${housed}`,
        },
      ];
}

function halfYearFaults(
  file: string,
  { municipality, half_year: half, reference_date: day }: HousingTaskRow,
): Fault[] {
  if (/^20\d\d-[12]$/.test(half)) return [];
  return [
    {
      file,
      column: 'halfjaar',
      received: `${half} voor ${municipality} op ${day}`,
      expected: 'een jaar en 1 of 2, als 2026-1',
    },
  ];
}
