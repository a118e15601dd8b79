import { contradiction, derive, firstContradiction, unknown, type Block, type Describe } from './counts.ts';
import type { CsvTable } from './csv.ts';
import { publicationFault, type AuditFault } from './fault.ts';
import type { Layout, LayoutTable } from './layout.ts';

export interface Layouts {
  readonly full: Layout;
  /** Of a block without detail. */
  readonly total: Layout;
}

export interface Counting {
  readonly layouts: Layouts;
  readonly basis: number;
  /** Detail is published from this total on. */
  readonly detailFrom: number;
  readonly describe: Describe;
  /** The count without cohort that the tables are of; absent = they have cohorts. */
  readonly count: string | undefined;
}

/** The columns of a table of counts, in order. */
export function columnsOf(
  { dimensions }: Pick<LayoutTable, 'dimensions'>,
  count: string | undefined,
): string[] {
  const cohort = count === undefined ? ['cohort'] : [];
  const detail = dimensions.length === 0 ? ['detail'] : [];
  return ['municipality', ...cohort, ...detail, ...dimensions, 'count'];
}

interface Row {
  readonly block: string;
  readonly detail: string;
  /** Codes of the dimensions, joined by a comma. */
  readonly codes: string;
  readonly count: number;
}

interface OpenBlock extends Block {
  readonly layout: Layout;
  /** Per file, for each row that the table can have: 1 when it has been found. */
  readonly found: ReadonlyMap<string, Uint8Array>;
}

/**
 * Reads the tables of counts into blocks: step 0 of the audit. Every combination stands there exactly once, every
 * count is a whole multiple of the basis, detail follows the gate, and all that is published adds up.
 * @param open gives the table of a file; null = it could not be read, which has been reported
 */
export function readBlocks(
  counting: Counting,
  open: (file: string) => CsvTable | null,
): { blocks: Block[]; faults: AuditFault[] } {
  const reader = new BlockReader(counting);
  const ordered = counting.layouts.full.tables.toSorted((a, b) => a.dimensions.length - b.dimensions.length);
  let isRead = true;
  for (const table of ordered) {
    const csv = open(table.file);
    isRead &&= csv !== null;
    if (csv) reader.read(table, csv);
  }
  if (isRead && reader.faults.length === 0) reader.finish();
  const blocks = [...reader.blocks.values()].map(({ name, detail, counts }) => ({ name, detail, counts }));
  return { blocks, faults: reader.faults };
}

class BlockReader {
  readonly blocks = new Map<string, OpenBlock>();
  readonly faults: AuditFault[] = [];
  readonly #counting: Counting;
  /** Per file: codes → place of the row in the table. */
  readonly #places: ReadonlyMap<string, ReadonlyMap<string, number>>;

  constructor(counting: Counting) {
    this.#counting = counting;
    this.#places = new Map(
      counting.layouts.full.tables.map(({ file, cells }) => [
        file,
        new Map([...cells.keys()].map((codes, at) => [codes, at])),
      ]),
    );
  }

  read(table: LayoutTable, csv: CsvTable): void {
    const { count } = this.#counting;
    const places = columnsOf(table, count).map((column) => csv.header.indexOf(column));
    for (const record of csv.rows) {
      const [municipality = '', ...values] = places.map((place) => record[place] ?? '');
      const row = this.#row(table, [municipality, ...(count === undefined ? [] : [count]), ...values]);
      if (!row) continue;
      if (table.dimensions.length === 0) this.#open(table.file, row);
      this.#place(table.file, row);
    }
  }

  #row({ file, dimensions }: LayoutTable, values: readonly string[]): Row | undefined {
    const [municipality = '', cohort = '', detail = ''] = values;
    const text = values.at(-1) ?? '';
    const { basis, count } = this.#counting;
    const isPeriod = count === undefined ? /^20\d{2}$/.test(cohort) : cohort === count;
    if (!/^GM\d{4}$/.test(municipality) || !isPeriod) {
      this.#fault(`${file}: een rij zonder gemeentecode en instroomjaar.`);
    } else if (!/^(0|[1-9]\d{0,8})$/.test(text) || Number(text) % basis !== 0) {
      this.#fault(`${file}: een aantal dat geen veelvoud van ${basis} is.`, `${municipality}/${cohort}`);
    } else {
      const codes = values.slice(values.length - 1 - dimensions.length, -1).join(',');
      return { block: `${municipality}/${cohort}`, detail, codes, count: Number(text) };
    }
    return undefined;
  }

  #open(file: string, { block: name, detail: state, count }: Row): void {
    if (this.blocks.has(name)) return;
    const isLarge = count >= this.#counting.detailFrom;
    if (!(isLarge ? ['yes', 'withheld'] : ['no']).includes(state)) {
      this.#fault(`${file}: detail volgt niet uit het gepubliceerde totaal.`, name);
    }
    const detail = isLarge && state === 'yes';
    const layout = detail ? this.#counting.layouts.full : this.#counting.layouts.total;
    const counts = new Int32Array(layout.names.length).fill(unknown);
    const found = new Map(layout.tables.map(({ file: name, cells }) => [name, new Uint8Array(cells.size)]));
    this.blocks.set(name, { name, detail, counts, layout, found });
  }

  #place(file: string, { block: name, codes, count }: Row): void {
    const block = this.blocks.get(name);
    const variable = block?.layout.tables.find((table) => table.file === file)?.cells.get(codes);
    const found = block?.found.get(file);
    const place = this.#places.get(file)?.get(codes);
    if (!block || !found || variable === undefined || place === undefined) {
      this.#fault(`${file}: een rij die er niet mag zijn.`, name);
      return;
    }
    const before = block.counts[variable];
    if (found[place] === 1) this.#fault(`${file}: dezelfde rij twee keer.`, name);
    else if (before !== unknown && before !== count) this.#contradict(block, variable);
    found[place] = 1;
    block.counts[variable] = count;
  }

  /** What can only be seen when every row has been read. */
  finish(): void {
    this.#checkCohorts();
    for (const block of this.blocks.values()) {
      for (const [file, found] of block.found) {
        if (found.includes(0)) this.#fault(`${file}: een rij ontbreekt; dat bewijst een nul.`, block.name);
      }
    }
    if (this.faults.length > 0) return;
    for (const block of this.blocks.values()) {
      derive(block.layout, block.counts);
      const broken = firstContradiction(block.layout, block.counts);
      if (broken !== null) this.#contradict(block, broken);
    }
  }

  /** A municipality has every cohort that the release has. */
  #checkCohorts(): void {
    const split = [...this.blocks.keys()].map((name) => name.split('/'));
    const cohorts = new Set(split.map(([, cohort = '']) => cohort));
    for (const municipality of new Set(split.map(([code = '']) => code))) {
      for (const cohort of cohorts) {
        const name = `${municipality}/${cohort}`;
        if (!this.blocks.has(name))
          this.#fault('Een rij met een totaal ontbreekt; dat bewijst een nul.', name);
      }
    }
  }

  #contradict({ name, layout }: OpenBlock, variable: number): void {
    this.faults.push(contradiction(this.#counting.describe(name, layout.names[variable] ?? '')));
  }

  #fault(cause: string, block?: string): void {
    const cell = block === undefined ? undefined : this.#counting.describe(block, '');
    this.faults.push(publicationFault(cause, cell));
  }
}
