import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { durationClasses, endStates, stages, waitingBins, type Group } from '../../src/contract/codes.ts';
import type { PublishedMunicipality, PublishedRelease } from '../../src/contract/published.ts';
import { readTable } from '../../src/contract/read.ts';
import type { RowOf, Table } from '../../src/contract/table.ts';
import { endStateTable, groupStage, pipTime, routeStage, totals } from '../../src/contract/count-tables.ts';
import {
  contactTable,
  doneTime,
  examsTable,
  housingTime,
  intakeTime,
  lastTalkTable,
  lessonTime,
  lessonWaitReasonTable,
  noPipReasonTable,
  planChangeTable,
  termTable,
} from '../../src/contract/course-tables.ts';
import { earlierAct, earlierActTotals, knownTable } from '../../src/contract/place-tables.ts';
import { selectionOf, indicatorOf } from '../../src/figures/ask.ts';
import { countedCatalogue } from '../../src/indicators/counted.ts';
import { bind, bindEach } from '../../src/query/bind.ts';
import { openNative } from '../../src/query/node.ts';
import type { Row } from '../../src/query/port.ts';

/**
 * Every indicator a second time, in plain TypeScript over the delivered CSV files:
 * a fault in a query or in the database does not agree with itself here.
 */
const root = path.resolve(import.meta.dirname, '../..');
const json = <T>(name: string) => JSON.parse(readFileSync(path.join(root, 'public/data', name), 'utf8')) as T;
const release = json<PublishedRelease[]>('releases.json').at(-1);
if (!release) throw new Error('nothing is published');
const { release: id, instroomjaren: cohorts } = release;
const delivered = json<PublishedMunicipality[]>('municipalities.json').filter(({ deliveries }) =>
  deliveries.some((entry) => entry.release === id && entry.state === 'delivered'),
);

/** The delivered rows of every table that was asked for, by municipality: each file is read once. */
const read = new Map<string, (code: string) => readonly unknown[]>();

/** The delivered rows of a table by municipality. */
function rows<T extends Table>(table: T): (code: string) => readonly RowOf<T>[] {
  const known = read.get(table.name) ?? rowsByPlace(table);
  read.set(table.name, known);
  return known as (code: string) => readonly RowOf<T>[];
}

function rowsByPlace(table: Table): (code: string) => readonly unknown[] {
  const file = `data/example/${id}/${table.name}.csv`;
  const all = readTable(table, file, readFileSync(path.join(root, file))).lines.map(({ row }) => row);
  const places = Map.groupBy(all, (row) => (row as { municipality?: unknown }).municipality);
  return (code) => places.get(code) ?? [];
}

const delivery = {
  total: rows(totals),
  groupStage: rows(groupStage),
  routeStage: rows(routeStage),
  pipTime: rows(pipTime),
  endState: rows(endStateTable),
};
const sum = (list: readonly { count: number }[]) => list.reduce((all, { count }) => all + count, 0);
const durations: readonly string[] = durationClasses.map(({ code }) => code);
const beyond: readonly string[] = waitingBins.map(({ code }) => code).filter((code) => code !== 'w10');
const waiting: readonly string[] = ['w10', ...beyond];
const within = ['d00_04', 'd04_08', 'd08_10'];
const order = stages.map(({ code }) => code);

interface Chosen {
  readonly code: string;
  readonly groups: readonly Group[];
  readonly cohorts: readonly number[];
}

type Expected = (chosen: Chosen) => unknown[];

const perCohort =
  (make: (cohort: number, chosen: Chosen) => object | null): Expected =>
  (chosen) =>
    chosen.cohorts.flatMap((cohort) => {
      const detail = delivery.total(chosen.code).find((row) => row.cohort === cohort)?.detail;
      const made = detail === 'yes' ? make(cohort, chosen) : null;
      return made === null ? [] : [{ cohort, ...made }];
    });

const time = ({ code, groups, cohorts: years }: Chosen, states: readonly string[], cohort?: number) =>
  sum(
    delivery
      .pipTime(code)
      .filter(
        (row) =>
          groups.includes(row.group) &&
          states.includes(row.state) &&
          (cohort === undefined ? years.includes(row.cohort) : row.cohort === cohort),
      ),
  );

const reached = ({ code, groups, cohorts: years }: Chosen, from: (typeof order)[number], cohort?: number) =>
  sum(
    delivery
      .groupStage(code)
      .filter(
        (row) =>
          groups.includes(row.group) &&
          order.indexOf(row.stage) >= order.indexOf(from) &&
          (cohort === undefined ? years.includes(row.cohort) : row.cohort === cohort),
      ),
  );

const ended = ({ code }: Chosen, states: readonly string[], cohort: number) =>
  sum(delivery.endState(code).filter((row) => row.cohort === cohort && states.includes(row.end_state)));

const endedIn = (chosen: Chosen, states: readonly string[]) =>
  chosen.cohorts.reduce((all, cohort) => all + ended(chosen, states, cohort), 0);

/** The middle of the classes by walking person by person, not by a formula over running sums. */
function median(chosen: Chosen, cohort: number) {
  const counts = durationClasses.map(({ code }) => time(chosen, [code], cohort));
  const denominator = counts.reduce((all, people) => all + people, 0);
  if (denominator === 0) return null;
  let before = 0;
  let at = 0;
  while (before + (counts[at] ?? 0) < denominator / 2) {
    before += counts[at] ?? 0;
    at += 1;
  }
  const { code, from, to } = durationClasses[at] ?? durationClasses[0];
  const exact = to === null ? null : from + ((denominator / 2 - before) / (counts[at] ?? 1)) * (to - from);
  return {
    denominator,
    class: denominator >= 20 ? code : null,
    weeks: denominator >= 50 && exact !== null ? exact : null,
  };
}

const perCohortDetail = ({ code }: Chosen, cohort: number) =>
  delivery.total(code).some((row) => row.cohort === cohort && row.detail === 'yes');

interface ClassRow {
  readonly count: number;
  readonly cohort?: number;
  readonly group?: string;
}

/** People by the code that a row has in `column`, of the chosen years and groups; a code without a cell has no entry. */
function peopleBy(table: Table, column: string) {
  const of = rows(table);
  return ({ code, cohorts: years, groups }: Chosen): Map<string, number> => {
    const found = new Map<string, number>();
    for (const row of of(code) as unknown as readonly ClassRow[]) {
      if (row.cohort !== undefined && !years.includes(row.cohort)) continue;
      if (row.group !== undefined && !groups.some((group) => group === row.group)) continue;
      const value = (row as unknown as Readonly<Record<string, string>>)[column] ?? '';
      found.set(value, (found.get(value) ?? 0) + row.count);
    }
    return found;
  };
}

const added = (people: ReadonlyMap<string, number>, codes: Iterable<string>) =>
  [...codes].reduce((all, code) => all + (people.get(code) ?? 0), 0);

/** A row per class that is not left out, with all of them as the denominator. */
function byClass(table: Table, column: string, left: readonly string[] = []): Expected {
  const people = peopleBy(table, column);
  return (chosen) => {
    const kept = new Map([...people(chosen)].filter(([code]) => !left.includes(code)));
    const denominator = added(kept, kept.keys());
    return [...kept].map(([code, numerator]) => ({ [column]: code, numerator, denominator }));
  };
}

/** One row: a part, and the part with the rest. */
function partAndRest(
  table: Table,
  column: string,
  part: readonly string[],
  rest: readonly string[],
): Expected {
  const people = peopleBy(table, column);
  return (chosen) => {
    const found = people(chosen);
    if (found.size === 0) return [{ numerator: null, denominator: null }];
    return [{ numerator: added(found, part), denominator: added(found, part) + added(found, rest) }];
  };
}

function together(table: Table, column: string, codes: readonly string[]): Expected {
  const people = peopleBy(table, column);
  return (chosen) => [{ numerator: people(chosen).size === 0 ? null : added(people(chosen), codes) }];
}

const settled = ['d00_13', 'd13_26', 'd26_39', 'd39_52', 'd52p', 'undated'];
const inReception = ['r13', 'r26', 'r52', 'r52p'];
const notWaitingForLesson = ['d00_04', 'd04_08', 'd08_10', 'd10_13', 'd13_17', 'd17_26', 'd26_39', 'd39p'];

/** The class in which the person stands who is the ninth of every ten, by walking person by person. */
function ninth(chosen: Chosen, cohort: number) {
  const line = durationClasses.flatMap(({ code }) =>
    Array.from({ length: time(chosen, [code], cohort) }, () => code),
  );
  if (line.length === 0) return null;
  const denominator = line.length;
  return { denominator, class: denominator >= 50 ? line[Math.ceil(denominator * 0.9) - 1] : null };
}

const anyDetail = (chosen: Chosen) => chosen.cohorts.some((cohort) => perCohortDetail(chosen, cohort));

const expected: Readonly<Record<string, Expected>> = {
  obliged_persons: perCohort((cohort, chosen) => ({ numerator: ended(chosen, ['running'], cohort) })),
  inflow_cohort: ({ code, cohorts: years }) =>
    delivery
      .total(code)
      .filter((row) => years.includes(row.cohort))
      .map(({ cohort, detail, count }) => ({ cohort, detail, numerator: count, blocks: 1 })),
  without_pip: (chosen) => [{ numerator: anyDetail(chosen) ? time(chosen, waiting) : null }],
  without_pip_overdue: (chosen) => [
    anyDetail(chosen)
      ? { numerator: time(chosen, beyond), denominator: time(chosen, waiting) }
      : { numerator: null, denominator: null },
  ],
  without_pip_by_wait: (chosen) =>
    anyDetail(chosen)
      ? [...waiting, ...(chosen.groups.includes('asylum') ? ['reception'] : []), 'no_clock'].map((state) => ({
          state,
          numerator: time(chosen, [state]),
        }))
      : [],
  pip_within_term_share: perCohort((cohort, chosen) => ({
    numerator: time(chosen, within, cohort),
    denominator: time(chosen, [...durations, ...beyond], cohort),
  })),
  days_to_pip: (chosen) =>
    chosen.cohorts.flatMap((cohort) =>
      perCohortDetail(chosen, cohort)
        ? [...durations, ...beyond].map((state) => ({
            cohort,
            state,
            numerator: time(chosen, [state], cohort),
          }))
        : [],
    ),
  median_days_to_pip: perCohort((cohort, chosen) => median(chosen, cohort)),
  intake_started_share: perCohort((cohort, chosen) => ({
    numerator: reached(chosen, 'intake', cohort),
    denominator: reached(chosen, 'notified', cohort),
  })),
  lesson_started_share: perCohort((cohort, chosen) => ({
    numerator: reached(chosen, 'lesson', cohort),
    denominator: reached(chosen, 'pip', cohort),
  })),
  completed_share: perCohort((cohort, chosen) => ({
    numerator: ended(chosen, ['fulfilled'], cohort),
    denominator: ended(chosen, ['running', 'fulfilled', 'exempt', 'dispensed', 'paused'], cohort),
  })),
  duty_end_state: (chosen) =>
    anyDetail(chosen)
      ? endStates.map(({ code: state }) => ({
          end_state: state,
          numerator: endedIn(chosen, [state]),
          denominator: endedIn(
            chosen,
            endStates.map(({ code }) => code),
          ),
        }))
      : [],
  funnel_stage_share: (chosen) =>
    anyDetail(chosen)
      ? order.map((stage) => ({
          stage,
          numerator: reached(chosen, stage),
          denominator: reached(chosen, 'notified'),
        }))
      : [],
  route_share: ({ code, cohorts: years }) => {
    const mine = delivery
      .routeStage(code)
      .filter((row) => row.route !== 'none' && years.includes(row.cohort));
    if (mine.length === 0) return [];
    return ['b1', 'education', 'z'].map((route) => ({
      route,
      numerator: sum(mine.filter((row) => row.route === route)),
      denominator: sum(mine),
    }));
  },
  route_outcome: ({ code, cohorts: years }) => {
    const mine = delivery.routeStage(code).filter((row) => years.includes(row.cohort));
    if (mine.length === 0) return [];
    return ['b1', 'education', 'z'].map((route) => {
      const own = mine.filter((row) => row.route === route);
      const fulfilled = own.filter(({ stage }) => stage === 'fulfilled');
      return { route, numerator: sum(fulfilled), denominator: sum(own) };
    });
  },
  days_duty_to_registration: byClass(housingTime, 'housing', ['other_group']),
  housed_share: partAndRest(housingTime, 'housing', settled, [
    ...inReception,
    'reception_plan',
    'reception_ended',
  ]),
  without_pip_in_coa: together(housingTime, 'housing', inReception),
  days_registration_to_intake: byClass(intakeTime, 'intake'),
  days_pip_to_first_lesson: byClass(lessonTime, 'lesson', ['no_plan']),
  waiting_for_class: byClass(lessonTime, 'lesson', [
    ...notWaitingForLesson,
    'early',
    'undated',
    'ended',
    'no_plan',
  ]),
  lesson_wait_reason: byClass(lessonWaitReasonTable, 'lesson_wait_reason', ['not_waiting']),
  without_pip_reason: byClass(noPipReasonTable, 'no_pip_reason', ['not_waiting']),
  pip_adjusted_share: byClass(planChangeTable, 'plan_change', ['no_plan']),
  route_changed_share: partAndRest(
    planChangeTable,
    'plan_change',
    ['route_changed'],
    ['to_a2', 'more', 'once', 'some', 'never'],
  ),
  b1_downscaled_share: (chosen) => {
    if (!anyDetail(chosen)) return [{ numerator: null, denominator: null }];
    const lowered = peopleBy(planChangeTable, 'plan_change')(chosen).get('to_a2');
    const onB1 = peopleBy(routeStage, 'route')(chosen).get('b1');
    return [{ numerator: lowered, denominator: onB1 }];
  },
  fixed_contact_share: byClass(contactTable, 'contact', ['not_running']),
  contact_recent_share: byClass(lastTalkTable, 'last_talk', ['not_running']),
  extended_share: byClass(termTable, 'term', ['not_running']),
  overdue_persons: together(termTable, 'term', ['over']),
  exam_parts_passed: byClass(examsTable, 'exams', ['no_plan', 'z_route']),
  stage_share_at_age: byClass(doneTime, 'done', [
    ...['early', 'undated', 'n12', 'n18', 'n24', 'n30', 'n36', 'n_undated', 'ended', 'no_plan'],
  ]),
  passed_within_term_share: partAndRest(
    doneTime,
    'done',
    ['f12', 'f18', 'f24', 'f30', 'f36'],
    ['f36p', 'n36p'],
  ),
  exempted_share: (chosen) =>
    anyDetail(chosen)
      ? ['exempt', 'dispensed'].map((state) => ({
          end_state: state,
          numerator: endedIn(chosen, [state]),
          denominator: endedIn(
            chosen,
            endStates.map(({ code }) => code),
          ),
        }))
      : [],
  p90_days_to_pip: perCohort((cohort, chosen) => ninth(chosen, cohort)),
  waiting_per_step: (chosen) => {
    const bins = ['w10', 'w13', 'w26', 'w52', 'w52p'];
    const waits = [
      ['registered', housingTime, 'housing', inReception, 2],
      ['intake', intakeTime, 'intake', bins, 1],
      ['pip', pipTime, 'state', bins, 1],
      ['lesson', lessonTime, 'lesson', bins, 2],
    ] as const;
    return waits.map(([stage, table, column, codes, longFrom]) => {
      const people = peopleBy(table, column)({ ...chosen, groups: ['asylum', 'family_other'] });
      if (people.size === 0) return { stage, numerator: null, denominator: null };
      return {
        stage,
        numerator: added(people, codes.slice(longFrom)),
        denominator: added(people, codes),
      };
    });
  },
  known_share: (chosen) => {
    const people = peopleBy(knownTable, 'known')(chosen);
    const denominator = added(people, ['both', 'duo_only']);
    return [...people].map(([known, numerator]) => ({ known, numerator, blocks: 1, denominator }));
  },
  wi2013_remaining: ({ code }) =>
    rows(earlierActTotals)(code).map(({ detail, count }) => ({ detail, numerator: count, blocks: 1 })),
  wi2013_term: (chosen) => {
    const people = peopleBy(earlierAct, 'earlier')(chosen);
    const denominator = added(people, people.keys());
    return [...people].map(([earlier, numerator]) => ({ earlier, numerator, blocks: 1, denominator }));
  },
};

test('every counted indicator is computed twice', () => {
  expect(Object.keys(expected).toSorted()).toEqual(countedCatalogue.map(({ id: name }) => name).toSorted());
});

let national: Awaited<ReturnType<typeof openNative>>;
beforeAll(async () => {
  national = await openNative(path.join(root, 'public/data', id, 'national.duckdb'));
});
afterAll(() => national.close());

const groupChoices = [null, 'asylum', 'family_other'] as const;
const measures = ['numerator', 'denominator', 'blocks', 'class', 'weeks'];

/** What names a row within its answer: all that is no measure. */
const namesIn = (row: object) => Object.keys(row).filter((name) => !measures.includes(name));

/** Rows by their names, in one order. */
function inOrder<R extends object>(found: readonly R[], names: readonly string[]): R[] {
  const place = (row: R) => JSON.stringify(names.map((name) => (row as Record<string, unknown>)[name]));
  return found.toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
}

function expectRows(found: readonly Row[], wanted: readonly unknown[], code: string): void {
  expect(found.length, code).toBe(wanted.length);
  for (const [at, row] of wanted.entries()) {
    const { weeks, ...exact } = row as Record<string, unknown>;
    expect(found[at], code).toMatchObject(exact);
    if (typeof weeks === 'number')
      expect(Math.abs(Number(found[at]?.['weeks']) - weeks)).toBeLessThanOrEqual(0.051);
    else if (weeks === null) expect(found[at]?.['weeks']).toBeNull();
  }
}

describe.each(Object.keys(expected))('%s, computed twice', (indicator) => {
  const { sql } = indicatorOf(indicator);
  const wantedOf = (code: string, groups: readonly Group[], years: readonly number[]) =>
    (expected[indicator]?.({ code, groups, cohorts: years }) ?? []) as object[];

  const choices = groupChoices.flatMap((group) =>
    [null, ...cohorts].map((cohort) => [group, cohort] as const),
  );
  test.each(choices)('group %s, cohort %s, every municipality', async (group, cohort) => {
    const years = cohort === null ? cohorts : [cohort];
    const codes = delivered.map(({ code }) => code);
    const selection = selectionOf(codes, { group, cohorts: years }, cohorts);
    const { rows: all } = await national.run(bindEach(sql, selection));
    const places = Map.groupBy(all, ({ of }) => of);
    expect(codes).toEqual(expect.arrayContaining([...places.keys()]));
    for (const code of codes) {
      const wanted = wantedOf(code, selection.groups, years);
      const names = namesIn(wanted[0] ?? {});
      // Who has no row in the answer of all is asked alone: beside a code, DuckDB drops a union of sums over nothing.
      const found =
        places.get(code) ?? (await national.run(bind(sql, { ...selection, municipalities: [code] }))).rows;
      expectRows(inOrder(found, names), inOrder(wanted, names), code);
    }
  });
});

test('the own database of every municipality gives every indicator, in the order that is said', async () => {
  for (const { code } of delivered) {
    const engine = await openNative(path.join(root, 'public/data', id, `${code}.duckdb`));
    const selection = selectionOf([code], { group: null, cohorts: null }, cohorts);
    for (const [indicator, make] of Object.entries(expected)) {
      const { rows: found } = await engine.run(bind(indicatorOf(indicator).sql, selection));
      const wanted = make({ code, groups: selection.groups, cohorts });
      expectRows(found, wanted, `${code} ${indicator}`);
    }
    await engine.close();
  }
}, 120_000);

test('several municipalities: the blocks that were added up, per cohort and with or without detail', async () => {
  const codes = delivered.map(({ code }) => code);
  const selection = selectionOf(codes, { group: null, cohorts: null }, cohorts);
  const { rows: found } = await national.run(bind(indicatorOf('inflow_cohort').sql, selection));
  const wanted = cohorts.flatMap((cohort) =>
    (['yes', 'no', 'withheld'] as const).flatMap((detail) => {
      const blocks = codes
        .flatMap((code) => delivery.total(code))
        .filter((row) => row.cohort === cohort && row.detail === detail);
      return blocks.length === 0 ? [] : [{ cohort, detail, numerator: sum(blocks), blocks: blocks.length }];
    }),
  );
  expect(found).toEqual(wanted);
});
