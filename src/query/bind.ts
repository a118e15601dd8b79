import { groups } from '../contract/codes.ts';
import type { Selection } from '../contract/selection.ts';

const quoted = (text: string) => `'${text}'`;

function checked<T>(values: readonly T[], valid: (value: T) => boolean, what: string): readonly T[] {
  if (values.length === 0 || !values.every(valid))
    throw new Error(`${what} cannot be bound: ${String(values)}`);
  return values;
}

/**
 * Writes the chosen codes into an indicator's SQL in place of `$municipality`, `$cohort` and `$group`.
 * The result is the exact text that runs, and that a reader sees and can run again.
 * Only codes that match their code list are written; anything else throws.
 */
export function bind(sql: string, selection: Selection): string {
  const municipalities = checked(selection.municipalities, (code) => /^GM\d{4}$/.test(code), 'municipality');
  const cohorts = checked(selection.cohorts, (year) => /^20[2-9]\d$/.test(String(year)), 'cohort');
  const chosenGroups = checked(
    selection.groups,
    (code) => groups.some((group) => group.code === code),
    'group',
  );
  return sql
    .replaceAll('$municipality', municipalities.map(quoted).join(', '))
    .replaceAll('$cohort', cohorts.join(', '))
    .replaceAll('$group', chosenGroups.map(quoted).join(', '));
}
