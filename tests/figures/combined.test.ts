import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { groups } from '../../src/contract/codes.ts';
import type { PublishedMunicipality, PublishedRelease } from '../../src/contract/published.ts';
import { ask, selectionOf } from '../../src/figures/ask.ts';
import { figures } from '../../src/figures/catalogue.ts';
import { choiceFor, readCombined, type CompactFile } from '../../src/figures/compact.ts';
import { followedCohort } from '../../src/figures/followed.ts';
import { openNative } from '../../src/query/node.ts';

/** A choice of the reader's own, added up from published answers, against the SQL of the indicators itself. */
const data = path.resolve(import.meta.dirname, '../../public/data');
const read = <T>(name: string) => JSON.parse(readFileSync(path.join(data, name), 'utf8')) as T;
const { release, instroomjaren, peildatum } = read<PublishedRelease[]>('releases.json').at(-1)!;
const municipalities = read<PublishedMunicipality[]>('municipalities.json').filter(({ deliveries }) =>
  deliveries.some((one) => one.release === release && one.state === 'delivered'),
);

let engine: Awaited<ReturnType<typeof openNative>>;
beforeAll(async () => {
  engine = await openNative(path.join(data, release, 'national.duckdb'));
});
afterAll(() => engine.close());

const choices = fc.record({
  group: fc.constantFrom(null, ...groups.map(({ code }) => code)),
  cohorts: fc.oneof(fc.constant(null), fc.subarray([...instroomjaren], { minLength: 1 })),
});

/** What a theme page asks: a figure of one year shows the youngest that was followed, where nobody chose. */
const yearOf = followedCohort({ referenceDate: peildatum, allCohorts: instroomjaren });

test.each(figures)('$id: the sum of published answers is what the SQL answers', async (figure) => {
  const having = municipalities.filter(({ missing }) => !missing.includes(figure.id)).map(({ code }) => code);
  const someOf = fc.oneof(
    fc.constantFrom(...having).map((code) => [code]),
    fc.subarray(having, { minLength: 2, maxLength: 9 }),
  );
  const hasMedian = figure.indicators.some((id) => /^(median|p90)_/.test(id));
  await fc.assert(
    fc.asyncProperty(choices, someOf, async (chosen, codes) => {
      const cohorts = chosen.cohorts ?? (figure.choices.cohort === 'one' ? [yearOf] : null);
      const choice = choiceFor(figure, { ...chosen, cohorts });
      const files = codes.map((code) => read<CompactFile>(`${release}/answers/${code}/${figure.id}.json`));
      const sum = readCombined(files, choice, 'samen');
      if (sum === null) expect([hasMedian, codes.length > 1]).toEqual([true, true]);
      else expect(sum).toEqual(await ask(engine, figure, selectionOf(codes, choice, instroomjaren), 'samen'));
    }),
    { numRuns: 20 },
  );
});

test('what a file does not hold is not added up', () => {
  const [code = ''] = municipalities.map((one) => one.code);
  const file = read<CompactFile>(`${release}/answers/${code}/zonder-plan.json`);
  const missing = { ...file, answers: {} };
  const all = { group: null, cohorts: null };
  expect(readCombined([file, missing], all, 'samen')).toBeNull();
  expect(readCombined([file], { ...all, cohorts: [instroomjaren[0]!, 2099] }, 'samen')).toBeNull();
});
