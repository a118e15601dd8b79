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

export interface CommitmentLineData {
  /** What was counted, oldest first, `of` so many people; a release without a figure is a gap and not on the list. */
  readonly counted: readonly (Moment & {
    readonly label: string;
    readonly of: number;
    /** The year in which these people began; null = every year together. */
    readonly cohort: number | null;
    readonly follows: boolean;
  })[];
  /** What was committed: said on a day, to be reached on another; the course is the straight line between. */
  readonly commitment: Said | null;
  /** Days on which the executive answered a question about the figure (ISO dates). */
  readonly answers: readonly string[];
}

interface Said {
  readonly said: string;
  readonly sayer: string;
  readonly start: Moment | null;
  readonly target: Moment;
  readonly label: string;
}

const margins = { marginTop: 44, marginBottom: 40, marginLeft: 46 };
const wide: Frame = { ...margins, width: 640, height: 290, marginRight: 130 };
const narrow: Frame = { ...margins, width: narrowWidth, height: 290, marginRight: 76 };
/** Up to so many shares each have their number; of more, the ends and the first of a year. */
const mostNumbers = 4;
const day = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('nl-NL', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const time = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
const at = ({ date }: Moment) => time(date);

/**
 * What was counted since a question was answered or a commitment was made: a triangle on the day of an answer, a stem on the
 * day of a commitment, an open diamond at its target and date, dots between start and target. The line of figures runs on; a
 * gap in the releases stays a gap, and so does the step to people who began in another year.
 */
export function commitmentLine(
  { counted, commitment, answers }: CommitmentLineData,
  canvas: Canvas,
): SVGElement {
  if (counted.length === 0) return nothing(canvas);
  const form = canvas.layout === 'wide' ? wide : narrow;
  const days = commitment ? [commitment.said, commitment.target.date] : [];
  const times = [...counted.map(at), ...[...days, ...answers].map(time)];
  const steps = counted.slice(1).flatMap((to, index) => {
    const from = counted[index];
    return from && to.follows ? [[from, to]] : [];
  });
  const plot = plotted(canvas, form, {
    x: { domain: [Math.min(...times), Math.max(...times)], type: 'linear', insetLeft: 24, insetRight: 12 },
    y: { domain: [0, 1], type: 'linear' },
    marks: [
      ...shareGrid(),
      ...(commitment ? commitmentMarks(commitment) : []),
      ...steps.map((pair) => line(pair, { x: at, y: 'share', className: 'lijn reeks-0 geteld' })),
      dot(counted, { x: at, y: 'share', r: 5, className: 'vlak geteld' }),
      dot(answers, { x: time, y: 0, r: 6, symbol: 'triangle', className: 'vlak gezegd' }),
    ],
  });
  plot.svg.append(
    ...shareWords(canvas, plot, form.marginLeft),
    ...dateWords(counted, commitment, plot, canvas),
    ...countedWords(counted, plot, canvas),
    ...(commitment ? commitmentWords(commitment, plot, canvas) : []),
    ...answerWords(answers, plot, canvas),
  );
  return plot.svg;
}

/** The day it was said, the way to the target, and the target itself. */
function commitmentMarks({ said, start, target }: Said) {
  const course = start ? [{ from: start, to: target }] : [];
  return [
    ruleX([time(said)], { className: 'lijn gezegd' }),
    link(course, {
      x1: ({ from }: (typeof course)[number]) => at(from),
      y1: ({ from }: (typeof course)[number]) => from.share,
      x2: ({ to }: (typeof course)[number]) => at(to),
      y2: ({ to }: (typeof course)[number]) => to.share,
      className: 'lijn gezegd streep',
    }),
    dot([target], { x: at, y: 'share', r: 7, symbol: 'diamond2', className: 'open gezegd' }),
  ];
}

/** One word at the first mark: marks of later answers look the same. */
function answerWords(answers: readonly string[], plot: Plotted, canvas: Canvas): SVGElement[] {
  const [first] = answers.toSorted();
  if (first === undefined) return [];
  const words = answers.length === 1 ? `antwoord, ${day.format(time(first))}` : 'antwoorden';
  return [
    label(canvas, {
      x: plot.x(time(first)) + 10,
      y: plot.y(0) - 13,
      lines: [words],
      class: 'gezegd vet halo',
    }),
  ];
}

/** The first count and the end carry a date; those between would collide. */
function dateWords(
  counted: CommitmentLineData['counted'],
  commitment: Said | null,
  plot: Plotted,
  canvas: Canvas,
): SVGElement[] {
  const end = commitment?.target.date ?? counted.at(-1)?.date;
  const days = [...new Set([counted[0]?.date, end])].filter((day) => day !== undefined);
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

function countedWords(counted: CommitmentLineData['counted'], plot: Plotted, canvas: Canvas): SVGElement[] {
  const hasYears = new Set(counted.map(({ cohort }) => cohort)).size > 1;
  return counted.flatMap((moment, index) => {
    const isFirst = moment.cohort !== counted[index - 1]?.cohort;
    const isEnd = index === 0 || index === counted.length - 1;
    if (counted.length > mostNumbers && !isFirst && !isEnd) return [];
    const place = { x: plot.x(at(moment)), anchor: 'middle' as const };
    const words = label(canvas, {
      ...place,
      y: plot.y(moment.share) + 20,
      lines: [moment.label],
      class: 'geteld getal vet halo',
    });
    words.setAttribute('data-of', String(moment.of));
    if (!hasYears || !isFirst) return [words];
    const began =
      canvas.layout === 'wide' ? `begonnen in ${moment.cohort ?? ''}` : String(moment.cohort ?? '');
    return [
      words,
      // The first stands beside the words of the axis: its year runs to the right.
      label(canvas, {
        ...place,
        ...(index === 0 ? { x: place.x - 18, anchor: 'start' as const } : {}),
        y: plot.y(moment.share) + 38,
        lines: [began],
        class: 'stil halo',
      }),
    ];
  });
}

function commitmentWords(
  { said, sayer, target, label: words }: Said,
  plot: Plotted,
  canvas: Canvas,
): SVGElement[] {
  const lines = wrap(words, canvas.layout === 'wide' ? 110 : 66, 14);
  return [
    label(canvas, {
      x: plot.x(time(said)) + 4,
      y: plot.y(1) - 30,
      lines: [`${sayer}, ${day.format(time(said))}`],
      class: 'gezegd vet halo',
    }),
    label(canvas, { x: plot.x(at(target)) + 12, y: plot.y(target.share), lines, class: 'gezegd vet halo' }),
  ];
}
