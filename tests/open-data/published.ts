import { readFileSync } from 'node:fs';
import path from 'node:path';
import { changes } from '../../src/contract/changes.ts';
import { commitmentTable, councilQuestionTable, councilSettingTable } from '../../src/contract/council.ts';
import type { PublishedRelease } from '../../src/contract/published.ts';
import { releaseTables } from '../../src/contract/release.ts';
import { executorTable, stepTable } from '../../src/contract/steps.ts';
import type { Table } from '../../src/contract/table.ts';
import { publishedMunicipalities } from '../../src/contract/published-municipality.ts';
import { nationalFigures } from '../../src/contract/tables.ts';

/** Folder of everything that was published. */
export const data = path.resolve(import.meta.dirname, '../../public/data');

export const readJson = <T>(name: string) => JSON.parse(readFileSync(path.join(data, name), 'utf8')) as T;

export const releases = readJson<PublishedRelease[]>('releases.json');

/** A published table: its definition and where its files lie. */
export interface Placed {
  readonly file: string;
  readonly folder: string;
  readonly stem: string;
  readonly table: Table;
  readonly release: string | null;
}

const place = (table: Table, inside: string, stem: string, release: string | null): Placed => ({
  file: path.posix.join(inside, stem),
  folder: path.join(data, inside),
  stem,
  table,
  release,
});

/** Every table that lies outside the releases. */
export const sharedTables: readonly Table[] = [
  publishedMunicipalities,
  nationalFigures,
  stepTable,
  executorTable,
  councilQuestionTable,
  commitmentTable,
  councilSettingTable,
];

/** Every table that was published, of every release, and what lies outside them. */
export const publishedTables: readonly Placed[] = [
  ...releases.flatMap(({ release }) =>
    (releaseTables as readonly Table[]).map((table) => place(table, release, table.name, release)),
  ),
  ...sharedTables.map((table) => place(table, '', table.name, null)),
  ...releases.slice(1).map(({ release }) => place(changes, 'changes', release, release)),
];
