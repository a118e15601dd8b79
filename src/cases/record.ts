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
import { Stop, type FaultBook } from './fault.ts';
import type { CaseFault, CaseRule } from './case-fault.ts';
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
  /** Its place in a line. */
  readonly at: number;
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

/** A number as offices give to cases: letters, perhaps a year, and digits. */
const caseNumber = /^[A-Za-z]{1,12}[-_./]?((19|20)\d\d[-_./]?)?\d{4,12}$/;

const isColumn = (name: string): name is ColumnName => (columnNames as readonly string[]).includes(name);

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
  /** Places of columns that are not those of the template: skipped, but searched for what points to one person. */
  private readonly others: readonly number[];
  private readonly width: number;
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
  /** Record keys that look like the number of a case in letters. */
  private caseNumbers = 0;

  constructor(header: readonly string[], options: RecordOptions, faults: FaultBook, warnings: FaultBook) {
    this.options = options;
    this.width = header.length;
    this.others = header.flatMap((name, at) => (isColumn(name) ? [] : [at]));
    this.cells = header.flatMap((name, at) => (isColumn(name) ? [this.cellAt(name, at)] : []));
    this.rules = rules.filter(({ column, needs }) =>
      [column, ...needs].every((name) => header.includes(name)),
    );
    this.allowed = new Set(options.municipalities);
    this.faults = faults;
    this.warnings = warnings;
    this.values = Object.fromEntries(columnNames.map((name) => [name, null])) as typeof this.values;
  }

  private cellAt(name: ColumnName, at: number): Cell {
    return cellOf(name, at, this.options, (spelling) => {
      this.noteSpelling(name, spelling, this.line);
    });
  }

  /**
   * The case on a line, which the next one overwrites; null when there are not as many cells as columns.
   * Throws a Stop as soon as a cell points to one person (V1).
   */
  read(line: number, texts: readonly string[]): CaseRecord | null {
    this.line = line;
    this.unreadable.clear();
    if (this.isNoCase(texts)) return null;
    for (const at of this.others) this.refuseIdentity(undefined, texts[at] ?? '');
    for (const cell of this.cells) this.values[cell.name] = this.readCell(cell, texts[cell.at] ?? '');
    const record = this.values as CaseRecord;
    this.checkDelivery(record);
    this.checkRules(record);
    return record;
  }

  /** Passes over a line that is no case yet; it may not point to a person either. */
  passOver(line: number, texts: readonly string[]): void {
    this.line = line;
    for (const text of texts) this.refuseIdentity(undefined, text);
  }

  /** Whether a line has another number of values than there are columns, or holds a text where a case should be. */
  private isNoCase(texts: readonly string[]): boolean {
    const length = this.width;
    const isLoose = length > 1 && texts.filter((text) => !isBlank(text)).length === 1;
    if (texts.length === length && !isLoose) return false;
    this.passOver(this.line, texts);
    const received = isLoose ? 'een losse tekst, zoals een titel of voetnoot' : valuesIn(texts.length);
    const expected = isLoose ? `${valuesIn(length)}; haal deze regel weg` : valuesIn(length);
    this.fault({ rule: 'regel', received, expected });
    return true;
  }

  /** One warning for each kind of value that was read though it was written in another way, and for keys that others know. */
  *notes(): Generator<CaseFault> {
    if (this.caseNumbers > 0 && 2 * this.caseNumbers > this.firstLines.size)
      yield {
        ...{ rule: 'V2', file: this.options.file, column: 'record_key' },
        received: 'sleutels die op een zaaknummer lijken',
        expected:
          'een willekeurige tekst, zoals een UUID: een nummer dat in brieven staat, wijst een persoon aan',
      };
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
    this.fault({ rule: 'V2', column: cell.name, ...notation }, this.told.has(cause));
    this.told.add(cause);
    return null;
  }

  private beyond(cell: Cell, { received, expected }: Edge): null {
    return this.reject(cell, 'V2', received, expected);
  }

  private reject(cell: Cell, rule: CaseRule, received: string, expected: string): null {
    this.unreadable.add(cell.name);
    this.fault({ rule, column: cell.name, received, expected });
    return null;
  }

  private fault(found: Omit<CaseFault, 'file' | 'line'>, isTold = false): void {
    const fault = { file: this.options.file, line: this.line, ...found };
    if (isTold) this.faults.addAgain(fault);
    else this.faults.add(fault);
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
    if (caseNumber.test(record_key)) this.caseNumbers += 1;
    const first = this.firstLines.get(record_key);
    if (first === undefined) this.firstLines.set(record_key, this.line);
    else {
      const received = `dezelfde sleutel als in regel ${first}`;
      const expected = 'elke sleutel één keer: één regel per persoon';
      this.fault({ rule: 'V2', column: 'record_key', received, expected });
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

function cellOf(
  name: ColumnName,
  at: number,
  { delimiter, referenceDay }: RecordOptions,
  note: Cell['note'],
): Cell {
  const column = columnOf(name);
  const isRequired = column.required === 'yes';
  return {
    name,
    at,
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
    until: {
      day: last,
      received: `een datum na ${until}`,
      expected: `een datum op of vóór ${until}${future === undefined ? takingBack : ''}`,
    },
  };
}

const takingBack =
  '. Is het bestand van een latere dag? Dan haalt --terug-naar-peildatum weg wat later gebeurde (op de pagina: een vinkje bij stap 3)';

/** The last day that a date may have, and its name. */
function lastDayOf(future: 'day' | 'years' | undefined, referenceDay: number): { day: number; name: string } {
  if (future === 'day') return { day: referenceDay + 1, name: 'de dag na de peildatum' };
  if (future === undefined) return { day: referenceDay, name: 'de peildatum' };
  return { day: yearsLater(referenceDay, longestTerm), name: `${longestTerm} jaar na de peildatum` };
}

const nothing = { received: '', expected: '' } as const;

const reads = ({ column, needs }: Rule, unreadable: ReadonlySet<ColumnName>): boolean =>
  unreadable.has(column) || needs.some((name) => unreadable.has(name));
