import { count, share, type Counted } from '../format.ts';
import { barRows } from './bar-rows.ts';
import type { Canvas } from './canvas.ts';
import { nothing } from './canvas.ts';

/** How one denominator (`total`, in people) is divided, count before percentage; no percentage when it is too small. */
export function shareBars(
  rows: readonly (Counted & { readonly label: string })[],
  total: Counted,
  canvas: Canvas,
): SVGElement {
  if (rows.length === 0) return nothing(canvas);
  const parts = rows.map((row) => {
    const percentage = row.count === 0 ? null : share(row, total);
    const text = percentage === null ? count(row) : `${count(row)} (${percentage})`;
    return { label: row.label, value: row.count, text, tone: 'even' as const };
  });
  return barRows(parts, Math.max(total.count, ...rows.map((row) => row.count)), true, canvas);
}
