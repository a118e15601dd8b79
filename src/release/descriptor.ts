import { syntheticColumn, syntheticWord } from '../contract/csv.ts';
import { releaseTables } from '../contract/release.ts';
import type { Column, Table } from '../contract/table.ts';
import { countTables } from '../contract/tables.ts';
import { date } from '../format.ts';

export interface DescribedFile {
  readonly bestand: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What the descriptor says about the release as a whole. */
export interface Described {
  readonly release: string;
  readonly referenceDate: string;
  readonly published: string;
  readonly maker: string;
  readonly synthetic: boolean;
  readonly explanation: string;
  readonly files: readonly DescribedFile[];
}

const counted = new Set<string>(countTables.map(({ name }) => name));

/**
 * The Data Package descriptor of a release (Data Package, version 2: https://datapackage.org/standard/data-package/).
 * Every table has a `schema` and also `dimensions` and `measure`: the columns that say which cell a row is, and
 * the one that counts. A table without counts has measure null.
 */
export function descriptorOf(about: Described): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `raadsmonitor-inburgering-${about.release.toLowerCase()}`,
    title: `${about.synthetic ? 'VERZONNEN: ' : ''}inburgering op ${date(about.referenceDate)}`,
    description: about.explanation,
    version: about.release,
    created: `${about.published}T00:00:00Z`,
    synthetic: about.synthetic,
    licenses: [{ name: 'CC0-1.0', path: 'https://creativecommons.org/publicdomain/zero/1.0/' }],
    contributors: [{ title: about.maker, roles: ['creator'] }],
    resources: releaseTables.map((table) => resourceOf(table, about)),
  };
}

function resourceOf(table: Table, { files, synthetic }: Described): object {
  const file = files.find(({ bestand }) => bestand === `${table.name}.csv`);
  if (!file) throw new Error(`no file for table ${table.name}`);
  const measure = counted.has(table.name) ? 'count' : null;
  return {
    name: table.name.replaceAll('_', '-'),
    type: 'table',
    path: file.bestand,
    title: table.title,
    description: table.description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    dimensions: table.key,
    measure,
    schema: {
      fields: [
        ...Object.entries(table.columns).map(([name, column]) => fieldOf(name, column)),
        ...(synthetic ? [mark] : []),
      ],
      primaryKey: table.key,
      missingValues: [''],
    },
  };
}

/** The column that marks invented data. */
const mark = {
  name: syntheticColumn,
  type: 'string',
  title: 'voorbeeld',
  description: 'Deze rij is verzonnen.',
  constraints: { required: true, enum: [syntheticWord] },
};

const fieldTypes: Readonly<Record<Column['kind'], string>> = {
  code: 'string',
  municipality: 'string',
  count: 'integer',
  cohort: 'integer',
  number: 'number',
  date: 'date',
  url: 'string',
  text: 'string',
};

function fieldOf(name: string, column: Column): object {
  return {
    name,
    type: fieldTypes[column.kind],
    title: column.label,
    description: column.description,
    ...(column.kind === 'code'
      ? { categories: column.list.map(({ code, name: label }) => ({ value: code, label })) }
      : {}),
    constraints: {
      required: column.optional !== true,
      ...(column.kind === 'count' ? { minimum: 0 } : {}),
      ...(column.kind === 'text' && column.max ? { maxLength: column.max } : {}),
    },
  };
}
