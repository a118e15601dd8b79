import { both, sizeOf, type BeforeMerger, type Interval } from '../disclosure/merger.ts';
import type { Protection } from '../protection.ts';
import { publishedTotals, type Earlier } from './earlier.ts';

type Merger = Protection['overTijd']['samengevoegd'][number];

/** What one release published of the total of every block. */
interface Totals {
  readonly release: string;
  readonly away: number;
  readonly blocks: ReadonlyMap<string, number>;
}

/**
 * What was published before of the blocks of municipalities that merged, by block name. A block that was revised since
 * starts anew and is not among them.
 * @param earlier every release before this one that holds one of its municipalities or predecessors
 */
export function beforeMergers(
  earlier: readonly Earlier[],
  release: string,
  rules: Protection,
): Map<string, BeforeMerger> {
  const mergers = newestOf(rules.overTijd.samengevoegd.filter(({ vanaf }) => vanaf <= release));
  if (mergers.length === 0) return new Map();
  const published = earlier
    .map((one) => totalsOf(one, rules))
    .toSorted((one, other) => (one.release < other.release ? 1 : -1));
  return new Map(
    mergers.flatMap((merger) =>
      periodsOf(published, merger)
        .filter((period) => !startsAnew(rules, merger, period, release))
        .map((period) => [`${merger.gemeente}/${period}`, beforeOf(published, rules, merger, period)]),
    ),
  );
}

/** The last merger of each municipality. */
function newestOf(mergers: readonly Merger[]): Merger[] {
  const inOrder = mergers.toSorted((one, other) => (one.vanaf < other.vanaf ? -1 : 1));
  return [...new Map(inOrder.map((merger) => [merger.gemeente, merger])).values()];
}

function totalsOf(earlier: Earlier, rules: Protection): Totals {
  const { release, maxAfwijking } = earlier.manifest;
  return { release, away: maxAfwijking, blocks: publishedTotals(earlier, rules) };
}

/** Cohort years and counts without cohort of which a predecessor published something. */
function periodsOf(published: readonly Totals[], { uit, deels, vanaf }: Merger): string[] {
  const codes = new Set([...uit, ...deels]);
  const before = published.filter(({ release }) => release < vanaf);
  const names = before.flatMap(({ blocks }) => [...blocks.keys()]).map((name) => name.split('/'));
  return [...new Set(names.flatMap(([code = '', period = '']) => (codes.has(code) ? [period] : [])))];
}

function startsAnew({ overTijd }: Protection, merger: Merger, period: string, release: string): boolean {
  return overTijd.herzien.some(
    ({ gemeente, jaar, vanaf, reden }) =>
      gemeente === merger.gemeente &&
      String(jaar) === period &&
      vanaf <= release &&
      (vanaf > merger.vanaf || (vanaf === merger.vanaf && reden !== 'municipal_merger')),
  );
}

function beforeOf(
  published: readonly Totals[],
  rules: Protection,
  { gemeente, vanaf, uit, deels }: Merger,
  period: string,
): BeforeMerger {
  const left = (codes: readonly string[]) =>
    codes.flatMap(
      (code) => leftOf(shownOf(published, code, period, startOf(rules, code, period, vanaf), vanaf)) ?? [],
    );
  const [whole, part] = [left(uit), left(deels)];
  return {
    own: shownOf(published, gemeente, period, vanaf, undefined),
    whole,
    part,
    isComplete: whole.length + part.length === uit.length + deels.length,
  };
}

/** The first release that a predecessor's block is laid beside later ones. */
function startOf({ overTijd }: Protection, code: string, period: string, before: string): string {
  const revised = overTijd.herzien
    .filter(({ gemeente, jaar, vanaf }) => gemeente === code && String(jaar) === period && vanaf < before)
    .map(({ vanaf }) => vanaf);
  return revised.toSorted().at(-1) ?? '';
}

/** What releases show of a total, newest first, from one release up to, not including, another. */
function shownOf(
  published: readonly Totals[],
  code: string,
  period: string,
  from: string,
  before: string | undefined,
): Interval[] {
  return published
    .filter(({ release }) => release >= from && (before === undefined || release < before))
    .flatMap(({ away, blocks }) => {
      const total = blocks.get(`${code}/${period}`);
      return total === undefined ? [] : [{ lower: Math.max(0, total - away), upper: total + away }];
    });
}

/** What all of them leave together, as far back as they do not contradict each other. */
function leftOf([newest, ...older]: readonly Interval[]): Interval | undefined {
  if (!newest) return undefined;
  let left = newest;
  for (const one of older) {
    const narrower = both(left, one);
    if (sizeOf(narrower) === 0) return left;
    left = narrower;
  }
  return left;
}
