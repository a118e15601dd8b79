import type { Fault } from '../contract/fault.ts';
import { list } from '../format.ts';
import type { Place } from './input.ts';
import type { Placed } from './records.ts';
import { faultAt } from './records.ts';

/** From this many municipalities on, an edition is taken to hold the whole country. */
const wholeCountry = 300;

/** Rows of the municipalities of the edition; a code that cannot stand there is a fault. */
export interface Chosen<R> {
  readonly rows: readonly R[];
  readonly faults: readonly Fault[];
  readonly notes: readonly string[];
}

export interface Choosing {
  readonly file: string;
  /** Column with the code, as the file calls it. */
  readonly column: string;
  readonly places: readonly Place[];
  /** Whether the file holds the whole country; a file kept by hand holds municipalities of the edition only. */
  readonly isNational: boolean;
}

/**
 * Keeps the rows of the municipalities of an edition. A municipality that ended, and one that an edition of the whole country
 * does not know, are faults; others are left out with one note.
 */
export function chosen<R extends { readonly municipality: string }>(
  read: readonly Placed<R>[],
  { file, column, places, isNational }: Choosing,
): Chosen<R> {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const mayLeaveOut = isNational && places.length < wholeCountry;
  const faults = read.flatMap((one) => {
    const place = byCode.get(one.row.municipality);
    const expected = place === undefined ? (mayLeaveOut ? null : unknownCode) : endOf(place);
    return expected === null ? [] : [faultAt(file, one, column, one.row.municipality, expected)];
  });
  const left = read.filter(({ row }) => !byCode.has(row.municipality)).length;
  return {
    rows: read.map(({ row }) => row).filter(({ municipality }) => byCode.has(municipality)),
    faults,
    notes:
      left > 0 && mayLeaveOut ? [`Let op: ${file}: ${left} rijen over andere gemeenten. Niet gelezen.`] : [],
  };
}

const unknownCode =
  'een gemeente uit municipalities.csv; deze is opgeheven, of zij ontbreekt in de lijst van de editie';

function endOf({ valid_to: end, successor }: Place): string | null {
  return end === null
    ? null
    : `een gemeente die bestaat; deze ging na ${end} op in ${successor ?? 'een andere'}`;
}

/** Municipalities of the edition that exist, and that a file of the whole country does not hold. */
export function absentFaults(file: string, places: readonly Place[], found: ReadonlySet<string>): Fault[] {
  const absent = places.filter(({ code, valid_to: end }) => end === null && !found.has(code));
  if (absent.length === 0) return [];
  const names = list(absent.slice(0, 5).map(({ code, name }) => `${name} (${code})`));
  const more = absent.length > 5 ? ` en ${absent.length - 5} andere` : '';
  return [{ file, received: `geen rij over ${names}${more}`, expected: 'elke gemeente van de editie' }];
}
