import type { Table } from '../contract/table.ts';

/** A key by Table Schema: columns whose values are those of a row in another table of the package, or in the table itself. */
export interface ForeignKey {
  readonly fields: readonly string[];
  /** Without a resource it is the table itself. */
  readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
}

/** Name of a table as a resource of a package. */
export const resourceName = ({ name }: Pick<Table, 'name'>): string => name.replaceAll('_', '-');

/** Columns that lead to a table by its name, where they have other names there. */
const named: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  council_question: { question: 'id' },
};

/**
 * The keys of a table that lead to rows of the tables beside it in a package. A municipality leads to the list of
 * municipalities, or in a release to what says whether it delivered; a municipality and a cohort lead to their block.
 */
export function foreignKeysOf(table: Table, siblings: readonly Table[]): ForeignKey[] {
  return siblings.flatMap((target) => [
    ...listed(table, target),
    ...shared(table, target),
    ...byName(table, target),
  ]);
}

/** Every code of a municipality, also of the one in which another went up. */
function listed(table: Table, target: Table): ForeignKey[] {
  if (target.name !== 'municipality') return [];
  return Object.entries(table.columns)
    .filter(([name, { kind }]) => kind === 'municipality' && !(isSame(table, target) && name === 'code'))
    .map(([name]) => keyTo(table, target, [name], ['code']));
}

/** The key of a table that says what holds for a municipality or a block as a whole. */
function shared(table: Table, target: Table): ForeignKey[] {
  const isHead = target.name === 'delivery' || target.name === 'total';
  const hasKey = target.key.every((name) => table.columns[name]?.optional !== true && name in table.columns);
  return isHead && hasKey && !isSame(table, target) ? [keyTo(table, target, target.key, target.key)] : [];
}

function byName(table: Table, target: Table): ForeignKey[] {
  return Object.entries(named[target.name] ?? {})
    .filter(([name]) => name in table.columns && !isSame(table, target))
    .map(([name, other]) => keyTo(table, target, [name], [other]));
}

function keyTo(table: Table, target: Table, fields: readonly string[], own: readonly string[]): ForeignKey {
  const resource = isSame(table, target) ? {} : { resource: resourceName(target) };
  return { fields, reference: { ...resource, fields: own } };
}

const isSame = (one: Table, other: Table): boolean => one.name === other.name;
