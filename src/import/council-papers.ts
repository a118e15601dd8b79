/** Saved answers of OpenBesluitvorming, one per municipality and day, and the list of what an editor approved. */
import { namingIn } from '../contract/person-names.ts';
import { excerpt, type Fault } from '../contract/fault.ts';
import { readTable } from '../contract/read.ts';
import type { councilPaperTable } from '../contract/source-tables.ts';
import { defineTable, type RowOf } from '../contract/table.ts';
import { councilPaperSource as source } from '../sources/public/council-papers.ts';
import { refused, type ImportInput, type Outcome } from './input.ts';
import { isObject, listIn, readJson } from './json.ts';
import { originOf } from './origin.ts';
import { chosen } from './places.ts';
import { entriesOf, readEntries, type Placed } from './records.ts';

const text = { kind: 'text', label: '', description: '' } as const;

/** What is read of a result; its summary is a text of others, and is left where it is. */
const layout = defineTable({
  name: 'results',
  title: '',
  description: '',
  columns: {
    entityId: { ...text, max: 120 },
    entityType: { ...text, max: 60 },
    organization: text,
    date: { ...text, optional: true },
    title: text,
    downloadUrl: { kind: 'url', optional: true, label: '', description: '' },
  },
  key: ['entityId'],
});

const approvals = defineTable({
  name: 'goedgekeurd',
  title: '',
  description: '',
  columns: { gemeentecode: { kind: 'municipality', label: '', description: '' }, stuk: text },
  key: ['gemeentecode', 'stuk'],
});

type Result = RowOf<typeof layout>;
type Row = RowOf<typeof councilPaperTable>;

const approvedName = `${source.place}goedgekeurd.csv`;

export function importCouncilPapers({
  files,
  label,
  places,
}: ImportInput): Outcome<typeof councilPaperTable> {
  const answers = [...files].filter(([name]) => name.endsWith('.json'));
  const twice = twiceFaults(
    label,
    answers.map(([name]) => name),
  );
  const approved = approvedIn(`${label}${approvedName}`, files.get(approvedName));
  const read = answers.map(([name, bytes]) => answerOf(`${label}${name}`, name, bytes, approved.keys));
  const rows = read.flatMap((one) => one.rows);
  const faults = [...twice, ...approved.faults, ...read.flatMap((one) => one.faults)];
  if (faults.length > 0) return refused(faults);
  const kept = chosen(rows, {
    file: `${label}${source.place}`,
    column: 'bestand',
    places,
    isNational: false,
  });
  const known = new Set(rows.map(({ row }) => keyOf(row.municipality, row.paper)));
  const notes = [
    ...read.flatMap((one) => one.notes),
    ...[...approved.keys]
      .filter((key) => !known.has(key))
      .map((key) => `Let op: ${label}${approvedName}: ${excerpt(key)} staat in geen antwoord. Niet gelezen.`),
  ];
  return { ...kept, notes };
}

const keyOf = (municipality: string, paper: string): string => `${municipality} ${paper}`;

/** `raadsstukken/GM0344-2026-11-30.json`: the municipality and the day on which somebody fetched it. */
const partsOf = (name: string) => {
  const [, municipality = '', fetched = ''] = /(GM\d{4})-(\d{4}-\d\d-\d\d)\.json$/.exec(name) ?? [];
  return { municipality, fetched };
};

function twiceFaults(label: string, names: readonly string[]): Fault[] {
  return [...Map.groupBy(names, (name) => partsOf(name).municipality)]
    .filter(([, all]) => all.length > 1)
    .map(([code, all]) => ({
      file: `${label}${all[1]}`,
      received: `een tweede antwoord over ${code}, naast ${all[0]}`,
      expected: 'één antwoord per gemeente; haal het oude weg',
    }));
}

function approvedIn(
  file: string,
  bytes: Uint8Array | undefined,
): { keys: ReadonlySet<string>; faults: readonly Fault[] } {
  if (bytes === undefined) return { keys: new Set(), faults: [] };
  const { lines, faults } = readTable(approvals, file, bytes);
  return { keys: new Set(lines.map(({ row }) => keyOf(row.gemeentecode, row.stuk))), faults };
}

interface Answer {
  readonly rows: readonly Placed<Row>[];
  readonly faults: readonly Fault[];
  readonly notes: readonly string[];
}

function answerOf(file: string, name: string, bytes: Uint8Array, approved: ReadonlySet<string>): Answer {
  const json = readJson(file, bytes);
  if ('received' in json) return { rows: [], faults: [json], notes: [] };
  const list = listIn(file, json.value, 'results');
  if ('received' in list) return { rows: [], faults: [list], notes: [] };
  const { entries, faults } = entriesOf(file, 'results', list);
  const whole = wholeFaults(file, json.value, list.length);
  if (entries.length === 0) return { rows: [], faults: [...faults, ...whole], notes: [] };
  const read = readEntries(layout, file, entries);
  const ours = read.rows.map(({ at, row }) => ({ at, row: paperOf(row, name, approved) }));
  const [named, kept] = [ours.filter(({ row }) => isNamed(row)), ours.filter(({ row }) => !isNamed(row))];
  return {
    rows: kept,
    faults: [...faults, ...whole, ...read.faults],
    notes:
      named.length === 0
        ? []
        : [`Let op: ${file}: ${named.length} titels met de naam van een persoon. Niet gelezen.`],
  };
}

/** Titles may name who asked; such a paper is not shown. */
const isNamed = ({ title }: Row): boolean => namingIn(title) === 'person';

/** The answer holds every result: a search gives a page at a time. */
function wholeFaults(file: string, answer: unknown, length: number): Fault[] {
  if (!isObject(answer)) return [];
  const { totalCount: total, hasMore } = answer;
  if (total === length && hasMore === false) return [];
  return [
    {
      file,
      column: 'totalCount',
      received: `${length} van ${String(total)} resultaten, hasMore ${String(hasMore)}`,
      expected: 'alle resultaten in één bestand: vraag om een grotere pagina',
    },
  ];
}

function paperOf(row: Result, name: string, approved: ReadonlySet<string>): Row {
  const { municipality, fetched } = partsOf(name);
  const { entityId: paper, entityType: kind, date, title, downloadUrl } = row;
  const day = /^\d{4}-\d\d-\d\d/.exec(date ?? '')?.[0] ?? null;
  const url = downloadUrl ?? source.page;
  return {
    ...{ municipality, paper, kind, date: day, title: title.slice(0, 280) },
    approved: approved.has(keyOf(municipality, paper)) ? 'yes' : 'no',
    ...originOf(source, { edition: `opgehaald ${fetched}`, published: fetched, url }),
  };
}
