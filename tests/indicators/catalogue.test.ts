import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { caseParts } from '../../src/contract/codes.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { countedCatalogue } from '../../src/indicators/counted.ts';
import { indicatorStates, indicatorThemes, isOverdue, whoCounts } from '../../src/indicators/indicator.ts';
import { requests } from '../../src/indicators/requests.ts';
import { traps } from '../../src/indicators/traps.ts';

const folder = path.resolve(import.meta.dirname, '../../src/indicators');
const sentence = z.string().min(10).regex(/[.?]$/, 'a sentence ends with a full stop or a question mark');
const isoDate = z.iso.date();
const codesOf = <C extends string>(list: readonly { readonly code: C }[]) => list.map(({ code }) => code);

/** What an indicator must say before it may be shown (after the admission criteria of Fingertips). */
const definition = {
  id: z.string().regex(/^[a-z0-9_]+$/),
  name: z.string().min(5),
  short: z.string().min(5).max(16).optional(),
  place: z.number().int().positive(),
  theme: z.enum(indicatorThemes.map(({ id }) => id)),
  compact: z.boolean(),
  definition: sentence,
  numerator: sentence,
  denominator: sentence.nullable(),
  unit: z.enum([
    'persons',
    'percent',
    'weeks',
    'decisions',
    'ratio',
    'persons_per_fte',
    'score',
    'per_hundred',
    'date',
  ]),
  direction: z.enum(['higher', 'lower', 'none']),
  norm: z
    .strictObject({
      kind: z.enum(['statutory', 'agreed', 'reference']),
      text: z.string().min(5),
      source: z.string().min(5),
      settled: z.boolean(),
    })
    .nullable(),
  owner: z.array(z.enum(['gemeente', 'DUO', 'COA', 'taalaanbieder'])).min(1),
  clock: z.strictObject({ start: sentence, stop: sentence }).nullable(),
  rationale: sentence,
  risk: sentence,
  caveat: sentence,
  requests: z.array(
    z.strictObject({ code: z.enum(codesOf(requests)), role: z.enum(['subject', 'context']) }),
  ),
  observes: z.array(z.enum(codesOf(requests))).optional(),
  traps: z.array(z.enum(traps.map(({ id }) => id))).optional(),
  author: z.string().min(3),
  checker: z.string().min(3).nullable(),
  reviewedOn: isoDate,
  nextReview: isoDate,
  definitionChanges: z.array(z.strictObject({ since: isoDate, text: sentence })),
};

const admission = z.discriminatedUnion('state', [
  z.strictObject({
    ...definition,
    state: z.literal('counted'),
    isStock: z.boolean(),
    needs: z.array(z.enum(codesOf(caseParts))),
    choices: z.array(z.enum(['cohort', 'group'])),
    sql: z.string().min(20),
    columns: z.array(z.strictObject({ name: z.string(), label: z.string().min(3) })).min(1),
  }),
  z.strictObject({
    ...definition,
    state: z.enum(codesOf(indicatorStates)).exclude(['counted']),
    reason: sentence,
  }),
]);

test.each(catalogue)('$id is admitted', (indicator) => {
  expect(admission.safeParse(indicator).error).toBeUndefined();
  expect(indicator.nextReview > indicator.reviewedOn).toBe(true);
  const days = indicator.definitionChanges.map(({ since }) => since);
  expect(days).toEqual([...new Set(days)].toSorted());
});

test.each(catalogue)('$id has a denominator when it is a share', ({ unit, denominator }) => {
  if (unit === 'percent' || unit === 'ratio') expect(denominator).not.toBeNull();
});

test.each(countedCatalogue)('$id can be asked for exactly the choices it names', ({ sql, choices }) => {
  expect(sql).toContain('$municipality');
  expect(sql.includes('$cohort')).toBe(choices.includes('cohort'));
  expect(sql.includes('$group')).toBe(choices.includes('group'));
});

test.each(countedCatalogue)('$id answers with its denominator when it is a share', ({ unit, columns }) => {
  if (unit === 'percent') expect(columns.map(({ name }) => name)).toContain('denominator');
});

test('an indicator is one file, named by its id, in the folder of its theme', () => {
  const files = indicatorThemes.flatMap(({ id }) =>
    readdirSync(path.join(folder, id)).map((name) => `${id}/${name}`),
  );
  expect(files.toSorted()).toEqual(catalogue.map(({ id, theme }) => `${theme}/${id}.ts`).toSorted());
});

/** The field as it was written down, in its own order, 1 to 39 with 28b. What was added later needs no line here. */
const field = [
  ['obliged_persons', 'inflow_cohort', 'funnel_stage_share', 'stage_share_at_age', 'housed_share'],
  ['intake_started_share', 'lesson_started_share', 'completed_share', 'median_days_to_pip'],
  ['pip_within_term_share', 'days_duty_to_registration', 'days_registration_to_intake'],
  ['days_pip_to_first_lesson', 'waiting_for_class', 'p90_days_to_pip', 'without_pip', 'without_pip_overdue'],
  ['without_pip_by_wait', 'without_pip_reason', 'without_pip_in_coa', 'route_share', 'route_changed_share'],
  ['b1_downscaled_share', 'passed_within_term_share', 'exempted_share', 'extended_share', 'overdue_persons'],
  ['fined_persons', 'extended_municipality_cause', 'wi2013_remaining', 'exam_parts_passed', 'known_share'],
  ['contact_recent_share', 'pip_adjusted_share', 'caseload_per_fte', 'fixed_contact_share'],
  ['duo_exchange_timeliness', 'info_plain_language', 'complaints_objections', 'partners_consulted'],
].flat();

const found = (id: string) => catalogue.find((indicator) => indicator.id === id);

test('every indicator of the field is present, with figures or with the reason why not', () => {
  expect(field).toHaveLength(40);
  expect(field.filter((id) => found(id) === undefined)).toEqual([]);
});

test('no two stand in one place, and a column of the compact set has a name that fits', () => {
  const ids = Map.groupBy(catalogue, ({ place }) => place);
  expect([...ids.values()].filter((list) => list.length > 1)).toEqual([]);
  for (const { id, compact, short } of countedCatalogue)
    if (compact) expect(short, `${id} needs a short name`).toBeDefined();
});

test('twelve are the compact set', () => {
  const compact = catalogue.filter((indicator) => indicator.compact).map(({ id }) => id);
  expect(compact.toSorted()).toEqual(
    [1, 6, 7, 8, 9, 10, 13, 16, 17, 21, 30, 34].map((at) => field[at - 1]).toSorted(),
  );
});

describe('the traps of the law stand where they bite', () => {
  test.each(['obliged_persons', 'housed_share', 'without_pip_in_coa'])('%s says who counts', (id) => {
    expect(found(id)?.caveat).toContain(whoCounts);
  });

  test('fines are off, and speak of family and other migrants only', () => {
    expect(found('fined_persons')).toMatchObject({ state: 'off', direction: 'none' });
    expect(found('fined_persons')?.definition).toContain('gezinsmigranten en overige migranten');
  });

  test.each([
    ['completed_share', 'wij tellen alleen wie heeft voldaan'],
    ['passed_within_term_share', 'wij tellen alleen wie heeft voldaan'],
    ['exempted_share', 'Tel de twee nooit op'],
    ['extended_share', 'komt van anderen'],
    ['inflow_cohort', 'voorlopig'],
    ['wi2013_remaining', 'nooit in hetzelfde cijfer'],
    ['funnel_stage_share', 'even lang zijn gevolgd'],
    ['intake_started_share', 'even lang zijn gevolgd'],
    ['lesson_started_share', 'even lang zijn gevolgd'],
    ['completed_share', 'even lang zijn gevolgd'],
    ['stage_share_at_age', 'nog niet zoveel maanden is gevolgd'],
    ['median_days_to_pip', 'Zonder plan (PIP), langer dan 10 weken'],
  ])('%s: %s', (id, words) => {
    expect(found(id)?.caveat).toContain(words);
  });

  test('nobody is called late, and no text of a law counts as read', () => {
    expect(JSON.stringify(catalogue)).not.toMatch(/te laat|\b0%|100%/);
    expect(catalogue.filter(({ norm }) => norm?.settled)).toEqual([]);
  });
});

test('a review is overdue from the day after its date', () => {
  const nextReview = '2027-05-24';
  expect(isOverdue({ nextReview }, '2026-11-02')).toBe(false);
  expect(isOverdue({ nextReview }, '2027-05-24')).toBe(false);
  expect(isOverdue({ nextReview }, '2027-05-25')).toBe(true);
});
