import type { Sentence } from '../figures/view.ts';
import { date, off, roughly, roughPartOf, type Counted } from '../format.ts';
import { sideOf, type Side } from '../statistics/two-shares.ts';
import type { Tally } from '../statistics/tally.ts';
import type { HistoryMoment } from './history.ts';

/** How a figure differs from earlier, in one sentence or two. */
export interface Change {
  readonly sentence: Sentence;
  /** Whether it went the way that nobody wants, by more than rounding (and for shares chance) can do. */
  readonly isWorse: boolean;
}

type Stock = HistoryMoment & { readonly entry: Tally };

const isStock = (moment: HistoryMoment): moment is Stock =>
  typeof moment.entry !== 'string' && moment.entry.denominator.rounded > 0;

/** What a stock is followed with: the newest moment last; nothing from before a merger. */
export interface StockHistory {
  readonly moments: readonly HistoryMoment[];
  /** First day on which the municipality had its people of now (ISO date); null = no merger is known. */
  readonly since: string | null;
}

interface StockMoments {
  readonly now: Stock;
  /** The moment before this one. */
  readonly last: Stock;
  /** A year before this one; absent where that is `last`, or not known. */
  readonly year: Stock | undefined;
}

/**
 * People who wait now beside those one release and one year earlier, in counts and never as a share of themselves: such a share
 * falls when many people arrive. Null without an earlier count.
 */
export function stockChange(history: StockHistory): Change | null {
  return ofStock(history, waitingChange);
}

/**
 * A part of the people of now beside the same part one release and one year earlier, judged as a share on rounding and chance
 * together. Null without an earlier count.
 * @param wanted which way the norm or the field wants it
 */
export function partChange(history: StockHistory, wanted: 'higher' | 'lower' | 'none'): Change | null {
  return ofStock(history, (moments) => partWords(moments, wanted));
}

function ofStock({ moments, since }: StockHistory, words: (found: StockMoments) => Change): Change | null {
  const now = moments.at(-1);
  if (!now || !isStock(now)) return null;
  const before = moments.slice(0, -1).filter(({ referenceDate }) => since === null || referenceDate >= since);
  if (before.length === 0 && moments.length > 1)
    return {
      sentence: [
        `Met cijfers van vóór de herindeling op ${date(since ?? now.referenceDate)} vergelijken wij niet.`,
      ],
      isWorse: false,
    };
  const earlier = before.filter(isStock);
  const last = earlier.at(-1);
  if (!last) return null;
  const year = earlier.find(({ referenceDate }) => referenceDate === yearBefore(now.referenceDate));
  return words({ now, last, year: year === last ? undefined : year });
}

/** Two stocks count the same years of people, unless a year could not be split in one of them. */
function areOfSameYears(one: Stock, other: Stock): boolean {
  return String(one.withheld ?? '') === String(other.withheld ?? '');
}

const otherYears = (last: Stock) =>
  `Of dat nu anders is dan op ${date(last.referenceDate)}, is niet te zeggen: niet elk jaar is op beide dagen uit te splitsen.`;

function waitingChange({ now, last, year }: StockMoments): Change {
  const said: Sentence = [
    `Op ${date(last.referenceDate)} wachtten er `,
    ...waitingWords(last),
    ...(year ? [`; op ${date(year.referenceDate)} `, ...waitingWords(year)] : []),
    '. ',
  ];
  if (!areOfSameYears(now, last)) return { sentence: [...said, otherYears(last)], isWorse: false };
  const all = direction(last, now, 'denominator');
  const beyond = direction(last, now, 'numerator');
  return {
    sentence: [
      ...said,
      `${verdictWords[all]} dan op ${date(last.referenceDate)}`.replace('evenveel dan', 'evenveel als'),
      beyond === 'same' ? '.' : `, en ${beyondWords[beyond]} van hen langer dan 10\u00a0weken.`,
    ],
    isWorse: all === 'more' || beyond === 'more',
  };
}

function partWords({ now, last, year }: StockMoments, wanted: 'higher' | 'lower' | 'none'): Change {
  const said = ({ entry }: Stock) => ({ figure: roughPartOf(entry.numerator, entry.denominator) });
  const start: Sentence = [
    `Op ${date(last.referenceDate)} waren dat er `,
    said(last),
    ...(year ? [`; op ${date(year.referenceDate)} `, said(year)] : []),
    '. ',
  ];
  if (!areOfSameYears(now, last)) return { sentence: [...start, otherYears(last)], isWorse: false };
  const side = sideOf(now.entry, last.entry);
  return { sentence: [...start, shareWords[side]], isWorse: isWorseSide(side, wanted) };
}

function waitingWords({ entry }: Stock): Sentence {
  return [
    { figure: roughly(entry.denominator) },
    ', van wie ',
    { figure: roughly(entry.numerator) },
    ' langer dan 10\u00a0weken',
  ];
}

type Direction = 'more' | 'fewer' | 'same';

const verdictWords: Readonly<Record<Direction, string>> = {
  more: 'Nu zijn het er meer',
  fewer: 'Nu zijn het er minder',
  same: 'Nu zijn het er door afronden ongeveer evenveel',
};

const beyondWords = { more: 'wachten er meer', fewer: 'wachten er minder' } as const;

/** A year that has no detail holds at most this many people of whom nothing is counted. */
const mostUnseen = 9;

/** Whether two published counts cannot both stand for the same true one; years without detail widen what they can stand for. */
function direction(from: Stock, to: Stock, part: keyof Tally): Direction {
  const [before, after] = [boundsOf(from, part), boundsOf(to, part)];
  if (after.low > before.high) return 'more';
  return after.high < before.low ? 'fewer' : 'same';
}

function boundsOf({ entry, referenceDate }: Stock, part: keyof Tally): { low: number; high: number } {
  const shown: Counted = entry[part];
  const years = Number(referenceDate.slice(0, 4)) - firstCohort + 1;
  const unseen = Math.max(0, years - entry.denominator.rounded) * mostUnseen;
  return { low: shown.count - off(shown), high: shown.count + off(shown) + unseen };
}

const firstCohort = 2022;

function yearBefore(iso: string): string {
  return `${Number(iso.slice(0, 4)) - 1}${iso.slice(4)}`;
}

/** A share of one cohort. */
export interface CohortShare {
  readonly cohort: number;
  readonly tally: Tally;
}

/**
 * The share of a cohort beside that of the cohort before, both followed as long; judged on rounding and chance together.
 * @param wanted which way the norm or the field wants it
 */
export function cohortChange(
  last: CohortShare,
  before: CohortShare,
  wanted: 'higher' | 'lower' | 'none',
): Change {
  const { numerator, denominator } = before.tally;
  const start: Sentence = [
    `Bij de mensen die in ${before.cohort} begonnen en even lang zijn gevolgd, lukte dit bij `,
    { figure: roughPartOf(numerator, denominator) },
    '. ',
  ];
  const side = sideOf(last.tally, before.tally);
  return { sentence: [...start, shareWords[side]], isWorse: isWorseSide(side, wanted) };
}

const isWorseSide = (side: Side, wanted: 'higher' | 'lower' | 'none'): boolean =>
  wanted !== 'none' && (side === 'higher' || side === 'lower') && side !== wanted;

const shareWords: Readonly<Record<Side, string>> = {
  higher: 'Het aandeel is gestegen: meer dan door toeval en afronden kan komen.',
  lower: 'Het aandeel is gedaald: meer dan door toeval en afronden kan komen.',
  same: 'Dat verschil kan door toeval en afronden komen: het aandeel is ongeveer gelijk.',
  few: 'Dat zijn te weinig mensen om te zeggen of het aandeel veranderde.',
};
