import type { Understood } from './cell.ts';

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const daysIn = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (monthDays[month - 1] ?? 0);

/** Whether a text is a day of the calendar, written as `2026-09-30`. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = Number(text.slice(8));
  return day > 0 && day <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/** Dates that systems write where there is none, such as 1900-01-01 and 9999-12-31. */
export function isStandInDate(text: string): boolean {
  return /^(0001-01-01|1753-01-01|1899-12-3[01]|1900-01-0[01]|1970-01-01|2[0-9]99-12-31|9999-\d\d-\d\d)$/.test(
    text,
  );
}

/** What a spreadsheet writes behind a day that it keeps as a moment. */
const midnight = /[T ]0?0:00(:00(\.0+)?)?$/;

/**
 * A day of the calendar as `2026-09-30`, also written as `30-9-2026`, as `2026-9-30` or with midnight behind it.
 * Undefined for any other text: of `3/4/2026` nobody can tell which is the month.
 */
export function dateIn(text: string): Understood | undefined {
  if (isCalendarDate(text)) return { value: text };
  const plain = text.replace(midnight, '');
  const [, first = '', month = '', last = ''] =
    /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(plain) ?? /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain) ?? [];
  const [year, day] = first.length === 4 ? [first, last] : [last, first];
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(value) ? { value, spelling: 'date' } : undefined;
}

/** Days since the end of 1899 between 2000 and 2099: what Excel keeps of a date whose column has no format for dates. */
const isSerial = (text: string): boolean =>
  /^\d{5}([.,]\d+)?$/.test(text) && text >= '36526' && text < '73051';

/**
 * How a whole column of dates was written so that nobody can tell which days are meant, and what to do about it; undefined for
 * any other text. Excel on a Mac may count its days from 1904.
 */
export function dateNotation(
  text: string,
): { readonly received: string; readonly expected: string } | undefined {
  if (isSerial(text))
    return {
      received: 'een volgnummer zoals Excel een datum bewaart',
      expected: 'een datum als 2026-09-30; kies voor de kolom de celnotatie jjjj-mm-dd en sla opnieuw op',
    };
  return /^\d{1,4}[/.]\d{1,2}[/.]\d{1,4}$/.test(text)
    ? {
        received: 'een datum met / of . ertussen',
        expected: 'een datum als 2026-09-30 of 30-9-2026, want zo is niet te zien wat dag en maand is',
      }
    : undefined;
}
