import { blockName, type TrueBlock } from '../contract/block.ts';
import { ProtectionError } from './error.ts';
import type { Layout } from './layout.ts';

/**
 * True counts of a block, one per variable of the layout.
 * Throws ProtectionError when a count is not a whole number of people, stands in a cell that the rules do not have,
 * or when tables or equal cells do not agree.
 */
export function countsOf(layout: Layout, block: TrueBlock): number[] {
  const refuse = (reason: string): never => {
    throw new ProtectionError(blockName(block), reason);
  };
  for (const [cell, count] of block.counts)
    if (!Number.isSafeInteger(count) || count < 0) refuse(`geen heel aantal mensen in ${shown(cell)}`);
  const counts = layout.variables.map(({ name, names, sums }) => {
    const values = sums.map((cells) => sum(cells.map((cell) => block.counts.get(cell) ?? 0)));
    const differing = names.find((_, at) => values[at] !== values[0]);
    if (differing !== undefined) refuse(`${shown(name)} en ${shown(differing)} tellen niet op tot hetzelfde`);
    return values[0]!;
  });
  for (const { total, parts } of layout.relations)
    if (counts[total] !== sum(parts.map((part) => counts[part]!)))
      refuse(`de delen tellen niet op tot ${shown(layout.variables[total]!.name)}`);
  for (const { smaller, larger } of layout.rules)
    if (sum(smaller.map((at) => counts[at]!)) > sum(larger.map((at) => counts[at]!)))
      refuse(
        `een regel geldt niet voor ${smaller.map((at) => shown(layout.variables[at]!.name)).join(' + ')}`,
      );
  const known = new Map(layout.variables.flatMap(({ names }, at) => names.map((name) => [name, counts[at]])));
  for (const [cell, count] of block.counts)
    if ((known.get(cell) ?? 0) !== count) refuse(`een aantal dat niet in de regels past in ${shown(cell)}`);
  return counts;
}

/**
 * Published counts of an earlier release, one per variable; undefined where they do not follow from its tables.
 * Margins, subtotals and cumulative cells are sums of published cells.
 */
export function earlierOf(layout: Layout, published: ReadonlyMap<string, number>): (number | undefined)[] {
  return layout.variables.map(({ sums }) => {
    const whole = sums.find((cells) => cells.every((cell) => published.has(cell)));
    return whole && sum(whole.map((cell) => published.get(cell)!));
  });
}

function shown(cell: string): string {
  return cell === '' ? 'het totaal' : cell;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
