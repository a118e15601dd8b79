import { cellName, type Period } from '../contract/block.ts';
import type { Protection } from '../protection.ts';
import {
  cellsOf,
  cumulativeName,
  isStructuralZero,
  productOf,
  rulesOf,
  type DraftCell,
  type DraftSum,
} from './cells.ts';

/** One distinct count of a block. Cells that are equal for everybody are one variable. */
export interface Variable {
  /** The shortest of its names; of equally short ones the first in the alphabet. Part of every keyed message. */
  readonly name: string;
  readonly names: readonly string[];
  /** How much an error in this count matters. */
  readonly weight: number;
  /** For every name: the table cells that add up to it, as they are named in a `TrueBlock`. */
  readonly sums: readonly (readonly string[])[];
}

/** A variable that is the sum of others; numbers are places in `Layout.variables`. */
export interface Relation {
  readonly total: number;
  readonly parts: readonly number[];
}

/** The people of `smaller` are all among those of `larger`; numbers are places in `Layout.variables`. */
export interface PublicRule {
  readonly smaller: readonly number[];
  readonly larger: readonly number[];
}

export interface TableRows {
  readonly file: string;
  /** The table of the total, which is published even when the block has no detail. */
  readonly isTotal: boolean;
  readonly rows: readonly { readonly codes: readonly string[]; readonly variable: number }[];
}

/** The counts of a block and how they hang together; the same for every block of a release. */
export interface Layout {
  readonly base: number;
  readonly variables: readonly Variable[];
  readonly relations: readonly Relation[];
  /** What is published obeys them too, so that it could be the truth: then nobody can narrow any count. */
  readonly rules: readonly PublicRule[];
  readonly tables: readonly TableRows[];
  /** The place of the block's total in `variables`. */
  readonly total: number;
}

/** One period for each kind of block that the rules publish; 0 stands for every cohort. */
export function periodsOf({ tabellen }: Protection): Period[] {
  const tellingen = new Set(tabellen.map(({ telling }) => telling));
  return [...tellingen].map((telling) => (telling === undefined ? 0 : (telling as Period)));
}

/**
 * Compiles the rules: every published cell, every margin and every subtotal, with all their relations.
 * @param period any year for blocks per cohort, or a count without cohort
 */
export function layoutOf(all: Protection, period: Period = 0): Layout {
  const rules = rulesOf(all, period);
  const { cells, sums, rules: publicRules } = cellsOf(rules);
  const groups = merged(cells, sums);
  const variables = groups.map((names) => variableOf(names, cells));
  const placeOf = new Map(groups.flatMap((names, at) => names.map((name) => [name, at] as const)));
  const place = (name: string): number => {
    const found = placeOf.get(name);
    if (found === undefined) throw new Error(`de regels noemen een cel die geen tabel heeft: ${name}`);
    return found;
  };
  const relations = sums
    .filter(({ parts }) => parts.length !== 1)
    .map(({ total, parts }) => ({ total: place(total), parts: parts.map(place) }));
  return {
    base: rules.basis,
    variables,
    relations,
    rules: publicRules.map(({ smaller, larger }) => ({
      smaller: smaller.map(place),
      larger: larger.map(place),
    })),
    tables: tablesOf(rules, place),
    total: place(''),
  };
}

function variableOf(names: readonly string[], cells: ReadonlyMap<string, DraftCell>): Variable {
  const drafts = names.map((name) => cells.get(name)!);
  return {
    name: names[0]!,
    names,
    weight: Math.max(...drafts.map(({ weight }) => weight)),
    sums: drafts.map(({ tableCells }) => tableCells),
  };
}

/** Groups of names for one count: a sum of one part is that part. Each group has its shortest name first. */
function merged(cells: ReadonlyMap<string, DraftCell>, sums: readonly DraftSum[]): string[][] {
  const rootOf = new Map<string, string>();
  const root = (name: string): string => {
    const next = rootOf.get(name);
    return next === undefined ? name : root(next);
  };
  for (const { total, parts } of sums) {
    const [one, other] = [root(total), root(parts[0] ?? total)];
    if (parts.length === 1 && one !== other) rootOf.set(one, other);
  }
  const groups = Map.groupBy(cells.keys(), root);
  return [...groups.values()].map((names) => names.toSorted(byLengthThenName));
}

function byLengthThenName(one: string, other: string): number {
  const parts = (name: string) => (name === '' ? 0 : name.split(';').length);
  return parts(one) - parts(other) || (one < other ? -1 : 1);
}

function tablesOf(rules: Protection, place: (name: string) => number): TableRows[] {
  return rules.tabellen.map(({ bestand, dimensies, cumulatief }) => ({
    file: bestand,
    isTotal: dimensies.length === 0,
    rows: productOf(rules, dimensies)
      .filter((codes) => !isStructuralZero(rules, codes))
      .map((codes) => ({
        codes: Object.values(codes),
        variable: place(cumulatief ? cumulativeName(codes) : cellName(codes)),
      })),
  }));
}
