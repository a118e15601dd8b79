import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PublishedMunicipality, PublishedRelease } from '../../src/contract/published.ts';
import { comparisons, entriesOf, type ComparisonFile } from '../../src/comparison/comparisons.ts';
import { historyOf, type HistoryFile } from '../../src/council/history.ts';

const data = path.resolve(import.meta.dirname, '../../public/data');
const read = <T>(name: string) => JSON.parse(readFileSync(path.join(data, name), 'utf8')) as T;
const releases = read<PublishedRelease[]>('releases.json');
const municipalities = read<PublishedMunicipality[]>('municipalities.json');
const fileOf = (code: string) => read<HistoryFile>(`history/${code}.json`);

describe('history', () => {
  test('every municipality has a moment of every comparison in every release, oldest first', () => {
    expect(readdirSync(path.join(data, 'history'))).toEqual(
      municipalities.map(({ code }) => `${code}.json`).toSorted(),
    );
    for (const { code } of municipalities)
      for (const { indicator } of comparisons)
        expect(
          historyOf(fileOf(code), indicator).map(({ release, referenceDate }) => [release, referenceDate]),
        ).toEqual(releases.map(({ release, peildatum }) => [release, peildatum]));
  });

  test.each(comparisons)('the newest moment of $indicator is what its comparison holds', ({ indicator }) => {
    const release = releases.at(-1)?.release ?? '';
    const comparison = read<ComparisonFile>(`${release}/comparison/${indicator}/all_all.json`);
    for (const [code, entry] of entriesOf(comparison)) {
      const newest = historyOf(fileOf(code), indicator).at(-1);
      expect(newest?.entry, code).toEqual(entry);
      expect(newest?.cohort).toBe(comparison.cohort);
    }
  });

  test('a municipality that merged, one that did not deliver and one that is small say so', () => {
    const states = (code: string) =>
      historyOf(fileOf(code), 'pip_within_term_share').map(({ entry }) =>
        typeof entry === 'string' ? entry : 'counted',
      );
    expect(states('GM9028')).toEqual(['counted', 'not_applicable', 'not_applicable']);
    expect(states('GM9022')).toEqual(['counted', 'not_delivered', 'not_delivered']);
    expect(states('GM9008')).toEqual(['too_small', 'too_small', 'too_small']);
  });

  test('an indicator without a comparison has no moments', () => {
    expect(historyOf(fileOf('GM9029'), 'obliged_persons')).toEqual([]);
  });
});
