import type { PublishedMunicipality } from '../contract/published.ts';
import { list } from '../format.ts';
import { inventedText } from '../text.ts';
import { allMunicipalities, municipalities } from './files.ts';

/** One municipality by its code, former ones too. */
export function published(code: string): PublishedMunicipality {
  const found = allMunicipalities().find((entry) => entry.code === code);
  if (!found) throw new Error(`unknown municipality ${code}`);
  return found;
}

/** What a municipality did in a release; undefined where it did not exist yet. */
export function stateIn(municipality: PublishedMunicipality, release: string) {
  return municipality.deliveries.find((entry) => entry.release === release);
}

/** "vroeger: Wallemeer", for the search and the list of names. */
export function noteOf(municipality: PublishedMunicipality): string {
  if (municipality.successor !== null) return `opgegaan in ${published(municipality.successor).name}`;
  const former = municipalities()
    .filter(({ successor }) => successor === municipality.code)
    .map(({ name }) => name);
  if (former.length > 0) return `vroeger ook: ${list(former)}`;
  return municipality.fictitious ? inventedText.note : municipality.province;
}
