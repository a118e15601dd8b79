/**
 * What a municipality may expect, computed: a number of the whole country times the part of its people who live in the
 * municipality. It is no count, and stands beside none.
 */
import type { PopulationRow } from '../contract/source-tables.ts';
import type { NationalFigure } from '../contract/tables.ts';

/** People in a municipality and in the country, on the same day. */
export type People = Pick<PopulationRow, 'population' | 'nation'>;

/** A national number with the part of it that goes with the population. */
export interface Computed {
  readonly national: NationalFigure;
  /** The national number in people. */
  readonly people: number;
  /** Not rounded: over all municipalities these add up to `people`. */
  readonly share: number;
}

export function shareOf(people: number, { population, nation }: People): number {
  return (people * population) / nation;
}

/** The number of people that a national figure counts. */
function peopleIn({ value, unit }: Pick<NationalFigure, 'value' | 'unit'>): number {
  return unit === 'thousand_persons' ? Math.round(value * 1000) : value;
}

const computed = (national: NationalFigure, people: People): Computed => ({
  national,
  people: peopleIn(national),
  share: shareOf(peopleIn(national), people),
});

export interface Expectation {
  /** Everybody, of the newest cohort that was published. */
  readonly all: Computed;
  /** Per group, of the newest cohort of which every group was published in one edition. */
  readonly groups: readonly Computed[];
}

/** Newcomers in a year by population, from the cohorts that CBS published; null when the reference holds none. */
export function expectationOf(figures: readonly NationalFigure[], people: People): Expectation | null {
  const cohorts = figures.filter((row) => row.figure.startsWith('cohort_size-') && row.checked === 'yes');
  const all = cohorts.filter(({ group }) => group === 'all').toSorted(newestFirst)[0];
  if (all === undefined) return null;
  return { all: computed(all, people), groups: groupsIn(cohorts).map((row) => computed(row, people)) };
}

/** The groups of one cohort in one edition, newest first; none when no edition has both. */
function groupsIn(cohorts: readonly NationalFigure[]): readonly NationalFigure[] {
  const together = Map.groupBy(
    cohorts.filter(({ group }) => group !== 'all').toSorted(newestFirst),
    ({ cohort, edition_key: edition }) => `${cohort ?? ''} ${edition}`,
  );
  return [...together.values()].find((rows) => new Set(rows.map(({ group }) => group)).size === 2) ?? [];
}

function newestFirst(one: NationalFigure, other: NationalFigure): number {
  return (other.cohort ?? 0) - (one.cohort ?? 0) || other.edition_key.localeCompare(one.edition_key);
}

/** Share of the newest national task to house status holders; null when the reference holds none. */
export function housingShareOf(figures: readonly NationalFigure[], people: People): Computed | null {
  const tasks = figures.filter(
    ({ figure, unit }) => figure.startsWith('housing_task-') && unit === 'persons',
  );
  const newest = tasks.toSorted((one, other) => dayOf(other).localeCompare(dayOf(one)))[0];
  return newest === undefined ? null : computed(newest, people);
}

const dayOf = ({ reference_date: day, cohort, figure }: NationalFigure): string =>
  `${day ?? cohort ?? ''} ${figure}`;
