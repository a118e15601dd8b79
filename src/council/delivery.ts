import type { IndicatorDeliveryRow } from '../contract/tables.ts';

/** States of one indicator of one municipality in one release, in the order of the legend. */
export const matrixStates = [
  { code: 'geleverd', name: 'geleverd' },
  { code: 'voorlopig', name: 'voorlopig' },
  { code: 'te-klein', name: 'te klein om te tonen' },
  { code: 'niet-geleverd', name: 'niet geleverd' },
  { code: 'niet-van-toepassing', name: 'niet van toepassing' },
  { code: 'nul', name: 'nul' },
] as const;

/** `nul` has a place in the legend only: rounded counts cannot show a true zero. */
export type MatrixState = Exclude<(typeof matrixStates)[number]['code'], 'nul'>;

export interface DeliveryState {
  readonly state: MatrixState;
  readonly reason: string | null;
  /** For `voorlopig`: the day from which the figure no longer grows (ISO date). */
  readonly finalFrom: string | null;
}

export interface DeliveryAbout {
  /** The row of the manifest; absent = the municipality is not in this release. */
  readonly row: Pick<IndicatorDeliveryRow, 'state' | 'reason'> | undefined;
  /** Whether some block of the municipality has more than a total under 10. */
  readonly hasDetail: boolean;
  readonly isStock: boolean;
  /** Newest cohort year of this release. */
  readonly newestCohort: number;
  /** Reference date of the current release: what still grows then is provisional. */
  readonly today: string;
}

/** The state comes from the manifest, never from an empty cell. */
export function deliveryState({
  row,
  hasDetail,
  isStock,
  newestCohort,
  today,
}: DeliveryAbout): DeliveryState {
  const blank = { reason: row?.reason ?? null, finalFrom: null };
  if (row === undefined || row.state === 'not_applicable') return { state: 'niet-van-toepassing', ...blank };
  if (row.state === 'not_delivered') return { state: 'niet-geleverd', ...blank };
  if (!hasDetail) return { state: 'te-klein', ...blank };
  const finalFrom = `${newestCohort}-12-31`;
  return !isStock && finalFrom > today
    ? { state: 'voorlopig', reason: null, finalFrom }
    : { state: 'geleverd', ...blank };
}
