const dayLength = 24 * 60 * 60 * 1000;

/** A calendar date as a whole number of days since 1970-01-01. */
export function dayOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / dayLength;
}

export function firstDayOf(year: number): number {
  return dayOf(`${year}-01-01`);
}

const written = new Map<number, string>();

/** The day as it is written in a case file: `2026-09-30`. */
export function isoOf(day: number): string {
  const found = written.get(day);
  if (found !== undefined) return found;
  const iso = new Date(day * dayLength).toISOString().slice(0, 10);
  written.set(day, iso);
  return iso;
}

/** The same day of the month so many months later; a day that the month does not have runs on into the next. */
export function monthsLater(day: number, months: number): number {
  const date = new Date(day * dayLength);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.getTime() / dayLength;
}
