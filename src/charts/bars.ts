import { decimal } from '../format.ts';
import { barRows } from './bar-rows.ts';
import type { Canvas } from './canvas.ts';
import { nothing } from './canvas.ts';

/**
 * Bars of an own query, in the order given, from zero. A value below zero has no bar, only its number;
 * `text` replaces the number, such as "minder dan 5"; `isOpen` = it still grows, a dashed outline.
 * Of rows without an order the caller sorts by name, never by value.
 */
export function bars(
  rows: readonly {
    readonly label: string;
    readonly value: number;
    readonly text?: string;
    readonly isOpen?: boolean;
  }[],
  canvas: Canvas,
): SVGElement {
  if (rows.length === 0) return nothing(canvas);
  const drawn = rows.map((row) => ({
    label: row.label,
    value: Math.max(0, row.value),
    text: row.text ?? decimal(row.value),
    tone: row.isOpen === true ? ('exit' as const) : ('even' as const),
  }));
  return barRows(drawn, Math.max(...drawn.map((row) => row.value)), false, canvas);
}
