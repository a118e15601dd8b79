import { cellName } from '../../src/contract/block.ts';
import type { Member } from './population.ts';
import type { Series } from './releases.ts';

/** Cells that hold one household and nobody else, by its size. */
export interface HouseholdCells {
  readonly size: number;
  readonly cells: number;
  /** Published as 0: an outsider cannot tell that there is anybody. */
  readonly shownZero: number;
  /** A single person is a candidate: an outsider cannot tell a household from one person. */
  readonly singlePossible: number;
  /** Values that an outsider cannot exclude: their mean and the fewest. */
  readonly meanCandidates: number;
  readonly fewestCandidates: number;
}

/**
 * Looks for households of two to six who are the whole of a published cell, in blocks with detail.
 * The interval of a cell is all from p - (base - 1) to p + (base - 1) that is not negative; the audit confirms that.
 */
export function householdCells(
  { rules, layout, releases }: Series,
  release: number,
  members: ReadonlyMap<string, readonly Member[]>,
): HouseholdCells[] {
  const tables = rules.tabellen.filter(({ cumulatief, dimensies }) => !cumulatief && dimensies.length > 0);
  const places = new Map(
    layout.variables.flatMap(({ names }, at) => names.map((name) => [name, at] as const)),
  );
  const found = [...members].flatMap(([block, all]) => {
    const { detail, shown } = releases[release]!.blocks.get(block)!;
    const alone = detail ? tables.flatMap(({ dimensies }) => aloneIn(all, dimensies)) : [];
    return alone.map(({ cell, size }) => ({ size, value: shown[places.get(cell)!]! }));
  });
  const bySize = Map.groupBy(found, ({ size }) => size);
  return [2, 3, 4, 5, 6].map((size) =>
    summary(
      size,
      (bySize.get(size) ?? []).map(({ value }) => value),
      rules.maxAfwijking,
    ),
  );
}

/** Cells whose people are all of one household, and all alike in everything that is published. */
function aloneIn(all: readonly Member[], dimensions: readonly string[]): { cell: string; size: number }[] {
  const cells = Map.groupBy(all, ({ person }) =>
    cellName(Object.fromEntries(dimensions.map((dimension) => [dimension, person[dimension]!]))),
  );
  return [...cells]
    .filter(([, members]) => new Set(members.map(alike)).size === 1)
    .map(([cell, members]) => ({ cell, size: members.length }));
}

function alike({ household, person }: Member): string {
  return `${household}|${Object.values(person).join()}`;
}

function summary(size: number, shown: readonly number[], deviation: number): HouseholdCells {
  const lowest = (value: number) => Math.max(0, value - deviation);
  const candidates = shown.map((value) => value + deviation - lowest(value) + 1);
  const share = (holds: (value: number) => boolean) => shown.filter(holds).length / shown.length;
  return {
    size,
    cells: shown.length,
    shownZero: share((value) => value === 0),
    singlePossible: share((value) => lowest(value) <= 1),
    meanCandidates: candidates.reduce((sum, one) => sum + one, 0) / candidates.length,
    fewestCandidates: Math.min(...candidates),
  };
}
