import { nameOf } from '../../contract/codes.ts';
import { toCsv } from '../../contract/csv.ts';
import type { PublishedMunicipality } from '../../contract/published.ts';
import {
  requestStates,
  requestStatus,
  type RequestState,
  type RequestStatus,
  type Found,
  type ReleaseFacts,
} from '../../council/request-status.ts';
import { date, lowerFirst } from '../../format.ts';
import {
  addressees,
  observedBy,
  ombudsmanRequests,
  type OmbudsmanRequest,
} from '../../indicators/ombudsman.ts';
import { requests } from '../../indicators/requests.ts';
import {
  commitments,
  currentRelease,
  deliveryByIndicator,
  municipalities,
  siteSettings,
} from '../../published/files.ts';
import { declaredHere, type DeclaredHere } from '../municipality/declared-here.page.ts';
import { municipalityPage } from '../municipality/page.ts';
import { earlierQuestions, questionsUntil } from '../council/question-history.page.ts';
import { inventedText } from '../../text.ts';

/** A request with the words of its page. */
export interface RequestPage {
  readonly request: OmbudsmanRequest;
  /** "Kent u de inburgeraars in uw gemeente?" */
  readonly title: string;
  /** 6 of 18. */
  readonly number: number;
  readonly addressee: string;
  readonly path: string;
  readonly indicators: readonly { readonly id: string; readonly name: string }[];
}

export interface Marked {
  readonly name: string;
  readonly slug: string;
  /** What stands under the name: a date, or why not. */
  readonly text: string;
}

export interface StateGroup {
  readonly state: RequestState;
  readonly word: string;
  readonly places: readonly Marked[];
}

/** A criterion that nobody established for this edition is still being prepared. */
function inForce(request: OmbudsmanRequest): OmbudsmanRequest {
  const isEstablished = siteSettings().criteria[request.code] !== undefined;
  return request.criterion === null || isEstablished
    ? request
    : { ...request, criterion: null, isCandidate: true };
}

export const requestPages: readonly RequestPage[] = ombudsmanRequests.map(inForce).map((request, at) => ({
  request,
  title: nameOf(requests, request.code),
  number: at + 1,
  addressee: nameOf(addressees, request.addressee),
  path: `/ombudsman/${request.code}/`,
  indicators: observedBy(request).map(({ id, name }) => ({ id, name })),
}));

/** The requests under those they were addressed to. */
export const byAddressee = addressees.map(({ code, name }) => ({
  name,
  pages: requestPages.filter(({ request }) => request.addressee === code),
}));

const existing = () => municipalities().filter(({ successor }) => successor === null);

function releaseFactsOf(municipality: PublishedMunicipality): ReleaseFacts {
  const { release, peildatum, gepubliceerd } = currentRelease();
  const { availability, reason, predecessors } = municipalityPage(municipality.code);
  const rows = deliveryByIndicator(release).get(municipality.code);
  const merged = predecessors
    .flatMap(({ validTo }) => (validTo === null ? [] : [validTo]))
    .toSorted()
    .at(-1);
  return {
    kind: availability === 'ended' ? 'missing' : availability,
    mergedIn: merged !== undefined && merged > yearBefore(peildatum) ? yearAfter(merged) : null,
    reason,
    found: (request) => foundIn([municipality.code, ...predecessors.map((one) => one.code)], request),
    delivers: (indicator) => rows?.get(indicator)?.state === 'delivered',
    referenceDate: peildatum,
    publishedOn: gepubliceerd,
    release,
  };
}

/** How many questions (o13) or commitments (o14) the sources hold of a municipality and those it came from. */
function foundIn(codes: readonly string[], request: OmbudsmanRequest['code']): Found | null {
  const until = questionsUntil();
  if (until === null) return null;
  if (request === 'o13') {
    const own = earlierQuestions().filter(({ municipality }) => codes.includes(municipality));
    return foundWords(['vraag', 'vragen'], own, until);
  }
  if (request !== 'o14') return null;
  const own = commitments()
    .filter(({ municipality }) => codes.includes(municipality))
    .toSorted((one, other) => other.date.localeCompare(one.date));
  const measurable = own.filter(({ target }) => target !== null).length;
  const found = foundWords(['toezegging', 'toezeggingen'], own, until);
  return own.length === 0 ? found : { ...found, words: `${found.words}; met doel en datum: ${measurable}` };
}

function foundWords(
  [one, more]: readonly [string, string],
  [newest, ...rest]: readonly { readonly date: string; readonly answered?: string }[],
  until: string,
): Found {
  if (!newest) return { isFound: false, words: `geen ${one} gevonden in onze bronnen t/m ${date(until)}` };
  const answer = newest.answered === undefined ? '' : `, ${lowerFirst(newest.answered).replace(/\.$/, '')}`;
  if (rest.length === 0) return { isFound: true, words: `1 ${one}, van ${date(newest.date)}${answer}` };
  return {
    isFound: true,
    words: `${rest.length + 1} ${more}, de laatste van ${date(newest.date)}${answer}`,
  };
}

/** The year of the day after a municipality's last one. */
function yearAfter(lastDay: string): number {
  return new Date(Date.parse(`${lastDay}T00:00:00Z`) + 86_400_000).getUTCFullYear();
}

function yearBefore(iso: string): string {
  return `${Number(iso.slice(0, 4)) - 1}${iso.slice(4)}`;
}

function statusIn(request: OmbudsmanRequest, municipality: PublishedMunicipality): RequestStatus {
  const declaration = declaredHere(municipality.code).find((one) => one.request === request.code);
  return requestStatus(request, releaseFactsOf(municipality), declaration ?? null);
}

/** All existing municipalities under the state they have for a request: groups in the order of the page, names within. */
export function stateGroups(request: OmbudsmanRequest): StateGroup[] {
  const places = existing().map((municipality) => ({
    state: statusIn(request, municipality).state,
    name: municipality.name,
    slug: municipality.slug,
    text: textOf(statusIn(request, municipality)),
  }));
  const always: readonly RequestState[] = request.criterion ? ['meets', 'partly', 'fails', 'unknown'] : [];
  return requestStates
    .map(({ code, name }) => ({
      state: code,
      word: name,
      places: places.filter((one) => one.state === code),
    }))
    .filter(({ state, places: own }) => own.length > 0 || always.includes(state));
}

function textOf({ state, reason, date: day }: RequestStatus): string {
  return state === 'meets' ? date(day) : reason;
}

/** "27 levert aantallen, 1 levert een deel": how many municipalities have which state. No total over requests. */
export function countsText(request: OmbudsmanRequest): string {
  return stateGroups(request)
    .map(({ word, places }) => `${places.length} ${word}`)
    .join(', ');
}

/** Requests about which the sources of questions and commitments say something. */
const searched: readonly OmbudsmanRequest['code'][] = ['o13', 'o14'];

/** What can be said of the eighteen, in one line: it counts requests by what can be seen of them, and no municipality. */
export function scopeLine(): string {
  const all = requestPages.map(({ request }) => request);
  const tested = all.filter(({ criterion }) => criterion !== null).length;
  const found = all.filter(({ code }) => searched.includes(code)).length;
  const unmeasurable = all.filter(({ isMeasurable }) => !isMeasurable).length;
  const unknown = all.length - tested - found - unmeasurable;
  return `${all.length} verzoeken: nu te toetsen ${tested}, gezocht in bronnen ${found}, niet te meten ${unmeasurable}, onbekend ${unknown}.`;
}

/** One request for one municipality. */
export interface RequestHere extends RequestPage {
  readonly status: RequestStatus;
  readonly word: string;
  readonly declaration: DeclaredHere | null;
}

/** The eighteen requests for one municipality, by those they were addressed to. */
export function requestsHere(
  code: string,
): { readonly name: string; readonly requests: readonly RequestHere[] }[] {
  const municipality = existing().find((one) => one.code === code);
  if (!municipality) throw new Error(`unknown municipality ${code}`);
  const declarations = declaredHere(code);
  return byAddressee.map(({ name, pages }) => ({
    name,
    requests: pages.map((page) => {
      const status = statusIn(page.request, municipality);
      return {
        ...page,
        status,
        word: nameOf(requestStates, status.state),
        declaration: declarations.find(({ request }) => request === page.request.code) ?? null,
      };
    }),
  }));
}

/** The status of every municipality for a request, by name, as CSV. */
export function requestCsv(request: OmbudsmanRequest): string {
  const rows = existing().map((municipality) => {
    const status = statusIn(request, municipality);
    return {
      gemeente: municipality.name,
      code: municipality.code,
      verzoek: request.code,
      stand: nameOf(requestStates, status.state),
      reden: status.reason,
      datum: status.date,
      bron: status.source,
      release: currentRelease().release,
      ...(municipality.fictitious ? { voorbeeld: inventedText.word } : {}),
    };
  });
  return toCsv(Object.keys(rows[0] ?? {}), rows);
}
