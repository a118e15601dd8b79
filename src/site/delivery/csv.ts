import { nameOf } from '../../contract/codes.ts';
import { matrixStates } from '../../council/delivery.ts';
import { dutchRows, machineRows } from '../../downloads/csv.ts';
import { inventedText } from '../../text.ts';
import { selected, type MatrixCell, type MatrixData, type MatrixRow, type Selection } from './selection.ts';

const names = [
  'gemeente',
  'code',
  'provincie',
  'indicator',
  'release',
  'peildatum',
  'stand',
  'reden',
  'definitief_vanaf',
];

/**
 * What a selection shows, one line per municipality, indicator and period, with the columns of `levering.csv`; with a
 * state only the cells that have it. `form` is for a Dutch spreadsheet or for programs.
 */
export function selectionCsv(data: MatrixData, selection: Selection, form: 'excel' | 'program'): string {
  const isMarked = data.rows.some(({ isInvented }) => isInvented);
  const rows = selected(data, selection).flatMap(({ row, cells }) =>
    cells
      .filter(({ state }) => selection.stand === '' || state === selection.stand)
      .map((cell) => [
        ...lineOf(row, cell),
        ...(isMarked ? [row.isInvented ? inventedText.word : null] : []),
      ]),
  );
  const table = { columns: [...names, ...(isMarked ? ['voorbeeld'] : [])], rows };
  return form === 'excel' ? dutchRows(table) : machineRows(table);
}

function lineOf({ name, code, province }: MatrixRow, { column, period, state, reason }: MatrixCell) {
  return [
    name,
    code,
    province,
    column.indicator,
    period.release,
    period.referenceDate,
    nameOf(matrixStates, state),
    reason,
    state === 'voorlopig' ? period.finalFrom : null,
  ];
}
