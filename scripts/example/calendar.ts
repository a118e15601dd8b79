import { quarters, type Quarter } from '../../src/contract/codes.ts';

const dayLength = 24 * 60 * 60 * 1000;

/** A calendar date as a whole number of days since 1970-01-01. */
export function dayOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / dayLength;
}

export function firstDayOf(year: number): number {
  return dayOf(`${year}-01-01`);
}

/** The calendar quarter in which a day lies. */
export function quarterOf(day: number): Quarter {
  const month = new Date(day * dayLength).getUTCMonth();
  return quarters[Math.floor(month / 3)]!.code;
}
