import { partOf, roughPartOf } from '../format.ts';
import type { Limits } from '../statistics/limits.ts';
import type { Spread } from '../statistics/spread.ts';
import type { Tally } from '../statistics/tally.ts';
import { judge, sideOfLimits, type Judgement, type Verdict } from '../statistics/verdict.ts';
import type { Entry } from './comparisons.ts';
import { peerWords, type PeerKind } from './peers.ts';
import { stateWords, verdictWords, widestBand, type Blank } from './verdict.ts';

export interface Peer {
  readonly code: string;
  readonly name: string;
  readonly entry: Entry;
}

/** One municipality beside its peers, with the verdict worked out once; every text downstream reads it here. */
export interface Judged {
  readonly kind: Verdict | Blank | 'too_early' | 'too_wide';
  /** The verdict, or the state in its place, word for word. */
  readonly word: string;
  /** The word with whom it rests on: "ligt boven de spreiding van 6 vergelijkbare gemeenten". */
  readonly verdict: string;
  readonly own: Peer;
  readonly peers: readonly Peer[];
  /** Peers with people, added up. */
  readonly together: Tally | null;
  readonly spread: Spread;
  readonly basis: Judgement['basis'];
  /** Whether chance and rounding alone explain the difference with the peers together; null where there is no verdict. */
  readonly beyondChance: 'higher' | 'lower' | 'ordinary' | null;
  /** Between which shares chance and rounding alone would leave it; null where there is no verdict. */
  readonly chance: Limits | null;
  /** Whom it is compared with: "6 vergelijkbare gemeenten"; "" without a comparison. */
  readonly among: string;
}

export interface OwnAndPeers {
  readonly own: Peer;
  readonly peers: readonly Peer[];
  readonly peerKind: PeerKind;
  readonly province: string;
  /** How much all municipalities of the release differ. */
  readonly spread: Spread;
  /** ISO date from which the cohort can be compared, or null when it can be now. */
  readonly comparableFrom: string | null;
}

const isTally = (entry: Entry): entry is Tally => typeof entry !== 'string';

/** The tallies among entries; those with a blank are left out. */
export function talliesOf(entries: readonly Entry[]): Tally[] {
  return entries.filter(isTally);
}

/** Judges one municipality; never throws on published counts. */
export function judged(places: OwnAndPeers): Judged {
  const { own, peers, spread, comparableFrom } = places;
  const tallies = talliesOf(peers.map(({ entry }) => entry)).filter(hasPeople);
  const shared = { own, peers, spread, together: togetherOf(tallies) };
  const without = (kind: Blank | 'too_early') => {
    const word = stateWords[kind];
    return { ...shared, ...notJudged, kind, word, verdict: word };
  };
  if (comparableFrom !== null) return without('too_early');
  if (own.entry === 'too_small') return few(shared);
  if (typeof own.entry === 'string') return without(own.entry);
  const { verdict, basis } = judge(own.entry, tallies, spread.between);
  const kind = verdict === 'ordinary' && isWide(basis) ? 'too_wide' : verdict;
  const chance = basis === null ? null : limitsOfChance(own.entry, tallies);
  const beyondChance = chance && sideOfLimits(shareOf(own.entry), chance);
  return { ...shared, kind, basis, chance, beyondChance, ...wordsOf(kind, tallies.length, places) };
}

const notJudged = { basis: null, chance: null, beyondChance: null, among: '' } as const;

function isWide(basis: Judgement['basis']): boolean {
  return basis !== null && basis.limits.verdict.upper - basis.limits.verdict.lower > widestBand;
}

/** The same comparison as if municipalities did not differ: what is left beyond these limits is no chance and no rounding. */
function limitsOfChance(own: Tally, peers: readonly Tally[]): Limits | null {
  return judge(own, peers, 0).basis?.limits.verdict ?? null;
}

const shareOf = ({ numerator, denominator }: Tally): number => numerator.count / denominator.count;

/** Too small to be published in detail is too few for a verdict. */
function few(shared: Pick<Judged, 'own' | 'peers' | 'spread' | 'together'>): Judged {
  const word = verdictWords.too_few;
  return { ...shared, ...notJudged, kind: 'too_few', word, verdict: word };
}

function wordsOf(
  kind: Verdict | 'too_wide',
  number: number,
  { peerKind, province }: Pick<OwnAndPeers, 'peerKind' | 'province'>,
): Pick<Judged, 'word' | 'verdict' | 'among'> {
  const word = kind === 'too_few_peers' ? stateWords.too_few_peers : verdictWords[kind];
  const among = peerWords(peerKind, number, province);
  const isPlaced = kind === 'higher' || kind === 'lower' || kind === 'ordinary';
  return { word, verdict: isPlaced ? `ligt ${word} van ${among}` : word, among };
}

const hasPeople = ({ denominator }: Tally): boolean => denominator.count > 0;

/** Numerators, denominators and rounded counts of several municipalities together; null for none. */
export function togetherOf(tallies: readonly Tally[]): Tally | null {
  if (tallies.length === 0) return null;
  const sum = (field: keyof Tally, part: 'count' | 'rounded'): number =>
    tallies.reduce((all, tally) => all + tally[field][part], 0);
  return {
    numerator: { count: sum('numerator', 'count'), rounded: sum('numerator', 'rounded') },
    denominator: { count: sum('denominator', 'count'), rounded: sum('denominator', 'rounded') },
  };
}

/** The same in a running sentence: "ongeveer 55 van de 120 (46%)". */
export function roughShareText({ numerator, denominator }: Tally): string {
  return roughPartOf(numerator, denominator);
}

/** "55 van de 120 (46%)". */
export function shareText({ numerator, denominator }: Tally): string {
  return partOf(numerator, denominator);
}

/** Standard deviation between municipalities in percentage points, for the words about the method. */
export function spreadPoints({ between }: Spread): number {
  return 100 * Math.sqrt(between);
}
