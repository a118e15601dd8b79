/** What the delivery page looks at, and what it says about it: the same at build and in the browser. */
import type { MatrixState } from '../../council/delivery.ts';
import { questionPath } from '../frame/ask-link.ts';

export interface MatrixPeriod {
  readonly release: string;
  /** ISO date. */
  readonly referenceDate: string;
  /** Until when a figure about the newest cohort grows (ISO date). */
  readonly finalFrom: string;
}

export interface MatrixColumn {
  readonly indicator: string;
  readonly name: string;
  readonly short: string;
}

/** One municipality; its cells stand by indicator, and within an indicator by period, oldest first. */
export interface MatrixRow {
  readonly name: string;
  readonly slug: string;
  readonly code: string;
  readonly province: string;
  readonly isInvented: boolean;
  /** Whether it has a page that makes a question: a municipality that merged has none. */
  readonly canAsk: boolean;
  /** One letter of `stateLetters` per cell. */
  readonly states: string;
  /** One letter per cell: "a" is the first of `reasons`; "." = none was given. */
  readonly reasons: string;
}

/** All that the page knows of who delivered what; travels as JSON in one attribute. */
export interface MatrixData {
  readonly periods: readonly MatrixPeriod[];
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  readonly reasons: readonly string[];
  /** Base path of the site, with a slash at its end. */
  readonly base: string;
}

export const stateLetters = {
  geleverd: 'g',
  voorlopig: 'v',
  'te-klein': 'k',
  'niet-geleverd': 'n',
  'niet-van-toepassing': '-',
} as const satisfies Record<MatrixState, string>;

const stateOfLetter = new Map<string, string>(
  Object.entries(stateLetters).map(([state, letter]) => [letter, state]),
);

/** A choice; "" = all indicators, the two newest reference dates, every province, and the gaps in the list. */
export interface Selection {
  readonly cijfer: string;
  readonly stand: string;
  readonly periode: string;
  readonly regio: string;
}

export const standard: Selection = { cijfer: '', stand: '', periode: '', regio: '' };

/** A cell of a selection. */
export interface MatrixCell {
  readonly column: MatrixColumn;
  readonly period: MatrixPeriod;
  readonly state: MatrixState;
  /** Why it was not delivered, where the municipality said so. */
  readonly reason: string | null;
}

export interface SelectedRow {
  readonly row: MatrixRow;
  readonly cells: readonly MatrixCell[];
}

/** From this many municipalities on the matrix is folded and has one figure at a time: nobody reads it whole. */
const largeFrom = 60;

export const isLarge = ({ rows }: MatrixData): boolean => rows.length > largeFrom;

/** What the matrix shows of a selection: on a phone and in a country the first figure, unless one was chosen. */
export function inMatrix(data: MatrixData, selection: Selection, isNarrow = false): Selection {
  const [first] = data.columns;
  const isOne = (isNarrow || isLarge(data)) && selection.cijfer === '' && first !== undefined;
  return isOne ? { ...selection, cijfer: first.indicator } : selection;
}

/** Indicators of a selection. */
export function columnsOf({ columns }: MatrixData, { cijfer }: Selection): readonly MatrixColumn[] {
  return cijfer === '' ? columns : columns.filter(({ indicator }) => indicator === cijfer);
}

/** Periods of a selection, oldest first: the two newest, unless one was chosen. */
export function periodsOf({ periods }: MatrixData, { periode }: Selection): readonly MatrixPeriod[] {
  return periode === '' ? periods.slice(-2) : periods.filter(({ release }) => release === periode);
}

/** Every municipality of a selection, with its cells; with a state, only who has it somewhere in the selection. */
export function selected(data: MatrixData, selection: Selection): SelectedRow[] {
  const [columns, periods] = [columnsOf(data, selection), periodsOf(data, selection)];
  const { stand, regio } = selection;
  return data.rows
    .filter(({ province }) => regio === '' || province === regio)
    .map((row) => ({
      row,
      cells: columns.flatMap((column) => periods.map((period) => cellOf(data, row, column, period))),
    }))
    .filter(({ cells }) => stand === '' || cells.some(({ state }) => state === stand));
}

/** How many municipalities could have delivered something of a selection. */
export function countIn(data: MatrixData, selection: Selection): number {
  const rows = selected(data, { ...selection, stand: '' });
  return rows.filter(({ cells }) => cells.some(({ state }) => state !== 'niet-van-toepassing')).length;
}

function cellOf(
  { columns, periods, reasons }: MatrixData,
  row: MatrixRow,
  column: MatrixColumn,
  period: MatrixPeriod,
): MatrixCell {
  const at = columns.indexOf(column) * periods.length + periods.indexOf(period);
  const state = (stateOfLetter.get(row.states[at] ?? '') ?? 'niet-van-toepassing') as MatrixState;
  return { column, period, state, reason: reasons[reasonAt(row.reasons[at])] ?? null };
}

const firstReason = 97;
const reasonAt = (letter = '.'): number => (letter === '.' ? -1 : letter.charCodeAt(0) - firstReason);

/** The letter for a reason by its place in the list of reasons; "." for none. */
export function reasonLetter(place: number): string {
  return place < 0 ? '.' : String.fromCharCode(firstReason + place);
}

/** Where the college is asked why a figure is not there; null where it is there now, or where nobody can be asked. */
export function askOf(data: MatrixData, row: MatrixRow, column: MatrixColumn): string | null {
  const newest = data.periods.at(-1);
  if (!newest || !row.canAsk) return null;
  const isOpen = cellOf(data, row, column, newest).state === 'niet-geleverd';
  return isOpen ? `${data.base}${questionPath(row.slug, column.indicator).slice(1)}&doel=feit` : null;
}

/** What lacks in one municipality, of a selection. */
export interface Gap {
  readonly row: MatrixRow;
  readonly indicators: readonly MatrixColumn[];
  readonly periods: readonly MatrixPeriod[];
  /** Each once, in the words of the municipality. */
  readonly reasons: readonly string[];
}

/** Who did not deliver something of a selection, by name. */
export function gapsIn(data: MatrixData, selection: Selection): Gap[] {
  return selected(data, { ...selection, stand: 'niet-geleverd' }).map(({ row, cells }) => {
    const open = cells.filter(({ state }) => state === 'niet-geleverd');
    return {
      row,
      indicators: unique(open.map(({ column }) => column)),
      periods: unique(open.map(({ period }) => period)),
      reasons: unique(open.flatMap(({ reason }) => reason ?? [])),
    };
  });
}

const unique = <Value>(all: readonly Value[]): Value[] => [...new Set(all)];
