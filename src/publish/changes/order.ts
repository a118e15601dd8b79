import type { ChangeRow } from '../../contract/changes.ts';
import { changeKinds } from '../../contract/codes.ts';
import { comparedTables } from './differences.ts';

/** Changes of one municipality as readers meet them: by kind, year, table and the code lists of its columns. */
export function inOrder(rows: readonly ChangeRow[]): ChangeRow[] {
  return rows
    .map((row) => ({ row, place: placeOf(row) }))
    .toSorted((one, other) => compared(one.place, other.place))
    .map(({ row }) => row);
}

function placeOf({ kind, cohort, table, cell }: ChangeRow): number[] {
  const found = comparedTables.find(({ name }) => name === table);
  const parts = cell?.split(';').map((part) => part.split('=')) ?? [];
  return [
    changeKinds.findIndex(({ code }) => code === kind),
    cohort ?? 0,
    found ? comparedTables.indexOf(found) : comparedTables.length,
    ...parts.map(([name = '', value]) => {
      const column = found?.columns[name];
      return column?.kind === 'code' ? column.list.findIndex(({ code }) => code === value) : 0;
    }),
  ];
}

function compared(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== (other[index] ?? 0));
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
