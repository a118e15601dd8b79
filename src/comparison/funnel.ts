import { count, percentageFrom, total } from '../format.ts';
import { base, type Tally } from '../statistics/tally.ts';
import type { Expectation } from '../statistics/expectation.ts';
import { funnelOf, type FunnelPoint } from '../statistics/limits.ts';
import type { Comparison } from './comparisons.ts';
import { shareText, type Judged, type Peer } from './judged.ts';

export interface FunnelPlace {
  readonly name: string;
  readonly denominator: number;
  readonly share: number;
  /** "55 van de 120". */
  readonly text: string;
  readonly kind: 'own' | 'outside' | 'ordinary';
  readonly named: boolean;
}

export interface FunnelLine {
  readonly denominator: number;
  readonly lower: number;
  readonly upper: number;
}

/** What the funnel shows; shares are 0 to 1. */
export interface FunnelData {
  /** Limits of 95% and of 99.8%. */
  readonly band: readonly FunnelLine[];
  readonly alarm: readonly FunnelLine[];
  readonly pooled: number;
  readonly pooledText: string;
  readonly places: readonly FunnelPlace[];
  readonly denominatorLabel: string;
}

/** At most this many denominators at which the limits are worked out. */
const mostPoints = 48;

/** Up to so many places each gets its name in the drawing; the table has all names. */
const mostNames = 10;

/** Published denominators from 20 up to the largest one drawn, closer together where the band is wide. */
export function denominatorsTo(largest: number): number[] {
  const steps = Math.max(1, Math.ceil((largest - percentageFrom) / base));
  const wanted = Math.min(mostPoints, steps);
  const points = Array.from({ length: wanted + 1 }, (_, at) => {
    const ratio = (largest / percentageFrom) ** (at / wanted);
    return base * Math.round((percentageFrom * ratio) / base);
  });
  return [...new Set(points)].filter((point) => point >= percentageFrom);
}

/** The funnel behind a verdict, around the peers without the municipality itself; null where there is no verdict. */
export function funnelData(
  comparison: Comparison,
  { own, peers, basis, together }: Judged,
): FunnelData | null {
  if (basis === null || together === null || typeof own.entry === 'string') return null;
  const shown = [own, ...peers].flatMap((peer) => drawable(peer));
  const places = shown.map(({ peer, tally }) => ({
    ...placeOf(peer.name, tally),
    kind: peer === own ? ('own' as const) : ('ordinary' as const),
    named: peer === own || shown.length <= mostNames,
  }));
  return {
    ...funnelAround(basis.expectation, places, own.entry.numerator.rounded),
    pooledText: `de andere samen: ${shareText(together)}`,
    denominatorLabel: `om hoeveel mensen het gaat: ${comparison.whole}`,
  };
}

/**
 * Limits and places of a funnel, without its words.
 * @param rounded how many rounded counts a number of one municipality is made of
 */
export function funnelAround(
  expectation: Expectation,
  places: readonly FunnelPlace[],
  rounded: number,
): Omit<FunnelData, 'pooledText' | 'denominatorLabel'> {
  const denominators = denominatorsTo(Math.max(...places.map(({ denominator }) => denominator)));
  const { verdict, alarm } = funnelOf(expectation, denominators, Math.max(1, Math.round(rounded)));
  return {
    band: verdict.map(line),
    alarm: alarm.map(line),
    pooled: expectation.pooled,
    places,
  };
}

function line({ denominator, limits }: FunnelPoint): FunnelLine {
  return { denominator, ...limits };
}

/** Only places with enough people have a dot. */
function drawable(peer: Peer): { peer: Peer; tally: Tally }[] {
  const { entry } = peer;
  return typeof entry === 'string' || entry.denominator.count < percentageFrom
    ? []
    : [{ peer, tally: entry }];
}

/** A dot with its words; the tally has people. */
export function placeOf(
  name: string,
  { numerator, denominator }: Tally,
): Omit<FunnelPlace, 'kind' | 'named'> {
  return {
    name,
    denominator: denominator.count,
    share: numerator.count / denominator.count,
    text: `${count(numerator)} van de ${total(denominator)}`,
  };
}
