import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commitmentTable, councilQuestionTable, councilSettingTable } from '../contract/council.ts';
import { excerpt } from '../contract/fault.ts';
import { namingIn } from '../contract/person-names.ts';
import { readTable, type Line } from '../contract/read.ts';
import { executorTable, stepTable } from '../contract/steps.ts';
import type { Table } from '../contract/table.ts';
import { municipalities } from '../contract/tables.ts';
import { sources } from '../sources/all.ts';

/** Files that people keep by hand: only they can take a note to heart. */
const keptByHand: readonly (readonly [file: string, table: Table])[] = [
  ['municipalities.csv', municipalities],
  ['vragen.csv', councilQuestionTable],
  ['toezeggingen.csv', commitmentTable],
  ['raden.csv', councilSettingTable],
  ['executors.csv', executorTable],
  ['reference/steps.csv', stepTable],
  ...sources.map(({ file, table }) => [`reference/${file}`, table] as const),
];

/** Columns with a party, a body or an address, in which no person may be named. */
const withoutPersons = ['party', 'body', 'address'];

/**
 * What was read in the files kept by hand though somebody should look at it, in sentences: values that are written in another
 * way (one per file and kind), and what may be the name of a person.
 */
export function readingNotes(data: string, edition = path.join(data, 'example')): string[] {
  return keptByHand.flatMap(([name, table]) => {
    const isShared = name.startsWith('reference/');
    const place = path.join(isShared ? data : edition, name);
    const file = isShared ? name : `${path.basename(edition)}/${name}`;
    if (!existsSync(place)) return [];
    const { notes, lines } = readTable(table, file, readFileSync(place));
    return [...notes, ...lines.flatMap((line) => nameNotes(file, line))];
  });
}

function nameNotes(file: string, { line, row }: Line<Readonly<Record<string, unknown>>>): string[] {
  return withoutPersons.flatMap((column) => {
    const text = row[column];
    if (typeof text !== 'string' || namingIn(text) !== 'doubtful') return [];
    return [
      `Let op: ${file}, regel ${line}, kolom ${column}: ${excerpt(text)} kan de naam van een persoon zijn. Kijk dit na.`,
    ];
  });
}
