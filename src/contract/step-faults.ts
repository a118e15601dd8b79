import type { CodeList } from './codes.ts';
import { excerpt, type Fault } from './fault.ts';
import type { Line } from './read.ts';
import { codesIn, stepCodes, owners } from './step-codes.ts';
import type { ExecutorRow, StepRow } from './steps.ts';

interface Cell {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly received: string;
}

/** What holds between the columns and rows of the steps: known owners, an order without gaps, spans that run forward. */
export function stepFaults(
  file: string,
  lines: readonly Line<StepRow>[],
  indicators: readonly string[],
): Fault[] {
  return lines.flatMap(({ line, row }) => {
    const cell = (column: string, received: string): Cell => ({ file, line, column, received });
    const own = lines.filter((other) => other.row.group === row.group);
    return [
      ...unknownCodes(cell('owners', row.owners), owners),
      ...orderFaults(cell('order', String(row.order)), own),
      ...spanFaults(cell('measured_from', row.measured_from ?? ''), row, row.measured_by !== null, own),
      ...spanFaults(cell('norm_from', row.norm_from ?? ''), row, row.norm_weeks !== null, own),
      ...unknownIndicator(cell('measured_by', row.measured_by ?? ''), indicators),
    ];
  });
}

/** What holds for executors: a known municipality, known steps and a last day that is not before the first. */
export function executorFaults(
  file: string,
  lines: readonly Line<ExecutorRow>[],
  municipalities: readonly string[],
): Fault[] {
  return lines.flatMap(({ line, row }) => {
    const cell = (column: string, received: string): Cell => ({ file, line, column, received });
    return [
      ...(municipalities.includes(row.municipality)
        ? []
        : [fault(cell('municipality', row.municipality), 'een gemeente uit example/municipalities.csv')]),
      ...unknownCodes(cell('steps', row.steps), stepCodes),
      ...(row.to !== null && row.to < row.from
        ? [fault(cell('to', row.to), `een dag vanaf ${row.from}, of leeg`)]
        : []),
    ];
  });
}

function fault({ received, ...place }: Cell, expected: string): Fault {
  return { ...place, received: excerpt(received), expected };
}

function unknownCodes(cell: Cell, list: CodeList): Fault[] {
  const known = list.map(({ code }) => code);
  const codes = codesIn(cell.received);
  const isRight = codes.every((code) => known.includes(code)) && new Set(codes).size === codes.length;
  return isRight ? [] : [fault(cell, `een of meer, elk één keer en gescheiden door |: ${known.join(', ')}`)];
}

function orderFaults(cell: Cell, own: readonly Line<StepRow>[]): Fault[] {
  const orders = own.map(({ row }) => row.order).toSorted((a, b) => a - b);
  const isRight = orders.every((order, at) => order === at + 1);
  return isRight ? [] : [fault(cell, `in elke groep 1 tot en met ${orders.length}, elk één keer`)];
}

function spanFaults(cell: Cell, row: StepRow, isGiven: boolean, own: readonly Line<StepRow>[]): Fault[] {
  if (!isGiven) return cell.received === '' ? [] : [fault(cell, 'leeg, want er is geen duur')];
  const start = own.find((other) => other.row.step === cell.received);
  return start && start.row.order < row.order ? [] : [fault(cell, 'een eerdere stap van dezelfde groep')];
}

function unknownIndicator(cell: Cell, indicators: readonly string[]): Fault[] {
  return cell.received === '' || indicators.includes(cell.received)
    ? []
    : [fault(cell, 'de naam van een indicator, of leeg')];
}
