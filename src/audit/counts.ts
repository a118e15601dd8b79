import { publicationFault, type AuditFault } from './fault.ts';
import type { Layout } from './layout.ts';

/** Stands for a cell without published count; only cells of outside tables are. */
export const unknown = -(2 ** 31);

/**
 * Fills in the cells that follow from the published ones: a sum from its parts, or one part from the rest.
 * @param counts one per variable, `unknown` where nothing is published; filled in place
 */
export function derive({ relations }: Layout, counts: Int32Array): void {
  const isKnown = (variable: number) => counts[variable] !== unknown;
  const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + (counts[part] ?? 0), 0);
  const step = () => {
    let filled = false;
    for (const { total, parts } of relations) {
      const [missing, ...more] = parts.filter((part) => !isKnown(part));
      if (missing === undefined && !isKnown(total)) counts[total] = sum(parts);
      else if (missing !== undefined && more.length === 0 && isKnown(total)) {
        counts[missing] = (counts[total] ?? 0) - sum(parts.filter((part) => part !== missing));
      } else continue;
      filled = true;
    }
    return filled;
  };
  while (step());
}

/** The first cell whose parts do not add up to it, as a variable; null when all do. Unknown cells say nothing. */
export function firstContradiction({ relations }: Layout, counts: Int32Array): number | null {
  const broken = relations.find(
    ({ total, parts }) =>
      [total, ...parts].every((variable) => counts[variable] !== unknown) &&
      parts.reduce((all, part) => all + (counts[part] ?? 0), 0) !== counts[total],
  );
  return broken?.total ?? null;
}

/** The counts of one block in one release. */
export interface Block {
  readonly name: string;
  readonly detail: boolean;
  /** Published and derived counts, one per variable of the layout with or without detail. */
  readonly counts: Int32Array;
}

/** How a fault names a cell of a block, in Dutch words. */
export type Describe = (block: string, cell: string) => string;

export const contradiction = (cell: string): AuditFault =>
  publicationFault('De tabellen spreken elkaar tegen: delen en totaal kloppen niet.', cell);
