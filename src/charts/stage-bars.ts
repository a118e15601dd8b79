import { count, type Counted } from '../format.ts';
import { barRows } from './bar-rows.ts';
import type { Canvas } from './canvas.ts';
import { nothing } from './canvas.ts';

export interface Stage extends Counted {
  readonly label: string;
  /** The step that the page is about. */
  readonly focus?: boolean;
}

/** People who left, counted apart, with the reason. */
export interface Exit extends Counted {
  readonly label: string;
  readonly note: string;
}

/** How many of one denominator (`total`, in people) reached each step; who left stands apart as a dashed bar. */
export function stageBars(
  rows: readonly Stage[],
  total: number,
  exit: Exit | null,
  canvas: Canvas,
): SVGElement {
  if (rows.length === 0) return nothing(canvas);
  const stages = rows.map((row) => ({
    label: row.label,
    value: row.count,
    text: count(row),
    tone: row.focus ? ('focus' as const) : ('rest' as const),
  }));
  const left = exit && [{ ...exit, value: exit.count, text: count(exit), tone: 'exit' as const }];
  return barRows(
    [...stages, ...(left ?? [])],
    Math.max(total, ...rows.map((row) => row.count)),
    true,
    canvas,
  );
}
