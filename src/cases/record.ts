import { isBlank, spellings, trimmed, type Spelling } from '../reading/cell.ts';
import { dateNotation } from '../reading/date.ts';
import type { Delimiter } from '../reading/delimiter.ts';
import { dayOf, readerOf, yearsLater, type CellReader, type CellValue } from './cell.ts';
import {
  columnNames,
  columnOf,
  valuesOf,
  type CaseColumn,
  type CaseRecord,
  type ColumnName,
} from './columns.ts';
import { Stop, type CaseFault, type CaseRule, type FaultBook } from './fault.ts';
import { identityIn } from './identity.ts';
import { rules } from './rules.ts';
import type { Rule } from './rule.ts';
import { shapeOf } from './shape.ts';

interface Edge {
  readonly day: number;
  /** Of a date beyond it. */
  readonly received: string;
  readonly expected: string;
}

interface Cell {
  readonly name: ColumnName;
  readonly read: CellReader;
  /** Filled cells may hold free text, which is searched for what points to one person. */
  readonly isFree: boolean;
  readonly isDate: boolean;
  readonly isRequired: boolean;
  /** First and last day (since 1970-01-01) that a date may have, each with what it means. */
  readonly from: Edge;
  readonly until: Edge;
  readonly note: (spelling: Spelling) => void;
  readonly expected: string;
}

export interface RecordOptions {
  readonly file: string;
  readonly delimiter: Delimiter;
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
  /** What was read though it was written in another way, with its first place. */
  private readonly spelled = new Map<
    Spelling,
    { readonly line: number; readonly column: ColumnName; count: number }
  >();
  /** What was already told of a whole column. */
  private readonly told = new Set<string>();
  private line = 0;

  constructor(header: readonly ColumnName[], options: RecordOptions, faults: FaultBook, warnings: FaultBook) {
    this.options = options;
    this.cells = header.map((name) =>
      cellOf(name, options, (spelling) => {
        this.noteSpelling(name, spelling, this.line);
      }),
    );
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
    if (this.isNoCase(texts)) return null;
    this.cells.forEach((cell, at) => (this.values[cell.name] = this.readCell(cell, texts[at] ?? '')));
    const record = this.values as CaseRecord;
    this.checkDelivery(record);
    this.checkRules(record);
    return record;
  }

  /** Whether a line has another number of values than there are columns, or holds a text where a case should be. */
  private isNoCase(texts: readonly string[]): boolean {
    const { length } = this.cells;
    const isLoose = length > 1 && texts.filter((text) => !isBlank(text)).length === 1;
    if (texts.length === length && !isLoose) return false;
    for (const text of texts) this.refuseIdentity(undefined, text);
    const received = isLoose ? 'een losse tekst, zoals een titel of voetnoot' : valuesIn(texts.length);
    const expected = isLoose ? `${valuesIn(length)}; haal deze regel weg` : valuesIn(length);
    this.fault({ rule: 'regel', received, expected });
    return true;
  }

  /** One warning for each kind of value that was read though it was written in another way. */
  *spellingNotes(): Generator<CaseFault> {
    for (const [spelling, { line, column, count }] of this.spelled)
      yield {
        ...{ rule: 'V2', file: this.options.file, line, column },
        received: `${spellings[spelling]}, ${count} keer`,
        expected: 'de schrijfwijze van het sjabloon; de waarden zijn gelezen zoals bedoeld',
      };
  }

  /** Keeps that something was written in another way, with its first place. */
  noteSpelling(column: ColumnName, spelling: Spelling, line: number): void {
    const known = this.spelled.get(spelling);
    if (known) known.count += 1;
    else this.spelled.set(spelling, { line, column, count: 1 });
  }

  private readCell(cell: Cell, received: string): CellValue | null {
    const text = trimmed(received);
    if (text === '') return cell.isRequired ? this.reject(cell, 'verplicht', 'leeg', cell.expected) : null;
    const value = cell.read(text, cell.note);
    if (cell.isFree || value === undefined) this.refuseIdentity(cell.name, received);
    if (value === undefined) return this.rejectText(cell, text);
    if (typeof value === 'number' && value < cell.from.day) return this.beyond(cell, cell.from);
    if (typeof value === 'number' && value > cell.until.day) return this.beyond(cell, cell.until);
    return value;
  }

  /** A value that is none of its column; dates that nobody can read are told once for their column. */
  private rejectText(cell: Cell, text: string): null {
    const notation = cell.isDate ? dateNotation(text) : undefined;
    if (notation === undefined) return this.reject(cell, 'V2', shapeOf(text), cell.expected);
    const cause = `${cell.name}|${notation.received}`;
    this.unreadable.add(cell.name);
    if (this.told.has(cause)) return null;
    this.told.add(cause);
    const received = `${notation.received}, hier en misschien vaker in deze kolom`;
    return this.reject(cell, 'V2', received, notation.expected);
  }

  private beyond(cell: Cell, { received, expected }: Edge): null {
    return this.reject(cell, 'V2', received, expected);
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

function cellOf(name: ColumnName, { delimiter, referenceDay }: RecordOptions, note: Cell['note']): Cell {
  const column = columnOf(name);
  const isRequired = column.required === 'yes';
  return {
    name,
    read: readerOf(column, delimiter),
    isFree: column.kind === 'key' || column.kind === 'grounds',
    isDate: column.kind === 'date',
    isRequired,
    ...edgesOf(column, referenceDay),
    note,
    expected: isRequired ? valuesOf(column) : `${valuesOf(column)}, of leeg`,
  };
}

const valuesIn = (count: number): string => `${count} ${count === 1 ? 'waarde' : 'waarden'}`;

/** Years that a term may end after the reference date: a term of three years, paused and extended. */
const longestTerm = 20;

function edgesOf(column: CaseColumn, referenceDay: number): Pick<Cell, 'from' | 'until'> {
  if (column.kind !== 'date')
    return { from: { ...nothing, day: -Infinity }, until: { ...nothing, day: Infinity } };
  const { from = '2013-01-01', future } = column;
  const { day: last, name: until } = lastDayOf(future, referenceDay);
  return {
    from: { day: dayOf(from)!, received: `een datum vóór ${from}`, expected: `een datum vanaf ${from}` },
    until: { day: last, received: `een datum na ${until}`, expected: `een datum op of vóór ${until}` },
  };
}

/** The last day that a date may have, and its name. */
function lastDayOf(future: 'day' | 'years' | undefined, referenceDay: number): { day: number; name: string } {
  if (future === 'day') return { day: referenceDay + 1, name: 'de dag na de peildatum' };
  if (future === undefined) return { day: referenceDay, name: 'de peildatum' };
  return { day: yearsLater(referenceDay, longestTerm), name: `${longestTerm} jaar na de peildatum` };
}

const nothing = { received: '', expected: '' } as const;

const reads = ({ column, needs }: Rule, unreadable: ReadonlySet<ColumnName>): boolean =>
  unreadable.has(column) || needs.some((name) => unreadable.has(name));
