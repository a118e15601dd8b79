import { codeIn, municipalityIn, numberIn, type Spelling, type Understood } from '../reading/cell.ts';
import { dateIn, isCalendarDate, isStandInDate } from '../reading/date.ts';
import type { Delimiter } from '../reading/delimiter.ts';
import type { CaseColumn } from './columns.ts';

export type CellValue = string | number;

/** Reads a filled cell; undefined = not a value of this column. `note` hears of a value that is written in another way. */
export type CellReader = (text: string, note: (spelling: Spelling) => void) => CellValue | undefined;

const dayInMilliseconds = 86_400_000;
/** Days since 1970-01-01 of an ISO date that exists, 1900 to 2099; undefined for any other text. */
export function dayOf(text: string): number | undefined {
  if (!/^(19|20)/.test(text) || !isCalendarDate(text)) return undefined;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  return Date.UTC(year, month - 1, day) / dayInMilliseconds;
}

/** The year of a day since 1970-01-01. */
export function yearOf(day: number): number {
  return new Date(day * dayInMilliseconds).getUTCFullYear();
}

/** The day a number of years later; 29 February becomes 1 March where there is none. */
export function yearsLater(day: number, years: number): number {
  const date = new Date(day * dayInMilliseconds);
  return Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate()) / dayInMilliseconds;
}

/** The quarter of a day since 1970-01-01, 1 to 4. */
export function quarterOf(day: number): number {
  return Math.floor(new Date(day * dayInMilliseconds).getUTCMonth() / 3) + 1;
}

/** The same day of the month some months later, or the last day of a month that is shorter. */
export function monthsLater(day: number, months: number): number {
  const date = new Date(day * dayInMilliseconds);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / dayInMilliseconds;
}

const matching =
  (pattern: RegExp): CellReader =>
  (text) =>
    pattern.test(text) ? text : undefined;

const keyPattern = /^(?=.*[A-Za-z])[\x21-\x7e]{8,64}$/;
const groundsPattern = /^[A-Za-z0-9]{1,20}(; ?[A-Za-z0-9]{1,20})*$/;

const understanding =
  (understand: (text: string) => Understood | undefined): CellReader =>
  (text, note) => {
    const found = understand(text);
    if (found?.spelling) note(found.spelling);
    return found?.value;
  };

const day: CellReader = (text, note) => {
  const found = dateIn(text);
  if (found === undefined || isStandInDate(found.value)) return undefined;
  if (found.spelling) note(found.spelling);
  return dayOf(found.value);
};

const hours =
  (delimiter: Delimiter): CellReader =>
  (text) =>
    /^\d{1,4}([.,]\d{1,2})?$/.test(text) ? numberIn(text, delimiter) : undefined;

/** Reader of the cells of a column. Hours may have a decimal comma in a file that separates columns with `;`. */
export function readerOf(column: CaseColumn, delimiter: Delimiter): CellReader {
  switch (column.kind) {
    case 'key':
      return matching(keyPattern);
    case 'municipality':
      return understanding(municipalityIn);
    case 'code': {
      const codes = column.list.map(({ code }) => code);
      return understanding((text) => codeIn(codes, text));
    }
    case 'date':
      return day;
    case 'whole':
      return (text) => (/^\d{1,3}$/.test(text) ? Number(text) : undefined);
    case 'hours':
      return hours(delimiter);
    case 'grounds':
      return matching(groundsPattern);
  }
}
