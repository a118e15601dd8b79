import type { Fault } from '../../contract/fault.ts';
import type { Difference } from './differences.ts';
import type { Pair } from './classify.ts';

/** Tables that say who belongs to a block: nothing but moving and a revision changes them once the year is over. */
const belonging = ['total', 'quarter'];

/** People that can come and go by moving between two releases, as published: this many, or this part of the block. */
const moved = { count: 10, share: 0.05 };

/**
 * Changed numbers of people in years that were over, by more than moving explains, in a block that the newest release
 * does not declare revised: such a release is refused.
 * @param names names of municipalities by code
 */
export function missingReasons(
  differences: readonly Difference[],
  pair: Pair,
  names: ReadonlyMap<string, string>,
): Fault[] {
  const declared = new Set(pair.revisions.map(({ municipality, cohort }) => `${municipality}/${cohort}`));
  return differences
    .filter(({ table, column }) => belonging.includes(table) && column === 'count')
    .filter(({ cohort }) => cohort !== null && `${cohort}-12-31` <= pair.earlier.peildatum)
    .filter(isMoreThanMoving)
    .filter(({ municipality, cohort }) => !declared.has(`${municipality}/${cohort}`))
    .map((found) => faultOf(found, pair, names.get(found.municipality) ?? ''));
}

function isMoreThanMoving({ old, new: now }: Difference): boolean {
  if (old === null || now === null) return false;
  const [before, after] = [Number(old), Number(now)];
  return Math.abs(after - before) > Math.max(moved.count, moved.share * before);
}

function faultOf(
  { table, municipality, cohort, cell, ...values }: Difference,
  pair: Pair,
  name: string,
): Fault {
  const { earlier, later } = pair;
  const part = cell === '' ? '' : ` (${cell})`;
  return {
    file: `example/${later.release}/${table}.csv`,
    column: 'count',
    received: `${values.new} voor ${name} (${municipality}), instroomjaar ${cohort}${part}, dat in ${earlier.release} nog ${values.old} was`,
    expected: 'een regel met de reden in revision.csv (zet het blok onder overTijd.herzien)',
  };
}
