import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { caseParts } from '../../src/contract/codes.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';

const folder = path.resolve(import.meta.dirname, '../../src/indicators');
const sentence = z.string().min(10).regex(/[.?]$/, 'a sentence ends with a full stop or a question mark');
const isoDate = z.iso.date();

/** What an indicator must say before it may be shown (after the admission criteria of Fingertips). */
const admission = z.strictObject({
  id: z.string().regex(/^[a-z_]+$/),
  name: z.string().min(5),
  definition: sentence,
  numerator: sentence,
  denominator: sentence.nullable(),
  unit: z.enum(['persons', 'percent', 'weeks']),
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
  clock: sentence.nullable(),
  rationale: sentence,
  risk: sentence,
  caveat: sentence,
  needs: z.array(z.enum(caseParts.map(({ code }) => code))),
  choices: z.array(z.enum(['cohort', 'group'])),
  sql: z.string().min(20),
  columns: z.array(z.strictObject({ name: z.string(), label: z.string().min(3) })).min(1),
  author: z.string().min(3),
  checker: z.string().min(3).nullable(),
  reviewedOn: isoDate,
  nextReview: isoDate,
});

test.each(catalogue)('$id is admitted', (indicator) => {
  expect(admission.safeParse(indicator).error).toBeUndefined();
  expect(indicator.nextReview > indicator.reviewedOn).toBe(true);
});

test.each(catalogue)('$id can be asked for exactly the choices it names', ({ sql, choices }) => {
  expect(sql).toContain('$municipality');
  expect(sql.includes('$cohort')).toBe(choices.includes('cohort'));
  expect(sql.includes('$group')).toBe(choices.includes('group'));
});

test.each(catalogue)('$id has a denominator when it is a share', ({ unit, denominator, columns }) => {
  if (unit !== 'percent') return;
  expect(denominator).not.toBeNull();
  expect(columns.map(({ name }) => name)).toContain('denominator');
});

test('an indicator is one file, named by its id', () => {
  const files = readdirSync(folder).filter((name) => !['catalogue.ts', 'indicator.ts'].includes(name));
  expect(files.toSorted()).toEqual(catalogue.map(({ id }) => `${id}.ts`).toSorted());
});
