import { readerOf, type CellReader, type CellValue } from './cell.ts';
import { columnNames, columnOf, valuesOf, type CaseRecord, type ColumnName } from './columns.ts';
import { Stop, type CaseFault, type CaseRule, type FaultBook } from './fault.ts';
import { identityIn } from './identity.ts';
import { rules } from './rules.ts';
import type { Rule } from './rule.ts';
import { shapeOf } from './shape.ts';

interface Cell {
  readonly name: ColumnName;
  readonly read: CellReader;
  /** Filled cells may hold free text, which is searched for what points to one person. */
  readonly isFree: boolean;
  readonly isRequired: boolean;
  /** Last day (since 1970-01-01) that a date may have. */
  readonly until: number;
  readonly expected: string;
}

export interface RecordOptions {
  readonly file: string;
  readonly delimiter: ',' | ';';
  readonly referenceDay: number;
  readonly municipalities: readonly string[];
}

/** Reads the lines of a case file under a header without faults, and checks them with every rule. */
export class RecordReader {
  private readonly options: RecordOptions;
  private readonly cells: readonly Cell[];
  private readonly rules: readonly Rule[];
  private readonly allowed: ReadonlySet<string>;
  private readonly faults: FaultBook;
  private readonly warnings: FaultBook;
  private readonly values: Record<ColumnName, CellValue | null>;
  private readonly unreadable = new Set<ColumnName>();
  /** Line of every record key so far. */
  private readonly firstLines = new Map<string, number>();
  private line = 0;

  constructor(header: readonly ColumnName[], options: RecordOptions, faults: FaultBook, warnings: FaultBook) {
    this.options = options;
    this.cells = header.map((name) => cellOf(name, options));
    this.rules = rules.filter(({ column, needs }) =>
      [column, ...needs].every((name) => header.includes(name)),
    );
    this.allowed = new Set(options.municipalities);
    this.faults = faults;
    this.warnings = warnings;
    this.values = Object.fromEntries(columnNames.map((name) => [name, null])) as typeof this.values;
  }

  /**
   * The case on a line, which the next one overwrites; null when there are not as many cells as columns.
   * Throws a Stop as soon as a cell points to one person (V1).
   */
  read(line: number, texts: readonly string[]): CaseRecord | null {
    this.line = line;
    this.unreadable.clear();
    if (texts.length !== this.cells.length) {
      for (const text of texts) this.refuseIdentity(undefined, text);
      const expected = `${this.cells.length} waarden`;
      this.fault({ rule: 'regel', received: `${texts.length} waarden`, expected });
      return null;
    }
    this.cells.forEach((cell, at) => (this.values[cell.name] = this.readCell(cell, texts[at] ?? '')));
    const record = this.values as CaseRecord;
    this.checkDelivery(record);
    this.checkRules(record);
    return record;
  }

  private readCell(cell: Cell, text: string): CellValue | null {
    if (text === '') return cell.isRequired ? this.reject(cell, 'verplicht', 'leeg', cell.expected) : null;
    const value = cell.read(text);
    if (cell.isFree || value === undefined) this.refuseIdentity(cell.name, text);
    if (value === undefined) return this.reject(cell, 'V2', shapeOf(text), cell.expected);
    if (typeof value === 'number' && value > cell.until)
      return this.reject(cell, 'V2', 'een datum na de peildatum', 'een datum op of vóór de peildatum');
    return value;
  }

  private reject(cell: Cell, rule: CaseRule, received: string, expected: string): null {
    this.unreadable.add(cell.name);
    this.fault({ rule, column: cell.name, received, expected });
    return null;
  }

  private fault(found: Omit<CaseFault, 'file' | 'line'>): void {
    this.faults.add({ file: this.options.file, line: this.line, ...found });
  }

  private refuseIdentity(column: ColumnName | undefined, text: string): void {
    const received = identityIn(text);
    if (received === null) return;
    const place = { file: this.options.file, line: this.line, ...(column === undefined ? {} : { column }) };
    const expected = 'een bestand zonder gegevens die naar één persoon wijzen; het lezen is gestopt';
    throw new Stop({ rule: 'V1', ...place, received, expected }, true);
  }

  private checkDelivery({ record_key, municipality_code }: CaseRecord): void {
    const { allowed } = this;
    if (municipality_code !== null && !allowed.has(municipality_code)) {
      const expected =
        allowed.size > 0 && allowed.size <= 10
          ? `een van: ${[...allowed].join(', ')}`
          : 'een gemeente uit de configuratie';
      const received = 'een gemeente die niet in de configuratie staat';
      this.fault({ rule: 'levering', column: 'municipality_code', received, expected });
    }
    if (record_key === null) return;
    const first = this.firstLines.get(record_key);
    if (first === undefined) this.firstLines.set(record_key, this.line);
    else {
      const received = `dezelfde sleutel als in regel ${first}`;
      this.fault({ rule: 'V2', column: 'record_key', received, expected: 'elke sleutel één keer' });
    }
  }

  private checkRules(record: CaseRecord): void {
    const { file } = this.options;
    const { line, unreadable } = this;
    for (const rule of this.rules) {
      if (!rule.isBroken(record) || (unreadable.size > 0 && reads(rule, unreadable))) continue;
      const { id, column, received, expected } = rule;
      const book = rule.weight === 'E' ? this.faults : this.warnings;
      book.add({ rule: id, file, line, column, received, expected });
    }
  }
}

function cellOf(name: ColumnName, { delimiter, referenceDay }: RecordOptions): Cell {
  const column = columnOf(name);
  const isRequired = column.required === 'yes';
  return {
    name,
    read: readerOf(column, delimiter),
    isFree: column.kind === 'key' || column.kind === 'grounds',
    isRequired,
    until: column.kind === 'date' && !column.future ? referenceDay : Infinity,
    expected: isRequired ? valuesOf(column) : `${valuesOf(column)}, of leeg`,
  };
}

const reads = ({ column, needs }: Rule, unreadable: ReadonlySet<ColumnName>): boolean =>
  unreadable.has(column) || needs.some((name) => unreadable.has(name));
