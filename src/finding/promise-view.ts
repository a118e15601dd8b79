import { count, date, percentageFrom, total } from '../format.ts';
import { stateWords } from './comparison/verdict.ts';
import type { CommitmentStatus, Promised } from './commitment.ts';
import type { HistoryMoment } from './history.ts';
import { cellText, shareCell, type TableView } from './view.ts';

/** The figures of every release around a promise, as a chart draws and a table gives them. */
export interface PromiseView {
  /** Null when there is nothing to draw. */
  readonly counted:
    | readonly {
        readonly date: string;
        readonly share: number;
        readonly label: string;
        readonly of: number;
        readonly follows: boolean;
      }[]
    | null;
  readonly table: TableView;
}

/** Rows for every release, counted or blank; a share needs 20 people. */
export function promiseView(moments: readonly HistoryMoment[], { course }: CommitmentStatus): PromiseView {
  const counted = moments.flatMap((moment, index) =>
    pointOf(moment, index > 0 && isDrawn(moments[index - 1])),
  );
  return {
    counted: counted.length > 0 && course !== null ? counted : null,
    table: {
      caption: 'Het cijfer per levering',
      columns: [
        { label: 'Peildatum' },
        { label: 'Teller', numeric: true },
        { label: 'Noemer', numeric: true },
        { label: 'Aandeel', numeric: true },
      ],
      rows: moments.map(({ referenceDate, cohort, entry }) => {
        const day = `${date(referenceDate)}${cohort === null ? '' : `, instroom ${cohort}`}`;
        if (typeof entry === 'string') return { cells: [day, stateWords[entry], 'geen', 'geen'] };
        const { numerator, denominator } = entry;
        return { cells: [day, count(numerator), total(denominator), shareCell(numerator, denominator)] };
      }),
    },
  };
}

function isDrawn(moment: HistoryMoment | undefined): boolean {
  return moment !== undefined && pointOf(moment, false).length > 0;
}

function pointOf({ referenceDate, entry }: HistoryMoment, follows: boolean) {
  if (typeof entry === 'string' || entry.denominator.count < percentageFrom) return [];
  const { numerator, denominator } = entry;
  const label = cellText(shareCell(numerator, denominator));
  return [
    {
      date: referenceDate,
      share: numerator.count / denominator.count,
      label,
      of: denominator.count,
      follows,
    },
  ];
}

/** Alternative text: what was promised and what was counted since, with its numbers. */
export function promiseDescription(promised: Promised, { table }: PromiseView): string {
  const counted = table.rows
    .map(({ cells }) => cells.map(cellText))
    .map(([day, part, whole, share]) =>
      whole === 'geen' ? `${day}: ${part}` : `${day}: ${part} van de ${whole} (${share})`,
    );
  const target = promised.target === null ? '' : `Belofte van ${date(promised.date)}: ${promised.target}%`;
  const due = promised.target_date === null ? '' : ` op ${date(promised.target_date)}`;
  return `${target}${due}. Geteld: ${counted.join('; ')}.`;
}
