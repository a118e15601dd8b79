import type { Group } from '../contract/codes.ts';
import { sumOf } from './added-up.ts';
import type { Answer, AnswerRow, Cell, Figure } from './figure.ts';

/** The common answers of one figure for one municipality, as one small file; rows as arrays to save bytes. */
export interface CompactFile {
  readonly release: string;
  readonly municipality: string;
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly answers: Readonly<Record<string, Readonly<Record<string, readonly (readonly Cell[])[]>>>>;
}

export interface CommonChoice {
  readonly group: Group | null;
  readonly cohorts: readonly number[] | null;
}

/** Key of a common choice in the file: "asylum|2024", "all|all". */
export function choiceKey({ group, cohorts }: CommonChoice): string {
  return `${group ?? 'all'}|${cohorts?.join(',') ?? 'all'}`;
}

/** The choice as far as this figure can make it: a dimension that it does not have stays whole. */
export function choiceFor(figure: Figure, choice: CommonChoice): CommonChoice {
  return {
    group: figure.choices.group ? choice.group : null,
    cohorts: figure.choices.cohort === 'none' ? null : choice.cohorts,
  };
}

/** Every choice that a figure answers from its compact file. */
export function commonChoices(figure: Figure, cohorts: readonly number[]): CommonChoice[] {
  const groupOptions: readonly (Group | null)[] = figure.choices.group
    ? [null, 'asylum', 'family_other']
    : [null];
  const each = cohorts.map((cohort) => [cohort]);
  const cohortOptions = { 'all-or-one': [null, ...each], one: each, none: [null] }[figure.choices.cohort];
  return groupOptions.flatMap((group) => cohortOptions.map((chosen) => ({ group, cohorts: chosen })));
}

/** Reads one common answer; null when the file does not hold it. */
export function readCompact(file: CompactFile, choice: CommonChoice, name: string): Answer | null {
  const found = file.answers[choiceKey(choice)];
  if (!found) return null;
  const rows = Object.entries(found).map(([indicator, values]) => {
    const columns = file.columns[indicator] ?? [];
    return [
      indicator,
      values.map((cells) => Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? null]))),
    ];
  });
  return { name, rows: Object.fromEntries(rows) as Record<string, readonly AnswerRow[]> };
}

/**
 * What the SQL answers to a choice of the reader's own, for the municipalities of these files together: the published
 * answers to each year and municipality, added up. null when a file does not hold a part, and for a median of more than
 * one municipality: those are for the engine.
 */
export function readCombined(
  files: readonly CompactFile[],
  choice: CommonChoice,
  name: string,
): Answer | null {
  const answers = files.map((file) => readCompact(file, choice, name) ?? readYears(file, choice, name));
  const known = answers.filter((answer) => answer !== null);
  return known.length < files.length ? null : sumOf(known, name);
}

/** Several years of one municipality, each of which the file answers apart. */
function readYears(file: CompactFile, { group, cohorts }: CommonChoice, name: string): Answer | null {
  const years = [...new Set(cohorts)];
  const answers = years.map((cohort) => readCompact(file, { group, cohorts: [cohort] }, name));
  const known = answers.filter((answer) => answer !== null);
  return years.length === 0 || known.length < years.length ? null : sumOf(known, name);
}
