import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commitmentTable, councilQuestionTable, councilSettingTable } from '../contract/council.ts';
import { readTable } from '../contract/read.ts';
import { executorTable, stepTable } from '../contract/steps.ts';
import type { Table } from '../contract/table.ts';
import { municipalities, nationalFigures } from '../contract/tables.ts';

/** Files that people keep by hand: only they can take a note to heart. */
const keptByHand: readonly (readonly [file: string, table: Table])[] = [
  ['example/municipalities.csv', municipalities],
  ['example/vragen.csv', councilQuestionTable],
  ['example/beloften.csv', commitmentTable],
  ['example/raden.csv', councilSettingTable],
  ['example/executors.csv', executorTable],
  ['reference/steps.csv', stepTable],
  ['reference/national-figures.csv', nationalFigures],
];

/** What was read in the files kept by hand though it was written in another way: one sentence per file and kind. */
export function spellingNotes(data: string): string[] {
  return keptByHand.flatMap(([file, table]) => {
    const place = path.join(data, file);
    return existsSync(place) ? readTable(table, file, readFileSync(place)).notes : [];
  });
}
