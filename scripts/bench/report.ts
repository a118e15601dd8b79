/** What the bench found, as numbers, as a table and as a verdict against the targets. Pure: no clock, no browser. */

export type Unit = 'ms' | 's' | 'kB' | 'MB' | 'count' | 'score';

/** One thing measured, once per run. With `reference` the same run measured something to compare with. */
export interface Measure {
  readonly section: string;
  readonly name: string;
  readonly unit: Unit;
  readonly values: readonly number[];
  readonly reference?: { readonly name: string; readonly values: readonly number[] };
  /** The largest median, or the largest ratio to `reference`, that is still good. */
  readonly target?: { readonly on: 'median' | 'ratio'; readonly most: number };
}

export interface Line {
  readonly section: string;
  readonly name: string;
  readonly unit: Unit;
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly reference: {
    readonly name: string;
    readonly median: number;
    readonly ratio: number | null;
  } | null;
  readonly target: string | null;
  readonly met: boolean | null;
}

/** The middle value; of an even number of values the mean of the middle two. Throws on none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) throw new Error('a median of nothing');
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/**
 * The median of the ratios run by run, so that a slow moment of the machine, which hits both sides of one run,
 * does not count. Null where a run has nothing to divide by.
 */
export function medianRatio(values: readonly number[], reference: readonly number[]): number | null {
  if (values.length !== reference.length) throw new Error('two sides measured in a different number of runs');
  if (reference.some((value) => value === 0)) return null;
  return median(values.map((value, run) => value / reference[run]!));
}

/** Sums a measure up: median, spread, ratio, and whether the target is met. */
export function lineOf({ section, name, unit, values, reference, target }: Measure): Line {
  const middle = median(values);
  const ratio = reference ? medianRatio(values, reference.values) : null;
  const judged = target?.on === 'ratio' ? ratio : middle;
  return {
    section,
    name,
    unit,
    median: middle,
    least: Math.min(...values),
    most: Math.max(...values),
    reference: reference ? { name: reference.name, median: median(reference.values), ratio } : null,
    target: target
      ? target.on === 'ratio'
        ? `≤ ${target.most} ×`
        : `≤ ${quantity(target.most, unit)}`
      : null,
    met: target && judged !== null ? judged <= target.most : null,
  };
}

function quantity(value: number, unit: Unit): string {
  switch (unit) {
    case 'count':
      return String(Math.round(value));
    case 'score':
      return value.toFixed(3);
    case 'ms':
    case 'MB':
      return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ${unit}`;
    default:
      return `${value.toFixed(1)} ${unit}`;
  }
}

const heading = ['Measured', 'Median', 'Least to most', 'Beside it', 'Ratio', 'Target', 'Met'] as const;

function cells(line: Line): readonly string[] {
  const { unit, reference } = line;
  return [
    line.name,
    quantity(line.median, unit),
    `${quantity(line.least, unit)} to ${quantity(line.most, unit)}`,
    reference ? `${quantity(reference.median, unit)} ${reference.name}` : '',
    reference?.ratio ? `${reference.ratio.toFixed(2)} ×` : '',
    line.target ?? '',
    line.met === null ? '' : line.met ? 'yes' : '**no**',
  ];
}

/** The lines as Markdown: one table per section, columns padded so that it reads well in a terminal too. */
export function table(lines: readonly Line[]): string {
  const sections = Map.groupBy(lines, ({ section }) => section);
  return [...sections].map(([section, own]) => `### ${section}\n\n${grid(own.map(cells))}`).join('\n\n');
}

function grid(rows: readonly (readonly string[])[]): string {
  const widths = heading.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]!.length)));
  const written = (row: readonly string[]) =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [written(heading), rule, ...rows.map(written)].join('\n');
}
