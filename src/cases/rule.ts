import { dayOf } from './cell.ts';
import type { CaseRecord, ColumnName } from './columns.ts';
import type { CaseRule } from './case-fault.ts';

/** A rule between the columns of one case record. */
export interface Rule {
  readonly id: CaseRule;
  /** E refuses the delivery; W is reported and kept. */
  readonly weight: 'E' | 'W';
  /** Where the fault is pointed out. */
  readonly column: ColumnName;
  /** Other columns that the rule cannot do without; it is skipped when one is absent or unreadable. */
  readonly needs: readonly ColumnName[];
  readonly isBroken: (record: CaseRecord) => boolean;
  readonly received: string;
  readonly expected: string;
}

/** A day since 1970-01-01; null where it is not known. */
export type Day = number | null;

/** The day of an ISO date that stands in the code. */
export const fixed = (iso: string): number => dayOf(iso)!;

/** The day on which the Wet inburgering 2021 began to apply. */
export const actStart = fixed('2022-01-01');

/** Whether one day is known to lie before another. */
export const isBefore = (one: Day, other: Day): boolean => one !== null && other !== null && one < other;

/** A date that may not lie before another one. */
export function order(id: CaseRule, weight: Rule['weight'], later: ColumnName, earlier: ColumnName): Rule {
  return {
    id,
    weight,
    column: later,
    needs: [earlier],
    isBroken: (record) => isBefore(record[later] as Day, record[earlier] as Day),
    received: `een datum vóór ${earlier}`,
    expected: `een datum op of na ${earlier}`,
  };
}

/** A column that may only be filled where a condition holds. */
export function only(
  id: CaseRule,
  weight: Rule['weight'],
  column: ColumnName,
  needs: readonly ColumnName[],
  holds: (record: CaseRecord) => boolean,
  when: string,
): Rule {
  return {
    id,
    weight,
    column,
    needs,
    isBroken: (record) => record[column] !== null && !holds(record),
    received: 'een waarde',
    expected: `leeg, want dit kan alleen ${when}`,
  };
}

/** A column that may not be empty where a condition holds. */
export function filled(
  id: CaseRule,
  column: ColumnName,
  needs: readonly ColumnName[],
  holds: (record: CaseRecord) => boolean,
  because: string,
): Rule {
  return {
    id,
    weight: 'E',
    column,
    needs,
    isBroken: (record) => record[column] === null && holds(record),
    received: 'leeg',
    expected: `een waarde, want ${because}`,
  };
}

/** Columns that are filled together or not at all; absent columns do not take part. */
export const together = (set: readonly ColumnName[]): readonly Rule[] =>
  set.map((column) => {
    const others = set.filter((name) => name !== column);
    return filled(
      'V12',
      column,
      [],
      (record) => others.some((name) => record[name] !== null),
      `${set.join(', ')} horen bij elkaar: alle gevuld of alle leeg`,
    );
  });
