import { date, lowerFirst } from '../format.ts';
import type { Criterion, OmbudsmanRequest } from '../indicators/ombudsman.ts';

/**
 * The states of a request in a municipality, in the order of the page. Delivering counts is not knowing people, and what a
 * municipality declares itself is never more than that. Who delivers nothing never stands better than who delivers a part.
 */
export const requestStates = [
  { code: 'meets', name: 'levert aantallen' },
  { code: 'partly', name: 'levert een deel' },
  { code: 'fails', name: 'levert niet' },
  { code: 'found', name: 'gevonden' },
  { code: 'unknown', name: 'onbekend' },
  { code: 'declared', name: 'zelf verklaard' },
  { code: 'unmeasurable', name: 'niet te meten' },
] as const;

export type RequestState = (typeof requestStates)[number]['code'];

export interface RequestStatus {
  readonly state: RequestState;
  /** Why, in words: "niet geleverd", "te weinig mensen", "criterium in voorbereiding". */
  readonly reason: string;
  /** Day that the status rests on (ISO date). */
  readonly date: string;
  readonly source: string;
}

/** A statement of the municipality itself about a request. */
export interface Declaration {
  readonly date: string;
  readonly url: string;
  readonly isExpired: boolean;
}

/** What is known of a municipality in the current release. */
export interface ReleaseFacts {
  readonly kind: 'delivered' | 'small' | 'missing';
  /** Year of a merger less than twelve months before the reference date, or null. */
  readonly mergedIn: number | null;
  readonly reason: string | null;
  /** Whether all these indicators were delivered. */
  readonly delivers: (indicator: string) => boolean;
  /** What the sources of questions and commitments hold about a request; null for a request that they are not about. */
  readonly found: (request: OmbudsmanRequest['code']) => Found | null;
  readonly referenceDate: string;
  readonly publishedOn: string;
  readonly release: string;
}

/** Whether something was found in the sources, and what, as part of a sentence. */
export interface Found {
  readonly isFound: boolean;
  readonly words: string;
}

const freshMonths = 6;

/** Whether counts are at most six months old on the day of publication, the last day of the month included; ISO dates. */
export function isFresh(referenceDate: string, publishedOn: string): boolean {
  const [year = 0, month = 0, day = 0] = referenceDate.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + freshMonths, 0)).getUTCDate();
  const limit = new Date(Date.UTC(year, month - 1 + freshMonths, Math.min(day, lastOfMonth)));
  return publishedOn <= limit.toISOString().slice(0, 10);
}

/** The status of a request in one municipality. */
export function requestStatus(
  request: OmbudsmanRequest,
  facts: ReleaseFacts,
  declaration: Declaration | null,
): RequestStatus {
  const { referenceDate, release } = facts;
  const about = { date: referenceDate, source: `release ${release}` };
  if (request.criterion) return { ...judgedBy(request.criterion, facts), ...about };
  if (declaration) return declaredStatus(declaration);
  if (!request.isMeasurable)
    return { state: 'unmeasurable', reason: 'niet te meten met open gegevens', ...about };
  const found = facts.found(request.code);
  if (found?.isFound) return { state: 'found', reason: found.words, ...about };
  return { state: 'unknown', reason: found?.words ?? unknownReason(request, facts), ...about };
}

function declaredStatus({ date: day, url, isExpired }: Declaration): RequestStatus {
  const reason = `niet gecontroleerd, ${date(day)}${isExpired ? ', verlopen' : ''}`;
  return { state: 'declared', reason, date: day, source: url };
}

function judgedBy(
  { needs }: Criterion,
  { kind, mergedIn, reason, delivers, referenceDate, publishedOn }: ReleaseFacts,
): Pick<RequestStatus, 'state' | 'reason'> {
  if (kind === 'missing')
    return { state: 'fails', reason: `niet geleverd${reason === null ? '' : ` (${asPart(reason)})`}` };
  if (mergedIn !== null) return { state: 'unknown', reason: `heringedeeld in ${mergedIn}` };
  if (kind === 'small') return { state: 'unknown', reason: 'te weinig mensen' };
  if (!isFresh(referenceDate, publishedOn)) return { state: 'fails', reason: 'ouder dan 6 maanden' };
  const absent = needs.filter((indicator) => !delivers(indicator));
  return absent.length === 0
    ? { state: 'meets', reason: 'geleverd' }
    : { state: 'partly', reason: 'wel geleverd, maar niet alles wat het criterium vraagt' };
}

/** A reason of the municipality as it goes on inside a sentence. */
function asPart(reason: string): string {
  return lowerFirst(reason.replace(/\.$/, ''));
}

/** Requests without a criterion about which there are figures of a municipality. */
const figuresAbout: Readonly<Partial<Record<OmbudsmanRequest['code'], string>>> = {
  o1: 'wi2013_remaining',
  o16: 'pip_adjusted_share',
};

function unknownReason({ isCandidate, code }: OmbudsmanRequest, { kind, delivers }: ReleaseFacts): string {
  if (isCandidate) return 'criterium in voorbereiding';
  const figure = figuresAbout[code];
  if (figure !== undefined)
    return kind !== 'missing' && delivers(figure) ? 'er zijn cijfers, maar geen criterium' : 'niet geleverd';
  return 'de gemeente liet hierover niets weten';
}
