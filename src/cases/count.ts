import { blockName, cellName, type TrueBlock } from '../contract/block.ts';
import { dimensionsOf } from '../contract/blocks.ts';
import { placeCounts, type PlaceCount } from '../contract/codes.ts';
import { allCountTables, countTables, placeTables } from '../contract/count-tables.ts';
import type { Column, Table } from '../contract/table.ts';
import { yearOf } from './cell.ts';
import type { CaseRecord } from './columns.ts';
import type { Codes } from './facts.ts';
import { earlierActOf, knownOf, personOf } from './person.ts';

/** Tables of the protection rules that are not cumulative, by their dimensions; the first is the total. */
export const countedTables: readonly (readonly string[])[] = [
  [],
  ...countTables.filter(({ name }) => name !== 'total' && name !== 'stage_reached').map(dimensionsOf),
];

const firstCohort = 2022;

/** Somebody could not be counted. It says nothing of who. */
export class CountError extends Error {
  override readonly name = 'CountError';

  constructor() {
    super('De telling van de dossiers is niet gelukt. Er is niets geteld.');
  }
}

interface OpenBlock extends TrueBlock {
  readonly counts: Map<string, number>;
}

/** What is counted of people in a place without a cohort. */
const placeCodes: Readonly<Record<PlaceCount, (record: CaseRecord, today: number) => Codes | null>> = {
  earlier_act: earlierActOf,
  known: knownOf,
};

/** Counts cases one by one; it keeps counts and nothing of a case. */
export class Counter {
  readonly #referenceDay: number;
  readonly #cohorts: ReadonlyMap<string, OpenBlock>;
  readonly #places: ReadonlyMap<string, OpenBlock>;

  /**
   * @param municipalities codes of the cases that will be added
   * @param referenceDay reference date in days since 1970-01-01
   */
  constructor(municipalities: readonly string[], referenceDay: number) {
    const codes = [...new Set(municipalities)];
    this.#referenceDay = referenceDay;
    this.#cohorts = emptyBlocks(codes, yearsTo(yearOf(referenceDay)));
    this.#places = emptyBlocks(codes, placeCounts);
  }

  /** Adds a case without faults. Throws a CountError for one that fits in no block. */
  add(record: CaseRecord): void {
    const municipality = record.municipality_code ?? '';
    const person = personOf(record, this.#referenceDay);
    if (person)
      addTo(
        this.#cohorts.get(blockName({ municipality, cohort: person.cohort })),
        countedTables,
        person.codes,
      );
    for (const cohort of placeCounts) {
      const codes = placeCodes[cohort](record, this.#referenceDay);
      const tables = placeTables[cohort].map(dimensionsOf);
      if (codes) addTo(this.#places.get(blockName({ municipality, cohort })), tables, codes);
    }
  }

  /** The blocks of every municipality and cohort up to the reference date, also the empty ones. */
  blocks(): TrueBlock[] {
    return [...this.#cohorts.values(), ...this.#places.values()];
  }
}

function yearsTo(last: number): number[] {
  return Array.from({ length: last - firstCohort + 1 }, (_, at) => firstCohort + at);
}

function emptyBlocks(
  municipalities: readonly string[],
  periods: readonly TrueBlock['cohort'][],
): Map<string, OpenBlock> {
  const blocks = municipalities.flatMap((municipality) =>
    periods.map((cohort): OpenBlock => ({ municipality, cohort, counts: new Map() })),
  );
  return new Map(blocks.map((block) => [blockName(block), block]));
}

/** Counts somebody once in every table. */
function addTo(block: OpenBlock | undefined, tables: readonly (readonly string[])[], codes: Codes): void {
  if (block === undefined) throw new CountError();
  for (const table of tables) {
    const cell = cellName(Object.fromEntries(table.map((name) => [name, checkedCode(name, codes[name])])));
    block.counts.set(cell, (block.counts.get(cell) ?? 0) + 1);
  }
}

const codesByDimension = new Map<string, Set<string>>();
for (const { columns } of allCountTables as readonly Table[])
  for (const [name, column] of Object.entries(columns)) addCodes(name, column);

function addCodes(name: string, column: Column): void {
  if (column.kind !== 'code') return;
  const known = codesByDimension.get(name) ?? new Set();
  for (const { code } of column.list) known.add(code);
  codesByDimension.set(name, known);
}

/** A code that is in the list of its column, in whichever table of counts that stands. */
function checkedCode(dimension: string, code: string | undefined): string {
  if (code === undefined || !codesByDimension.get(dimension)?.has(code)) throw new CountError();
  return code;
}
