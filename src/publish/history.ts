import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { comparisons, packed, type Comparison, type Entry } from '../comparison/comparisons.ts';
import type { HistoryFile } from '../council/history.ts';
import { openNative } from '../query/node.ts';
import type { Engine } from '../query/port.ts';
import { askEach } from './ask-each.ts';
import { blankOf, scopeOf, type About } from './comparisons.ts';
import type { Municipality } from '../contract/tables.ts';
import type { Deliveries } from './deliveries.ts';
import type { SiteRelease } from './union.ts';

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
    await addRelease(folder, all, { release, municipalities, cohorts }, awaitedIn(release, municipalities));
  }
  mkdirSync(path.join(folder, 'history'));
  for (const [code, indicators] of all) {
    const file: HistoryFile = { code, indicators };
    writeFileSync(path.join(folder, 'history', `${code}.json`), JSON.stringify(file));
  }
}

/** Who can still deliver for a quarter that comes in parts: nothing is known of them yet. */
function awaitedIn(
  { received, lines }: SiteRelease,
  municipalities: readonly Pick<Municipality, 'code'>[],
): ReadonlySet<string> {
  if (received.size === 0) return new Set();
  const told = new Set(lines.delivery.map(({ row }) => row.municipality));
  return new Set(municipalities.map(({ code }) => code).filter((code) => !told.has(code)));
}

async function addRelease(
  folder: string,
  all: ReadonlyMap<string, Moments>,
  about: About,
  awaited: ReadonlySet<string>,
): Promise<void> {
  const { release } = about;
  const engine = await openNative(path.join(folder, release.manifest.release, 'national.duckdb'));
  const withheld = withheldIn(release);
  try {
    for (const comparison of comparisons) {
      const entries = await entriesIn(engine, comparison, [...all.keys()], about);
      for (const [code, moments] of all)
        if (!awaited.has(code))
          (moments[comparison.indicator] ??= []).push({
            ...momentOf(comparison, entries.get(code)!, about),
            ...withheld.get(code),
          });
    }
  } finally {
    await engine.close();
  }
}

/** Per municipality the years that are not split because no rounding adds up. */
function withheldIn({
  lines,
}: {
  readonly lines: Pick<SiteRelease['lines'], 'total'>;
}): ReadonlyMap<string, Pick<Moment, 'withheld'>> {
  const rows = lines.total.map(({ row }) => row).filter(({ detail }) => detail === 'withheld');
  const found = Map.groupBy(rows, ({ municipality }) => municipality);
  return new Map([...found].map(([code, own]) => [code, { withheld: own.map(({ cohort }) => cohort) }]));
}

function momentOf(comparison: Comparison, entry: Entry, about: About): Moment {
  const { release, peildatum } = about.release.manifest;
  const cohort = comparison.cohortOf(everybody, scopeOf(about));
  return { release, referenceDate: peildatum, cohort, entry: packed(entry) };
}

/** What each municipality brought: why it has no count, or what its counts add up to. */
async function entriesIn(
  engine: Engine,
  comparison: Comparison,
  codes: readonly string[],
  about: About,
): Promise<ReadonlyMap<string, Entry>> {
  const scope = { ...scopeOf(about), ...everybody };
  const cohort = comparison.cohortOf(everybody, scope);
  const blanks = new Map(codes.map((code) => [code, blankOf(comparison, code, cohort, about)]));
  const counted = codes.filter((code) => blanks.get(code) === null);
  const answers = await askEach(engine, comparison.figure, everybody, counted, scope.allCohorts);
  return new Map(
    codes.map((code) => {
      const rows = answers.get(code);
      const entry = rows ? comparison.tally({ name: code, rows }, cohort, scope) : blanks.get(code);
      return [code, entry ?? 'too_small'];
    }),
  );
}
