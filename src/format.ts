/**
 * Dutch numbers, dates and the bounded wording of protected counts.
 * Controlled rounding to fives: a count p of one block stands for p-4 to p+4, never below 0. Where counts are
 * added up, so are the deviations; every bounded text holds for the worst of them.
 */

const integers = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });
const decimals = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
const longDate = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });

/** Below this published denominator no percentage is printed. */
export const percentageFrom = 20;
/** Below this published denominator a share is only given as the range that rounding allows. */
export const onePercentageFrom = 50;
/** Below this published total there is no detail. */
export const detailFrom = 10;

export const nbsp = '\u00a0';

/** 1234 → "1.234". */
export function whole(value: number): string {
  // A country is written with millions of small numbers, which have no point.
  return Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : integers.format(value);
}

/** 26.46 → "26,5"; 19 → "19". */
export function decimal(value: number): string {
  return decimals.format(value);
}

/** The few days that every page names, in words. */
const dates = new Map<string, string>();

/** "2026-09-30" → "30 september 2026". */
export function date(iso: string): string {
  const words = dates.get(iso) ?? longDate.format(new Date(`${iso}T00:00:00Z`));
  dates.set(iso, words);
  return words;
}

/** A rounded count is a multiple of 5, at most this many people off. */
const mostOff = 4;

/**
 * A shown number of people, and how many rounded counts were added up to it: 1 is one count of one block
 * (a municipality and a cohort year), k the same count over k blocks. Each of them is at most 4 people off.
 */
export interface Counted {
  readonly count: number;
  readonly rounded: number;
}

/** People by which a shown number can differ from the people counted. */
export function off({ rounded }: Pick<Counted, 'rounded'>): number {
  if (!(rounded >= 1)) throw new RangeError(`a shown count is made of rounded counts, not of ${rounded}`);
  return mostOff * rounded;
}

/** Chances of the deviations of one rounded count, -4 to 4: (5 - |d|) of 25. */
const ofOneCount = [1, 2, 3, 4, 5, 4, 3, 2, 1].map((part) => part / 25);

/** By number of rounded counts. */
const usual = new Map<number, number>();

/**
 * People by which a shown number usually differs from the people counted: in at least 19 of 20 cases no more than this.
 * Of one rounded count it is the most there can be.
 */
export function usualOff(shown: Pick<Counted, 'rounded'>): number {
  const { rounded } = shown;
  const found = usual.get(rounded) ?? Math.min(off(shown), usualDeviation(rounded));
  usual.set(rounded, found);
  return found;
}

/** Over more counts than this the sum is as good as normal, with a variance of 4 for each count. */
const mostConvolved = 40;

function usualDeviation(rounded: number): number {
  if (rounded > mostConvolved) return Math.ceil(1.96 * 2 * Math.sqrt(rounded));
  let chances = [1];
  for (let counts = 0; counts < rounded; counts++)
    chances = Array.from({ length: chances.length + 8 }, (_, at) =>
      ofOneCount.reduce((sum, chance, from) => sum + chance * (chances[at - from] ?? 0), 0),
    );
  const middle = mostOff * rounded;
  let [most, inside] = [0, chances[middle] ?? 0];
  while (inside < 0.95) {
    most++;
    inside += (chances[middle - most] ?? 0) + (chances[middle + most] ?? 0);
  }
  return most;
}

/** How far a shown number can be off, in words about this number: "Door het afronden kan dit getal hooguit 4 hoger of lager zijn." */
export function marginWords(shown: Pick<Counted, 'rounded'>): string {
  const most = whole(off(shown));
  if (shown.rounded === 1) return `Door het afronden kan dit getal tot ${most} hoger of lager zijn.`;
  return `Opgeteld uit ${whole(shown.rounded)} afgeronde getallen: het kan er hooguit ${most} naast zitten, meestal niet meer dan ${whole(usualOff(shown))}.`;
}

/** A published count as words in a running sentence: "ongeveer 55", or the bound of a shown 0. */
export function roughly(shown: Counted): string {
  return shown.count > 0 ? `ongeveer${nbsp}${whole(shown.count)}` : count(shown);
}

/** The same with its share: "ongeveer 140 (67%)"; a shown 0 and a total that is too small have none. */
export function roughlyWithShare(part: Counted, all: Counted): string {
  const percent = part.count === 0 ? null : share(part, all);
  return percent === null ? roughly(part) : `${roughly(part)} (${percent})`;
}

/** A total as words in a running sentence; one under 10 stays a bound. */
export function roughTotal(shown: Counted): string {
  return shown.count >= detailFrom ? `ongeveer${nbsp}${whole(shown.count)}` : total(shown);
}

/** A published count as words in a sentence or table: a shown 0 stands for 0 to 4 people per rounded count. */
export function count(shown: Counted): string {
  if (shown.count > 0) return whole(shown.count);
  return shown.rounded === 1 ? `minder dan${nbsp}5` : `hooguit${nbsp}${whole(off(shown))}`;
}

/** A total that may lack detail: one under 10 is never given as a number, only as the bound that holds. */
export function total(shown: Counted): string {
  if (shown.count >= detailFrom) return whole(shown.count);
  return shown.rounded === 1
    ? `minder dan${nbsp}${detailFrom}`
    : `hooguit${nbsp}${whole(shown.count + off(shown))}`;
}

/** In a table, where a number or a share would stand: "geen" would read as nobody. */
export const notSaid = 'niet te zeggen';

/** Percents between the ends of the widest range that is said of a share: a wider one tells less than the two counts. */
const widestRange = 50;

/**
 * Share of a published count in a published total, as text; null when the total is too small for a percentage,
 * when no bound holds but 0 and 100, or when the range is wider than half. Under 50 people it is the range that
 * rounding allows.
 * Never "0%" or "100%": at the ends the text is the bound that holds for every true count.
 */
export function share(part: Counted, all: Counted): string | null {
  if (all.count < percentageFrom) return null;
  const percent = percentOf(part, all);
  if (percent === 0) return atMost(part, all);
  if (percent === 100) return atLeast(part, all);
  if (all.count >= onePercentageFrom) return `${percent}%`;
  const range = shareRange(part, all, off);
  return range !== null && range.high - range.low > widestRange ? null : rangeText(part, all, off);
}

/** The whole percents that `share` says; null where it says a bound, a range, or nothing. */
export function percentage(part: Counted, all: Counted): number | null {
  if (all.count < onePercentageFrom) return null;
  const percent = percentOf(part, all);
  return percent === 0 || percent === 100 ? null : percent;
}

/** Whole percents between which the true share lies: always for one rounded count each, usually for sums of them. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** How far a count may be off: `off` for what always holds, `usualOff` for 19 of 20 cases. */
type Deviation = (shown: Counted) => number;

/** The range that rounding allows a share, outwards to whole percents; null under 20 people. */
export function shareRange(part: Counted, all: Counted, offOf: Deviation = usualOff): Range | null {
  if (all.count < percentageFrom) return null;
  const [ofPart, ofAll] = [offOf(part), offOf(all)];
  const fewest = Math.max(1, all.count - ofAll);
  const low = Math.max(0, part.count - ofPart) / (all.count + ofAll);
  const high = Math.min(1, (part.count + ofPart) / fewest);
  return { low: Math.floor(100 * low), high: Math.ceil(100 * high) };
}

/** "38 tot 53%"; a range that reaches an end is a bound, and one that reaches both says nothing: null. */
export function rangeText(part: Counted, all: Counted, offOf: Deviation = usualOff): string | null {
  const range = shareRange(part, all, offOf);
  if (range === null || (range.low === 0 && range.high === 100)) return null;
  if (range.low === 0) return `hooguit ${range.high}%`;
  return range.high === 100 ? `minstens ${range.low}%` : `${range.low} tot ${range.high}%`;
}

const percentOf = (part: Counted, all: Counted): number => Math.round((100 * part.count) / all.count);

function atMost(part: Counted, all: Counted): string | null {
  const fewest = all.count - off(all);
  const percent = fewest > 0 ? (100 * (part.count + off(part))) / fewest : Infinity;
  if (part.count > 0 && percent < 1) return 'minder dan 1%';
  if (percent < 5) return 'minder dan 5%';
  const bound = Math.ceil(percent / 5) * 5;
  return bound <= widestRange ? `hooguit ${bound}%` : null;
}

function atLeast(part: Counted, all: Counted): string | null {
  const percent = (100 * (part.count - off(part))) / (all.count + off(all));
  if (part.count < all.count && percent > 99) return 'meer dan 99%';
  if (percent > 95) return 'meer dan 95%';
  const bound = Math.floor(percent / 5) * 5;
  return bound >= 100 - widestRange ? `minstens ${bound}%` : null;
}

/**
 * "55 van de 120 (46%)", or without the percentage when there is none.
 * A shown 0 that may be as many as the shown total stands alone: "hooguit 20".
 */
export function partOf(part: Counted, all: Counted): string {
  if (part.count === 0 && off(part) >= all.count) return count(part);
  const percentage = share(part, all);
  const counts = `${count(part)} van de${nbsp}${whole(all.count)}`.replaceAll(' ', nbsp);
  return percentage === null ? counts : `${counts}${nbsp}(${percentage.replaceAll(' ', nbsp)})`;
}

/** The same in a running sentence: "ongeveer 55 van de 120 (46%)". */
export function roughPartOf(part: Counted, all: Counted): string {
  const said = partOf(part, all);
  return part.count > 0 ? `ongeveer${nbsp}${said}` : said;
}

/**
 * A part of a group that was named just before: "ongeveer 55 van hen (46%)". Null where the part is a shown 0 that may
 * be everybody: a bound that says nothing is left out.
 */
export function ofThem(part: Counted, all: Counted): string | null {
  if (part.count === 0 && off(part) >= all.count) return null;
  const percentage = share(part, all);
  const said = `${roughly(part)} van${nbsp}hen`;
  return percentage === null ? said : `${said}${nbsp}(${percentage.replaceAll(' ', nbsp)})`;
}

/** "personen" → "Personen": a text as the start of a sentence or a heading. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Geen cijfers" → "geen cijfers": a text as it goes on inside a sentence. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** "1 gemeente", "29 gemeenten". */
export function municipalitiesText(number: number): string {
  return number === 1 ? '1 gemeente' : `${whole(number)} gemeenten`;
}

/** Joins names as Dutch prose: "a, b en c". */
export function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`;
}

/** Folds accents, case, "'s-" and punctuation, so that searching and sorting treat names alike. */
export function folded(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^['’]s[- ]/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

const dutch = new Intl.Collator('nl');

/** Folded names: sorting asks for the same ones over and over. */
const sortNames = new Map<string, string>();

function sortName(name: string): string {
  const found = sortNames.get(name);
  if (found !== undefined) return found;
  const made = folded(name);
  sortNames.set(name, made);
  return made;
}

/** Compares names as readers sort them: without accents, case and a leading "'s-". */
export function inNameOrder(one: string, other: string): number {
  return dutch.compare(sortName(one), sortName(other));
}

/** URL name of a municipality: "'s-Hertogendal (NH.)" → "s-hertogendal-nh". */
export function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The ISO date after another one. */
export function nextDay(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
