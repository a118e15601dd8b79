import { defineTable } from './table.ts';
import { municipalities, type Municipality } from './tables.ts';

/** The table of municipalities as it is published: what is kept by hand, and what follows from it. */
export const publishedMunicipalities = defineTable({
  ...municipalities,
  columns: {
    ...municipalities.columns,
    uri: {
      kind: 'url',
      optional: true,
      label: 'TOOI',
      description:
        'De gemeente in het register van overheidsorganisaties (TOOI); leeg als de gemeente daar niet in staat.',
    },
  },
  key: ['code'],
});

/**
 * Identifier of a municipality in the register of public organisations. Source: TOOI, waardelijst gemeenten compleet,
 * versie 4 (standaarden.overheid.nl/tooi), where it follows from the code for each of the 342 of 2026.
 */
export function tooiOf({ code, fictitious }: Pick<Municipality, 'code' | 'fictitious'>): string | null {
  return fictitious === 'yes'
    ? null
    : `https://identifier.overheid.nl/tooi/id/gemeente/${code.toLowerCase()}`;
}
