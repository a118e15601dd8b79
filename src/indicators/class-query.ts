import type { CountedIndicator, ResultColumn } from './indicator.ts';

type Query = Pick<CountedIndicator, 'choices' | 'sql' | 'columns'>;

/** Some codes of one column of a published table; with `byGroup` a reader may choose one group. */
interface Classes {
  readonly table: string;
  readonly column: string;
  readonly codes: readonly string[];
  readonly byGroup?: boolean;
}

const numerator = (label: string): ResultColumn => ({ name: 'numerator', label });
const denominator = (label: string): ResultColumn => ({ name: 'denominator', label });

function listed(codes: readonly string[]): string {
  return codes.map((code) => `'${code}'`).join(', ');
}

/** Where a table of a municipality and a cohort holds these codes. */
function chosen({ table, column, codes, byGroup = false }: Classes): string {
  return `FROM ${table}
WHERE municipality IN ($municipality)
  AND cohort IN ($cohort)${byGroup ? '\n  AND "group" IN ($group)' : ''}
  AND ${table}.${column} IN (${listed(codes)})`;
}

const choicesOf = ({ byGroup = false }: Classes): Query['choices'] =>
  byGroup ? ['cohort', 'group'] : ['cohort'];

/**
 * People per class, a row for each code in the order of its list, with all of them together as the denominator.
 * `labels` = what the column of classes, the people and the denominator are called.
 */
export function classQuery(classes: Classes, labels: readonly [string, string, string]): Query {
  const { table, column } = classes;
  return {
    choices: choicesOf(classes),
    sql: `SELECT ${table}.${column}::VARCHAR AS ${column},
  sum(count)::INTEGER AS numerator,
  (sum(sum(count)) OVER ())::INTEGER AS denominator
${chosen(classes)}
GROUP BY ${table}.${column}
ORDER BY ${table}.${column}`,
    columns: [{ name: column, label: labels[0] }, numerator(labels[1]), denominator(labels[2])],
  };
}

/** People of some classes (`part`) among those of all named ones, in one row. */
export function shareQuery(
  classes: Classes,
  part: readonly string[],
  labels: readonly [string, string],
): Query {
  const { table, column } = classes;
  return {
    choices: choicesOf(classes),
    sql: `SELECT (sum(count) FILTER (${table}.${column} IN (${listed(part)})))::INTEGER AS numerator,
  sum(count)::INTEGER AS denominator
${chosen(classes)}`,
    columns: [numerator(labels[0]), denominator(labels[1])],
  };
}

/** People of all named classes together, in one row. */
export function countQuery(classes: Classes, label: string): Query {
  return {
    choices: choicesOf(classes),
    sql: `SELECT sum(count)::INTEGER AS numerator
${chosen(classes)}`,
    columns: [numerator(label)],
  };
}

/** Codes of a list, such as every class of a duration. */
export function codesOf(list: readonly { readonly code: string }[]): readonly string[] {
  return list.map(({ code }) => code);
}
