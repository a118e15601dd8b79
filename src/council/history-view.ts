import { date, list, notSaid, percentageFrom, share } from '../format.ts';
import { stateWords } from '../comparison/verdict.ts';
import type { Commitment } from './commitment.ts';
import type { HistoryMoment } from './history.ts';
import {
  cellText,
  countCell,
  peopleColumn,
  shareCell,
  totalCell,
  type TableCell,
  type TableView,
} from '../figures/view.ts';

/** A figure in every release, as a chart draws and a table gives it. */
export interface HistoryView {
  /** Releases with a share; `follows` = the release before has one of the same people, too. */
  readonly counted: readonly {
    readonly date: string;
    readonly share: number;
    readonly label: string;
    readonly of: number;
    readonly cohort: number | null;
    readonly follows: boolean;
  }[];
  readonly table: TableView;
}

/** Rows for every release, counted or blank; a share needs 20 people. */
export function historyView(moments: readonly HistoryMoment[]): HistoryView {
  return {
    counted: moments.flatMap((moment, index) => pointOf(moment, continues(moments[index - 1], moment))),
    table: tableOf(moments),
  };
}

/** Who waits now is followed in counts: no share of them stands beside another. */
function tableOf(moments: readonly HistoryMoment[]): TableView {
  const isStock = moments.length > 0 && moments.every(({ cohort }) => cohort === null);
  const shares = isStock ? [] : [{ label: 'Aandeel', numeric: true as const }];
  return {
    caption: 'Het cijfer per levering',
    columns: [
      { label: 'Stand op' },
      { label: 'Aantal', numeric: true },
      { label: peopleColumn, numeric: true },
      ...shares,
    ],
    rows: moments.map(({ referenceDate, cohort, entry }) => {
      const day = `${date(referenceDate)}${cohort === null ? '' : `, begonnen in ${cohort}`}`;
      const cells: TableCell[] =
        typeof entry === 'string'
          ? [stateWords[entry], notSaid, notSaid]
          : [
              countCell(entry.numerator),
              totalCell(entry.denominator),
              shareCell(entry.numerator, entry.denominator),
            ];
      return { cells: [day, ...cells.slice(0, isStock ? 2 : 3)] };
    }),
  };
}

/** Whether a line may run from one release to the next: both have a share, of people who began in the same year. */
function continues(before: HistoryMoment | undefined, moment: HistoryMoment): boolean {
  return before?.cohort === moment.cohort && pointOf(before, false).length > 0;
}

function pointOf({ referenceDate, cohort, entry }: HistoryMoment, follows: boolean) {
  if (typeof entry === 'string' || entry.denominator.count < percentageFrom) return [];
  const { numerator, denominator } = entry;
  const label = share(numerator, denominator) ?? '';
  return [
    {
      date: referenceDate,
      share: numerator.count / denominator.count,
      label,
      of: denominator.count,
      cohort,
      follows,
    },
  ];
}

/** Alternative text: what was committed and answered, and what was counted since, with its numbers. */
export function historyDescription(
  commitment: Commitment | null,
  answers: readonly string[],
  { table }: HistoryView,
): string {
  const counted = table.rows
    .map(({ cells }) => cells.map(cellText))
    .map(([day, part, whole, share]) =>
      whole === notSaid
        ? `${day}: ${part}`
        : `${day}: ${part} van de ${whole}${share === undefined || share === notSaid ? '' : ` (${share.replace(/ \(.*\)$/, '')})`}`,
    );
  const said = [
    ...commitmentWords(commitment),
    ...(answers.length === 0 ? [] : [`Antwoord op ${list(answers.map(date))}.`]),
  ];
  return [...said, `Geteld: ${counted.join('; ')}.`].join(' ');
}

function commitmentWords(commitment: Commitment | null): string[] {
  if (commitment === null || commitment.target === null) return [];
  const due = commitment.target_date === null ? '' : ` op ${date(commitment.target_date)}`;
  return [`Toezegging van ${date(commitment.date)}: ${commitment.target}%${due}.`];
}
