import { barRows } from './bar-rows.ts';
import type { Canvas } from './canvas.ts';
import { nothing } from './canvas.ts';

export interface CohortBar {
  readonly label: string;
  /** 0 to 1. */
  readonly share: number;
  /** What stands at the end: "180 van de 200 (90%)". */
  readonly text: string;
  /** Not followed long enough: a dashed outline, and its words instead of a percentage. */
  readonly isOpen: boolean;
}

/** Share of each cohort that reached a step, each on its own whole: the hairline is everybody. */
export function cohortBars(rows: readonly CohortBar[], canvas: Canvas): SVGElement {
  if (rows.length === 0) return nothing(canvas);
  const bars = rows.map(({ label, share, text, isOpen }) => ({
    label,
    value: share,
    text,
    tone: isOpen ? ('exit' as const) : ('even' as const),
  }));
  return barRows(bars, 1, true, canvas);
}
