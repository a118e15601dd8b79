import { cellNamed, marginsOf, namedCells, reachedCells, type NamedCells, type Shape } from './sums.ts';

/** `total` = the sum of `parts`; variables by number. */
export interface Relation {
  readonly total: number;
  readonly parts: readonly number[];
}

/** The people of `smaller` are all among those of `larger`; variables by number, cells of nobody left out. */
export interface PublicRule {
  readonly smaller: readonly number[];
  readonly larger: readonly number[];
}

export interface LayoutTable {
  readonly file: string;
  readonly dimensions: readonly string[];
  /** Codes joined by a comma, in the order of `dimensions` → variable; every combination that can occur. */
  readonly cells: ReadonlyMap<string, number>;
}

/**
 * The cells of one block and how they add up. Cells that are always equal share a variable: a margin in two tables,
 * a `gelijk` pair, a sum with one possible part. Structural zeros have none.
 */
export interface Layout {
  /** The first name of each variable. */
  readonly names: readonly string[];
  /** Every name of every variable. */
  readonly variables: ReadonlyMap<string, number>;
  readonly relations: readonly Relation[];
  readonly rules: readonly PublicRule[];
  readonly tables: readonly LayoutTable[];
}

/**
 * Compiles the layout of a block.
 * @param detail false = only the total is published
 * @param outside dimensions of tables that others publish: their cells get variables too
 * @param count the count without cohort that the block is of; absent = a cohort
 */
export function layoutOf(
  shape: Shape,
  detail: boolean,
  outside: readonly (readonly string[])[] = [],
  count?: string,
): Layout {
  const published = shape.tabellen.filter(
    ({ dimensies, telling }) => telling === count && (detail || dimensies.length === 0),
  );
  const cells = namedCells(
    shape,
    [...published.filter(({ cumulatief }) => !cumulatief).map(({ dimensies }) => dimensies), ...outside],
    published.filter(({ cumulatief }) => cumulatief).flatMap(({ dimensies }) => dimensies),
  );
  const { variables, names } = numbered(cells, shape);
  const relations = cells.sums.flatMap(({ total, parts }) => {
    const whole = variables.get(total);
    const some = parts.flatMap((part) => variables.get(part) ?? []);
    return whole === undefined || (some.length === 1 && some[0] === whole)
      ? []
      : [{ total: whole, parts: some }];
  });
  const tables = published.map((table) => ({
    file: table.bestand,
    dimensions: table.dimensies,
    cells: tableCells(shape, table, variables),
  }));
  const numbersOf = (cells: readonly string[]) => cells.flatMap((cell) => variables.get(cell) ?? []);
  const rules = cells.rules.map(({ smaller, larger }) => ({
    smaller: numbersOf(smaller),
    larger: numbersOf(larger),
  }));
  return { names, variables, relations, rules, tables };
}

function tableCells(
  shape: Shape,
  { dimensies, cumulatief }: Shape['tabellen'][number],
  variables: ReadonlyMap<string, number>,
): Map<string, number> {
  const rows = dimensies.reduce<string[][]>(
    (heads, dimension) => {
      const cells = cumulatief ? reachedCells(shape, dimension) : marginsOf(shape, dimension);
      return heads.flatMap((head) => cells.map((cell) => [...head, cell]));
    },
    [[]],
  );
  return new Map(
    rows.flatMap((row) => {
      const variable = variables.get(cellNamed(...row));
      const codes = row.map((cell) => cell.replace(/^\w+>?=/, ''));
      return variable === undefined ? [] : [[codes.join(','), variable] as const];
    }),
  );
}

/** Numbers the cells: one number for cells that are always equal, none for structural zeros. */
function numbered(
  cells: NamedCells,
  shape: Shape,
): { names: string[]; variables: ReadonlyMap<string, number> } {
  const leaders = new Map([...cells.names].map((name) => [name, name]));
  const leaderOf = (name: string): string => {
    const next = leaders.get(name) ?? name;
    return next === name ? name : leaderOf(next);
  };
  const unite = (one: string, other: string): boolean => {
    const [leader, gone] = [leaderOf(one), leaderOf(other)];
    leaders.set(gone, leader);
    return leader !== gone;
  };
  for (const [one, other] of cells.equal) unite(one, other);
  const zeros = zerosOf(cells, shape, leaderOf);
  const single = () =>
    cells.sums.some(({ total, parts }) => {
      const [only, ...more] = parts.filter((part) => !zeros.has(leaderOf(part)));
      return only !== undefined && more.length === 0 && unite(total, only);
    });
  while (single());

  const names = [...cells.names].filter((name) => leaderOf(name) === name && !zeros.has(name));
  const numbers = new Map(names.map((name, at) => [name, at]));
  const variables = new Map<string, number>();
  for (const name of cells.names) {
    const number = numbers.get(leaderOf(name));
    if (number !== undefined) variables.set(name, number);
  }
  return { names, variables };
}

/**
 * Cells that are 0 for everybody to see, by the name of their leader: the structural zeros of the rules, a sum of
 * nothing else, and every part of such a sum.
 */
function zerosOf({ names, sums }: NamedCells, shape: Shape, leaderOf: (name: string) => string): Set<string> {
  const zeros = new Set([...names].filter((name) => isStructuralZero(shape, name)).map(leaderOf));
  const isZero = (name: string) => zeros.has(leaderOf(name));
  let before: number;
  do {
    before = zeros.size;
    for (const { total, parts } of sums) {
      if (parts.every(isZero)) zeros.add(leaderOf(total));
      if (isZero(total)) for (const part of parts) zeros.add(leaderOf(part));
    }
  } while (zeros.size > before);
  return zeros;
}

function isStructuralZero({ structureleNullen }: Shape, name: string): boolean {
  const parts = name.split(';');
  return structureleNullen.some((zero) =>
    Object.entries(zero).every(([dimension, codes]) =>
      codes.some((code) => parts.includes(`${dimension}=${code}`)),
    ),
  );
}
