import { Auditor } from '../../src/audit/auditor.ts';
import { layoutOf, type Layout } from '../../src/audit/layout.ts';
import { History } from '../../src/audit/history.ts';
import type { Verdict } from '../../src/audit/plan.ts';
import { Engine } from '../../src/audit/solver.ts';
import type { Series } from './releases.ts';

export interface Question {
  /** What an outsider believes to be unchanged between releases. */
  readonly beliefs: readonly string[];
  /** Whether the earlier releases are stacked, or the last release stands alone. */
  readonly stacked: boolean;
  readonly takes: (municipality: string, cohort: number) => boolean;
}

export interface Candidates {
  readonly blocks: number;
  /** Number of blocks by the fewest candidates of any of their cells. */
  readonly byFewest: ReadonlyMap<number, number>;
  /** Blocks that the audit refuses, with the requirements of the rules. */
  readonly refused: number;
}

/** What an outsider cannot exclude, worked out by the audit. */
export async function candidatesOf(
  series: Series,
  { beliefs, stacked, takes }: Question,
): Promise<Candidates> {
  const { layout, releases } = series;
  const { overTijd, ...others } = series.rules;
  const rules = { ...others, overTijd: { ...overTijd, veronderstelling: [...beliefs] } };
  const plan = { releases: releases.map((_, at) => ({ id: `release ${at + 1}`, rules })), outside: [] };
  const auditor = new Auditor(await Engine.load(), plan);
  const layouts = { detail: layoutOf(rules, true), total: layoutOf(rules, false) };
  const placeOf = new Map(
    layout.variables.flatMap(({ names }, at) => names.map((name) => [name, at] as const)),
  );
  const counts = (own: Layout, shown: readonly (number | undefined)[]) =>
    Int32Array.from(own.names, (name) => shown[placeOf.get(name)!]!);
  const history = new History(
    releases.map(({ blocks }, at) => ({
      ...plan.releases[at]!,
      blocks: [...blocks].map(([name, { detail, shown }]) => ({
        name,
        detail,
        counts: counts(detail ? layouts.detail : layouts.total, shown),
      })),
    })),
  );
  const verdicts = [...releases.at(-1)!.blocks.keys()].filter(isTaken(takes)).map((block) => {
    const stack = history.of(block);
    return auditor.audit({ block, stack: stacked ? stack : stack.slice(-1), outside: [], selfTest: false });
  });
  auditor.dispose();
  return summary(verdicts, stacked ? 'stacked' : 'single');
}

function isTaken(takes: Question['takes']): (block: string) => boolean {
  return (block) => {
    const [municipality = '', cohort = ''] = block.split('/');
    return takes(municipality, Number(cohort));
  };
}

function summary(verdicts: readonly Verdict[], stage: 'single' | 'stacked'): Candidates {
  const fewest = verdicts.map(({ candidates }) => candidates[stage] ?? candidates.single ?? 0);
  const byFewest = [...Map.groupBy(fewest, (value) => value)]
    .map(([value, all]) => [value, all.length] as const)
    .toSorted(([one], [other]) => one - other);
  return {
    blocks: verdicts.length,
    byFewest: new Map(byFewest),
    refused: verdicts.filter(
      ({ violations, contradictions }) => violations.length > 0 || contradictions.length > 0,
    ).length,
  };
}
