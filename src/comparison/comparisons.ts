import { spreadOf, type Spread } from '../statistics/spread.ts';
import type { Tally } from '../statistics/tally.ts';
import type { Compared, Figure } from '../figures/figure.ts';
import { comparedFigures } from './figures.ts';
import type { Blank } from './verdict.ts';

/** A share that gets a verdict, with the figure whose numbers are compared: sentence and verdict come from the same answer. */
export interface Comparison extends Compared {
  readonly figure: Figure;
}

/** Every share that gets a verdict, in the order of the pages. */
export const comparisons: readonly Comparison[] = comparedFigures.flatMap((figure) =>
  figure.compared ? [{ ...figure.compared, figure }] : [],
);

/** Throws on an indicator without a comparison. */
export function comparisonOf(indicator: string): Comparison {
  const found = comparisons.find((comparison) => comparison.indicator === indicator);
  if (!found) throw new Error(`no comparison for ${indicator}`);
  return found;
}

/** What a municipality brings to one comparison: its numbers, or the reason why there are none. */
export type Entry = Tally | Blank;

/** One comparison and choice, for all municipalities, as one small file. */
export interface ComparisonFile {
  readonly release: string;
  readonly indicator: string;
  readonly cohort: number | null;
  /** Per municipality code: numerator, denominator, and of how many rounded counts each is made; or why not. */
  readonly municipalities: Readonly<Record<string, readonly [number, number, number, number] | Blank>>;
}

/** Entries as a comparison file holds them. */
export function packed(entry: Entry): ComparisonFile['municipalities'][string] {
  if (typeof entry === 'string') return entry;
  const { numerator, denominator } = entry;
  return [numerator.count, denominator.count, numerator.rounded, denominator.rounded];
}

/** Per file, so that each is unpacked once. */
const entries = new WeakMap<ComparisonFile, ReadonlyMap<string, Entry>>();

/** Reads every entry of a comparison file, by municipality code. */
export function entriesOf(file: ComparisonFile): ReadonlyMap<string, Entry> {
  const known = entries.get(file);
  if (known) return known;
  const found = new Map(
    Object.entries(file.municipalities).map(([code, entry]) => [code, unpacked(entry)] as const),
  );
  entries.set(file, found);
  return found;
}

/** Reads what `packed` wrote. */
export function unpacked(entry: ComparisonFile['municipalities'][string]): Entry {
  if (typeof entry === 'string') return entry;
  const [part, whole, ofPart, ofWhole] = entry;
  return { numerator: { count: part, rounded: ofPart }, denominator: { count: whole, rounded: ofWhole } };
}

const spreads = new WeakMap<ComparisonFile, Spread>();

/** How much all municipalities of a file differ; worked out once per file. */
export function spreadIn(file: ComparisonFile): Spread {
  const known = spreads.get(file);
  if (known) return known;
  const found = spreadOf([...entriesOf(file).values()].filter((entry) => typeof entry !== 'string'));
  spreads.set(file, found);
  return found;
}
