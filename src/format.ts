/**
 * Dutch numbers, dates and the bounded wording of protected counts.
 * Rounding to fives with deviation at most 4 gives the intervals behind `share`
 * (controlled rounding, base 5: a shown p stands for p-4 to p+4, never below 0).
 */

const integers = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });
const decimals = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
const longDate = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });

/** Below this published denominator no percentage is printed. */
export const percentageFrom = 20;
/** Below this published total there is no detail. */
export const detailFrom = 10;

export const nbsp = '\u00a0';

/** 1234 → "1.234". */
export function whole(value: number): string {
  return integers.format(value);
}

/** 26.46 → "26,5"; 19 → "19". */
export function decimal(value: number): string {
  return decimals.format(value);
}

/** "2026-09-30" → "30 september 2026". */
export function date(iso: string): string {
  return longDate.format(new Date(`${iso}T00:00:00Z`));
}

/** A published count as words in a sentence or table: a shown 0 stands for 0 to 4 people. */
export function count(value: number): string {
  return value === 0 ? `minder dan${nbsp}5` : whole(value);
}

/** A total without detail: its published value stands for fewer than 10 after protection. */
export function total(value: number): string {
  return value < detailFrom ? `minder dan${nbsp}10` : whole(value);
}

/**
 * Share of a published count in a published total, as text; null when the total is too small for a percentage.
 * Never "0%" or "100%": at the ends the text is the bound that holds for every true count.
 */
export function share(part: number, whole: number): string | null {
  if (whole < percentageFrom) return null;
  if (part === 0) return whole >= 85 ? 'minder dan 5%' : `hooguit ${Math.ceil(400 / (whole - 4) / 5) * 5}%`;
  if (part === whole) {
    return whole >= 160
      ? 'meer dan 95%'
      : `minstens ${Math.floor((100 * (whole - 4)) / (whole + 4) / 5) * 5}%`;
  }
  const percent = Math.round((100 * part) / whole);
  if (percent === 0) return 'minder dan 1%';
  if (percent === 100) return 'meer dan 99%';
  return `${percent}%`;
}

/** "55 van de 120 (46%)", or without the percentage when the total is under 20. */
export function partOf(part: number, all: number): string {
  const percentage = share(part, all);
  const counts = `${count(part)} van de${nbsp}${whole(all)}`.replaceAll(' ', nbsp);
  return percentage === null ? counts : `${counts}${nbsp}(${percentage.replaceAll(' ', nbsp)})`;
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

/** URL name of a municipality: "'s-Hertogendal (NH.)" → "s-hertogendal-nh". */
export function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
