import type { ReleaseLines } from '../contract/release-lines.ts';

/** Published totals of a municipality added up over its cohort years; null when it has none in this release. */
export function peopleIn(
  code: string,
  release: { readonly lines: Pick<ReleaseLines, 'total'> } | undefined,
): number | null {
  const own = release?.lines.total.filter(({ row }) => row.municipality === code) ?? [];
  return own.length === 0 ? null : own.reduce((sum, { row }) => sum + row.count, 0);
}
