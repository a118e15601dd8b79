import { off, usualOff, whole } from '../format.ts';
import { base, type Tally } from '../statistics/tally.ts';

/** People more (above 0) or fewer than if it had gone as in the peers together, with the range that rounding allows. */
export interface Gap {
  readonly people: number;
  readonly least: number;
  readonly most: number;
}

/** The size of a difference, in people: a share beside that of the peers together. */
export function gapOf(own: Tally, together: Tally): Gap {
  const share = together.numerator.count / together.denominator.count;
  const at = (part: number, all: number): number => part - share * all;
  const { numerator, denominator } = own;
  const [ofPart, ofAll] = [usualOff(numerator), usualOff(denominator)];
  return {
    people: at(numerator.count, denominator.count),
    least: at(numerator.count - ofPart, denominator.count + ofAll),
    most: at(numerator.count + ofPart, Math.max(0, denominator.count - ofAll)),
  };
}

/**
 * "Ging het hier zoals daar, dan waren het ongeveer 25 mensen meer (door afronden 19 tot 32)."
 * Null where the rounding allows both more and fewer.
 */
export function gapSentence(own: Tally, together: Tally): string | null {
  if (together.denominator.count === 0 || off(together.denominator) >= together.denominator.count)
    return null;
  const { people, least, most } = gapOf(own, together);
  if (least < 1 && most > -1) return null;
  const word = people > 0 ? 'minder' : 'meer';
  const ends = [Math.abs(least), Math.abs(most)].toSorted((one, other) => one - other);
  const [low, high] = [Math.floor(ends[0] ?? 0), Math.ceil(ends[1] ?? 0)];
  const usually = own.numerator.rounded > 1 || own.denominator.rounded > 1 ? 'meestal ' : '';
  return `Ging het hier zoals daar, dan waren het ${sizeWords(Math.abs(people))} mensen ${word} (door afronden ${usually}${whole(low)} tot ${whole(high)}).`;
}

/** "ongeveer 25": in fives, as counts are published; a few people are a few. */
function sizeWords(people: number): string {
  const fives = base * Math.round(people / base);
  return fives === 0 ? 'een paar' : `ongeveer ${whole(fives)}`;
}
