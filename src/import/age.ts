import type { PublicSource } from '../sources/source.ts';

/** How old the newest row of a source is. */
export interface Age {
  /** ISO day from which a next edition can be expected; null when none comes. */
  readonly next: string | null;
  readonly isOld: boolean;
}

/** A source of which nothing comes any more. */
const never = 600;

/** @param published ISO day of the newest row @param today ISO day */
export function ageOf(
  { months, patience }: Pick<PublicSource, 'months' | 'patience'>,
  published: string,
  today: string,
): Age {
  if (months > never || published === '') return { next: null, isOld: false };
  return { next: monthsAfter(published, months), isOld: monthsAfter(published, months + patience) < today };
}

/** The same day of a later month, or the last day of that month. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, of = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(of, last))).toISOString().slice(0, 10);
}
