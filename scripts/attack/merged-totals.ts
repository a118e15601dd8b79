import type { Merger } from './attack.ts';
import { Bounds } from './bounds.ts';
import type { PublishedRelease } from './published.ts';

/** Whole values that are left of the total of a block in a release. */
export interface MergedTotal {
  readonly release: string;
  readonly block: string;
  readonly left: number;
}

/**
 * What is left of the totals of a merged municipality and of those that went up in it, for whoever believes that nobody
 * came or went: the totals of each stand still before, add up at the merger, and stand still after. A belief that what was
 * published contradicts is dropped, the oldest first.
 */
export function mergedTotals(
  releases: readonly PublishedRelease[],
  mergers: readonly Merger[],
  away = 4,
): MergedTotal[] {
  return mergers.flatMap(({ from, into }) => {
    const cohorts = releases.flatMap(({ blocks }) =>
      [...blocks.keys()].filter((name) => name.startsWith(`${from}/`)).map((name) => name.split('/')[1]!),
    );
    return [...new Set(cohorts)].flatMap((cohort) =>
      leftOfTotals(releases, `${from}/${cohort}`, `${into}/${cohort}`, away),
    );
  });
}

function leftOfTotals(
  releases: readonly PublishedRelease[],
  gone: string,
  heir: string,
  away: number,
): MergedTotal[] {
  const end = releases.findLastIndex(({ blocks }) => blocks.has(gone)) + 1;
  const totalsOf = (some: readonly PublishedRelease[], block: string) =>
    some.flatMap(({ id, blocks }) => {
      const total = blocks.get(block)?.get('total:');
      return total === undefined ? [] : [{ name: `${id}|${block}|total:`, total }];
    });
  const [before, after] = [releases.slice(0, end), releases.slice(end)];
  const [own, other, merged] = [totalsOf(before, heir), totalsOf(before, gone), totalsOf(after, heir)];
  const [first] = merged;
  const links = [
    ...[own, other, merged].flatMap((totals) =>
      totals.slice(1).map(({ name }, at) => ({ total: name, parts: [totals[at]!.name] })),
    ),
    ...(first ? [{ total: first.name, parts: [own.at(-1)?.name ?? '', other.at(-1)?.name ?? ''] }] : []),
  ].filter(({ parts }) => parts.every((name) => name !== ''));
  for (let dropped = 0; dropped <= links.length; dropped += 1) {
    const bounds = new Bounds();
    for (const { name, total } of [...own, ...other, ...merged])
      bounds.unknown(name, Math.max(0, total - away), total + away);
    const at = (name: string) => bounds.unknown(name, 0, Infinity);
    for (const { total, parts } of links.slice(dropped)) bounds.add(at(total), parts.map(at));
    if (bounds.narrow()) return bounds.names.map((name, place) => leftIn(bounds, name, place));
  }
  return [];
}

function leftIn({ low, high }: Bounds, name: string, at: number): MergedTotal {
  const [release = '', block = ''] = name.split('|');
  return { release, block, left: high[at]! - low[at]! + 1 };
}
