import type { Fault } from '../../contract/fault.ts';
import { isMoreThanMoving, isOver } from '../../statistics/moving.ts';
import type { Difference } from './differences.ts';
import type { Pair } from './classify.ts';

/** Tables that say who belongs to a block: nothing but moving and a revision changes them once the year is over. */
const belonging = ['total', 'quarter'];

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
    .filter(({ cohort }) => cohort !== null && isOver(cohort, pair.earlier.peildatum))
    .filter(isTooMuch)
    .filter(({ municipality, cohort }) => !declared.has(`${municipality}/${cohort}`))
    .map((found) => faultOf(found, pair, names.get(found.municipality) ?? ''));
}

function isTooMuch({ old, new: now }: Difference): boolean {
  if (old === null || now === null) return false;
  return isMoreThanMoving(Number(old), Number(now));
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
