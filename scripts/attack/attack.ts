/**
 * An attack on published releases, with nothing but what is public: the CSV files, the method as it is explained
 * (a published count is a multiple of five at most four away), and what people know anyway.
 */
import { Bounds } from './bounds.ts';
import type { PublishedBlock, PublishedRelease } from './published.ts';

/** What the attacker takes for granted beside the tables. */
export type Belief =
  /** Nothing: every release by itself, every table against every other. */
  | 'tables'
  /** Nobody entered or left a cohort year that had ended before the first release. */
  | 'totals stand still'
  /** Nor did anybody change group, and the quarter of start never changes. */
  | 'totals, groups and quarters stand still'
  /** Who reached a stage keeps it, so that what was reached never falls. */
  | 'stages only grow'
  /** After a merger the new municipality counts the people of both. */
  | 'mergers add up';

export const beliefs: readonly Belief[] = [
  'tables',
  'totals stand still',
  'totals, groups and quarters stand still',
  'stages only grow',
  'mergers add up',
];

/** A cell of which only one value is left. */
export interface Recovered {
  readonly belief: Belief;
  readonly release: string;
  readonly block: string;
  readonly cell: string;
  readonly value: number;
}

export interface Merger {
  readonly from: string;
  readonly into: string;
}

export interface Background {
  readonly mergers?: readonly Merger[];
  /** How far a published count can be from the truth, as the method says. */
  readonly away?: number;
  /** Whether sums over a table are that near as well, as the method promises. */
  readonly sumsAreNear?: boolean;
}

interface Placed {
  readonly release: PublishedRelease;
  readonly block: string;
  readonly cells: PublishedBlock;
  readonly method: Method;
}

type Method = Required<Pick<Background, 'away' | 'sumsAreNear'>>;

/** Every cell that the attack pins down to one value, under each belief in turn. */
export function attack(releases: readonly PublishedRelease[], background: Background = {}): Recovered[] {
  const names = [...new Set(releases.flatMap(({ blocks }) => [...blocks.keys()]))].toSorted();
  return names.flatMap((block) =>
    beliefs.flatMap((belief) => attackBlock(releases, background, block, belief)),
  );
}

function attackBlock(
  releases: readonly PublishedRelease[],
  { mergers = [], away = 4, sumsAreNear = true }: Background,
  block: string,
  belief: Belief,
): Recovered[] {
  const bounds = new Bounds();
  const places = placesOf(releases, block, { away, sumsAreNear });
  for (const place of places) tablesOf(bounds, place);
  if (belief === 'totals stand still') standStill(bounds, releases, places, ['total']);
  if (belief === 'totals, groups and quarters stand still')
    standStill(bounds, releases, places, ['total', 'group', 'quarter']);
  if (belief === 'stages only grow') onlyGrow(bounds, releases, places);
  if (belief === 'mergers add up') addUp(bounds, releases, mergers, block, { away, sumsAreNear });
  if (!bounds.narrow()) return [];
  return bounds.names.flatMap((name, at) => {
    if (bounds.low[at] !== bounds.high[at]) return [];
    const [release = '', place = '', cell = ''] = name.split('|');
    return place === block && cell !== '' ? [{ belief, release, block, cell, value: bounds.low[at]! }] : [];
  });
}

function placesOf(releases: readonly PublishedRelease[], block: string, method: Method): Placed[] {
  return releases.flatMap((release) => {
    const cells = release.blocks.get(block);
    return cells ? [{ release, block, cells, method }] : [];
  });
}

const nameOf = ({ release, block }: Placed, cell: string) => `${release.id}|${block}|${cell}`;

/** One release: every published cell within four, every margin within four, every table adding up to the total. */
function tablesOf(bounds: Bounds, place: Placed): void {
  const total = published(bounds, place, 'total:', place.cells.get('total:') ?? 0);
  for (const table of ['quarter', 'end_state']) sumTo(bounds, total, cellsOf(bounds, place, table));
  const groups = marginsOf(bounds, place, 'group_stage', 0, 'group');
  const stages = marginsOf(bounds, place, 'group_stage', 1, 'stage');
  const routes = marginsOf(bounds, place, 'route_stage', 0, 'route');
  marginsOf(bounds, place, 'route_stage', 1, 'stage');
  marginsOf(bounds, place, 'pip_time', 0, 'group');
  const states = marginsOf(bounds, place, 'pip_time', 1, 'state');
  for (const margin of [groups, stages, routes, states]) sumTo(bounds, total, margin);
  const reached = cellsOf(bounds, place, 'stage_reached');
  for (const [at, cell] of reached.entries()) {
    if (stages[at] !== undefined)
      bounds.add(cell, [stages[at], ...(reached[at + 1] === undefined ? [] : [reached[at + 1]!])]);
  }
  if (reached[0] !== undefined) bounds.add(total, [reached[0]]);
}

function sumTo(bounds: Bounds, total: number, parts: readonly number[]): void {
  if (parts.length > 0) bounds.add(total, parts);
}

/** A count that is no multiple of five was not rounded, whatever the publisher says. */
function published(bounds: Bounds, place: Placed, cell: string, count: number): number {
  const away = count % 5 === 0 ? place.method.away : 0;
  return bounds.unknown(nameOf(place, cell), Math.max(0, count - away), count + away);
}

function cellsOf(bounds: Bounds, place: Placed, table: string): number[] {
  return [...place.cells]
    .filter(([cell]) => cell.startsWith(`${table}:`))
    .map(([cell, count]) => published(bounds, place, cell, count));
}

/** The sums of a two-way table over one of its ways; they stay within four as well. */
function marginsOf(bounds: Bounds, place: Placed, table: string, way: 0 | 1, name: string): number[] {
  const cells = [...place.cells].filter(([cell]) => cell.startsWith(`${table}:`));
  const byCode = Map.groupBy(cells, ([cell]) => cell.slice(table.length + 1).split('/')[way] ?? '');
  return [...byCode].map(([code, members]) => {
    const sum = members.reduce((all, [, count]) => all + count, 0);
    const margin = place.method.sumsAreNear
      ? published(bounds, place, `${name}:${code}`, sum)
      : bounds.unknown(nameOf(place, `${name}:${code}`), 0, Infinity);
    bounds.add(
      margin,
      members.map(([cell, count]) => published(bounds, place, cell, count)),
    );
    return margin;
  });
}

/** Places after the last stated revision; only those can be compared. */
function comparable(places: readonly Placed[]): readonly Placed[] {
  const last = places.findLastIndex(({ release, block }) => release.revised.has(block));
  return places.slice(Math.max(0, last));
}

/** Whether a cohort year had ended before the first release: before that it still grows. */
function isClosed(releases: readonly PublishedRelease[], block: string): boolean {
  return Number(block.split('/')[1]) < Number(releases[0]?.id.slice(0, 4));
}

function standStill(
  bounds: Bounds,
  releases: readonly PublishedRelease[],
  places: readonly Placed[],
  kinds: readonly string[],
): void {
  const [first, ...later] = comparable(places);
  if (!first || !isClosed(releases, first.block)) return;
  const still = bounds.names.filter((name) => {
    const [release, , cell = ''] = name.split('|');
    return release === first.release.id && kinds.includes(cell.split(':')[0] ?? '');
  });
  for (const name of still)
    for (const place of later) equal(bounds, name, nameOf(place, name.split('|')[2] ?? ''));
}

function equal(bounds: Bounds, one: string, other: string): void {
  const [first, second] = [bounds.unknown(one, 0, Infinity), bounds.unknown(other, 0, Infinity)];
  bounds.add(first, [second]);
}

function onlyGrow(bounds: Bounds, releases: readonly PublishedRelease[], places: readonly Placed[]): void {
  const known = comparable(places);
  if (!known[0] || !isClosed(releases, known[0].block)) return;
  for (const [at, place] of known.entries()) {
    const next = known[at + 1];
    if (!next) continue;
    for (const cell of place.cells.keys()) {
      if (!cell.startsWith('stage_reached:') || !next.cells.has(cell)) continue;
      const before = bounds.unknown(nameOf(place, cell), 0, Infinity);
      const after = bounds.unknown(nameOf(next, cell), 0, Infinity);
      bounds.add(after, [before, bounds.unknown(`growth|${place.release.id}|${cell}`, 0, Infinity)]);
    }
  }
}

/** Totals of a closed cohort: what the two counted before is what the one counts after. */
function addUp(
  bounds: Bounds,
  releases: readonly PublishedRelease[],
  mergers: readonly Merger[],
  block: string,
  method: Method,
): void {
  if (!isClosed(releases, block)) return;
  const [code = '', cohort = ''] = block.split('/');
  for (const { from, into } of mergers) {
    if (code !== from && code !== into) continue;
    const [gone, remaining] = [`${from}/${cohort}`, `${into}/${cohort}`];
    const before = releases.findLast(({ blocks }) => blocks.has(gone));
    const after = releases.find(({ id }) => before !== undefined && id > before.id);
    if (!before || !after?.blocks.has(remaining)) continue;
    const totalIn = (release: PublishedRelease, name: string) => {
      const cells = release.blocks.get(name) ?? new Map<string, number>();
      return published(bounds, { release, block: name, cells, method }, 'total:', cells.get('total:') ?? 0);
    };
    bounds.add(totalIn(after, remaining), [totalIn(before, remaining), totalIn(before, gone)]);
  }
}

export interface Flip {
  readonly release: string;
  readonly block: string;
  readonly cell: string;
  /** The true count that the attacker names: the value shown after the move. */
  readonly guess: number;
}

/**
 * The flip test: where a published count moves up by one step, the attacker says that the true count has just reached
 * the value now shown. That would be right if a value moved only when it had to.
 */
export function flips(releases: readonly PublishedRelease[]): Flip[] {
  return releases.flatMap((release, at) => {
    const before = releases[at - 1];
    if (!before) return [];
    return [...release.blocks].flatMap(([block, cells]) =>
      [...cells]
        .filter(([cell, count]) => count - (before.blocks.get(block)?.get(cell) ?? NaN) === 5)
        .map(([cell, count]) => ({ release: release.id, block, cell, guess: count })),
    );
  });
}
