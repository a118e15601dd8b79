import { groups } from '../contract/codes.ts';
import type { Selection } from '../contract/selection.ts';

const quoted = (text: string) => `'${text}'`;

function checked<T>(values: readonly T[], valid: (value: T) => boolean, what: string): readonly T[] {
  if (values.length === 0 || !values.every(valid))
    throw new Error(`${what} cannot be bound: ${String(values)}`);
  return values;
}

/** Alias of the municipality that a query is run beside; no published table has this name. */
const each = 'each_municipality';

/**
 * One query that answers an indicator for every municipality apart, with its code in the column `of`: the indicator's own
 * SQL, run beside each code. The rows of a municipality come in no order, without those of a union that sum nothing. Throws for a code that is not in its list.
 */
export function bindEach(sql: string, selection: Selection): string {
  const codes = checked(selection.municipalities, isMunicipality, 'municipality').map(quoted).join(', ');
  const own = bound(sql.replaceAll('$municipality', `${each}.code`), selection);
  return `SELECT ${each}.code AS "of", answer.*
FROM (SELECT unnest([${codes}]) AS code) AS ${each}, LATERAL (${own}) AS answer`;
}

/**
 * Writes the chosen codes into an indicator's SQL in place of `$municipality`, `$cohort` and `$group`.
 * The result is the exact text that runs, and that a reader sees and can run again.
 * Only codes that match their code list are written; anything else throws.
 */
export function bind(sql: string, selection: Selection): string {
  const municipalities = checked(selection.municipalities, isMunicipality, 'municipality');
  return bound(sql.replaceAll('$municipality', municipalities.map(quoted).join(', ')), selection);
}

const isMunicipality = (code: string) => /^GM\d{4}$/.test(code);

function bound(sql: string, selection: Selection): string {
  const cohorts = checked(selection.cohorts, (year) => /^20[2-9]\d$/.test(String(year)), 'cohort');
  const chosenGroups = checked(
    selection.groups,
    (code) => groups.some((group) => group.code === code),
    'group',
  );
  return sql
    .replaceAll('$cohort', cohorts.join(', '))
    .replaceAll('$group', chosenGroups.map(quoted).join(', '));
}
