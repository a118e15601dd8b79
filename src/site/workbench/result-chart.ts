import { bars } from '../../charts/bars.ts';
import type { Canvas } from '../../charts/canvas.ts';
import { drawings } from '../../charts/markup.ts';
import { ownLine } from '../../charts/own-line.ts';
import { whole } from '../../format.ts';
import type { Result, Row, Value } from '../../query/port.ts';

const mostBars = 40;
const mostPoints = 1000;

type ColumnKind = 'number' | 'year' | 'day' | 'text';

/** How a result can be drawn: along which columns, and which of its columns have the numbers. */
export interface Drawable {
  readonly form: 'bars' | 'line';
  /** The columns that name a row; for a line exactly one. */
  readonly along: readonly string[];
  /** At least one. */
  readonly values: readonly string[];
  readonly isTime: boolean;
}

/**
 * A chart only where it says something: a bar per named row in the order of the query, or a line over days or numbers
 * that go up. Years are groups of people, not moments, so they get bars. Null = no chart.
 */
export function drawable({ columns, rows }: Result): Drawable | null {
  const kinds = new Map(columns.map((column) => [column, kindOf(rows, column)]));
  const [first = ''] = columns;
  const kind = kinds.get(first);
  const numbers = columns.filter((column) => kinds.get(column) === 'number');
  const isLine = kind === 'day' || kind === 'number';
  if (isLine && rows.length >= 3 && rows.length <= mostPoints && goesUp(rows, first)) {
    const values = numbers.filter((column) => column !== first);
    return values.length > 0 ? { form: 'line', along: [first], values, isTime: kind === 'day' } : null;
  }
  const along = columns.slice(
    0,
    columns.findIndex((column) => kinds.get(column) === 'number'),
  );
  const values = numbers.filter((column) => rows.every((row) => Number(row[column]) >= 0));
  if (along.length === 0 || values.length === 0 || rows.length === 0 || rows.length > mostBars) return null;
  return { form: 'bars', along, values, isTime: false };
}

function kindOf(rows: readonly Row[], column: string): ColumnKind {
  const values = rows.map((row) => row[column] ?? null).filter((value) => value !== null);
  if (values.length === 0) return 'text';
  if (values.every((value) => typeof value === 'number'))
    return values.every((value) => Number.isInteger(value) && value >= 1990 && value <= 2100)
      ? 'year'
      : 'number';
  return values.every((value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))
    ? 'day'
    : 'text';
}

const placeOn = (value: Value | undefined) => (typeof value === 'string' ? Date.parse(value) : Number(value));

function goesUp(rows: readonly Row[], column: string): boolean {
  return rows.every((row, index) => {
    const before = rows[index - 1];
    return row[column] !== null && (!before || placeOn(before[column]) < placeOn(row[column]));
  });
}

/** Both drawings of one column of numbers. The numbers themselves are in the table. */
export function chartMarkup({ rows }: Result, { form, along, isTime }: Drawable, value: string): string {
  const named = along.join(', ');
  const rowsText = rows.length === 1 ? '1 rij' : `${whole(rows.length)} rijen`;
  const canvas = {
    prefix: 'uitkomst',
    description: `${form === 'line' ? 'Lijn' : 'Staven'}: ${value} per ${named}, ${rowsText} in de volgorde van de query. De getallen staan in de tabel.`,
  };
  const number = (row: Row) => (typeof row[value] === 'number' ? row[value] : null);
  const draw = (target: Canvas) =>
    form === 'line'
      ? ownLine(
          rows.map((row) => ({ x: placeOn(row[along[0] ?? '']), y: number(row) })),
          isTime,
          target,
        )
      : bars(
          rows.map((row) => {
            const label = along.map((column) => String(row[column] ?? 'leeg')).join(', ');
            const shown = number(row);
            return shown === null ? { label, value: 0, text: 'leeg' } : { label, value: shown };
          }),
          target,
        );
  return drawings(draw, canvas);
}
