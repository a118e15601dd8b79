import { detailStates, routes, stages, type CodeList } from '../contract/codes.ts';
import { classLists } from './classes/class-lists.ts';
import type { Cell } from './figure.ts';

/** The list of each column of codes in an answer: the database sorts by it. */
const lists: Readonly<Record<string, CodeList>> = {
  ...classLists,
  detail: detailStates,
  route: routes,
  stage: stages,
};

/**
 * Where a year or a code stands among those of its column, as the SQL of an indicator sorts them.
 * Throws for a code that its column does not have, and for a column that has no list here.
 */
export function rankOf(column: string, cell: Cell): number {
  if (typeof cell === 'number') return cell;
  const rank = lists[column]?.findIndex(({ code }) => code === cell) ?? -1;
  if (rank < 0) throw new Error(`${column} ${String(cell)} has no order`);
  return rank;
}
