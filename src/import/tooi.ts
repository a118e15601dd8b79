/** The register of municipalities of TOOI, version 4, as JSON-LD. */
import type { Fault } from '../contract/fault.ts';
import type { registerMunicipalityTable } from '../contract/source-tables.ts';
import { defineTable, type RowOf } from '../contract/table.ts';
import { registerSource as source } from '../sources/public/tooi.ts';
import { refused, type ImportInput, type Outcome, type Place } from './input.ts';
import { isObject, readJson, type JsonObject } from './json.ts';
import { originOf } from './origin.ts';
import { readEntries, type Entry, type Placed } from './records.ts';

const ont = 'https://identifier.overheid.nl/tooi/def/ont/';
const prov = 'http://www.w3.org/ns/prov#';
const listType = 'https://identifier.overheid.nl/tooi/def/wl/RegisterwaardelijstCompleet';

const text = { kind: 'text', label: '', description: '' } as const;
const day = { kind: 'date', from: '1800-01-01', optional: true, label: '', description: '' } as const;

const layout = defineTable({
  name: 'Gemeente',
  title: '',
  description: '',
  columns: {
    gemeentecode: { kind: 'municipality', label: '', description: '' },
    officieleNaamExclSoort: text,
    voorkeursnaamExclSoort: { ...text, optional: true },
    ligtInProvincie: text,
    begindatum: day,
    einddatum: day,
  },
  key: ['gemeentecode'],
});

type Node = RowOf<typeof layout>;

export function importRegister({
  files,
  label,
  places,
}: ImportInput): Outcome<typeof registerMunicipalityTable> {
  const [[name, bytes] = ['', new Uint8Array()], other] = [...files];
  const file = `${label}${name}`;
  if (other !== undefined)
    return refused([
      {
        file: `${label}${other[0]}`,
        received: `een tweede versie, naast ${name}`,
        expected: 'één versie; haal de oude weg',
      },
    ]);
  const json = readJson(file, bytes);
  if ('received' in json) return refused([json]);
  const nodes = Array.isArray(json.value) ? (json.value as unknown[]).filter(isObject) : [];
  const edition = editionIn(nodes);
  if (edition === null)
    return refused([
      {
        file,
        column: '@type',
        received: 'een ander bestand',
        expected: `JSON-LD met een ${listType} en zijn publicatiedatum`,
      },
    ]);
  const read = readEntries(layout, file, nodes.flatMap(entryOf));
  const successors = successorsIn(nodes);
  const faults = [...read.faults, ...read.rows.flatMap((one) => endFaults(file, one, successors))];
  if (faults.length > 0) return refused(faults);
  return {
    rows: read.rows.map(({ row }) => ({ ...rowOf(row, successors), ...originOf(source, edition) })),
    faults: listFaults(
      file,
      read.rows.map(({ row }) => row),
      successors,
      places,
    ),
    notes: nameNotes(
      file,
      read.rows.map(({ row }) => row),
      places,
    ),
  };
}

const idsIn = (node: JsonObject, name: string): string[] => {
  const values = node[name];
  return Array.isArray(values)
    ? values.flatMap((value: unknown) => (isObject(value) ? [String(value['@id'] ?? value['@value'])] : []))
    : [];
};

const isOf = (node: JsonObject, type: string): boolean => {
  const types = node['@type'];
  return Array.isArray(types) && types.includes(type);
};

function editionIn(nodes: readonly JsonObject[]): { edition: string; published: string } | null {
  const list = nodes.find((node) => isOf(node, listType) && String(node['@id']).includes('rwc_gemeenten'));
  const [published] = list === undefined ? [] : idsIn(list, `${ont}publicatiedatum`);
  if (published === undefined || !/^\d{4}-\d\d-\d\d$/.test(published)) return null;
  return { edition: `versie ${String(list?.['@id']).split('/').at(-1)}`, published };
}

function entryOf(node: JsonObject, index: number): Entry[] {
  if (!isOf(node, `${ont}Gemeente`)) return [];
  const names = Object.keys(layout.columns);
  const found = names.map((name) => [name, idsIn(node, `${ont}${name}`)[0]] as const);
  // A municipality without a last day has no such property; one without a name or code is a fault.
  const values = Object.fromEntries(
    found.filter(([name, value]) => value !== undefined || name.endsWith('datum')),
  );
  return [{ at: `[${index}]`, values }];
}

/** `…/gemeente/gm0344` → `GM0344`. */
const codeOf = (id: string): string => id.split('/').at(-1)?.toUpperCase() ?? '';

/** In which municipalities each went up: those that a change made, and those that it made larger. */
function successorsIn(nodes: readonly JsonObject[]): ReadonlyMap<string, readonly string[]> {
  const made = Map.groupBy(
    nodes
      .filter((node) => !isOf(node, `${ont}Gemeente`))
      .flatMap((node) =>
        idsIn(node, `${prov}invalidated`).flatMap((ended) =>
          [...idsIn(node, `${prov}generated`), ...idsIn(node, `${prov}used`)].map(
            (into) => [codeOf(ended), codeOf(into)] as const,
          ),
        ),
      ),
    ([ended]) => ended,
  );
  return new Map(
    [...made].map(([ended, pairs]) => [ended, [...new Set(pairs.map(([, into]) => into))].toSorted()]),
  );
}

type Successors = ReadonlyMap<string, readonly string[]>;

/** A municipality that ended went up in others: a file that breaks off, or that somebody cut, does not say which. */
function endFaults(file: string, { at, row }: Placed<Node>, successors: Successors): Fault[] {
  if (row.einddatum === null || successors.has(row.gemeentecode)) return [];
  const expected = 'een wijziging die zegt waarin de gemeente opging; er ontbreekt een deel van het bestand';
  return [
    {
      file,
      column: `${at}.einddatum`,
      received: `${row.gemeentecode}, geëindigd op ${row.einddatum}`,
      expected,
    },
  ];
}

/** A municipality of the edition exists as long as the register says so. */
function listFaults(
  file: string,
  rows: readonly Node[],
  successors: Successors,
  places: readonly Place[],
): Fault[] {
  const byCode = new Map(rows.map((row) => [row.gemeentecode, row]));
  return places.flatMap(({ code, name, valid_to: end }) => {
    const row = byCode.get(code);
    if (row === undefined)
      return [{ file, received: `geen ${name} (${code})`, expected: 'elke gemeente van municipalities.csv' }];
    if (row.einddatum === null || end !== null) return [];
    const into = successors.get(code)?.join(', ') ?? 'een andere';
    return [
      {
        file,
        received: `${name} (${code}), geëindigd op ${row.einddatum}`,
        expected: `een gemeente die bestaat, of in municipalities.csv een laatste dag en opvolger: ${into}`,
      },
    ];
  });
}

function nameNotes(file: string, rows: readonly Node[], places: readonly Place[]): string[] {
  const byCode = new Map(rows.map((row) => [row.gemeentecode, row]));
  return places.flatMap(({ code, name }) => {
    const official = byCode.get(code)?.officieleNaamExclSoort;
    return official === undefined || official === name
      ? []
      : [`Let op: ${file}: ${code} heet ‘${official}’, en in municipalities.csv ‘${name}’.`];
  });
}

function rowOf(row: Node, successors: Successors) {
  const { officieleNaamExclSoort: name, voorkeursnaamExclSoort: other } = row;
  return {
    municipality: row.gemeentecode,
    name,
    other_name: other === name ? null : other,
    province: codeOf(row.ligtInProvincie),
    valid_from: row.begindatum,
    valid_to: row.einddatum,
    successors: successors.get(row.gemeentecode)?.join('|') ?? null,
  };
}
