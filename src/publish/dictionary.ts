import { changes as changeTable } from '../contract/changes.ts';
import { commitmentTable, councilQuestionTable, councilSettingTable } from '../contract/council.ts';
import { releaseTables } from '../contract/release.ts';
import { executorTable, stepTable } from '../contract/steps.ts';
import { dictionaryOf, type Table } from '../contract/table.ts';
import { publishedMunicipalities as municipalityTable } from '../contract/published-municipality.ts';
import { sources } from '../sources/all.ts';
import type { Deliveries } from './deliveries.ts';
import { openTables } from './imports.ts';

/** Every table that the dictionary explains. */
const dictionaryTables = [
  ...releaseTables,
  municipalityTable,
  ...sources.map(({ table }) => table),
  stepTable,
  executorTable,
  councilQuestionTable,
  commitmentTable,
  councilSettingTable,
  changeTable,
] as const;

/** What the dictionary says of every table of an edition: those that all have, and those of sources that it holds. */
export function dictionaryFor({ imports }: Pick<Deliveries, 'imports'>) {
  return [...dictionaryTables, ...openTables(imports)].map((table) => ({
    table: table.name,
    title: table.title,
    description: table.description,
    columns: dictionaryOf(table as Table),
  }));
}
