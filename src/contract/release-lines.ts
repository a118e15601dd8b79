import type { Manifest } from './manifest.ts';
import type { Line } from './read.ts';
import type { RowOf } from './table.ts';
import type {
  declarations as declarationTable,
  deliveries,
  endStateTable,
  groupStage,
  indicatorDeliveries as indicatorDeliveryTable,
  pipTime,
  quarterTable,
  revisions,
  routeStage,
  stageReached,
  totals,
} from './tables.ts';

/** The tables of a release by name, each row with its line in the file. */
export interface ReleaseLines {
  readonly total: readonly Line<RowOf<typeof totals>>[];
  readonly group_stage: readonly Line<RowOf<typeof groupStage>>[];
  readonly route_stage: readonly Line<RowOf<typeof routeStage>>[];
  readonly quarter: readonly Line<RowOf<typeof quarterTable>>[];
  readonly pip_time: readonly Line<RowOf<typeof pipTime>>[];
  readonly stage_reached: readonly Line<RowOf<typeof stageReached>>[];
  readonly end_state: readonly Line<RowOf<typeof endStateTable>>[];
  readonly delivery: readonly Line<RowOf<typeof deliveries>>[];
  readonly indicator_delivery: readonly Line<RowOf<typeof indicatorDeliveryTable>>[];
  readonly revision: readonly Line<RowOf<typeof revisions>>[];
  readonly declaration: readonly Line<RowOf<typeof declarationTable>>[];
}

export interface Release {
  readonly manifest: Manifest;
  readonly lines: ReleaseLines;
  /** As they came in, by name: they are published byte for byte. */
  readonly files: ReadonlyMap<string, ReleaseFile>;
}

export interface ReleaseFile {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}
