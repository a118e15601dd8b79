import { folded, inNameOrder } from '../../format.ts';

/** A municipality as the search knows it. */
export interface ListedMunicipality {
  readonly code: string;
  readonly name: string;
  readonly slug: string;
  /** Everyday and former names. */
  readonly aliases: readonly string[];
  /** Beside the name: "verzonnen gemeente", "vroeger: Wallemeer". */
  readonly note: string;
}

export interface MunicipalityMatch {
  readonly municipality: ListedMunicipality;
  readonly note: string;
}

/**
 * Municipalities whose official, everyday or former name fits what was typed, best first:
 * its code, a name that starts so, an other name that starts so, a later word that starts so, anywhere in a name.
 * "Gemeente Waterdonk" is looked for as "Waterdonk".
 */
export function matches(
  typed: string,
  list: readonly ListedMunicipality[],
  limit = 8,
): readonly MunicipalityMatch[] {
  const wanted = key(typed);
  if (wanted === '') return [];
  return list
    .map((municipality) => ({ municipality, rank: rank(municipality, wanted) }))
    .filter(({ rank }) => rank < ranks)
    .sort((a, b) => a.rank - b.rank || inNameOrder(a.municipality.name, b.municipality.name))
    .slice(0, limit)
    .map(({ municipality }) => ({ municipality, note: note(municipality, wanted) }));
}

/** Start and end of what was typed inside a shown name, accents and punctuation aside; null when it is not there. */
export function foundIn(text: string, typed: string): readonly [number, number] | null {
  const wanted = key(typed);
  for (let start = 0; start < text.length; start++) {
    if (folded(text.charAt(start)) === '') continue;
    for (let end = start + 1; end <= text.length; end++) {
      if (folded(text.slice(start, end)) === wanted) return [start, end];
    }
  }
  return null;
}

const ranks = 4;
/** Fewer letters than this are looked for at the start of words only. */
const innerFrom = 3;

function rank({ code, name, aliases }: ListedMunicipality, wanted: string): number {
  const official = folded(name);
  const others = [...aliases.map(folded), joined(name), ...aliases.map(joined)];
  if (isCode(code, wanted) || official.startsWith(wanted)) return 0;
  if (others.some((other) => other.startsWith(wanted))) return 1;
  if ([official, ...others].some((any) => any.includes(` ${wanted}`))) return 2;
  return wanted.length >= innerFrom && [official, ...others].some((any) => any.includes(wanted)) ? 3 : ranks;
}

/** When only an other name fits, the note says which one. */
function note({ code, name, aliases, note }: ListedMunicipality, wanted: string): string {
  if (isCode(code, wanted)) return [note, code].filter(Boolean).join(', ');
  if (folded(name).includes(wanted) || folded(note).includes(wanted)) return note;
  const alias = aliases.find((other) => folded(other).includes(wanted));
  return alias === undefined ? note : `ook: ${alias}`;
}

/** Whether what was typed is a code, or so many digits of one that it can only be that: "GM0344", "gm 344", "344". */
export function isCode(code: string, wanted: string): boolean {
  const digits = /^(?:gm ?)?(\d{3,4})$/.exec(wanted)?.[1];
  return digits !== undefined && Number(digits) === Number(code.slice(2));
}

/** A name as it stands in web addresses of others: "'s-Gravenberk" → "sgravenberk". */
const joined = (name: string): string => folded(`-${name}`).replaceAll(' ', '');

/** "'s-" is folded away in names, so a typed "s-" goes too; so does the word that all of them have. */
function key(typed: string): string {
  const name = folded(typed).replace(/^(de )?gem(eente)? (?=.)/, '');
  return folded(name.replace(/^s /, ''));
}
