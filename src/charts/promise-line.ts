import { line, dot, link, ruleX } from '@observablehq/plot';
import type { Canvas } from './canvas.ts';
import { label, narrowWidth, nothing } from './canvas.ts';
import { wrap } from './labels.ts';
import { plotted, type Frame, type Plotted } from './plotted.ts';
import { shareGrid, shareWords } from './share-axis.ts';

/** A moment on the line; ISO date and a share from 0 to 1. */
interface Moment {
  readonly date: string;
  readonly share: number;
}

export interface PromiseLineData {
  /** What was counted, oldest first, `of` so many people; a release without a figure is a gap and not on the list. */
  readonly counted: readonly (Moment & {
    readonly label: string;
    readonly of: number;
    readonly follows: boolean;
  })[];
  /** What was promised: said on a day, to be reached on another; the course is the straight line between. */
  readonly promise: {
    readonly said: string;
    readonly sayer: string;
    readonly start: Moment | null;
    readonly target: Moment;
    readonly label: string;
  };
}

const margins = { marginTop: 44, marginBottom: 40, marginLeft: 46 };
const wide: Frame = { ...margins, width: 640, height: 290, marginRight: 130 };
const narrow: Frame = { ...margins, width: narrowWidth, height: 290, marginRight: 76 };
const month = new Intl.DateTimeFormat('nl-NL', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const time = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
const at = ({ date }: Moment) => time(date);

/**
 * A promise as a point on the line of what was counted: a stem on the day it was said, an open diamond at target and
 * date, dots between start and target. The line of figures runs on; a gap in the releases stays a gap.
 */
export function promiseLine({ counted, promise }: PromiseLineData, canvas: Canvas): SVGElement {
  if (counted.length === 0) return nothing(canvas);
  const form = canvas.layout === 'wide' ? wide : narrow;
  const times = [...counted.map(at), time(promise.said), at(promise.target)];
  const course = promise.start ? [{ from: promise.start, to: promise.target }] : [];
  const steps = counted.slice(1).flatMap((to, index) => {
    const from = counted[index];
    return from && to.follows ? [[from, to]] : [];
  });
  const plot = plotted(canvas, form, {
    x: { domain: [Math.min(...times), Math.max(...times)], type: 'linear', insetLeft: 24, insetRight: 12 },
    y: { domain: [0, 1], type: 'linear' },
    marks: [
      ...shareGrid(),
      ruleX([time(promise.said)], { className: 'lijn gezegd' }),
      link(course, {
        x1: ({ from }: (typeof course)[number]) => at(from),
        y1: ({ from }: (typeof course)[number]) => from.share,
        x2: ({ to }: (typeof course)[number]) => at(to),
        y2: ({ to }: (typeof course)[number]) => to.share,
        className: 'lijn gezegd streep',
      }),
      ...steps.map((pair) => line(pair, { x: at, y: 'share', className: 'lijn reeks-0 geteld' })),
      dot(counted, { x: at, y: 'share', r: 5, className: 'vlak geteld' }),
      dot([promise.target], { x: at, y: 'share', r: 7, symbol: 'diamond2', className: 'open gezegd' }),
    ],
  });
  plot.svg.append(
    ...shareWords(canvas, plot, form.marginLeft),
    ...dateWords(counted, promise, plot, canvas),
    ...countedWords(counted, plot, canvas),
    ...promiseWords(promise, plot, canvas),
  );
  return plot.svg;
}

/** The first and the last count and the target carry a date; those between would collide. */
function dateWords(
  counted: PromiseLineData['counted'],
  { target }: PromiseLineData['promise'],
  plot: Plotted,
  canvas: Canvas,
): SVGElement[] {
  const [first] = counted;
  const days = first ? [first.date, target.date] : [target.date];
  return days.map((iso) =>
    label(canvas, {
      x: plot.x(time(iso)),
      y: plot.y(0) + 18,
      lines: [month.format(time(iso))],
      class: 'stil',
      anchor: 'middle',
    }),
  );
}

function countedWords(counted: PromiseLineData['counted'], plot: Plotted, canvas: Canvas): SVGElement[] {
  const ends = counted.length === 1 ? counted : [counted[0], counted.at(-1)];
  return ends.flatMap((moment) => {
    if (!moment) return [];
    const words = label(canvas, {
      x: plot.x(at(moment)),
      y: plot.y(moment.share) + 20,
      lines: [moment.label],
      class: 'geteld getal vet halo',
      anchor: 'middle',
    });
    words.setAttribute('data-of', String(moment.of));
    return [words];
  });
}

function promiseWords(
  { said, sayer, target, label: words }: PromiseLineData['promise'],
  plot: Plotted,
  canvas: Canvas,
): SVGElement[] {
  const lines = wrap(words, canvas.layout === 'wide' ? 110 : 66, 14);
  return [
    label(canvas, { x: plot.x(time(said)) + 4, y: plot.y(1) - 30, lines: [sayer], class: 'gezegd vet halo' }),
    label(canvas, { x: plot.x(at(target)) + 12, y: plot.y(target.share), lines, class: 'gezegd vet halo' }),
  ];
}
