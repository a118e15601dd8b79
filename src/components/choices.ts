import type { Group } from '../contract/codes.ts';

/** What a reader chose on a municipality page; null = everything, [] = nobody beside. */
export interface Choices {
  readonly group: Group | null;
  /** One or more years; null = all years, or the page's own year. */
  readonly cohorts: readonly number[] | null;
  /** Slugs of the municipalities beside this one. */
  readonly beside: readonly string[];
}

export const noChoices: Choices = { group: null, cohorts: null, beside: [] };

/** What the page can offer: the schema that an address is read with. */
export interface Offer {
  readonly cohorts: readonly number[];
  readonly municipalities: readonly { readonly slug: string }[];
}

const groupWords: Readonly<Record<string, Group>> = { asiel: 'asylum', gezin: 'family_other' };

const known = ['groep', 'instroom', 'naast'];

/**
 * Reads choices from a query string such as `?groep=asiel&instroom=2024&naast=duinhaven`.
 * What it does not know is left out and named in `unknown`, so that the page can say so.
 */
export function readChoices(search: string, offer: Offer): { choices: Choices; unknown: string[] } {
  const parameters = new URLSearchParams(search);
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
  const beside = keep('naast', (value) => offer.municipalities.find(({ slug }) => slug === value)?.slug);
  return { choices: { group, cohorts: cohorts.length > 0 ? cohorts.toSorted() : null, beside }, unknown };
}

/** Writes choices as a short, readable query string; nothing chosen gives "". */
export function writeChoices({ group, cohorts, beside }: Choices): string {
  const parts = [
    group === null ? '' : `groep=${group === 'asylum' ? 'asiel' : 'gezin'}`,
    cohorts === null ? '' : `instroom=${cohorts.join(',')}`,
    beside.length === 0 ? '' : `naast=${beside.join(',')}`,
  ].filter(Boolean);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
