/** The result of a council election as the Kiesraad gives it; of its many rows only the seats of a list are read. */
import { excerpt, type Fault } from '../contract/fault.ts';
import { defineTable } from '../contract/table.ts';
import type { councilSeatTable } from '../contract/source-tables.ts';
import { CsvReader, fitted, namesOf } from '../reading/csv-reader.ts';
import { UnreadableError } from '../reading/unreadable.ts';
import { councilSeatSource as source, election } from '../sources/public/council-seats.ts';
import { refused, type ImportInput, type Outcome } from './input.ts';
import { originOf } from './origin.ts';
import { chosen } from './places.ts';
import { faultAt, readEntries, type Entry, type Placed } from './records.ts';

const text = { kind: 'text', label: '', description: '' } as const;

const layout = defineTable({
  name: 'zetels',
  title: '',
  description: '',
  columns: {
    RegioCode: text,
    Regio: text,
    LijstNaam: { ...text, max: 120 },
    Waarde: { kind: 'number', whole: true, min: 0, max: 45, label: '', description: '' },
  },
  key: ['RegioCode', 'LijstNaam'],
});

const used = ['RegioCode', 'Regio', 'LijstNaam', 'VeldType', 'Waarde'];
const nameless = 'lijst zonder naam';

export function importCouncilSeats({ files, label, places }: ImportInput): Outcome<typeof councilSeatTable> {
  const other = [...files.keys()].find((name) => name !== source.place);
  if (other !== undefined)
    return refused([
      {
        file: `${label}${other}`,
        received: 'de uitslag van een andere verkiezing',
        expected: `${source.place}, van de verkiezing van ${election.day}`,
      },
    ]);
  const file = `${label}${source.place}`;
  const entries = entriesIn(file, files.get(source.place) ?? new Uint8Array());
  if ('received' in entries) return refused([entries]);
  const seats = entries.filter(({ values }) => values['VeldType'] === 'LijstAantalZetels');
  if (seats.length === 0) return refused([noSeats(file, entries)]);
  const read = readEntries(layout, file, seats);
  const rows = read.rows.map(({ at, row }) => ({
    at,
    row: {
      municipality: `GM${row.RegioCode.slice(1)}`,
      party: row.LijstNaam,
      seats: row.Waarde,
      ...originOf(source, { edition: election.name, published: election.day }),
    },
  }));
  const faults = [
    ...read.faults,
    ...read.rows.flatMap((one) => regionFaults(file, one)),
    ...sizeFaults(
      file,
      rows.map(({ row }) => row),
    ),
  ];
  if (faults.length > 0) return refused(faults);
  return chosen(rows, { file, column: 'RegioCode', places, isNational: true });
}

/** The records of the file by their column names, each with its line. */
function entriesIn(file: string, bytes: Uint8Array): Entry[] | Fault {
  const rows: { line: number; cells: readonly string[] }[] = [];
  const reader = new CsvReader(used, (line, cells) => rows.push({ line, cells }));
  try {
    reader.push(bytes);
    reader.end();
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const { line, received, expected } = error;
    return { file, ...(line === undefined ? {} : { line }), received, expected };
  }
  const [head, ...body] = rows;
  const { names } = namesOf(head?.cells ?? [], used);
  const missing = used.find((name) => !names.includes(name));
  if (missing !== undefined)
    return {
      file,
      line: 1,
      column: missing,
      received: `de kolommen ${excerpt(names.join(', '))}`,
      expected: `de kolom ${missing}`,
    };
  const short = body.find(({ cells }) => fitted(cells, names.length).length !== names.length);
  if (short !== undefined)
    return {
      file,
      line: short.line,
      received: `${short.cells.length} waarden`,
      expected: `${names.length} waarden: het bestand houdt hier op, of is bewerkt`,
    };
  return body.map(({ line, cells }) => ({ at: line, values: valuesOf(names, cells) }));
}

/** A list without a name is still a list of the council. */
function valuesOf(names: readonly string[], cells: readonly string[]): Readonly<Record<string, string>> {
  const values = Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
  return { ...values, LijstNaam: values['LijstNaam']?.trim() || nameless };
}

const noSeats = (file: string, entries: readonly Entry[]): Fault => ({
  file,
  column: 'VeldType',
  received: `${entries.length} rijen, en geen met LijstAantalZetels`,
  expected: 'de zetels per lijst: neem de uitslag met zetels, niet alleen de stemmen',
});

function regionFaults(file: string, one: Placed<{ readonly RegioCode: string }>): Fault[] {
  const { RegioCode: code } = one.row;
  return /^G\d{4}$/.test(code)
    ? []
    : [faultAt(file, one, 'RegioCode', excerpt(code), 'een gemeente: G en vier cijfers')];
}

/** A council has an odd number of seats, from 9 to 45 (Gemeentewet, article 8): otherwise a row is missing or stands twice. */
function sizeFaults(
  file: string,
  rows: readonly { readonly municipality: string; readonly seats: number }[],
): Fault[] {
  return [...Map.groupBy(rows, ({ municipality }) => municipality)]
    .map(([code, lists]) => ({ code, seats: lists.reduce((sum, one) => sum + one.seats, 0) }))
    .filter(({ seats }) => seats % 2 === 0 || seats < 9 || seats > 45)
    .map(({ code, seats }) => ({
      file,
      column: 'Waarde',
      received: `${seats} zetels in de raad van ${code}`,
      expected: 'een oneven aantal van 9 tot en met 45: er ontbreekt een lijst, of er staat er een twee keer',
    }));
}
