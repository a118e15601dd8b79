import { cellName, type Period } from '../contract/block.ts';
import type { Protection } from '../protection.ts';

/** A cell before equal cells are merged. */
export interface DraftCell {
  readonly weight: number;
  /** Names of the table cells that add up to it. */
  readonly tableCells: readonly string[];
}

export interface DraftSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** The people of `smaller` are all among those of `larger`; cells by name. */
export interface DraftRule {
  readonly smaller: readonly string[];
  readonly larger: readonly string[];
}

export interface Draft {
  readonly cells: ReadonlyMap<string, DraftCell>;
  readonly sums: readonly DraftSum[];
  readonly rules: readonly DraftRule[];
}

type Codes = Readonly<Record<string, string>>;

/** How much an error matters: the total most, then what the site calculates with, then classes, then the leaves. */
const weights = { total: 24, margin: 3, oneWay: 2, leaf: 1 } as const;

/** A dimension with more codes holds classes, of which the site uses subtotals. */
const mostSteps = 8;

/** The name of a cumulative cell, as in `stage>=pip`: this code and every later one. */
export function cumulativeName(codes: Codes): string {
  return cellName(codes).replace('=', '>=');
}

/** Whether the rules say that nobody can be in this combination. */
export function isStructuralZero(rules: Protection, codes: Codes): boolean {
  return rules.structureleNullen.some((zero) =>
    Object.entries(zero).every(([dimension, values]) => values.includes(codes[dimension] ?? '')),
  );
}

/** Every combination of the dimensions' codes, first dimension slowest. */
export function productOf(rules: Protection, dimensions: readonly string[]): Codes[] {
  return dimensions.reduce<Codes[]>(
    (rows, dimension) =>
      rows.flatMap((row) => codesOf(rules, dimension).map((code) => ({ ...row, [dimension]: code }))),
    [{}],
  );
}

/** The rules of one kind of block: per cohort, or of a count without cohort. */
export function rulesOf(rules: Protection, period: Period): Protection {
  const telling = typeof period === 'number' ? undefined : period;
  const tabellen = rules.tabellen.filter((table) => table.telling === telling);
  const counted = new Set(tabellen.flatMap(({ dimensies }) => dimensies));
  const isElsewhere = (dimension: string) =>
    !counted.has(dimension) && rules.tabellen.some(({ dimensies }) => dimensies.includes(dimension));
  const isOther = (name: string) =>
    [...name.matchAll(/([a-z0-9_]+)[=:]/g)].some(([, it]) => isElsewhere(it!));
  return {
    ...rules,
    tabellen,
    deeltotalen: rules.deeltotalen.filter(({ dimensie }) => counted.has(dimensie)),
    gelijk: rules.gelijk.filter((pair) => !pair.some(isOther)),
    sommen: rules.sommen.filter(({ totaal, delen }) => ![totaal, ...delen].some(isOther)),
    regels: rules.regels.filter(({ klein, groot }) => ![...klein, ...groot].some(isOther)),
    structureleNullen: rules.structureleNullen.filter((zero) =>
      Object.keys(zero).every((dimension) => counted.has(dimension)),
    ),
  };
}

/** All cells of a block and the sums between them. */
export function cellsOf(rules: Protection): Draft {
  const cells = new Map<string, DraftCell>([['', { weight: weights.total, tableCells: [''] }]]);
  const sums: DraftSum[] = [];
  for (const [a, b] of twoWayTables(rules))
    for (const name of namesIn(rules, [a, b])) cells.set(name, { weight: weights.leaf, tableCells: [name] });
  for (const dimension of countedDimensions(rules)) addMargins(rules, dimension, cells, sums);
  for (const subtotal of rules.deeltotalen) addSubtotal(rules, subtotal, cells, sums);
  for (const { dimensies, cumulatief } of rules.tabellen)
    if (cumulatief) addCumulative(rules, dimensies[0]!, cells, sums);
  for (const [one, other] of rules.gelijk) {
    tableCellsOf(cells, one);
    tableCellsOf(cells, other);
    sums.push({ total: one, parts: [other] });
  }
  for (const { totaal, delen } of rules.sommen) {
    for (const name of [totaal, ...delen]) tableCellsOf(cells, name);
    sums.push({ total: totaal, parts: delen });
  }
  return { cells, sums, rules: publicRules(rules, cells) };
}

/** The public rules, one for each cell of `per`, without the cells in which nobody can be. */
function publicRules(rules: Protection, cells: ReadonlyMap<string, DraftCell>): DraftRule[] {
  const named = (names: readonly string[], per: string | undefined) =>
    names
      .map((name) => [name, ...(per === undefined ? [] : [per])].toSorted().join(';'))
      .filter((name) => !isStructuralZero(rules, codesIn(name)));
  return rules.regels.flatMap(({ klein, groot, per = [undefined] }) =>
    per.map((each) => {
      const [smaller, larger] = [named(klein, each), named(groot, each)];
      for (const name of [...smaller, ...larger]) tableCellsOf(cells, name);
      return { smaller, larger };
    }),
  );
}

function codesIn(name: string): Codes {
  return Object.fromEntries(name.split(';').map((part) => part.split('=') as [string, string]));
}

/** The cells of one dimension: together the total, and each the sum of its row in every two-way table. */
function addMargins(
  rules: Protection,
  dimension: string,
  cells: Map<string, DraftCell>,
  sums: DraftSum[],
): void {
  const names = namesIn(rules, [dimension]);
  const tables = twoWayTables(rules).filter((table) => table.includes(dimension));
  const isPublished = oneWayDimensions(rules).includes(dimension);
  const isShort = codesOf(rules, dimension).length <= mostSteps;
  const weight = tables.length > 0 && isShort ? weights.margin : weights.oneWay;
  sums.push({ total: '', parts: names });
  for (const code of codesOf(rules, dimension)) {
    const name = cellName({ [dimension]: code });
    if (!names.includes(name)) continue;
    const rows = tables.map((table) => namesIn(rules, table, { [dimension]: [code] }));
    cells.set(name, { weight, tableCells: isPublished ? [name] : rows[0]! });
    sums.push(...rows.map((parts) => ({ total: name, parts })));
  }
}

/** A subtotal on its own, and per code of the other dimension of every two-way table that carries its dimension. */
function addSubtotal(
  rules: Protection,
  { naam, dimensie, codes }: Protection['deeltotalen'][number],
  cells: Map<string, DraftCell>,
  sums: DraftSum[],
): void {
  const add = (total: string, parts: readonly string[]): void => {
    const tableCells = parts.flatMap((part) => tableCellsOf(cells, part));
    cells.set(total, { weight: weights.margin, tableCells });
    sums.push({ total, parts });
  };
  const own = `${dimensie}:${naam}`;
  add(own, namesIn(rules, [dimensie], { [dimensie]: codes }));
  for (const table of twoWayTables(rules).filter((dimensions) => dimensions.includes(dimensie))) {
    const other = table.find((dimension) => dimension !== dimensie)!;
    for (const code of codesOf(rules, other))
      add(
        [own, cellName({ [other]: code })].toSorted().join(';'),
        namesIn(rules, table, { [dimensie]: codes, [other]: [code] }),
      );
  }
}

/** From the last code backwards: each cumulative cell is its own code and the cumulative cell after it. */
function addCumulative(
  rules: Protection,
  dimension: string,
  cells: Map<string, DraftCell>,
  sums: DraftSum[],
): void {
  let later: { name: string; tableCells: readonly string[] }[] = [];
  for (const code of codesOf(rules, dimension).toReversed()) {
    const codes = { [dimension]: code };
    const own = isStructuralZero(rules, codes)
      ? []
      : [{ name: cellName(codes), tableCells: tableCellsOf(cells, cellName(codes)) }];
    const parts = [...own, ...later];
    const tableCells = parts.flatMap((part) => part.tableCells);
    const name = cumulativeName(codes);
    cells.set(name, { weight: weights.margin, tableCells });
    sums.push({ total: name, parts: parts.map((part) => part.name) });
    later = [{ name, tableCells }];
  }
  sums.push({ total: '', parts: later.map(({ name }) => name) });
}

function tableCellsOf(cells: ReadonlyMap<string, DraftCell>, name: string): readonly string[] {
  const found = cells.get(name);
  if (!found) throw new Error(`de regels noemen een cel die in geen tabel staat: ${name}`);
  return found.tableCells;
}

/** Names of the possible cells of some dimensions, of which `only` may limit the codes. */
function namesIn(
  rules: Protection,
  dimensions: readonly string[],
  only: Readonly<Record<string, readonly string[]>> = {},
): string[] {
  return productOf(rules, dimensions)
    .filter((codes) => dimensions.every((dimension) => only[dimension]?.includes(codes[dimension]!) ?? true))
    .filter((codes) => !isStructuralZero(rules, codes))
    .map(cellName);
}

function codesOf(rules: Protection, dimension: string): readonly string[] {
  return rules.dimensies[dimension] ?? [];
}

function countedTables(rules: Protection): (readonly string[])[] {
  return rules.tabellen.filter(({ cumulatief }) => !cumulatief).map(({ dimensies }) => dimensies);
}

function twoWayTables(rules: Protection): (readonly [string, string])[] {
  return countedTables(rules).flatMap(([a, b]) =>
    a !== undefined && b !== undefined ? [[a, b] as const] : [],
  );
}

function oneWayDimensions(rules: Protection): string[] {
  return countedTables(rules).flatMap(([a, b]) => (a !== undefined && b === undefined ? [a] : []));
}

function countedDimensions(rules: Protection): Set<string> {
  return new Set(countedTables(rules).flat());
}
