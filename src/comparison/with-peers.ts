import type { CommonChoice } from '../figures/compact.ts';
import type { Scope } from '../figures/figure.ts';
import { comparableFrom, isEarly } from '../figures/followed.ts';
import { entriesOf, spreadIn, type Comparison, type ComparisonFile, type Entry } from './comparisons.ts';
import { judged, type Peer } from './judged.ts';
import { inProvinceOf, similarTo, type Candidate, type PeerChoice } from './peers.ts';
import type { ComparedAbout } from './view.ts';

/** What a page knows of the municipalities around one, by code: enough to make any group of peers. */
export interface PeerOffer {
  readonly own: { readonly code: string; readonly name: string };
  readonly province: string;
  readonly similar: readonly string[];
  readonly sameProvince: readonly string[];
  /** Every other municipality that exists, by name. */
  readonly others: readonly { readonly code: string; readonly name: string }[];
}

/** What is known around a municipality, from all that exist, by name. Throws on a code that is not among them. */
export function offerOf(code: string, all: readonly Candidate[]): PeerOffer {
  const own = all.find((entry) => entry.code === code);
  if (!own) throw new Error(`unknown municipality ${code}`);
  const codes = (list: readonly Candidate[]) => list.map((entry) => entry.code);
  return {
    own,
    province: own.province,
    similar: codes(similarTo(own, all)),
    sameProvince: codes(inProvinceOf(own, all)),
    others: all.filter((entry) => entry.code !== code),
  };
}

/** The codes of a choice of peers. */
export function codesOf({ similar, sameProvince, others }: PeerOffer, choice: PeerChoice): readonly string[] {
  switch (choice.kind) {
    case 'similar':
      return similar;
    case 'province':
      return sameProvince;
    case 'country':
      return others.map(({ code }) => code);
    case 'own':
      return choice.codes;
  }
}

/** Lays one municipality beside its peers for one comparison and choice. */
export function comparedWithPeers(
  comparison: Comparison,
  file: ComparisonFile,
  offer: PeerOffer,
  peers: PeerChoice,
  { choice, scope }: { choice: CommonChoice; scope: Pick<Scope, 'referenceDate' | 'allCohorts'> },
): ComparedAbout {
  const entries = entriesOf(file);
  const entryOf = (code: string): Entry => entries.get(code) ?? 'not_delivered';
  const codes = codesOf(offer, peers);
  const chosen = offer.others.filter(({ code }) => codes.includes(code));
  const withEntry = (place: { code: string; name: string }): Peer => ({
    ...place,
    entry: entryOf(place.code),
  });
  const cohort = comparison.cohortOf(choice, scope);
  const from = earlyUntil(comparison, cohort, scope.referenceDate);
  const outcome = judged({
    own: withEntry(offer.own),
    peers: chosen.map(withEntry),
    peerKind: peers.kind,
    province: offer.province,
    spread: spreadIn(file),
    comparableFrom: from,
  });
  return { comparison, judged: outcome, cohort, comparableFrom: from, referenceDate: scope.referenceDate };
}

/** The date from which a cohort can be compared, when that is still to come at the reference date; else null. */
function earlyUntil(comparison: Comparison, cohort: number | null, referenceDate: string): string | null {
  if (cohort === null || !isEarly(comparison.followUp, cohort, { referenceDate })) return null;
  return comparableFrom(comparison.followUp, cohort);
}
