import { nameOf } from '../../contract/codes.ts';
import { codesIn, stepCodes } from '../../contract/step-codes.ts';
import type { ExecutorRow } from '../../contract/steps.ts';
import { date, list } from '../../format.ts';

interface Place {
  readonly code: string;
  readonly name: string;
}

/** The steps that a body carries out, in words that every reader knows. */
const tasksOf = ({ steps }: ExecutorRow) =>
  list(codesIn(steps).map((step) => (step === 'intake' ? 'eerste gesprek' : nameOf(stepCodes, step))));

/**
 * Who does the work for a municipality on a day (ISO date), and who did before; with the days on which that holds.
 * `former` are municipalities that merged into this one. Without a row the source is silent, and that is said.
 */
export function executorSentences(
  own: Place,
  former: readonly Place[],
  rows: readonly ExecutorRow[],
  day: string,
): string[] {
  const of = ({ code }: Place) => rows.filter((row) => row.municipality === code && row.from <= day);
  const hasEnded = ({ to }: ExecutorRow) => to !== null && to < day;
  const current = of(own).filter((row) => !hasEnded(row));
  const earlier = [own, ...former].flatMap((place) =>
    of(place)
      .filter(hasEnded)
      .map((row) => ({ place, row })),
  );
  return [
    ...(current.length === 0
      ? ['Over een andere uitvoerder is bij ons niets bekend.']
      : current.map(doesNow)),
    ...earlier.map(({ place, row }) => didBefore(row, place === own ? '' : `in ${place.name} `)),
  ];
}

/** The body that carries out steps for a municipality on a day (ISO date); null when the source is silent. */
export function executorOn(code: string, rows: readonly ExecutorRow[], day: string): string | null {
  const found = rows.find(
    ({ municipality, from, to }) => municipality === code && from <= day && (to === null || to >= day),
  );
  return found?.body ?? null;
}

function doesNow(row: ExecutorRow): string {
  const until = row.to === null ? '' : ` tot en met ${date(row.to)}`;
  return `De uitvoering doet ${row.body} (${tasksOf(row)}), vanaf ${date(row.from)}${until}.`;
}

function didBefore(row: ExecutorRow, where: string): string {
  return `Tot en met ${date(row.to ?? row.from)} deed ${where}${row.body} de uitvoering (${tasksOf(row)}).`;
}
