/** Municipalities that are no more: what every page and file of them says, and where their figures went on. */
import { municipalities } from '../../published/files.ts';
import { date } from '../../format.ts';
import { href } from '../frame/href.ts';
import { goesOn, municipalityPage } from './page.ts';

export interface Former {
  readonly code: string;
  readonly slug: string;
  readonly name: string;
  readonly invented: boolean;
  /** The last day on which it existed, as an ISO date; "" where the register does not say. */
  readonly until: string;
  readonly successor: { readonly code: string; readonly slug: string; readonly name: string };
  /** Where its figures are now, as a sentence. */
  readonly now: string;
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
    const page = municipalityPage(code);
    const { successor, lastDelivered: last } = page;
    if (successor === null) return [];
    const { slug, name, fictitious: invented, validTo } = page.municipality;
    return [{ code, slug, name, invented, until: validTo ?? '', successor, now: goesOn(page), last }];
  });
}

/** "Wallemeer ging op in Vaartland. De cijfers lopen door bij Vaartland." */
export const formerSentence = ({ name, successor, now }: Former): string =>
  `${name} ging op in ${successor.name}. ${now}`;

/** "Wallemeer bestond tot en met 31 december 2025."; "" when that day is not known. */
export const formerUntil = ({ name, until }: Former): string =>
  until === '' ? '' : `${name} bestond tot en met ${date(until)}.`;

/** Where the figures of a theme go on; `site` is the address of the site. */
export const successorAddress = ({ successor }: Former, place: string, site: URL | undefined): string =>
  new URL(href(`/gemeente/${successor.slug}/${place}`), site).href;
