import { betaBinomial } from '../../src/statistics/beta-binomial.ts';
import { publishedChances } from '../../src/statistics/chance.ts';
import { expectationOf, type Expectation } from '../../src/statistics/expectation.ts';
import { limitsIn, outside } from '../../src/statistics/limits.ts';
import { base, type Tally } from '../../src/statistics/tally.ts';
import { sideOfLimits } from '../../src/statistics/verdict.ts';

type Outcome = 'higher' | 'lower' | 'ordinary';

/** A way to reach a verdict from published counts. */
export interface Rule {
  readonly name: string;
  readonly judge: (own: Tally, expectation: Expectation) => Outcome;
}

/** Reads published counts as if they were exact: what rounding does when nobody allows for it. */
const ignoring: Rule = {
  name: 'ignore rounding',
  judge: ({ numerator, denominator }, expectation) => exact(numerator.count, denominator.count, expectation),
};

/** The verdict holds for every true part and whole that the published counts allow. */
const strict: Rule = {
  name: 'strict',
  judge: ({ numerator, denominator }, expectation) => {
    const [inPart, inWhole] = [numerator, denominator].map(({ rounded }) => (base - 1) * rounded) as [
      number,
      number,
    ];
    const most = numerator.count + inPart;
    const least = Math.max(0, numerator.count - inPart);
    const fewest = Math.max(1, denominator.count - inWhole);
    const low = exact(least, denominator.count + inWhole, expectation);
    const high = exact(Math.min(most, fewest), fewest, expectation);
    return low === high ? low : 'ordinary';
  },
};

/** Limits from the chances of published counts, with rounding in them. */
const carrying = (name: string, own: number): Rule => ({
  name,
  judge: (tally, expectation) => {
    const limits = limitsIn(publishedChances(expectation, tally), outside.verdict, own);
    return sideOfLimits(tally.numerator.count / tally.denominator.count, limits);
  },
});

export const rules: readonly Rule[] = [
  ignoring,
  strict,
  carrying('carried, exact', 1),
  carrying('carried, mid-P', 0.5),
];

function exact(part: number, whole: number, { share, correlation }: Expectation): Outcome {
  const chances = betaBinomial(whole, share, correlation);
  const above = chances.slice(part).reduce((sum, chance) => sum + chance, 0);
  const below = chances.slice(0, part + 1).reduce((sum, chance) => sum + chance, 0);
  if (above < outside.verdict / 2) return 'higher';
  return below < outside.verdict / 2 ? 'lower' : 'ordinary';
}

/** The peers of the n-th municipality. */
export type Peering = 'all others' | '8 of like size' | '5 of like size';

/** Others, nearest in published denominator when they are few. */
export function peersOf(peering: Peering, own: Tally, others: readonly Tally[]): readonly Tally[] {
  if (peering === 'all others') return others;
  const distance = ({ denominator }: Tally): number => Math.abs(denominator.count - own.denominator.count);
  return others.toSorted((one, other) => distance(one) - distance(other)).slice(0, Number(peering[0]));
}

/** What each rule says of one municipality. */
export function outcomes(
  own: Tally,
  others: readonly Tally[],
  peering: Peering,
  between: number,
): readonly Outcome[] {
  const expectation = expectationOf(peersOf(peering, own, others), between);
  return rules.map(({ judge }) => judge(own, expectation));
}
