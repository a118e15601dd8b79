import { partOf } from '../format.ts';
import type { Spread } from '../statistics/spread.ts';
import type { Tally } from '../statistics/tally.ts';
import { judge, type Judgement, type Verdict } from '../statistics/verdict.ts';
import type { Entry } from './comparisons.ts';
import { peerWords, type PeerKind } from './peers.ts';
import { stateWords, verdictWords, type Blank } from './verdict.ts';

export interface Peer {
  readonly code: string;
  readonly name: string;
  readonly entry: Entry;
}

/** One municipality beside its peers, with the verdict worked out once; every text downstream reads it here. */
export interface Judged {
  readonly kind: Verdict | Blank | 'too_early';
  /** The verdict, or the state in its place, word for word. */
  readonly word: string;
  /** The word with whom it rests on: "hoger dan te verwachten, vergeleken met 6 vergelijkbare gemeenten". */
  readonly verdict: string;
  readonly own: Peer;
  readonly peers: readonly Peer[];
  /** Peers with people, added up. */
  readonly together: Tally | null;
  readonly spread: Spread;
  readonly basis: Judgement['basis'];
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
    return { ...shared, kind, word, verdict: word, basis: null };
  };
  if (comparableFrom !== null) return without('too_early');
  if (own.entry === 'too_small') return few(shared);
  if (typeof own.entry === 'string') return without(own.entry);
  const { verdict: kind, basis } = judge(own.entry, tallies, spread.between);
  return { ...shared, kind, basis, ...wordsOf(kind, tallies.length, places) };
}

/** Too small to be published in detail is too few for a verdict. */
function few(shared: Pick<Judged, 'own' | 'peers' | 'spread' | 'together'>): Judged {
  const word = verdictWords.too_few;
  return { ...shared, kind: 'too_few', word, verdict: word, basis: null };
}

function wordsOf(
  kind: Verdict,
  number: number,
  { peerKind, province }: Pick<OwnAndPeers, 'peerKind' | 'province'>,
): Pick<Judged, 'word' | 'verdict'> {
  const word = kind === 'too_few_peers' ? stateWords.too_few_peers : verdictWords[kind];
  const hasBasis = kind !== 'too_few_peers' && kind !== 'too_few';
  return {
    word,
    verdict: hasBasis ? `${word}, vergeleken met ${peerWords(peerKind, number, province)}` : word,
  };
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

/** "55 van de 120 (46%)". */
export function shareText({ numerator, denominator }: Tally): string {
  return partOf(numerator, denominator);
}

/** Standard deviation between municipalities in percentage points, for the words about the method. */
export function spreadPoints({ between }: Spread): number {
  return 100 * Math.sqrt(between);
}
