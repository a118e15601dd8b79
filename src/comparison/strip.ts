import { percentage, share, shareRange, whole } from '../format.ts';
import type { Limits } from '../statistics/limits.ts';
import type { Tally } from '../statistics/tally.ts';
import type { Comparison } from './comparisons.ts';
import { shareText, type Judged, type Peer } from './judged.ts';

/** Where a share lies, in percents: its range, and the one percentage where there is one. */
export interface StripMark {
  readonly low: number;
  readonly high: number;
  readonly percent: number | null;
}

interface LegendLine {
  readonly text: string;
  /** The number of people behind a percentage in it; null without one. */
  readonly of: number | null;
}

/** What the strip of a comparison shows. */
export interface StripData {
  readonly own: StripMark & { readonly name: string; readonly text: string };
  readonly peers: readonly StripMark[];
  readonly spread: Pick<StripMark, 'low' | 'high'>;
  readonly chance: Pick<StripMark, 'low' | 'high'>;
  readonly pooled: number;
  readonly people: number;
  readonly legend: Readonly<Record<'own' | 'peer' | 'pooled' | 'chance' | 'spread', LegendLine>>;
}

/** Limits as a page says them: whole percents, never 0 or 100, and the people of this municipality that they stand for. */
export interface SaidLimits {
  readonly low: number;
  readonly high: number;
  /** "16 tot 94%". */
  readonly share: string;
  /** "19 tot 113". */
  readonly people: string;
}

/** Limits outwards to whole percents and to whole people. */
export function saidLimits({ lower, upper }: Limits, { denominator }: Tally): SaidLimits {
  const [low, high] = [Math.max(1, Math.floor(100 * lower)), Math.min(99, Math.ceil(100 * upper))];
  const [fewest, most] = [Math.floor(lower * denominator.count), Math.ceil(upper * denominator.count)];
  return { low, high, share: `${low} tot ${high}%`, people: `${whole(fewest)} tot ${whole(most)}` };
}

/** The strip of one judged municipality; null where there is no verdict, or no share of itself or of any other is said. */
export function stripData(comparison: Comparison, judged: Judged): StripData | null {
  const { own, peers, basis, chance, together } = judged;
  if (basis === null || chance === null || together === null || typeof own.entry === 'string') return null;
  const mark = markOf(own);
  const marks = peers.flatMap((peer) => markOf(peer) ?? []);
  if (mark === null || marks.length === 0) return null;
  const limits = {
    spread: saidLimits(basis.limits.verdict, own.entry),
    chance: saidLimits(chance, own.entry),
  };
  return {
    own: { ...mark, name: own.name, text: share(own.entry.numerator, own.entry.denominator) ?? '' },
    peers: marks,
    ...limits,
    pooled: (100 * together.numerator.count) / together.denominator.count,
    people: own.entry.denominator.count,
    legend: legendOf(comparison, { ...judged, together, entry: own.entry }, limits),
  };
}

/** Only a municipality whose share is said has a mark. */
function markOf({ entry }: Peer): StripMark | null {
  if (typeof entry === 'string' || share(entry.numerator, entry.denominator) === null) return null;
  const range = shareRange(entry.numerator, entry.denominator);
  return range && { ...range, percent: percentage(entry.numerator, entry.denominator) };
}

/** Words for who delivered and has no mark; "" when everybody has one. */
function notDrawn(peers: readonly Peer[]): string {
  const isMissing = (peer: Peer) => typeof peer.entry !== 'string' && markOf(peer) === null;
  return peers.some(isMissing)
    ? '; wie te weinig mensen heeft of door afronden te onzeker is, staat er niet'
    : '';
}

function legendOf(
  { part }: Comparison,
  {
    own,
    peers,
    among,
    together,
    entry,
  }: Pick<Judged, 'own' | 'peers' | 'among'> & {
    together: Tally;
    entry: Tally;
  },
  { spread, chance }: Record<'spread' | 'chance', SaidLimits>,
): StripData['legend'] {
  const of = entry.denominator.count;
  const people = (said: SaidLimits) => `${said.people} van de ${whole(of)} (${said.share})`;
  return {
    own: { text: `${own.name}: ${shareText(entry)} ${part}; streep: wat door afronden kan`, of },
    peer: {
      text: `een andere gemeente; een lijn is een bereik: te weinig mensen voor één percentage${notDrawn(peers)}`,
      of: null,
    },
    pooled: { text: `de andere samen: ${shareText(together)}`, of: together.denominator.count },
    chance: { text: `alleen toeval en afronden: ${people(chance)}`, of },
    spread: { text: `spreiding van ${among}: ${people(spread)}`, of },
  };
}
