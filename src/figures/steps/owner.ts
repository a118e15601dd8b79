import { codesIn, owners } from '../../contract/step-codes.ts';
import type { StepRow } from '../../contract/steps.ts';
import { list } from '../../format.ts';
import { nameOf } from '../../contract/codes.ts';

/** "COA en gemeente". */
export function ownerNames(cell: string): string {
  return list(codesIn(cell).map((code) => nameOf(owners, code)));
}

export function isOfMunicipality(row: Pick<StepRow, 'owners'>): boolean {
  return codesIn(row.owners).includes('municipality');
}

/**
 * Why an indicator gets no verdict, as a sentence; null where the municipality answers for the step, alone or with others.
 * `owner` are the words of the indicator's own field: gemeente, COA, DUO.
 */
export function otherOwner({ owner }: { readonly owner: readonly string[] }): string | null {
  if (owner.includes('gemeente')) return null;
  return `Deze stap is van ${list(owner)}. Daarom geven wij hier geen oordeel over de gemeente.`;
}
