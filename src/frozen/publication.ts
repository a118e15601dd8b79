import type { PublishedPart, PublishedRelease } from '../contract/published.ts';
import type { FrozenPart } from './list.ts';

/**
 * A quarter fills up: municipalities deliver on different days. What is frozen stays; a later publication of the same
 * quarter adds the pages of who came since, and has its own list and tables.
 */
export interface Publication {
  /** Folder of its own within that of the release, with a slash at the end; "" for the first. */
  readonly folder: string;
  /** Municipalities, by their part of the address, of which the pages are frozen already. */
  readonly frozenBefore: readonly string[];
}

export const firstPublication: Publication = { folder: '', frozenBefore: [] };

/** The signed parts that a release is made of now. */
export function signedParts({ delen }: Pick<PublishedRelease, 'delen'>): FrozenPart[] {
  return delen.flatMap(({ afzender, ondertekendMet, manifest }) =>
    afzender === null || ondertekendMet === null ? [] : [{ afzender, manifest }],
  );
}

/** The part that holds a municipality; absent when a release was put in the edition by hand, or nobody delivered. */
export function partOf(code: string, { delen }: Pick<PublishedRelease, 'delen'>): PublishedPart | undefined {
  return delen.find(({ ondertekendMet, gemeenten }) => ondertekendMet !== null && gemeenten.includes(code));
}
