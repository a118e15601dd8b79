import { municipalities } from '../published.ts';
import type { ListedMunicipality } from './municipality-match.ts';
import { noteOf } from './municipality-page.ts';

/** Every municipality as the search box knows it. */
export function listedMunicipalities(): ListedMunicipality[] {
  return municipalities().map((municipality) => ({
    code: municipality.code,
    name: municipality.name,
    slug: municipality.slug,
    aliases: municipality.aliases,
    note: noteOf(municipality),
  }));
}
