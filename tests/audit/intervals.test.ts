import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { groupDisclosures } from '../../src/audit/group.ts';
import { candidatesOf, intervalsOf, type Interval } from '../../src/audit/intervals.ts';
import { layoutOf, type Layout } from '../../src/audit/layout.ts';
import { Engine, type Bounds } from '../../src/audit/solver.ts';
import { boundsOf, joinBounds, stackOf } from '../../src/audit/system.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await Engine.load();
});

type Limits = readonly [number, number];

/** A two-way table with its margins and total, and a way to name its cells. */
function grid(rows: readonly string[], columns: readonly string[]) {
  const layout = layoutOf(
    {
      dimensies: { row: [...rows], col: [...columns] },
      tabellen: [
        { bestand: 'total.csv', dimensies: [], cumulatief: false },
        { bestand: 'grid.csv', dimensies: ['row', 'col'], cumulatief: false },
      ],
      deeltotalen: [],
      gelijk: [],
      sommen: [],
      regels: [],
      structureleNullen: [],
    },
    true,
  );
  return { layout, cell: (row: string, column: string) => `col=${column};row=${row}` };
}

function sumOf(name: string, leaves: ReadonlyMap<string, number>): number {
  const parts = name === '' ? [] : name.split(';');
  return [...leaves]
    .filter(([leaf]) => parts.every((part) => leaf.split(';').includes(part)))
    .reduce((sum, [, count]) => sum + count, 0);
}

function solve(layout: Layout, limitsOf: (name: string) => Limits): ReadonlyMap<string, Interval> | null {
  const bounds: Bounds = {
    lower: Float64Array.from(layout.names, (name) => limitsOf(name)[0]),
    upper: Float64Array.from(layout.names, (name) => limitsOf(name)[1]),
  };
  const solver = engine.solverOf(stackOf([layout]).system);
  const intervals = intervalsOf(solver, bounds);
  solver.dispose();
  return (
    intervals && new Map(layout.names.map((name, at) => [name, intervals[at] ?? { lower: 1, upper: 0 }]))
  );
}

/** Exact counts, but for the suppressed ones. */
function suppressed(
  { layout, cell }: ReturnType<typeof grid>,
  counts: Readonly<Record<string, readonly number[]>>,
  columns: readonly string[],
  hidden: readonly string[],
) {
  const leaves = new Map(
    Object.entries(counts).flatMap(([row, values]) =>
      values.map((value, at) => [cell(row, columns[at] ?? ''), value] as const),
    ),
  );
  return solve(layout, (name) => {
    const exact = sumOf(name, leaves);
    return hidden.includes(name) ? [0, Infinity] : [exact, exact];
  });
}

const limits = (interval: Interval | undefined) => interval && [interval.lower, interval.upper];

describe('suppressed tables of others (docs/protection-method.md, "Suppressed tables of others")', () => {
  const columns = ['a', 'b', 'c', 'd'];
  const counts = { w: [30, 47, 64, 89], x: [90, 124, 5, 31], y: [92, 100, 59, 85], z: [800, 991, 651, 685] };
  const four = grid(Object.keys(counts), columns);
  const hide = (...pairs: string[]) => pairs.map(([row = '', column = '']) => four.cell(row, column));
  const pattern = hide('wa', 'wb', 'wc', 'xa', 'xc', 'yb', 'yd', 'zb', 'zd');

  it.each([
    ['as suppressed, although each line has two', [], [47, 47]],
    ['with x|d as well', hide('xd'), [0, 78]],
    ['with x|b as well', hide('xb'), [0, 141]],
  ])('1: w|b %s', (_, more, expected) => {
    const found = suppressed(four, counts, columns, [...pattern, ...more]);
    expect(limits(found?.get(four.cell('w', 'b')))).toEqual(expected);
  });

  it('2: six suppressed cells of the eight districts', () => {
    const kinds = ['annet', 'arbeid', 'soshjelp', 'trygd'];
    const districts = {
      A: [11, 11, 55, 36],
      B: [7, 1, 29, 18],
      C: [5, 8, 35, 25],
      D: [13, 2, 17, 13],
      E: [9, 14, 63, 52],
      F: [12, 9, 24, 22],
      G: [6, 4, 22, 8],
      H: [9, 3, 38, 15],
    };
    const table = grid(Object.keys(districts), kinds);
    const hidden = ['B', 'D', 'H'].flatMap((row) => [table.cell(row, 'annet'), table.cell(row, 'arbeid')]);
    const found = suppressed(table, districts, kinds, hidden);
    expect(hidden.map((name) => limits(found?.get(name)))).toEqual([
      [2, 8],
      [0, 6],
      [9, 15],
      [0, 6],
      [6, 12],
      [0, 6],
    ]);
  });

  it('3: young and old, against every table that can be', () => {
    const countries = ['Spain', 'Iceland', 'Portugal'];
    const ages = { young: [5, 2, 0], old: [6, 3, 4] };
    const table = grid(Object.keys(ages), countries);
    const hidden = ['young', 'old'].flatMap((row) => [
      table.cell(row, 'Iceland'),
      table.cell(row, 'Portugal'),
    ]);
    const found = suppressed(table, ages, countries, hidden);
    const possible: number[] = [];
    for (let youngIceland = 0; youngIceland <= 2; youngIceland += 1) {
      const youngPortugal = 2 - youngIceland;
      if (5 - youngIceland >= 0 && 4 - youngPortugal >= 0) possible.push(youngIceland);
    }
    expect(limits(found?.get(table.cell('young', 'Iceland')))).toEqual([
      Math.min(...possible),
      Math.max(...possible),
    ]);
    expect(limits(found?.get(table.cell('old', 'Portugal')))).toEqual([2, 4]);
  });
});

/** Every whole-number table within the limits: how many, and the interval of every cell. */
function enumerate(layout: Layout, limitsOf: (name: string) => Limits) {
  const limitsAt = layout.names.map(limitsOf);
  const leaves = [...layout.names.keys()].filter((at) => layout.names[at]?.includes(';'));
  const sums = layout.names.map((name) =>
    leaves.filter((leaf) => name.split(';').every((part) => (layout.names[leaf] ?? '').includes(part))),
  );
  const table = new Int32Array(layout.names.length);
  const least = table.slice().fill(2 ** 30);
  const most = table.slice().fill(-1);
  let tables = 0;
  const finish = () => {
    for (const [at, parts] of sums.entries()) {
      let sum = 0;
      for (const part of parts) sum += table[part] ?? 0;
      if (sum < (limitsAt[at]?.[0] ?? 0) || sum > (limitsAt[at]?.[1] ?? 0)) return;
      if (parts.length > 1) table[at] = sum;
    }
    tables += 1;
    for (const at of table.keys()) {
      least[at] = Math.min(least[at] ?? 0, table[at] ?? 0);
      most[at] = Math.max(most[at] ?? 0, table[at] ?? 0);
    }
  };
  const visit = (depth: number) => {
    const leaf = leaves[depth];
    if (leaf === undefined) {
      finish();
      return;
    }
    const [lower, upper] = limitsAt[leaf] ?? [0, 0];
    for (let count = lower; count <= upper; count += 1) {
      table[leaf] = count;
      visit(depth + 1);
    }
  };
  visit(0);
  const intervals = new Map<string, Interval>(
    layout.names.map((name, at) => [name, { lower: least[at] ?? 0, upper: most[at] ?? 0 }]),
  );
  return { tables, intervals };
}

describe('a rounded block of two by three', () => {
  const table = grid(['r1', 'r2'], ['c1', 'c2', 'c3']);
  const published = new Map([
    [table.cell('r1', 'c1'), 0],
    [table.cell('r1', 'c2'), 5],
    [table.cell('r1', 'c3'), 5],
    [table.cell('r2', 'c1'), 5],
    [table.cell('r2', 'c2'), 0],
    [table.cell('r2', 'c3'), 10],
  ]);
  const box = (name: string): Limits => {
    const count = sumOf(name, published);
    return [Math.max(0, count - 4), count + 4];
  };
  const exactly =
    (cell: string, value: number) =>
    (name: string): Limits =>
      name === cell ? [value, value] : box(name);

  it.each<[string, (name: string) => Limits, number, Record<string, Limits>]>([
    ['as published', box, 38_023, { '': [21, 29], 'col=c1;row=r1': [0, 4] }],
    ['with the total exact', exactly('', 23), 3713, { 'row=r1': [6, 12], 'row=r2': [11, 17] }],
    [
      'with row 1 exact',
      exactly('row=r1', 8),
      4120,
      { '': [21, 27], 'row=r2': [13, 19], 'col=c2;row=r1': [1, 7], 'col=c3;row=r1': [1, 7] },
    ],
    ['with everything zero', (name) => (name === '' ? [0, 0] : [0, 4]), 1, { 'row=r1': [0, 0] }],
  ])('%s: the solver finds what enumeration finds', (_, limitsOf, tables, expected) => {
    const all = enumerate(table.layout, limitsOf);
    const found = solve(table.layout, limitsOf);
    expect(all.tables).toBe(tables);
    for (const name of table.layout.names)
      expect([name, found?.get(name)]).toEqual([name, all.intervals.get(name)]);
    for (const [name, interval] of Object.entries(expected))
      expect(limits(found?.get(name))).toEqual(interval);
  });
});

describe('random small blocks', () => {
  const table = grid(['r1', 'r2'], ['c1', 'c2']);
  const around = fc.tuple(fc.nat(3), fc.nat(3));

  it('have the intervals that enumeration finds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(6), { minLength: 4, maxLength: 4 }),
        fc.array(around, { minLength: 9, maxLength: 9 }),
        (counts, widths) => {
          const leaves = new Map(
            table.layout.names
              .filter((name) => name.includes(';'))
              .map((name, at) => [name, counts[at] ?? 0]),
          );
          const limitsOf = (name: string): Limits => {
            const [down, up] = widths[table.layout.names.indexOf(name)] ?? [0, 0];
            const count = sumOf(name, leaves);
            return [Math.max(0, count - down), count + up];
          };
          expect(solve(table.layout, limitsOf)).toEqual(
            new Map(
              table.layout.names.map((name) => [name, enumerate(table.layout, limitsOf).intervals.get(name)]),
            ),
          );
        },
      ),
      { numRuns: 40, seed: 4 },
    );
  });
});

describe('two releases of one block', () => {
  const layout = layoutOf(
    {
      dimensies: { group: ['a', 'b'] },
      tabellen: [
        { bestand: 'total.csv', dimensies: [], cumulatief: false },
        { bestand: 'group.csv', dimensies: ['group'], cumulatief: false },
      ],
      deeltotalen: [],
      gelijk: [],
      sommen: [],
      regels: [],
      structureleNullen: [],
    },
    true,
  );
  const fives = fc.nat(3).map((count) => 5 * count);
  const release = fc.tuple(fives, fives);
  const range = (count: number) => Array.from({ length: 9 }, (_, at) => count - 4 + at).filter((x) => x >= 0);
  const isNear = (published: number, count: number) => Math.abs(published - count) <= 4;

  /** Every pair of tables near what was published and allowed by the link; per column the values that occur. */
  function columnsOf(
    [a, b]: readonly [number, number],
    [c, d]: readonly [number, number],
    isLinked: (one: readonly number[], other: readonly number[]) => boolean,
  ): number[][] {
    const tables = (one: number, other: number) =>
      range(one).flatMap((x) =>
        range(other).flatMap((y) => (isNear(one + other, x + y) ? [[x + y, x, y]] : [])),
      );
    const pairs = tables(a, b).flatMap((earlier) =>
      tables(c, d).flatMap((later) => (isLinked(earlier, later) ? [[...earlier, ...later]] : [])),
    );
    return [0, 1, 2, 3, 4, 5].map((column) => pairs.map((pair) => pair[column] ?? 0));
  }

  it.each([
    [
      'with a frozen total',
      { bevroren: ['total'], cumulatief: [], veronderstelling: [] },
      ([t1]: readonly number[], [t2]: readonly number[]) => t1 === t2,
    ],
    [
      'with groups that cannot fall',
      { bevroren: [], cumulatief: ['group'], veronderstelling: [] },
      ([, a1 = 0, b1 = 0]: readonly number[], [, a2 = 0, b2 = 0]: readonly number[]) => a2 >= a1 && b2 >= b1,
    ],
    ['with nothing that links them', { bevroren: [], cumulatief: [], veronderstelling: [] }, () => true],
  ])('have the intervals that enumeration finds, %s', (_, overTime, isLinked) => {
    const stack = stackOf([layout, layout], overTime);
    const solver = engine.solverOf(stack.system);
    fc.assert(
      fc.property(release, release, (one, other) => {
        const counts = [one, other].map(([a, b]) => Int32Array.of(a + b, a, b));
        const found = intervalsOf(solver, joinBounds(counts.map((each) => boundsOf(each, 4))));
        const columns = columnsOf(one, other, isLinked);
        const expected = columns.map((values) => ({
          lower: values.reduce((least, value) => Math.min(least, value), Infinity),
          upper: values.reduce((most, value) => Math.max(most, value), 0),
        }));
        expect(found).toEqual(columns[0]?.length === 0 ? null : expected);
      }),
      { numRuns: 25, seed: 5 },
    );
    solver.dispose();
  });
});

describe('where fractions and whole numbers differ', () => {
  /** Two equal cells with sum t from 1 to 3: t = 1 and t = 3 need half a person. */
  const system = {
    columns: 3,
    rows: [
      { columns: [0, 1], values: [1, -1], lower: 0, upper: 0 },
      { columns: [0, 1, 2], values: [1, 1, -1], lower: 0, upper: 0 },
    ],
  };
  const bounds = { lower: Float64Array.of(0, 0, 1), upper: Float64Array.of(9, 9, 3) };

  it('proves a cell that just passes with whole-number tables', () => {
    const solver = engine.solverOf(system);
    const [, , sum] = intervalsOf(solver, bounds, 3) ?? [];
    expect(sum).toEqual({ lower: 2, upper: 2 });
    solver.dispose();
  });

  it('goes on with fractions afterwards', () => {
    const solver = engine.solverOf(system);
    intervalsOf(solver, bounds, 3);
    const wide = { lower: Float64Array.of(0, 0, 0), upper: Float64Array.of(9, 9, 9) };
    const found = intervalsOf(solver, wide, 3) ?? [];
    expect(found.map(candidatesOf)).toEqual([5, 5, 10]);
    solver.dispose();
  });
});

describe('bounds that no table meets', () => {
  const table = grid(['r1', 'r2'], ['c1', 'c2']);

  it('give no intervals', () => {
    expect(solve(table.layout, (name) => (name === '' ? [50, 50] : [0, 4]))).toBeNull();
  });

  it('give no intervals when they cross', () => {
    expect(solve(table.layout, (name) => (name === '' ? [5, 4] : [0, 4]))).toBeNull();
  });
});

describe('group rules', () => {
  const relations = [{ total: 0, parts: [1, 2] }];

  it.each<[string, Limits[], number[]]>([
    [
      'nobody of a group with people',
      [
        [1, 9],
        [0, 0],
        [1, 9],
      ],
      [1],
    ],
    [
      'everybody of a group',
      [
        [1, 5],
        [5, 5],
        [0, 4],
      ],
      [1],
    ],
    [
      'nothing certain',
      [
        [0, 9],
        [0, 4],
        [0, 9],
      ],
      [],
    ],
  ])('%s', (_, found, disclosed) => {
    const intervals = found.map(([lower, upper]) => ({ lower, upper }));
    expect([...groupDisclosures({ relations }, intervals)]).toEqual(disclosed);
  });
});
