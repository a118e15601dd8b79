/** Where the lines of the cohorts end: drawn with their week, and the same numbers in the table and in the words. */
import { notSaid, percentageFrom, roughPartOf, share, type Counted } from '../format.ts';
import { durationsOf, term, type CohortDurations } from './cohort-durations.ts';
import type { Answer, Scope } from './figure.ts';
import { countCell, shareCell, wholeCell, type TableCell, type TableView } from './view.ts';

const shownCohorts = 4;

/** The newest cohorts that have enough people for a percentage, the youngest one among them. */
export function drawnCohorts(answer: Answer, { allCohorts }: Scope): CohortDurations[] {
  return allCohorts
    .map((cohort) => durationsOf(answer, cohort))
    .filter(({ denominator }) => denominator.count >= percentageFrom)
    .slice(-shownCohorts);
}

/** Where the line of a cohort ends: the last edge, beyond the term, to which everybody has been followed. */
interface End {
  readonly cohort: number;
  readonly week: number;
  readonly made: Counted;
  /** "84%". */
  readonly text: string;
}

/** Null for a cohort that was not followed beyond the term, or that has too few people for a share. */
export function endOf({ cohort, edges, denominator }: CohortDurations): End | null {
  const last = edges.filter(({ open }) => open === 0).at(-1);
  if (!last || last.week <= term) return null;
  const text = share(last.made, denominator);
  return text === null ? null : { cohort, week: last.week, made: last.made, text };
}

/** The ends of the lines that are drawn; the youngest cohort has none. */
function endsOf(answer: Answer, scope: Scope): End[] {
  return drawnCohorts(answer, scope)
    .filter(({ cohort }) => cohort !== scope.allCohorts.at(-1))
    .flatMap((durations) => endOf(durations) ?? []);
}

/** " Verder gevolgd: wie in 2024 begon, na 26 weken: ongeveer 165 van de 215 (77%)."; "" where no line goes beyond the term. */
export function endsText(answer: Answer, scope: Scope): string {
  const said = endsOf(answer, scope).map(({ cohort, week, made }) => {
    const { denominator } = durationsOf(answer, cohort);
    return `wie in ${cohort} begon, na ${week} weken: ${roughPartOf(made, denominator)}`;
  });
  return said.length === 0 ? '' : ` Verder gevolgd: ${said.join('; ')}.`;
}

/** A row for every end of a line, with the numbers of each municipality whose line ends there. */
export function endRows(shown: readonly Answer[], scope: Scope): TableView['rows'] {
  const ends = shown.map((answer) => endsOf(answer, scope));
  const places = new Map(ends.flat().map((end) => [`${end.cohort}, na ${end.week} weken`, end]));
  return [...places]
    .toSorted(([, one], [, other]) => one.cohort - other.cohort || one.week - other.week)
    .map(([name, place]) => ({
      cells: [
        name,
        ...shown.flatMap((answer, at) => {
          const end = ends[at]?.find(({ cohort, week }) => cohort === place.cohort && week === place.week);
          return end ? endCells(end, durationsOf(answer, end.cohort)) : [notSaid, notSaid, notSaid];
        }),
      ],
    }));
}

function endCells({ made }: End, { denominator }: CohortDurations): TableCell[] {
  return [countCell(made), wholeCell(denominator), shareCell(made, denominator)];
}
