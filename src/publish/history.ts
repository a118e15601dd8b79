import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ask, selectionOf } from '../finding/ask.ts';
import { comparisons, packed, type Comparison, type Entry } from '../finding/comparison/comparisons.ts';
import type { HistoryFile } from '../finding/history.ts';
import { openNative } from '../query/node.ts';
import type { Engine } from '../query/port.ts';
import { blankOf, scopeOf, type About } from './comparisons.ts';
import type { Deliveries } from './deliveries.ts';

type Moment = HistoryFile['indicators'][string][number];

/** Moments of one municipality, by indicator. */
type Moments = Record<string, Moment[]>;

const everybody = { group: null, cohorts: null } as const;

/**
 * Writes, per municipality, its share of every comparison in every release, for the choice that a page opens with.
 * Asks the database file of each release, which must have been written.
 */
export async function writeHistory(
  folder: string,
  { municipalities, releases }: Pick<Deliveries, 'municipalities' | 'releases'>,
): Promise<void> {
  const all = new Map<string, Moments>(municipalities.map(({ code }) => [code, {}]));
  for (const release of releases) {
    const cohorts = [...new Set(release.lines.total.map(({ row }) => row.cohort))].toSorted((a, b) => a - b);
    await addRelease(folder, all, { release, municipalities, cohorts });
  }
  mkdirSync(path.join(folder, 'history'));
  for (const [code, indicators] of all) {
    const file: HistoryFile = { code, indicators };
    writeFileSync(path.join(folder, 'history', `${code}.json`), JSON.stringify(file));
  }
}

async function addRelease(folder: string, all: ReadonlyMap<string, Moments>, about: About): Promise<void> {
  const { release } = about;
  const engine = await openNative(path.join(folder, release.manifest.release, 'national.duckdb'));
  try {
    for (const [code, moments] of all)
      for (const comparison of comparisons)
        (moments[comparison.indicator] ??= []).push(await momentOf(engine, comparison, code, about));
  } finally {
    await engine.close();
  }
}

async function momentOf(engine: Engine, comparison: Comparison, code: string, about: About): Promise<Moment> {
  const { release, peildatum } = about.release.manifest;
  const cohort = comparison.cohortOf(everybody, scopeOf(about));
  const entry = blankOf(comparison, code, cohort, about) ?? (await tallyOf(engine, comparison, code, about));
  return { release, referenceDate: peildatum, cohort, entry: packed(entry) };
}

async function tallyOf(engine: Engine, comparison: Comparison, code: string, about: About): Promise<Entry> {
  const scope = { ...scopeOf(about), ...everybody };
  const selection = selectionOf([code], everybody, scope.allCohorts);
  const answer = await ask(engine, comparison.figure, selection, code);
  return comparison.tally(answer, comparison.cohortOf(everybody, scope), scope) ?? 'too_small';
}
