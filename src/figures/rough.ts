import { capital, count, nbsp, off, share, type Counted } from '../format.ts';

/** A published count in a running sentence: "ongeveer 55", or the bound of a shown 0. */
export function roughly(shown: Counted): string {
  return shown.count > 0 ? `ongeveer${nbsp}${count(shown)}` : count(shown);
}

/**
 * A part of people who were named just before, as the start of a sentence: "Ongeveer 55 van hen (46%)". Null where the
 * part is a shown 0 that may be everybody: a bound that says nothing is left out.
 */
export function partOfThem(part: Counted, all: Counted): string | null {
  if (part.count === 0 && off(part) >= all.count) return null;
  const percentage = share(part, all);
  const said = capital(`${roughly(part)} van${nbsp}hen`);
  return percentage === null ? said : `${said}${nbsp}(${percentage.replaceAll(' ', nbsp)})`;
}
