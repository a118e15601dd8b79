import type { ChangeRow } from '../../contract/changes.ts';
import type { ChangeKind } from '../../contract/codes.ts';
import { placeTables, totals } from '../../contract/count-tables.ts';
import type { Municipality, RevisionRow } from '../../contract/tables.ts';
import type { Difference } from './differences.ts';

/** The two releases that are laid side by side, and what was said about the newest one. */
export interface Pair {
  readonly earlier: { readonly release: string; readonly peildatum: string };
  readonly later: { readonly release: string; readonly peildatum: string };
  /** Blocks that the newest release declares revised. */
  readonly revisions: readonly RevisionRow[];
  readonly municipalities: readonly Pick<Municipality, 'code' | 'valid_to' | 'successor'>[];
}

/** A change without what every row of its pair and municipality shares. */
type Change = Omit<ChangeRow, 'release' | 'earlier' | 'municipality'>;

/** The published total of a block: it stands for the block in a row about the whole of it. */
const blockTotal = { cell: null, column: 'count' } as const;

/** The table with the total of a block, by each table that knows no cohort. */
const placeTotals = new Map<string, string>(
  Object.values(placeTables).flatMap((tables) => tables.map(({ name }) => [name, tables[0].name] as const)),
);

const totalTableOf = ({ table }: Difference): string => placeTotals.get(table) ?? totals.name;
const unexplained = { reason: null, note: null } as const;

/**
 * Sorts every difference into one kind. Differences that one fact explains are one row, which counts them in `cells`:
 * a merger, a municipality that began or ceased to deliver, a block that lost its detail, a block on a later date.
 */
export function classified(differences: readonly Difference[], pair: Pair): ChangeRow[] {
  const { release } = pair.later;
  const shared = { release, earlier: pair.earlier.release };
  return [...Map.groupBy(differences, ({ municipality }) => municipality)].flatMap(([municipality, own]) =>
    ofMunicipality(municipality, own, pair).map((change) => ({ ...shared, municipality, ...change })),
  );
}

/** Whether a municipality was merged into another one between the two reference dates. */
function successorOf(code: string, { earlier, later, municipalities }: Pair): string | null {
  const found = municipalities.find((one) => one.code === code);
  const end = found?.valid_to ?? null;
  const isBetween = end !== null && end >= earlier.peildatum && end < later.peildatum;
  return isBetween ? (found?.successor ?? null) : null;
}

function ofMunicipality(code: string, own: readonly Difference[], pair: Pair): Change[] {
  const successor = successorOf(code, pair);
  const cells = own.length;
  if (successor !== null) {
    const place = { table: 'municipality', cell: null, column: 'successor', cohort: null };
    return [{ ...place, kind: 'merger', old: code, new: successor, ...unexplained, cells }];
  }
  const delivery = own.find(({ table }) => table === 'delivery');
  // While a quarter is open, who has not delivered yet is not said to have stopped.
  if (delivery?.new === null) return [];
  if (delivery) return [{ ...deliveryChange(delivery), cells }];
  const isDelivery = ({ table }: Difference) => table === 'indicator_delivery';
  const counted = own.filter((one) => !isDelivery(one));
  const blocks = Map.groupBy(counted, (one) => one.cohort ?? totalTableOf(one));
  return [
    ...own.filter(isDelivery).map(deliveryChange),
    ...[...blocks.values()].flatMap((block) => ofBlock(code, block, pair)),
  ];
}

function deliveryChange({ table, cell, column, old, new: now }: Difference): Change {
  const kind: ChangeKind = now === 'delivered' ? 'delivered' : 'not_delivered';
  return { kind, table, cell: cell || null, column, cohort: null, old, new: now, ...unexplained, cells: 1 };
}

/** @param block differences of one cohort year, or of one count that knows no cohort */
function ofBlock(code: string, block: readonly Difference[], pair: Pair): Change[] {
  const cohort = block[0]?.cohort ?? null;
  const table = block[0] ? totalTableOf(block[0]) : totals.name;
  const total = block.find((one) => one.table === table && one.column === 'count');
  const declared = pair.revisions.find((row) => row.municipality === code && row.cohort === cohort);
  const why = { reason: declared?.reason ?? null, note: declared?.note ?? null };
  const whole = { ...blockTotal, table, cohort, ...why, cells: block.length };
  const detail = block.find(isDetailOfBoth);
  if (detail?.old === 'yes')
    return [{ ...whole, kind: 'protected', column: 'detail', old: null, new: detail.new }];
  if (detail?.new === 'yes') return [{ ...whole, kind: 'unprotected', old: null, new: total?.new ?? null }];
  return declared
    ? block.map((one) => revisedValue(one, why))
    : [{ ...whole, kind: 'new_period', old: total?.old ?? null, new: total?.new ?? null }];
}

/** Whether a block that both releases hold has another word for its detail: shown, too small, or not to be rounded. */
const isDetailOfBoth = ({ column, old, new: now }: Difference): boolean =>
  column === 'detail' && old !== null && now !== null;

function revisedValue(
  { table, cohort, cell, column, old, new: now }: Difference,
  why: Pick<Change, 'reason' | 'note'>,
): Change {
  return { kind: 'revised', cohort, table, cell: cell || null, column, old, new: now, ...why, cells: 1 };
}
