import { municipalities } from '../../published/files.ts';
import type { ListedMunicipality } from './match.ts';
import { noteOf } from '../../published/municipalities.ts';

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
