import { scaleLinear } from 'd3';
import type { Norm } from './canvas.ts';

export interface CohortPoint {
  readonly week: number;
  /** 0 to 1. */
  readonly share: number;
}

export interface CohortSeries {
  /** Words at the end of the line: "2025: 86%". */
  readonly label: string;
  /** The same in a narrow drawing: "2025". */
  readonly name: string;
  /** 0 is the newest full cohort, 1 and 2 are older; 3 is the cohort that is still growing, drawn in ink. */
  readonly rank: 0 | 1 | 2 | 3;
  /** Up to the last class edge to which every member has been followed. */
  readonly points: readonly CohortPoint[];
  /** After that edge: from "nobody else yet" to "everybody else". A series with a fan is not yet comparable. */
  readonly fan?: readonly { readonly week: number; readonly low: number; readonly high: number }[];
  /** What stands under the label of a series with a fan. */
  readonly note?: string;
}

export interface CohortNorm extends Norm {
  readonly week: number;
}

/** Too young to compare: not every member has been followed to the last edge. */
export function isImmature(one: CohortSeries): boolean {
  return one.fan !== undefined;
}

/** The fan with the hollow dot as its tip; empty without a fan. */
export function fanArea(one: CohortSeries): { week: number; low: number; high: number }[] {
  const last = one.points.at(-1);
  if (last === undefined || one.fan === undefined || one.fan.length === 0) return [];
  return [{ week: last.week, low: last.share, high: last.share }, ...one.fan];
}

export type Polyline = readonly (readonly [number, number])[];

/** The height of straight segments at `x`; null where the line is not. */
export function heightAt(polyline: Polyline, x: number): number | null {
  const [first, last] = [polyline[0], polyline.at(-1)];
  if (!first || !last || x < first[0] || x > last[0]) return null;
  if (polyline.length === 1) return first[1];
  const along = scaleLinear(
    polyline.map(([at]) => at),
    polyline.map(([, height]) => height),
  );
  return along(x);
}
