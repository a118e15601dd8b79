/** What changes beside the previous release, as everybody will see it: published figures only. */
import type { Folder } from '../audit/folder.ts';
import { isMoreThanMoving, isOver } from '../statistics/moving.ts';
import { publishedCounts, type Earlier } from '../release/earlier.ts';
import type { Protection } from '../protection.ts';

/** A year of a municipality in which the number of people changes. */
export interface Change {
  readonly gemeente: string;
  readonly jaar: number;
  readonly before: number;
  readonly after: number;
  /** Whether the publisher refuses it without a reason. */
  readonly needsReason: boolean;
}

export interface Changes {
  readonly since: string;
  readonly changes: readonly Change[];
  /** What somebody must look at and confirm. */
  readonly questions: readonly string[];
}

type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Below this part of the people of before, half a file was read. */
const halfAFile = 0.4;

/** @param release the new one, with its files @param last the one before it, of the same sender */
export function changesSince(last: Earlier, release: Folder, rules: Protection): Changes {
  const [before, after] = [
    publishedCounts(last, rules),
    publishedCounts({ ...last, folder: release }, rules),
  ];
  const { peildatum } = last.manifest;
  const declared = new Set(
    rules.overTijd.herzien
      .filter(({ vanaf }) => vanaf === release.name)
      .map(({ gemeente, jaar }) => `${gemeente}/${jaar}`),
  );
  const changes = [...after].flatMap(([block, cells]) => {
    const [gemeente = '', year = ''] = block.split('/');
    const earlier = before.get(block);
    if (!/^\d{4}$/.test(year) || !earlier) return [];
    const jaar = Number(year);
    const needsReason = isOver(jaar, peildatum) && !declared.has(block) && movesTooMuch(earlier, cells);
    const [old, now] = [earlier.get('') ?? 0, cells.get('') ?? 0];
    return old === now && !needsReason ? [] : [{ gemeente, jaar, before: old, after: now, needsReason }];
  });
  return { since: last.manifest.release, changes, questions: questionsOf(before, after) };
}

/** The publisher looks at the total and at the quarters of a year. */
function movesTooMuch(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): boolean {
  const names = [...before.keys()].filter((name) => /^(quarter=q\d)?$/.test(name));
  return names.some((name) => {
    const now = after.get(name);
    return now !== undefined && isMoreThanMoving(before.get(name) ?? 0, now);
  });
}

function questionsOf(before: Counts, after: Counts): string[] {
  const [old, now] = [totalsOf(before), totalsOf(after)];
  const sum = (totals: ReadonlyMap<string, number>) =>
    [...totals.values()].reduce((all, one) => all + one, 0);
  const empty = [...now].filter(([code, total]) => total === 0 && (old.get(code) ?? 0) > 0);
  return [
    ...(sum(now) < halfAFile * sum(old)
      ? [`Het bestand telt nog ${sum(now)} mensen, de vorige release ${sum(old)}. Is het bestand compleet?`]
      : []),
    ...empty.map(([code]) => `Voor ${code} telt niemand meer. Klopt dat?`),
  ];
}

/** People of all years, per municipality. */
function totalsOf(counts: Counts): Map<string, number> {
  const totals = new Map<string, number>();
  for (const [block, cells] of counts) {
    const [code = '', year = ''] = block.split('/');
    if (/^\d{4}$/.test(year)) totals.set(code, (totals.get(code) ?? 0) + (cells.get('') ?? 0));
  }
  return totals;
}
