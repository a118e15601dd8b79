import { alternatives } from './alternatives.ts';
import { poolOf } from './cases.ts';
import { costOf, type Cost } from './cost.ts';
import { gainOf, largestGain, measureKnown, type Measured } from './measure.ts';
import { totalOf, type Score } from './naming.ts';

export interface AcquaintanceRun {
  readonly seed: string;
  readonly sizes: readonly number[];
  readonly howMany: number;
  /** Only ways to protect with this in their name; empty = all. */
  readonly choice: string;
  readonly say: (line: string) => void;
}

/** A value counts when it was named this often, so that chance does not speak. */
const oftenEnough = 15;

/** Measures every alternative against a person one knows, and gives the tables as Markdown. */
export async function knownReport({ seed, sizes, howMany, choice, say }: AcquaintanceRun): Promise<string> {
  const pool = poolOf(seed);
  const rows: string[][] = [];
  const costs: string[][] = [];
  for (const { name, rules, company } of alternatives().filter((one) => one.name.includes(choice))) {
    say(`known person: ${name}`);
    const found = await measureKnown(rules, pool, { seed, sizes, howMany, company });
    rows.push(...found.map((one) => [name, ...rowOf(one)]));
    if (company === 'alone') costs.push([name, ...costRow(await costOf(rules, seed))]);
  }
  return [
    `People known: ${howMany} per size and per choice.`,
    table(heads, rows),
    '#### What each choice costs',
    table(costHeads, costs),
  ].join('\n\n');
}

const heads = [
  'choice',
  'people in the block',
  'asked',
  'named',
  'right',
  'blind',
  'right / blind',
  'value that gains most',
  'one release alone: right / blind',
  'learned: named, right / blind',
];

function rowOf({ size, question, rise, newest, learned }: Measured): string[] {
  const { named, right, blind } = totalOf(rise);
  const most = largestGain(rise, oftenEnough);
  return [
    String(size),
    question === 'route' ? 'route' : 'time class',
    percent(named),
    percent(right),
    percent(blind),
    times(rise),
    most ? `${most.value} ${most.gain.toFixed(1)}` : '–',
    times(newest),
    `${percent(totalOf(learned).named)}, ${times(learned)}`,
  ];
}

const costHeads = [
  'choice',
  'unchanged cells that moved',
  'of what moved, really changed',
  'error of total, stage, leaf',
  'stacked: blocks by fewest candidates',
];

function costRow({ noise, realMoves, errors, stacked }: Cost): string[] {
  return [
    percent(noise),
    percent(realMoves),
    Object.values(errors)
      .map((error) => error.toFixed(2))
      .join(', '),
    [...stacked].map(([candidates, blocks]) => `${candidates}: ${blocks}`).join(', '),
  ];
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

const times = (score: Score): string => (gainOf(score) > 0 ? gainOf(score).toFixed(1) : '–');

const percent = (share: number): string => (Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)}%`);
