import type { Fault } from './fault.ts';
import type { Line } from './read.ts';
import type { Municipality } from './tables.ts';

/**
 * What the shape of a row cannot tell: a population is a whole number above 0 (a thousands point makes 34 of 34.200),
 * and a successor is another municipality of the list, never in a circle.
 */
export function municipalityFaults(file: string, lines: readonly Line<Municipality>[]): Fault[] {
  const successors = new Map(lines.map(({ row }) => [row.code, row.successor]));
  return lines.flatMap(({ line, row }) => [
    ...populationFaults(file, line, row),
    ...successorFaults(file, line, row, successors),
  ]);
}

function populationFaults(file: string, line: number, { population }: Municipality): Fault[] {
  if (Number.isInteger(population) && population > 0) return [];
  return [
    {
      ...{ file, line, column: 'population', received: String(population) },
      expected: 'een heel aantal inwoners boven 0, zonder punt voor duizendtallen: 34200',
    },
  ];
}

function successorFaults(
  file: string,
  line: number,
  { code, successor }: Municipality,
  successors: ReadonlyMap<string, string | null>,
): Fault[] {
  if (successor === null) return [];
  const place = { file, line, column: 'successor', received: successor };
  if (!successors.has(successor)) return [{ ...place, expected: 'een gemeente die in dit bestand staat' }];
  if (successor === code) return [{ ...place, expected: 'een andere gemeente dan deze zelf' }];
  const seen = new Set([code]);
  for (let next: string | null = successor; next !== null; next = successors.get(next) ?? null) {
    if (seen.has(next)) return [{ ...place, expected: 'een gemeente die niet weer opgaat in deze' }];
    seen.add(next);
  }
  return [];
}
