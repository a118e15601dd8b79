import type { Group } from '../../contract/codes.ts';
import type { PeerKind } from '../../comparison/peers.ts';
import { readParameters } from '../../reading/link.ts';

/** Whom the verdict compares with; slugs only for a group of the reader's own. */
export interface PeerSlugs {
  readonly kind: PeerKind;
  readonly slugs: readonly string[];
}

/** What a reader chose on a municipality page; null = everything, [] = nobody beside. */
export interface Choices {
  readonly group: Group | null;
  /** One or more years; null = all years, or the page's own year. */
  readonly cohorts: readonly number[] | null;
  /** Slugs of the municipalities beside this one. */
  readonly compared: readonly string[];
  readonly peers: PeerSlugs;
}

const similar: PeerSlugs = { kind: 'similar', slugs: [] };

export const noChoices: Choices = { group: null, cohorts: null, compared: [], peers: similar };

/** What the page can offer: the schema that an address is read with. */
export interface Offer {
  readonly cohorts: readonly number[];
  readonly municipalities: readonly { readonly slug: string }[];
}

const groupWords: Readonly<Record<string, Group>> = { asiel: 'asylum', gezin: 'family_other' };

const known = ['groep', 'instroom', 'naast', 'met'];

const peerWords: Readonly<Record<string, PeerKind>> = { provincie: 'province', land: 'country' };

/**
 * Reads choices from a query string such as `?groep=asiel&instroom=2024&naast=duinhaven&met=provincie`.
 * What it does not know is left out and named in `unknown`, so that the page can say so.
 */
export function readChoices(search: string, offer: Offer): { choices: Choices; unknown: string[] } {
  const parameters = readParameters(search);
  const unknown: string[] = [];
  for (const name of new Set(parameters.keys())) if (!known.includes(name)) unknown.push(name);
  const values = (name: string) =>
    parameters
      .getAll(name)
      .flatMap((value) => value.split(','))
      .filter(Boolean);
  const keep = <T>(name: string, read: (value: string) => T | undefined): T[] =>
    [...new Set(values(name))].flatMap((value) => {
      const found = read(value);
      if (found !== undefined) return [found];
      unknown.push(`${name}=${value}`);
      return [];
    });
  const [group = null] = keep('groep', (value) =>
    Object.hasOwn(groupWords, value) ? groupWords[value] : undefined,
  );
  const cohorts = keep('instroom', (value) => offer.cohorts.find((cohort) => String(cohort) === value));
  const compared = keep('naast', (value) => offer.municipalities.find(({ slug }) => slug === value)?.slug);
  const peers = readPeers(values('met'), keep, offer);
  return {
    choices: { group, cohorts: cohorts.length > 0 ? cohorts.toSorted() : null, compared, peers },
    unknown,
  };
}

type Keep = <T>(name: string, read: (value: string) => T | undefined) => T[];

/** `met=provincie`, `met=land`, or the slugs of a group of the reader's own. */
function readPeers(values: readonly string[], keep: Keep, { municipalities }: Offer): PeerSlugs {
  const [first = ''] = values;
  const kind = Object.hasOwn(peerWords, first) && values.length === 1 ? peerWords[first] : undefined;
  if (kind !== undefined) return { kind, slugs: [] };
  const slugs = keep('met', (value) => municipalities.find(({ slug }) => slug === value)?.slug);
  return slugs.length > 0 ? { kind: 'own', slugs: slugs.toSorted() } : similar;
}

function writePeers({ kind, slugs }: PeerSlugs): string {
  if (kind === 'similar') return '';
  const word = Object.keys(peerWords).find((key) => peerWords[key] === kind);
  return `met=${word ?? slugs.join(',')}`;
}

/** Writes choices as a short, readable query string; nothing chosen gives "". */
export function writeChoices({ group, cohorts, compared, peers }: Choices): string {
  const parts = [
    group === null ? '' : `groep=${group === 'asylum' ? 'asiel' : 'gezin'}`,
    cohorts === null ? '' : `instroom=${cohorts.join(',')}`,
    compared.length === 0 ? '' : `naast=${compared.join(',')}`,
    writePeers(peers),
  ].filter(Boolean);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** Address of the common answers of one figure for one municipality; `data` is the folder of a release. */
export function answersAddress(data: string, code: string, figure: string): string {
  return `${data}/answers/${code}/${figure}.json`;
}
