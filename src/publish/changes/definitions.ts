import type { ChangeRow } from '../../contract/changes.ts';
import { versionOn, type Indicator } from '../../indicators/indicator.ts';

interface Dated {
  readonly release: string;
  /** ISO date of publication. */
  readonly gepubliceerd: string;
}

/** Version of every definition in a release, by indicator. */
export function definitionVersions(
  { gepubliceerd }: Dated,
  catalogue: readonly Indicator[],
): Record<string, number> {
  return Object.fromEntries(catalogue.map((indicator) => [indicator.id, versionOn(indicator, gepubliceerd)]));
}

/** Definitions that a release counts by and the one before did not, with what was changed. */
export function changedDefinitions(
  earlier: Dated,
  later: Dated,
  catalogue: readonly Indicator[],
): ChangeRow[] {
  return catalogue.flatMap((indicator) => {
    const [old, now] = [earlier, later].map(({ gepubliceerd }) => versionOn(indicator, gepubliceerd));
    if (old === now) return [];
    const texts = indicator.definitionChanges.slice((old ?? 1) - 1, (now ?? 1) - 1).map(({ text }) => text);
    return [
      {
        release: later.release,
        earlier: earlier.release,
        municipality: null,
        kind: 'definition',
        cohort: null,
        table: 'indicator',
        cell: `indicator=${indicator.id}`,
        column: 'definition',
        old: String(old),
        new: String(now),
        reason: 'definition_changed',
        note: texts.join(' '),
        cells: 1,
      },
    ];
  });
}
