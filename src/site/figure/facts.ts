import type { Fact, FigureTable } from '../../downloads/figure-table.ts';
import { cellOf, cellText, cellValue, type TableView } from '../../figures/view.ts';
import { inventedText } from '../../text.ts';

/** What a file of a figure must say of itself. */
export interface FigureFacts {
  readonly municipality: string;
  readonly referenceDate: string;
  readonly release: string;
  readonly invented: boolean;
  /** The norm, the change and the commitment about it, as text. */
  readonly factTexts: readonly string[];
  /** Word for word as on the page; null for a figure that is not compared. */
  readonly verdict: string | null;
  /** The choice as the address has it: "groep=asiel"; "" = the standard one. */
  readonly choice: string;
  readonly frozen: string;
  /** What stands under the figure and its table, of the choice that is shown. */
  readonly notes: readonly string[];
}

/** The facts in the order of the columns; dates are ISO dates. */
function factsOf(about: FigureFacts): Fact[] {
  return [
    ['gemeente', about.municipality],
    ['peildatum', about.referenceDate],
    ['release', about.release],
    ['keuze', about.choice === '' ? 'standaard' : about.choice],
    ['vergelijking', about.verdict ?? 'geen'],
    ['feiten', about.factTexts.length === 0 ? 'geen' : about.factTexts.join(' ')],
    ['bron', 'Raadsmonitor Inburgering; afgerond op vijftallen'],
    ['vaste versie', about.frozen],
    ['kanttekeningen', about.notes.join(' ')],
    ...(about.invented ? [['voorbeeld', inventedText.word] as const] : []),
  ];
}

/** The table of a figure, with all that goes along when it leaves the page. */
export function figureTable({ caption, columns, rows }: TableView, about: FigureFacts): FigureTable {
  return {
    title: caption,
    columns: columns.map(({ label, numeric }) => ({ label, isNumeric: numeric === true })),
    rows: rows.map(({ cells }) =>
      cells.map((cell) => ({ text: cellText(cell), value: cellValue(cell), of: cellOf(cell) })),
    ),
    facts: factsOf(about),
  };
}

/** A verdict with the year that it is about, because it stands in every row of a file. */
export function verdictOf(verdict: string, cohort: number | string | null): string {
  return cohort === null || cohort === 'alle' ? verdict : `begonnen in ${cohort}: ${verdict}`;
}
