import type { Candidates } from './candidates.ts';
import type { Results, FrozenResults } from './results.ts';
import { likeliestShare } from './upward.ts';

/** One simulated population under one base; the heading of a column. */
export interface Column {
  readonly heading: string;
  readonly results: Results;
}

export interface FrozenColumn {
  readonly heading: string;
  readonly results: FrozenResults;
}

/** All tables as Markdown; the same results give the same text. */
export function reportOf(columns: readonly Column[], frozen: readonly FrozenColumn[]): string {
  return [
    '### Populations and blocks',
    populations(columns),
    '### Error per kind of cell: mean absolute, with the largest in brackets',
    accuracy(columns),
    '### Relative error of the total by true size of the block: median / 95th percentile',
    sizes(columns),
    '### Cells that hold one household and nobody else',
    households(columns),
    '### Over four releases',
    overTime(columns),
    '### Closed cohorts in which nobody moves: totals, quarters and groups really are frozen',
    frozenTable(frozen),
    '### What an upward move of a published total gives away',
    upward(columns),
  ].join('\n\n');
}

function populations(columns: readonly Column[]): string {
  return transposed(columns, [
    ['people in the last release', ({ people }) => whole(people)],
    ['blocks', ({ blocks }) => whole(blocks)],
    ['blocks without detail', ({ withoutDetail }) => whole(withoutDetail)],
    ['true cells of two-way tables that are 0', ({ zeroCells }) => percent(zeroCells)],
    ['true cells of two-way tables that are 1-4', ({ smallCells }) => percent(smallCells)],
    [
      'blocks solved in whole numbers (MIP), of all rounded',
      ({ mip, rounded }) => `${mip} of ${whole(rounded)}`,
    ],
    ['audit of the last release: blocks', ({ single }) => whole(single.blocks)],
    ['fewest candidates of any cell', ({ single }) => fewestOf(single)],
    ['refused blocks', ({ single }) => whole(single.refused)],
  ]);
}

function accuracy(columns: readonly Column[]): string {
  const kinds = columns[0]!.results.accuracy.map(({ kind }) => kind);
  return transposed(
    columns,
    kinds.map((kind, at) => [
      kind,
      ({ accuracy: found }) => `${found[at]!.meanAbsolute.toFixed(2)} (${found[at]!.maximum})`,
    ]),
  );
}

function sizes(columns: readonly Column[]): string {
  const names = columns[0]!.results.bySize.map(({ name }) => name);
  return transposed(
    columns,
    names.map((name, at) => [
      name,
      ({ bySize }) => `${percent(bySize[at]!.median)} / ${percent(bySize[at]!.p95)}`,
    ]),
  );
}

function households(columns: readonly Column[]): string {
  const heads = [
    'base',
    'people',
    'cells',
    'published as 0',
    'one person possible',
    'candidates, mean',
    'fewest',
  ];
  const rows = columns.flatMap(({ heading, results }) =>
    results.households
      .filter(({ cells }) => cells > 0)
      .map(({ size, cells, shownZero, singlePossible, meanCandidates, fewestCandidates }) => [
        heading,
        String(size),
        whole(cells),
        percent(shownZero),
        percent(singlePossible),
        meanCandidates.toFixed(1),
        String(fewestCandidates),
      ]),
  );
  return table(heads, rows);
}

function overTime(columns: readonly Column[]): string {
  return transposed(columns, [
    ['unchanged cells', ({ withState }) => whole(withState.unchanged)],
    ['published differently, with the state file', ({ withState }) => percent(withState.flipped, 2)],
    ['published differently, without it', ({ redrawn }) => percent(redrawn.flipped, 2)],
    ['stacked audit: blocks', ({ stacked }) => whole(stacked.total.blocks)],
    ['believed unchanged: total. Blocks by fewest candidates', ({ stacked }) => spread(stacked.total)],
    ['refused blocks', ({ stacked }) => whole(stacked.total.refused)],
    [
      'believed unchanged: total, quarters, groups. Blocks by fewest candidates',
      ({ stacked }) => spread(stacked.margins),
    ],
    ['refused blocks', ({ stacked }) => whole(stacked.margins.refused)],
  ]);
}

function frozenTable(columns: readonly FrozenColumn[]): string {
  const rows: readonly (readonly [string, (results: FrozenResults) => string])[] = [
    [
      'unchanged cells published differently, with the state file',
      ({ withState }) => percent(withState.flipped, 2),
    ],
    ['the same, without it', ({ redrawn }) => percent(redrawn.flipped, 2)],
    ['stacked audit: blocks', ({ stackedWithState }) => whole(stackedWithState.blocks)],
    ['with the state file: blocks by fewest candidates', ({ stackedWithState }) => spread(stackedWithState)],
    ['refused blocks', ({ stackedWithState }) => whole(stackedWithState.refused)],
    ['without it: blocks by fewest candidates', ({ stackedRedrawn }) => spread(stackedRedrawn)],
    ['refused blocks', ({ stackedRedrawn }) => whole(stackedRedrawn.refused)],
  ];
  return transposed(columns, rows);
}

function upward(columns: readonly Column[]): string {
  const moves = (distances: ReadonlyMap<number, number>) =>
    [...distances.values()].reduce((sum, one) => sum + one, 0);
  return transposed(columns, [
    ['upward moves', ({ upward: found }) => whole(moves(found))],
    ['share of the likeliest distance from the truth', ({ upward: found }) => percent(likeliestShare(found))],
    [
      'the same, if the earlier value also pulled at changed counts',
      ({ upwardPulled }) => percent(likeliestShare(upwardPulled)),
    ],
  ]);
}

function fewestOf({ byFewest }: Candidates): string {
  return String(Math.min(...byFewest.keys()));
}

/** `4: 12, 5: 90` = 12 blocks with 4 candidates at least, 90 with 5. */
function spread({ byFewest }: Candidates): string {
  return [...byFewest].map(([candidates, blocks]) => `${candidates}: ${blocks}`).join(', ');
}

/** A table with a measure per row and a population per column. */
function transposed<F>(
  columns: readonly { readonly heading: string; readonly results: F }[],
  rows: readonly (readonly [string, (results: F) => string])[],
): string {
  return table(
    ['', ...columns.map(({ heading }) => heading)],
    rows.map(([name, value]) => [name, ...columns.map(({ results }) => value(results))]),
  );
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

function whole(value: number): string {
  return value.toLocaleString('en-GB');
}

function percent(share: number, decimals = 1): string {
  return `${(100 * share).toFixed(decimals)}%`;
}
