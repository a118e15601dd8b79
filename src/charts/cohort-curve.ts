import { areaY, dot, line, ruleX } from '@observablehq/plot';
import type { Canvas } from './canvas.ts';
import { element, label, narrowWidth, nothing, wideWidth } from './canvas.ts';
import { cohortNotes } from './cohort-notes.ts';
import type { CohortNorm, CohortPoint, CohortSeries } from './cohort-series.ts';
import { fanArea, heightAt, isImmature } from './cohort-series.ts';
import { hatchFill, hatchPattern } from './hatch.ts';
import { spread, textWidth } from './labels.ts';
import type { Frame, Plotted } from './plotted.ts';
import { plotted } from './plotted.ts';
import { shareGrid, shareWords } from './share-axis.ts';

interface Form extends Frame {
  readonly size: number;
  readonly tickGap: number;
  readonly noteWidth: number;
  readonly axis: string;
}

const margins = { marginTop: 36, marginBottom: 46 };
const wide: Form = {
  ...margins,
  width: wideWidth,
  height: 380,
  marginRight: 166,
  marginLeft: 40,
  size: 15,
  tickGap: 24,
  noteWidth: 214,
  axis: 'weken sinds het begin van de wachttijd',
};
const narrow: Form = {
  ...margins,
  width: narrowWidth,
  height: 300,
  marginRight: 46,
  marginLeft: 38,
  size: 14,
  tickGap: 32,
  noteWidth: 200,
  axis: 'weken sinds het begin van de wachttijd',
};
const labelGap = 17;

/**
 * Share of each cohort that got there, by weeks since the clock started, on a true scale from 0 to 100%.
 * Straight between class edges, because only edges are known. A cohort that is too young ends in a hollow
 * dot with a hatched fan after it; no line is extrapolated.
 */
export function cohortCurve(
  series: readonly CohortSeries[],
  norm: CohortNorm | null,
  canvas: Canvas,
): SVGElement {
  const drawn = series.filter((one) => one.points.length > 0);
  if (drawn.length === 0) return nothing(canvas);
  const form = canvas.layout === 'wide' ? wide : narrow;
  const plot = plotted(canvas, form, {
    x: { domain: [0, lastWeek(drawn, norm)], type: 'linear' },
    y: { domain: [0, 1], type: 'linear' },
    marks: marks(drawn, norm, canvas),
  });
  plot.svg.prepend(element(canvas, 'defs', {}, hatchPattern(canvas)));
  plot.svg.append(
    ...shareWords(canvas, plot, form.marginLeft),
    ...weekAxis(drawn, norm, plot, form, canvas),
    ...endLabels(drawn, plot, form, canvas),
    ...cohortNotes(drawn, norm, plot, form, canvas),
  );
  return plot.svg;
}

function lastWeek(series: readonly CohortSeries[], norm: CohortNorm | null): number {
  const weeks = series.flatMap((one) => [...one.points, ...(one.fan ?? [])].map((point) => point.week));
  return Math.max(1, norm?.week ?? 0, ...weeks);
}

/** The newest lines are drawn last, on top. */
function marks(series: readonly CohortSeries[], norm: CohortNorm | null, canvas: Canvas) {
  const ordered = [...series].sort((a, b) => depth(b) - depth(a));
  return [
    ...shareGrid(),
    ...ordered.flatMap((one) => fanMarks(one, canvas)),
    ...(norm ? [ruleX([norm.week], { y1: 1, y2: 0, insetTop: -8, className: 'lijn norm gezegd' })] : []),
    ...ordered.flatMap((one) => [
      line(clearOf(one, series), { x: 'week', y: 'share', className: 'lijn onder' }),
      line(one.points, { x: 'week', y: 'share', className: `lijn ${tone(one)}` }),
    ]),
    ...ordered.flatMap((one) => normDot(one, norm)),
    ...ordered
      .filter((one) => endsEarly(one, series, norm))
      .map((one) =>
        dot(one.points.slice(-1), { x: 'week', y: 'share', r: 5, className: `open ${colour(one)}` }),
      ),
  ];
}

/** The part of a line that may cross a fan, and is lifted off the hatch by a line of paper under it. */
function clearOf(one: CohortSeries, series: readonly CohortSeries[]): CohortPoint[] {
  const starts = series.filter((other) => other !== one).flatMap((other) => fanArea(other).slice(0, 1));
  const first = Math.min(...starts.map((start) => start.week));
  const last = Math.max(...series.flatMap((other) => (other.fan ?? []).map((edge) => edge.week)));
  return one.points.filter((point) => point.week >= first && point.week <= last);
}

function depth(one: CohortSeries): number {
  return isGrowing(one) ? -1 : one.rank;
}

/** Not every member has been followed to the last edge: the line stops, with a hollow dot. */
function endsEarly(one: CohortSeries, series: readonly CohortSeries[], norm: CohortNorm | null): boolean {
  return (one.points.at(-1)?.week ?? 0) < lastWeek(series, norm);
}

const growing = 3;

function isGrowing(one: CohortSeries): boolean {
  return one.rank === growing;
}

function tone(one: CohortSeries): string {
  return isGrowing(one) ? 'reeks-onrijp ink' : `reeks-${one.rank} ${colour(one)}`;
}

function colour(one: CohortSeries): string {
  return ['geteld', 'geteld-2', 'geteld-3', 'ink'][one.rank] ?? 'ink';
}

function fanMarks(one: CohortSeries, canvas: Canvas) {
  const area = fanArea(one);
  if (area.length === 0) return [];
  const rim = 'lijn stil';
  return [
    areaY(area, { x: 'week', y1: 'low', y2: 'high', fill: hatchFill(canvas) }),
    line(area, { x: 'week', y: 'low', className: rim }),
    line(area, { x: 'week', y: 'high', className: rim }),
  ];
}

function normDot(one: CohortSeries, norm: CohortNorm | null) {
  const share = norm === null ? null : heightAt(one.points.map(edge), norm.week);
  if (norm === null || share === null || one.points.at(-1)?.week === norm.week) return [];
  const at = [{ week: norm.week, share }];
  return [dot(at, { x: 'week', y: 'share', r: 4, className: `vlak ${colour(one)}` })];
}

function edge(point: CohortPoint): readonly [number, number] {
  return [point.week, point.share];
}

function weekAxis(
  series: readonly CohortSeries[],
  norm: CohortNorm | null,
  plot: Plotted,
  form: Form,
  canvas: Canvas,
): SVGElement[] {
  const base = plot.y(0);
  const ticks = weekTicks(series, norm, plot, form.tickGap);
  const d = ticks.map((week) => `M${plot.x(week)},${base}v5`).join('');
  const middle = (form.marginLeft + form.width - form.marginRight) / 2;
  return [
    element(canvas, 'path', { class: 'lijn ink', d }),
    ...ticks.map((week) => {
      const name = week === norm?.week ? 'gezegd vet' : 'stil';
      const at = { x: plot.x(week), y: base + 16, anchor: 'middle' } as const;
      return label(canvas, { ...at, lines: [String(week)], class: name });
    }),
    label(canvas, { x: middle, y: base + 37, lines: [form.axis], class: 'stil', anchor: 'middle' }),
    ...(norm ? [normLabel(norm, plot, form, canvas)] : []),
  ];
}

/** Class edges with room between their words; the start, the norm and the last edge come first. */
function weekTicks(
  series: readonly CohortSeries[],
  norm: CohortNorm | null,
  plot: Plotted,
  gap: number,
): number[] {
  const edges = new Set(series.flatMap((one) => one.points.map((point) => point.week)));
  const first = [0, ...(norm ? [norm.week] : []), lastWeek(series, norm)];
  const chosen: number[] = [];
  for (const week of [...first, ...[...edges].sort((a, b) => b - a)]) {
    if (chosen.every((other) => Math.abs(plot.x(other) - plot.x(week)) >= gap)) chosen.push(week);
  }
  return chosen.sort((a, b) => a - b);
}

function normLabel(norm: CohortNorm, plot: Plotted, form: Form, canvas: Canvas): SVGElement {
  const words = canvas.layout === 'wide' ? norm.label : norm.narrow;
  const x = plot.x(norm.week);
  const fits = x + 9 + textWidth(words, form.size) <= form.width;
  const place = fits ? ({ x: x + 9, anchor: 'start' } as const) : ({ x: x - 9, anchor: 'end' } as const);
  return label(canvas, { ...place, y: form.marginTop - 16, lines: [words], class: 'gezegd vet' });
}

function endLabels(series: readonly CohortSeries[], plot: Plotted, form: Form, canvas: Canvas): SVGElement[] {
  const newestFirst = [...series].sort((a, b) => a.rank - b.rank);
  const ends = newestFirst.flatMap((one) => {
    const last = one.points.at(-1);
    return last === undefined || isImmature(one)
      ? []
      : [{ one, x: plot.x(last.week), y: plot.y(last.share) }];
  });
  const bounds = [form.marginTop, plot.y(0) - 8] as const;
  const heights = spread(
    ends.map((end) => end.y),
    labelGap,
    bounds,
  );
  return ends.map(({ one, x }, index) => {
    const name = one.rank === 0 ? 'geteld vet halo' : 'ink halo';
    const lines = [canvas.layout === 'wide' ? one.label : one.name];
    return label(canvas, { x: x + 8, y: heights[index] ?? 0, lines, class: name });
  });
}
