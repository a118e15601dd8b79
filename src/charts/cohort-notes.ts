import type { Canvas } from './canvas.ts';
import { element, label, lineHeight } from './canvas.ts';
import type { CohortNorm, CohortSeries } from './cohort-series.ts';
import { fanArea, heightAt, isImmature } from './cohort-series.ts';
import { textWidth, wrap } from './labels.ts';
import type { Frame, Plotted } from './plotted.ts';

export interface NoteForm extends Frame {
  readonly size: number;
  readonly noteWidth: number;
}

interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  /** Words and the norm: covering them is worse than covering a line. */
  readonly firm?: true;
}

interface Words {
  readonly head: readonly string[];
  readonly body: readonly string[];
}

/** Where the fan starts, and the middle of it, that a note wants to be near to. */
interface Anchor {
  readonly start: number;
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

const step = 6;
const padding = 8;
const lineCost = 40;
const firmCost = 1000;
const aboveCost = 24;

/** Words of the cohorts that are too young, each in free room near its fan, with a hair to it. */
export function cohortNotes(
  series: readonly CohortSeries[],
  norm: CohortNorm | null,
  plot: Plotted,
  form: NoteForm,
  canvas: Canvas,
): SVGElement[] {
  const taken = series.flatMap((one) => obstacles(one, plot, form, canvas));
  if (norm !== null) taken.push(normBox(norm, plot, form));
  const said = new Set<string>();
  return series.filter(isImmature).flatMap((one) => {
    const words = noteWords(one, said, form, canvas);
    const box = freeBox(anchor(one, plot), words, taken, plot, form);
    taken.push({ ...box, firm: true });
    return [hair(one, box, plot, canvas), ...labels(words, box, canvas)];
  });
}

/** A note that another cohort already has is not said twice. */
function noteWords(one: CohortSeries, said: Set<string>, form: NoteForm, canvas: Canvas): Words {
  const head = canvas.layout === 'wide' ? one.label : one.name;
  const note = one.note === undefined || said.has(one.note) ? '' : one.note;
  const body = note === '' ? [] : wrap(note, form.noteWidth, form.size);
  said.add(note);
  return { head: wrap(head, form.noteWidth, form.size), body };
}

/** Everything that a series draws, as a row of narrow boxes. */
function obstacles(one: CohortSeries, { x, y }: Plotted, form: NoteForm, canvas: Canvas): Box[] {
  const points = one.points.map((point) => [x(point.week), y(point.share)] as const);
  const area = fanArea(one);
  const low = area.map((edge) => [x(edge.week), y(edge.low)] as const);
  const high = area.map((edge) => [x(edge.week), y(edge.high)] as const);
  const boxes: Box[] = isImmature(one) ? [] : [endBox(one, points.at(-1), form, canvas)];
  for (let x0 = form.marginLeft; x0 < form.width - form.marginRight; x0 += step) {
    const line = heightAt(points, x0);
    const [bottom, top] = [heightAt(low, x0), heightAt(high, x0)];
    if (line !== null) boxes.push({ x0, x1: x0 + step, y0: line, y1: line });
    if (bottom !== null && top !== null) boxes.push({ x0, x1: x0 + step, y0: top, y1: bottom });
  }
  return boxes;
}

function endBox(
  one: CohortSeries,
  [x, y]: readonly [number, number] = [0, 0],
  form: NoteForm,
  canvas: Canvas,
): Box {
  const words = canvas.layout === 'wide' ? one.label : one.name;
  return { x0: x, x1: x + 8 + textWidth(words, form.size), y0: y - 16, y1: y + 16, firm: true };
}

function normBox(norm: CohortNorm, { x, y }: Plotted, form: NoteForm): Box {
  return { x0: x(norm.week) - 1, x1: x(norm.week) + 1, y0: form.marginTop, y1: y(0), firm: true };
}

function anchor(one: CohortSeries, { x, y }: Plotted): Anchor {
  const last = one.points.at(-1) ?? { week: 0, share: 0 };
  const start = x(last.week);
  const middle = start + (x(one.fan?.at(-1)?.week ?? last.week) - start) * 0.4;
  const area = fanArea(one);
  const low =
    heightAt(
      area.map((edge) => [x(edge.week), y(edge.low)]),
      middle,
    ) ?? y(last.share);
  const high =
    heightAt(
      area.map((edge) => [x(edge.week), y(edge.high)]),
      middle,
    ) ?? y(last.share);
  return { start, x: middle, low, high };
}

/**
 * The cheapest place on a coarse grid: it overlaps least, is near the fan and rather under than above it.
 * Places are tried from near to far, so that the search can stop early.
 */
function freeBox(near: Anchor, words: Words, taken: readonly Box[], plot: Plotted, form: NoteForm): Box {
  let best = { cost: Infinity, box: { x0: near.x, x1: near.x, y0: near.low, y1: near.low } };
  const places = grid(words, plot, form).map((box) => ({ box, far: distance(near, box) }));
  for (const { box, far } of places.sort((a, b) => a.far - b.far)) {
    if (far >= best.cost) break;
    const cost = far + overlapCost(box, taken);
    if (cost < best.cost) best = { cost, box };
  }
  return best.box;
}

function grid({ head, body }: Words, plot: Plotted, form: NoteForm): Box[] {
  const lines = [...head, ...body];
  const width = Math.max(...lines.map((line) => textWidth(line, form.size)));
  const height = lines.length * lineHeight;
  const left = form.marginLeft + padding;
  const places: Box[] = [];
  for (let x0 = left; x0 <= Math.max(left, form.width - width); x0 += step) {
    for (let y0 = form.marginTop; y0 + height <= plot.y(0) - 4; y0 += step) {
      places.push({ x0, x1: x0 + width, y0, y1: y0 + height });
    }
  }
  return places;
}

function overlapCost(box: Box, taken: readonly Box[]): number {
  let cost = 0;
  for (const other of taken) if (overlaps(box, other)) cost += other.firm ? firmCost : lineCost;
  return cost;
}

function distance(near: Anchor, box: Box): number {
  const across = Math.abs(box.x0 - near.x);
  const under = Math.abs(box.y0 - (near.low + 2 * padding));
  const above = Math.abs(near.high - 2 * padding - box.y1) + aboveCost;
  return across + Math.min(under, above);
}

function overlaps(box: Box, other: Box): boolean {
  return (
    other.x1 > box.x0 - padding &&
    other.x0 < box.x1 + padding &&
    other.y1 > box.y0 - padding &&
    other.y0 < box.y1 + padding
  );
}

function hair(one: CohortSeries, box: Box, plot: Plotted, canvas: Canvas): SVGElement {
  const near = anchor(one, plot);
  const under = (box.y0 + box.y1) / 2 > (near.low + near.high) / 2;
  const area = fanArea(one);
  const last = area.at(-1)?.week;
  const end = last === undefined ? near.start : plot.x(last);
  const at = Math.min(end, Math.max(near.start, box.x0 - 22));
  const edge = area.map((point) => [plot.x(point.week), plot.y(under ? point.low : point.high)] as const);
  const gap = at === near.start ? 7 : 1;
  const from = (heightAt(edge, at) ?? near.low) + (under ? gap : -gap);
  const [x, y] = [box.x0 - 4, under ? box.y0 + 6 : box.y1 - 6];
  return element(canvas, 'path', {
    class: 'lijn ink',
    d: `M${tenth(at)},${tenth(from)}L${tenth(x)},${tenth(y)}`,
  });
}

function tenth(value: number): string {
  return value.toFixed(1);
}

function labels({ head, body }: Words, box: Box, canvas: Canvas): SVGElement[] {
  const y = box.y0 + lineHeight / 2;
  const under = y + head.length * lineHeight;
  const first = label(canvas, { x: box.x0, y, lines: head, class: 'ink vet halo' });
  if (body.length === 0) return [first];
  return [first, label(canvas, { x: box.x0, y: under, lines: body, class: 'ink halo' })];
}
