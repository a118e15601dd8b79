import type { Selection } from '../contract/selection.ts';
import { groups } from '../contract/codes.ts';
import { countedCatalogue } from '../indicators/counted.ts';
import type { CountedIndicator } from '../indicators/indicator.ts';
import { bind } from '../query/bind.ts';
import type { Engine } from '../query/port.ts';
import type { CommonChoice } from './compact.ts';
import type { Answer, Figure } from './figure.ts';

export function indicatorOf(id: string): CountedIndicator {
  const found = countedCatalogue.find((indicator) => indicator.id === id);
  if (!found) throw new Error(`unknown indicator ${id}`);
  return found;
}

/** A reader's choice as explicit codes: "all" becomes every code. */
export function selectionOf(
  municipalities: readonly string[],
  { group, cohorts }: CommonChoice,
  allCohorts: readonly number[],
): Selection {
  return {
    municipalities,
    cohorts: cohorts ?? allCohorts,
    groups: group === null ? groups.map(({ code }) => code) : [group],
  };
}

/** The SQL of every indicator of a figure, bound to a selection: what runs, and what the reader sees. */
export function queriesOf(
  figure: Figure,
  selection: Selection,
): { readonly indicator: CountedIndicator; readonly sql: string }[] {
  return figure.indicators.map((id) => {
    const indicator = indicatorOf(id);
    return { indicator, sql: bind(indicator.sql, selection) };
  });
}

/** Asks an engine everything a figure needs. Throws a QueryError. */
export async function ask(
  engine: Engine,
  figure: Figure,
  selection: Selection,
  name: string,
): Promise<Answer> {
  const rows: Record<string, Answer['rows'][string]> = {};
  for (const { indicator, sql } of queriesOf(figure, selection))
    rows[indicator.id] = (await engine.run(sql)).rows;
  return { name, rows };
}
