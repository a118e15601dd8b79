import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as say } from '../../src/contract/fault.ts';
import { classified, type Pair } from '../../src/publish/changes/classify.ts';
import { changedDefinitions, definitionVersions } from '../../src/publish/changes/definitions.ts';
import type { Difference } from '../../src/publish/changes/differences.ts';
import { inOrder } from '../../src/publish/changes/order.ts';
import { missingReasons } from '../../src/publish/changes/reasons.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';

const pair: Pair = {
  earlier: { release: '2025-K3', peildatum: '2025-09-30' },
  later: { release: '2026-K1', peildatum: '2026-03-31' },
  revisions: [],
  municipalities: [
    { code: 'GM0001', valid_to: null, successor: null },
    { code: 'GM0002', valid_to: '2025-12-31', successor: 'GM0001' },
  ],
};
const declared: Pair = {
  ...pair,
  revisions: [{ municipality: 'GM0001', cohort: 2023, reason: 'late_data', note: 'Nagekomen.' }],
};

const value = (given: Partial<Difference>): Difference => ({
  table: 'total',
  municipality: 'GM0001',
  cohort: 2023,
  cell: '',
  column: 'count',
  old: '40',
  new: '60',
  ...given,
});
const quarter = (old: string | null, now: string | null) =>
  value({ table: 'quarter', cell: 'quarter=q1', old, new: now });
const detail = (old: string | null, now: string | null) => value({ column: 'detail', old, new: now });
const shortly = (differences: Difference[], about = pair) =>
  classified(differences, about).map(({ kind, cohort, column, old, new: now, reason, cells }) =>
    [kind, cohort, column, old, now, reason, cells].join(' '),
  );

describe('kinds', () => {
  it('a merger is one row with both codes, whatever else is gone', () => {
    const gone = value({ municipality: 'GM0002', new: null });
    const state = value({
      ...{ municipality: 'GM0002', table: 'delivery', cohort: null, column: 'state' },
      ...{ old: 'delivered', new: 'not_applicable' },
    });
    expect(shortly([gone, state])).toEqual(['merger  successor GM0002 GM0001  2']);
  });

  it('a municipality that begins or ceases to deliver is one row', () => {
    const state = (old: string, now: string) =>
      value({ table: 'delivery', cohort: null, column: 'state', old, new: now });
    expect(shortly([state('not_delivered', 'delivered'), quarter(null, '5')])).toEqual([
      'delivered  state not_delivered delivered  2',
    ]);
    expect(shortly([state('delivered', 'not_delivered'), quarter('5', null)])).toEqual([
      'not_delivered  state delivered not_delivered  2',
    ]);
  });

  it('one indicator can cease to be delivered', () => {
    const place = {
      table: 'indicator_delivery',
      cohort: null,
      cell: 'indicator=route_share',
      column: 'state',
    };
    const [row] = classified([value({ ...place, old: 'delivered', new: 'not_delivered' })], pair);
    expect(row).toMatchObject({ kind: 'not_delivered', cell: 'indicator=route_share' });
  });

  it('every value of a declared block is revised, with the reason', () => {
    expect(shortly([value({}), quarter('10', '15')], declared)).toEqual([
      'revised 2023 count 40 60 late_data 1',
      'revised 2023 count 10 15 late_data 1',
    ]);
  });

  it('growth of an open year, a new year and a few people who moved are a new period', () => {
    expect(shortly([value({ cohort: 2025 }), value({ cohort: 2026, old: null, new: '5' })])).toEqual([
      'new_period 2025 count 40 60  1',
      'new_period 2026 count  5  1',
    ]);
    expect(shortly([value({ old: '40', new: '45' }), quarter('10', '15')])).toEqual([
      'new_period 2023 count 40 45  2',
    ]);
    expect(shortly([quarter('10', '15')])).toEqual(['new_period 2023 count    1']);
  });

  it('a block that became too small repeats no value, declared or not', () => {
    const small = [value({ old: '15', new: '5' }), detail('yes', 'no'), quarter('10', null)];
    expect(shortly(small)).toEqual(['protected 2023 detail  no  3']);
    expect(shortly(small, declared)).toEqual(['protected 2023 detail  no late_data 3']);
  });

  it('a block that cannot be rounded any more is protected too, and not shown again', () => {
    const hidden = [detail('yes', 'withheld'), quarter('10', null)];
    expect(shortly(hidden)).toEqual(['protected 2023 detail  withheld  2']);
    expect(shortly([detail('no', 'withheld')])).toEqual(['new_period 2023 count    1']);
    expect(shortly([detail('withheld', 'yes'), quarter(null, '10')])).toEqual([
      'unprotected 2023 count    2',
    ]);
  });

  it('counts that know no year are blocks of their own', () => {
    const known = { cohort: null, table: 'known_total' } as const;
    const cell = { ...known, table: 'known', cell: 'known=both' } as const;
    const act = { ...known, table: 'earlier_act_total', old: '10', new: '5' } as const;
    const all = [
      value(known),
      value(cell),
      value(act),
      value({ ...act, column: 'detail', old: 'yes', new: 'no' }),
    ];
    expect(classified(all, declared)).toMatchObject([
      { kind: 'new_period', cohort: null, table: 'known_total', cell: null, old: '40', new: '60', cells: 2 },
      { kind: 'protected', cohort: null, table: 'earlier_act_total', column: 'detail', new: 'no', cells: 2 },
    ]);
  });

  it('a block that is no longer too small says its new total only', () => {
    expect(shortly([value({ old: '5', new: '15' }), detail('no', 'yes'), quarter(null, '10')])).toEqual([
      'unprotected 2023 count  15  3',
    ]);
  });

  it('a definition changes once, in the first release that counts by it', () => {
    const [first] = catalogue;
    const changed = {
      ...first!,
      definitionChanges: [{ since: '2026-01-01', text: 'Zonder mensen in de opvang.' }],
    };
    const dated = (release: string, gepubliceerd: string) => ({ release, gepubliceerd });
    const [before, after, next] = [
      dated('2025-K3', '2025-11-03'),
      dated('2026-K1', '2026-05-04'),
      dated('2026-K3', '2026-11-02'),
    ] as const;
    expect(changedDefinitions(before, after, [changed])).toMatchObject([
      { kind: 'definition', municipality: null, old: '1', new: '2', note: 'Zonder mensen in de opvang.' },
    ]);
    expect(changedDefinitions(after, next, [changed])).toEqual([]);
    expect(definitionVersions(next, [changed])).toEqual({ [changed.id]: 2 });
  });

  it('stand in the order of the list, a merger first', () => {
    const rows = classified([value({ cohort: 2025 }), value({}), quarter('10', '15')], declared);
    const merger = classified([value({ municipality: 'GM0002', new: null })], pair);
    expect(inOrder([...rows, ...merger]).map(({ kind, table }) => `${kind} ${table}`)).toEqual([
      'merger municipality',
      'revised total',
      'revised quarter',
      'new_period total',
    ]);
  });
});

/** Counts of one block of a made-up release; `null` = the year has not begun. */
const block = fc.option(
  fc.array(
    fc.integer({ min: 0, max: 12 }).map((fives) => fives * 5),
    { minLength: 4, maxLength: 4 },
  ),
);
const years = [2023, 2024, 2025, 2026];

/** The tables of a municipality with these quarters per year; under 10 without detail. */
function tablesOf(quarters: readonly (number[] | null)[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const [at, counts] of quarters.entries()) {
    if (counts === null) continue;
    const total = counts.reduce((sum, count) => sum + count, 0);
    values.set(`total|${years[at]}||count`, String(total));
    values.set(`total|${years[at]}||detail`, total >= 10 ? 'yes' : 'no');
    if (total < 10) continue;
    for (const [index, count] of counts.entries())
      values.set(`quarter|${years[at]}|quarter=q${index + 1}|count`, String(count));
  }
  return values;
}

function between(before: Map<string, string>, after: Map<string, string>): Difference[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((place) => before.get(place) !== after.get(place))
    .map((place) => {
      const [table = '', cohort = '', cell = '', column = ''] = place.split('|');
      const values = { old: before.get(place) ?? null, new: after.get(place) ?? null };
      return value({ table, cohort: Number(cohort), cell, column, ...values });
    });
}

it('in made-up releases every difference is counted once, and nothing is said that was not published', () => {
  const release = fc.tuple(block, block, block, block);
  fc.assert(
    fc.property(release, release, fc.subarray(years), (earlier, later, revisedYears) => {
      const [before, after] = [tablesOf(earlier), tablesOf(later)];
      const differences = between(before, after);
      const revisions = revisedYears.map((cohort) => ({ ...declared.revisions[0]!, cohort }));
      const rows = classified(differences, { ...pair, revisions });
      expect(rows.reduce((sum, { cells }) => sum + cells, 0)).toBe(differences.length);
      for (const { table, cohort, cell, column, kind, reason, ...values } of rows) {
        const place = `${table}|${cohort}|${cell ?? ''}|${column}`;
        if (values.old !== null) expect(values.old).toBe(before.get(place));
        if (values.new !== null) expect(values.new).toBe(after.get(place));
        if (kind === 'revised') expect(reason).toBe('late_data');
        if (kind === 'new_period') expect(revisedYears).not.toContain(cohort);
        if (kind === 'protected') expect([column, values.old, values.new]).toEqual(['detail', null, 'no']);
      }
    }),
  );
});

describe('a reason is required', () => {
  const names = new Map([['GM0001', 'Voorbeeldstad']]);
  const sentences = (differences: Difference[], about = pair) =>
    missingReasons(differences, about, names).map(say);

  it('when a year that was over changes by more than moving explains', () => {
    expect(sentences([value({})])).toEqual([
      'example/2026-K1/total.csv, kolom count: ontvangen 60 voor Voorbeeldstad (GM0001), instroomjaar 2023, dat in 2025-K3 nog 40 was, verwacht een regel met de reden in revision.csv (zet het blok onder overTijd.herzien).',
    ]);
    expect(sentences([quarter('40', '25')])[0]).toContain(
      'quarter.csv, kolom count: ontvangen 25 voor Voorbeeldstad',
    );
  });

  it('not when the block is declared, the year was open, people moved, or the date moved', () => {
    expect(sentences([value({})], declared)).toEqual([]);
    expect(sentences([value({ cohort: 2025 })])).toEqual([]);
    expect(sentences([value({ new: '50' }), value({ old: '500', new: '475' })])).toEqual([]);
    expect(sentences([value({ table: 'stage_reached', cell: 'stage=pip' })])).toEqual([]);
    expect(sentences([value({ new: null })])).toEqual([]);
  });
});
