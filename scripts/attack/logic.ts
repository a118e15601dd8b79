/**
 * The audit beside an attack that shares no relation with it: what is left of every cell of published blocks, worked out
 * from the audit's sums and public rules, and from joint types of people.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { intervalsOf } from '../../src/audit/intervals.ts';
import { layoutOf } from '../../src/audit/layout.ts';
import { Engine } from '../../src/audit/solver.ts';
import { boundsOf, stackOf } from '../../src/audit/system.ts';
import { derive, unknown } from '../../src/audit/counts.ts';
import { protectionSchema } from '../../src/protection.ts';
import { openJoint } from './joint.ts';
import { readCells, type NamedCells } from './published.ts';

export interface LogicReport {
  readonly blocks: number;
  readonly cells: number;
  /** Cells by how many whole values the attack leaves. */
  readonly byValues: ReadonlyMap<number, number>;
  /** Cells of which the audit finds other values than the attack, `GM9001/2024 stage=pip: 5 to 13, not 6 to 13`. */
  readonly differing: readonly string[];
  /** What the manifest says of the fewest values. */
  readonly told: number;
}

interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** What the audit finds of every named cell of a block. */
async function openAudit(folder: string) {
  const rules = protectionSchema.parse(
    JSON.parse(readFileSync(path.join(folder, 'bescherming.json'), 'utf8')),
  );
  const layout = layoutOf(rules, true);
  const solver = (await Engine.load()).solverOf(stackOf([layout]).system);
  return {
    intervals: (cells: NamedCells): ReadonlyMap<string, Interval> => {
      const counts = new Int32Array(layout.names.length).fill(unknown);
      for (const [name, variable] of layout.variables)
        counts[variable] = cells.get(name) ?? counts[variable]!;
      derive(layout, counts);
      const found = intervalsOf(solver, boundsOf(counts, rules.maxAfwijking)) ?? [];
      return new Map([...layout.variables].map(([name, variable]) => [name, found[variable]!]));
    },
    dispose: () => {
      solver.dispose();
    },
  };
}

/**
 * Attacks blocks with detail of a release and lays the outcome beside the audit's, cell by cell.
 * @param howMany blocks, spread evenly from the smallest to the largest
 * @param onBlock blocks done, of how many
 */
export async function logicReport(
  folder: string,
  howMany: number,
  onBlock: (done: number, of: number) => void = () => undefined,
): Promise<LogicReport> {
  const blocks = spread(readCells(folder), howMany);
  const joint = await openJoint([...(blocks[0]?.[1].keys() ?? [])]);
  const audit = await openAudit(folder);
  const byValues = new Map<number, number>();
  const differing: string[] = [];
  blocks.forEach(([block, cells], at) => {
    const intervals = audit.intervals(cells);
    const left = joint.attack(cells);
    if (!left) differing.push(`${block}: no people fit what is published`);
    for (const { cell, lower, upper } of left ?? []) {
      const values = upper - lower + 1;
      byValues.set(values, (byValues.get(values) ?? 0) + 1);
      const found = intervals.get(cell);
      if (found?.lower !== lower || found.upper !== upper)
        differing.push(`${block} ${cell}: ${lower} to ${upper}, not ${found?.lower} to ${found?.upper}`);
    }
    onBlock(at + 1, blocks.length);
  });
  joint.dispose();
  audit.dispose();
  const cells = [...byValues.values()].reduce((sum, number) => sum + number, 0);
  return { blocks: blocks.length, cells, byValues, differing, told: toldBy(folder) };
}

function toldBy(folder: string): number {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as {
    audit: { kandidatenMin: number };
  };
  return manifest.audit.kandidatenMin;
}

/** Some of the blocks, by size from the smallest to the largest. */
function spread(blocks: ReadonlyMap<string, NamedCells>, howMany: number): [string, NamedCells][] {
  const inOrder = [...blocks].toSorted(([, one], [, other]) => (one.get('') ?? 0) - (other.get('') ?? 0));
  const step = Math.max(1, inOrder.length / howMany);
  return inOrder.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}
