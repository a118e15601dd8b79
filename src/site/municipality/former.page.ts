/** Municipalities that are no more: what every page and file of them says, and where their figures went on. */
import { municipalities } from '../../published/files.ts';
import { date } from '../../format.ts';
import { href } from '../frame/href.ts';
import { municipalityPage } from './page.ts';

export interface Former {
  readonly code: string;
  readonly slug: string;
  readonly name: string;
  readonly invented: boolean;
  /** The last day on which it existed, as an ISO date; "" where the register does not say. */
  readonly until: string;
  readonly successor: { readonly code: string; readonly slug: string; readonly name: string };
  /** The last release with figures of its own; null when it never delivered. */
  readonly last: {
    readonly release: string;
    readonly peildatum: string;
    readonly gepubliceerd: string;
  } | null;
}

/** Every one of them, by name. */
export function formerMunicipalities(): Former[] {
  return municipalities().flatMap(({ code }) => {
    const { municipality, successor, lastDelivered } = municipalityPage(code);
    if (successor === null) return [];
    const { slug, name, fictitious, validTo } = municipality;
    return [{ code, slug, name, invented: fictitious, until: validTo ?? '', successor, last: lastDelivered }];
  });
}

/** "Wallemeer ging op in Vaartland. De cijfers lopen daar door." */
export const formerSentence = ({ name, successor }: Former): string =>
  `${name} ging op in ${successor.name}. De cijfers lopen daar door.`;

/** "Wallemeer bestond tot en met 31 december 2025."; "" when that day is not known. */
export const formerUntil = ({ name, until }: Former): string =>
  until === '' ? '' : `${name} bestond tot en met ${date(until)}.`;

/** Where the figures of a theme go on; `site` is the address of the site. */
export const successorAddress = ({ successor }: Former, place: string, site: URL | undefined): string =>
  new URL(href(`/gemeente/${successor.slug}/${place}`), site).href;
