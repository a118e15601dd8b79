import { inNameOrder } from '../format.ts';

/** What is known of every municipality that could be compared with. */
export interface Candidate {
  readonly code: string;
  readonly name: string;
  readonly province: string;
  readonly population: number;
  /** Published number of people who began since the first cohort year; null = not delivered. */
  readonly people: number | null;
}

/** Whom a municipality is compared with. `own` = put together by the reader. */
export type PeerKind = 'similar' | 'province' | 'country' | 'own';

export interface PeerChoice {
  readonly kind: PeerKind;
  /** Only for `own`: codes as chosen. */
  readonly codes: readonly string[];
}

export const proposed: PeerChoice = { kind: 'similar', codes: [] };

/** Number of municipalities that are proposed; some may not have delivered. */
export const proposedPeers = 8;

/** How the similar ones are found, in one sentence. */
export const peerMethod = `Wij vergelijken met ${proposedPeers} gemeenten met ongeveer evenveel inwoners en inburgeraars. Leverde een gemeente geen cijfers, dan kijken wij alleen naar de inwoners. Wie dit cijfer niet leverde of te klein is, valt af; daarom is het aantal per cijfer niet gelijk.`;

/** A shown 0 stands for up to 4 people: the logarithm needs more than 0. */
const fewest = 5;

/** How far apart two municipalities are, as ratios of inhabitants and of people who began. */
function distance(own: Candidate, other: Candidate): number {
  const population = Math.log(other.population / own.population);
  if (own.people === null || other.people === null) return Math.SQRT2 * Math.abs(population);
  const people = Math.log(Math.max(other.people, fewest) / Math.max(own.people, fewest));
  return Math.hypot(population, people);
}

/** The proposed peers of a municipality, by name. Ties go to the first by name. */
export function similarTo(own: Candidate, all: readonly Candidate[]): Candidate[] {
  const others = all
    .filter(({ code }) => code !== own.code)
    .map((other) => ({ other, far: distance(own, other) }))
    .toSorted((a, b) => a.far - b.far || inNameOrder(a.other.name, b.other.name));
  return byName(others.slice(0, proposedPeers).map(({ other }) => other));
}

/** The other municipalities of the same province, by name. */
export function inProvinceOf(own: Candidate, all: readonly Candidate[]): Candidate[] {
  return byName(all.filter(({ code, province }) => province === own.province && code !== own.code));
}

function byName(list: readonly Candidate[]): Candidate[] {
  return list.toSorted((one, other) => inNameOrder(one.name, other.name));
}

/** "6 vergelijkbare gemeenten", "4 andere gemeenten in Zeeland", "3 gemeenten (zelf gekozen groep)". */
export function peerWords(kind: PeerKind, number: number, province: string): string {
  const places = number === 1 ? 'gemeente' : 'gemeenten';
  return {
    similar: `${number} vergelijkbare ${places}`,
    province: `${number} andere ${places} in ${province}`,
    country: `${number} andere ${places}`,
    own: `${number} ${places} (zelf gekozen groep)`,
  }[kind];
}
